"""Ana: a runner in mid-journey, for `tickover demo`, tests and pictures.

Her half year is made of the coach's own moves, day by day, so that it obeys every rule; the same
day always gives the same journal.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week, weeks_from
from app.coach.maintenance.easing import ease
from app.coach.map.draw import draw
from app.coach.momentum.runs import Figures, add, enter, tick
from app.coach.turn import turn
from storage.documents import with_change
from storage.journal import Journal
from storage.records import Change, Goal, IfThen, Journey, Pause, Run, Runner, Session
from storage.revisions import next_stamp
from storage.safe_file import SafeFile
from storage.upgrade import new_tables

ANA = Runner(
    days={"tue": None, "thu": None, "sat": None, "sun": None},
    long_day="sun",
    easy_pace=6.5,
    why="to show Leo that slow counts",
    if_then=IfThen("cold, wet and dark", "I run to the park gate and decide there"),
)
WEEK_NOW, WEEKS = 6, 16
"""The week of the half marathon that today is in, and the last one."""
BLOCK = 12 * WEEK
"""What is drawn at once of a journey of so many runs a week."""


class Happening(NamedTuple):
    """What became of one session that was not simply run as planned."""

    is_eased: bool = False
    is_let_go: bool = False
    is_missed: bool = False
    figures: Figures | None = None


EASED = Happening(is_eased=True)
LET_GO = Happening(is_let_go=True)
MISSED = Happening(is_missed=True)
AS_PLANNED = Happening()

Happenings = Mapping[tuple[int, int], Happening]
"""What happened, by the number of the week and the place of the session in it, both from 1."""

FIRST_BLOCK: Happenings = {
    (1, 1): Happening(figures=Figures(5.0, 34.0, 4, "Further than I thought.")),
    (3, 2): EASED,
    (6, 3): Happening(figures=Figures(7.0, 47.0, 3, "Along the canal with Leo.")),
    (7, 1): MISSED,
    (10, 2): EASED,
}
SECOND_BLOCK: Happenings = {
    (2, 1): Happening(figures=Figures(6.2, 41.0, 4, "")),
    (4, 2): EASED,
    (9, 1): MISSED,
    (9, 2): MISSED,
    (9, 3): MISSED,
    (8, 1): Happening(figures=Figures(4.0, 27.0, 6, "Headwind both ways, somehow.")),
    (10, 3): Happening(figures=Figures(8.0, 52.5, 4, "Eight, and home before breakfast.")),
    (12, 1): MISSED,
    (12, 2): MISSED,
    (12, 3): MISSED,
}
TO_THE_HALF: Happenings = {
    (2, 4): Happening(figures=Figures(9.6, 63.0, 4, "First frost.")),
    (4, 1): EASED,
    (5, 1): Happening(is_eased=True, figures=Figures(4.6, 31.0, 5, "Snow to the ankles.")),
    (5, 2): LET_GO,
    (5, 3): Happening(is_eased=True, figures=Figures(3.0, 20.0, 3, "Leo feverish; a short one.")),
    (5, 4): EASED,
}
AWAY = (40, 9)
"""Days from the second block's first to the first of a holiday, and how long that was."""
EXTRA = 23
"""Days from the second block's first to a run that nobody had planned."""


def demo_journal(today: date) -> Journal:
    """Ana's journal on the morning of any day: week 6 of 16, with half a year behind her."""
    start = first_of_week(today, ANA.week_start) - (WEEK_NOW - 1) * WEEK
    first, second = start - 2 * BLOCK, start - BLOCK
    journal = Journal().after(Change(put=(ANA, _holiday(second))))
    journal = lived(journal, _three_a_week(first, 17.0, 6.0), second, FIRST_BLOCK)
    journal = lived(journal, _three_a_week(second, 20.0, 7.5), start, SECOND_BLOCK)
    journal = _with_extra_run(journal, second + EXTRA * DAY)
    return lived(journal, half_marathon(start), today, TO_THE_HALF)


def write_demo(path: Path, state: Path, today: date, now: datetime) -> None:
    """Write Ana's file as it would lie there, with nothing to undo; StorageError."""
    journal = demo_journal(today)
    tables = (journal.runner, journal.journey, journal.week, journal.run, journal.pause)
    everything = Change(put=tuple(record for table in tables for record in table.values()))
    stamp = next_stamp(now, "", "demo")
    SafeFile(path, state).save(with_change(new_tables(), everything, stamp))


def half_marathon(first_day: date) -> Journey:
    """Sixteen weeks from 25 km a week to a half marathon."""
    return Journey(
        id=_id_of(first_day),
        goal=Goal("race", km=21.0975, race_day=first_day + WEEKS * WEEK - DAY),
        from_day=first_day,
        weekly_km=25.0,
        longest_km=8.0,
        runs_per_week=4,
    )


def lived(journal: Journal, journey: Journey, until: date, happenings: Happenings) -> Journal:
    """The journal after a journey was drawn and lived up to the day before `until`."""
    journal = journal.after(draw(journal, journey, journey.from_day - DAY))
    for first_day in takewhile(lambda day: day < until, weeks_from(journey.from_day)):
        journal = journal.after(turn(journal, first_day))
        week = journal.week[first_day.isoformat()]
        for place, session in enumerate(week.sessions, 1):
            if session.outing.day < until and not _is_away(journal, session):
                happening = happenings.get((week.number, place), AS_PLANNED)
                journal = _happened(journal, session, happening)
    return journal


def _three_a_week(first_day: date, weekly_km: float, longest_km: float) -> Journey:
    return Journey(
        id=_id_of(first_day),
        goal=Goal("runs", per_week=3),
        from_day=first_day,
        weekly_km=weekly_km,
        longest_km=longest_km,
        runs_per_week=3,
    )


def _happened(journal: Journal, session: Session, happening: Happening) -> Journal:
    """The journal after one session's day."""
    day = session.outing.day
    for move in _moves(session.id, happening):
        journal = journal.after(move(journal, today=day))
    return journal


def _moves(session_id: str, happening: Happening) -> list[Callable[..., Change]]:
    if happening.is_missed:
        return []
    if happening.is_let_go:
        return [partial(_let_go, session_id=session_id)]
    moves: list[Callable[..., Change]] = []
    if happening.is_eased:
        moves.append(partial(ease, session_id=session_id))
    if happening.figures:
        return [*moves, partial(enter, session_id=session_id, figures=happening.figures)]
    return [*moves, partial(tick, session_id=session_id)]


def _let_go(journal: Journal, session_id: str, today: date) -> Change:
    session = journal.session(session_id)
    if session is None:
        return Change()
    return Change(put=(journal.with_session(structs.replace(session, let_go=today)),))


def _holiday(second: date) -> Pause:
    after, length = AWAY
    first = second + after * DAY
    last = first + (length - 1) * DAY
    return Pause(id=_id_of(first), first=first, last=last, reason="away", made=first)


def _is_away(journal: Journal, session: Session) -> bool:
    return session.outing.day in journal.paused_days


def _with_extra_run(journal: Journal, day: date) -> Journal:
    run = Run(id=_id_of(day), day=day, km=4.5, note="To the station and back.", source="typed")
    return journal.after(add(journal, run, day))


def _id_of(day: date) -> str:
    """An id ordered by time like those made at the edge, but the same each time."""
    moment = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    milliseconds = int(moment.timestamp() * 1000)
    return f"{milliseconds >> 16:08x}-{milliseconds & 0xFFFF:04x}-7000-8000-000000000000"
