"""Small journals for tests: one runner, weeks of four runs, dates written out."""

from collections.abc import Iterable
from datetime import date, timedelta

from storage.journal import Journal
from storage.records import (
    Change,
    Fact,
    Goal,
    IfThen,
    Journey,
    Outing,
    Run,
    Runner,
    Segment,
    Session,
    Week,
)

MONDAY = date(2026, 11, 23)
"""The first day of the journey."""
RACE_DAY = date(2027, 3, 14)

RUNNER = Runner(
    days={"tue": 60, "thu": 60, "sat": 60, "sun": 180},
    easy_pace=6.5,
    why="to show Leo that slow counts",
    if_then=IfThen("cold, wet and dark", "I run to the park gate and decide there"),
)
JOURNEY = Journey(
    id="journey-1",
    goal=Goal("race", 21.0975, RACE_DAY),
    from_day=MONDAY,
    weekly_km=25,
    longest_km=8,
    runs_per_week=4,
)


def easy(day: date, km: float = 7.0, minutes: float = 45) -> Outing:
    """An easy run."""
    return Outing(day, "easy", km, minutes, (Segment("easy", minutes),))


def tempo(day: date, work: float = 14) -> Outing:
    """A tempo run: 15 easy, the work, 10 easy."""
    segments = (Segment("easy", 15), Segment("threshold", work), Segment("easy", 10))
    return Outing(day, "tempo", 6.5, 25 + work, segments)


def long(day: date, km: float = 12.0, minutes: float = 80) -> Outing:
    """A long run."""
    return Outing(day, "long", km, minutes, (Segment("easy", minutes),))


def intervals(day: date, times: int = 5) -> Outing:
    """Intervals: 15 easy, `times` x 3 minutes hard with 2.5 between, 10 easy."""
    work = Segment("interval", 3, times=times, rest=2.5)
    minutes = 25 + times * 3 + (times - 1) * 2.5
    return Outing(day, "intervals", 8.0, minutes, (Segment("easy", 15), work, Segment("easy", 10)))


def race(day: date) -> Outing:
    """The half marathon."""
    thirds = (Segment("easy", km=7), Segment("marathon", km=7), Segment("race", km=7.0975))
    return Outing(day, "race", 21.0975, None, thirds)


def week(first_day: date, outings: Iterable[Outing], number: int = 1, ticks: int = 3) -> Week:
    """A week of these outings, its ids numbered in order."""
    sessions = tuple(
        Session(f"{first_day.isoformat()}/{n}", outing) for n, outing in enumerate(outings, 1)
    )
    km = sum(s.outing.km or 0.0 for s in sessions if s.outing.kind != "race")
    kind = "race" if any(s.outing.kind == "race" for s in sessions) else "build"
    return Week(
        id=first_day.isoformat(),
        journey=JOURNEY.id,
        number=number,
        phase="build",
        kind="race" if kind == "race" else "build",
        km=km,
        ticks=ticks,
        sessions=sessions,
    )


def four_runs(first_day: date, number: int = 1) -> Week:
    """Tempo on Tuesday, easy on Thursday and Saturday, long on Sunday."""
    tue, thu, sat, sun = (first_day + timedelta(days=n) for n in (1, 3, 5, 6))
    return week(first_day, (tempo(tue), easy(thu), easy(sat, 5.0, 33), long(sun)), number)


def journal(*facts: Fact) -> Journal:
    """A journal of the runner, the journey and these records."""
    return Journal().after(Change(put=(RUNNER, JOURNEY, *facts)))


def weeks_of_four(count: int) -> Journal:
    """So many weeks of four runs from `MONDAY` on."""
    return journal(*(four_runs(MONDAY + timedelta(days=7 * n), n + 1) for n in range(count)))


def run_for(session: Session, **figures: float) -> Run:
    """A typed run of a session on its day; figures not given are the session's."""
    outing = session.outing
    known = {"km": outing.km, "minutes": outing.minutes} if not figures else dict(figures)
    return Run(id=session.id, day=outing.day, session=session.id, source="typed", **known)
