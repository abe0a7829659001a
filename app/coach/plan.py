"""Readings of the plan as it stands: the journey, its weeks, and what a day holds."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from typing import NamedTuple

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.sessions import RUNS
from storage.journal import Journal
from storage.records import GoalKind, Journey, Outing, Pause, Run, Session, Week


def journey(journal: Journal) -> Journey | None:
    """The journey that is running: the newest that has not ended."""
    running = [key for key, journey in journal.journey.items() if journey.ended is None]
    return journal.journey[max(running)] if running else None


def last_journey(journal: Journal) -> Journey | None:
    """The newest journey, running or ended."""
    return journal.journey[max(journal.journey)] if journal.journey else None


def stands(journal: Journal, week: Week, today: date) -> bool:
    """Whether a week counts: those ahead that belong to another journey are skipped."""
    running = journey(journal)
    return week.first_day <= today or (running is not None and week.journey == running.id)


def week_of(journal: Journal, day: date, today: date) -> Week | None:
    """The planned week that `day` is in."""
    runner = journal.owner
    if runner is None:
        return None
    week = journal.week.get(first_of_week(day, runner.week_start).isoformat())
    return week if week and stands(journal, week, today) else None


def journey_weeks(journal: Journal, journey: Journey) -> tuple[Week, ...]:
    """The weeks of one journey in the order of the calendar."""
    return tuple(week for week in journal.weeks if week.journey == journey.id)


REACHED = "reached"
"""Why a journey ended whose last day went by."""
BLOCK = 4
"""Weeks of a block, on a journey that leads on and on."""


def block_number(week_number: int) -> int:
    """The block of a week; the short week before week 1 goes with the first."""
    return (max(1, week_number) - 1) // BLOCK + 1


ENDLESS: frozenset[GoalKind] = frozenset({"runs", "keep_running"})
"""Goals that no week reaches."""
WEEKS_ALWAYS_AHEAD = 2 * BLOCK
"""Weeks of such a journey that always lie ahead; a block is added when there are fewer [D]."""


def is_endless(way: Journey) -> bool:
    """Whether a journey leads on and on; a coach's own plan ends where the coach ended it."""
    return way.goal.kind in ENDLESS and way.drawn_by != "own"


class Block(NamedTuple):
    """Four weeks of a journey without a race."""

    number: int
    sessions: tuple[Session, ...]


def block_of(journal: Journal, way: Journey, today: date) -> Block:
    """The block that today is in; the first before the journey's first week."""
    week = week_of(journal, today, today)
    number = block_number(week.number if week else 1)
    sessions = tuple(
        session
        for week in journey_weeks(journal, way)
        if week.number and block_number(week.number) == number
        for session in week.sessions
    )
    return Block(number, sessions)


def is_own(journal: Journal, session: Session) -> bool:
    """Whether the session is one of the runner's own coach's plan."""
    week = journal.week.get(session.id.partition("/")[0])
    way = journal.journey.get(week.journey) if week else None
    return way is not None and way.drawn_by == "own"


def planned(session: Session) -> Outing:
    """What the session asked for before the runner's first change."""
    for was in session.was:
        if was.by == "runner":
            return was.before
    return session.outing


def is_for_running(session: Session) -> bool:
    """Whether it was planned as a run: a walk that the runner took in its place counts as one."""
    return planned(session).kind in RUNS


def original(session: Session) -> Outing:
    """What the session was drawn as, before anything changed it."""
    return session.was[0].before if session.was else session.outing


def run_of(journal: Journal, session: Session) -> Run | None:
    """The run that is linked to the session; the longest where there are several."""
    runs = journal.runs_by_session.get(session.id, ())
    if len(runs) == 1:
        return runs[0]
    return max(runs, key=lambda run: (run.minutes or 0.0, run.km or 0.0), default=None)


def day_of(journal: Journal, session: Session) -> date:
    """The day a session is shown on: that of its run if it was run in the same week."""
    run = run_of(journal, session)
    day = session.outing.day
    if run is None or run.day == day:
        return day
    first_day = date.fromisoformat(session.id.partition("/")[0])
    return run.day if first_day <= run.day < first_day + timedelta(days=7) else day


def sessions_on(journal: Journal, day: date, today: date) -> tuple[Session, ...]:
    """The sessions that are shown on a day: still to be run, run, then let go."""
    week = week_of(journal, day, today)
    here = [session for session in week.sessions if day_of(journal, session) == day] if week else []
    here.sort(key=lambda session: (_standing(journal, session), session.id))
    return tuple(here)


def _standing(journal: Journal, session: Session) -> int:
    if run_of(journal, session) is not None:
        return 1
    return 2 if session.let_go else 0


def session_on(journal: Journal, day: date, today: date) -> Session | None:
    """The session that a day's card shows: the first that is a run, else the first at all."""
    sessions = sessions_on(journal, day, today)
    return next(
        (session for session in sessions if is_for_running(session)), next(iter(sessions), None)
    )


def next_session(journal: Journal, day: date, today: date) -> Session | None:
    """The first session after `day` that is still to be run; in a pause none is."""
    for week in journal.weeks:
        if week.first_day + timedelta(days=6) <= day or not stands(journal, week, today):
            continue
        for session in sorted(week.sessions, key=lambda session: session.outing.day):
            is_ahead = session.outing.day > day and session.let_go is None
            if is_ahead and is_open(journal, session) and not pause_on(journal, session.outing.day):
                return session
    return None


def paused_before(journal: Journal, today: date) -> set[date]:
    """Every day before today that lies in a pause."""
    days = {day for day in journal.paused_days if day < today}
    for pause in journal.open_pauses:
        days.update(pause.first + n * DAY for n in range((today - pause.first).days))
    return days


def longest_before(journal: Journal, session: Session, today: date) -> float:
    """The longest run of the journey before a session, in km: stated, run, or still planned."""
    day = session.outing.day
    journey = journal.journey.get(journal.week[session.id.partition("/")[0]].journey)
    if journey is None:
        return 0.0
    ahead = (
        other.outing.km or 0.0
        for week in journey_weeks(journal, journey)
        for other in week.sessions
        if today <= other.outing.day < day and other.outing.kind != "race"
    )
    behind = (
        run.km or 0.0
        for run in runs_between(journal, journey.from_day, day - DAY)
        if run.kind == "run"
    )
    return max([journey.longest_km, *ahead, *behind])


STATED = "as stated at set-up"
"""The note on a race whose time was stated, and whose day was not asked."""


def is_stated(run: Run) -> bool:
    """Whether a run only tells paces: nobody said that it was run on the day it is dated."""
    return run.note == STATED and not run.session


def was_run(run: Run) -> bool:
    """Whether it was really run: a walk was not, nor what was only stated."""
    return run.kind != "walk" and not (run.note and is_stated(run))


def extras_on(journal: Journal, day: date) -> tuple[Run, ...]:
    """The runs of a day that were not planned."""
    runs = journal.runs_by_day.get(day, ())
    return tuple(run for run in runs if not run.session and not is_stated(run))


def extra_runs_on(journal: Journal, day: date) -> tuple[Run, ...]:
    """Those of them that were run: a walk was not."""
    return tuple(run for run in extras_on(journal, day) if run.kind != "walk")


def runs_between(journal: Journal, first: date, last: date) -> tuple[Run, ...]:
    """The runs from one day to another, both included."""
    from_run = bisect_left(journal.run_days, first)
    to_run = bisect_right(journal.run_days, last, from_run)
    return journal.runs[from_run:to_run]


def is_open(journal: Journal, session: Session) -> bool:
    """Whether it is a run that no run fulfils yet."""
    return is_for_running(session) and session.id not in journal.runs_by_session


def is_beyond(journal: Journal, session: Session, today: date, weeks: int = 0) -> bool:
    """Whether a session lies beyond the week that `today` is in, and so many after it."""
    week, runner = week_of(journal, session.outing.day, today), journal.owner
    if week is None or runner is None:
        return True
    return week.first_day > first_of_week(today, runner.week_start) + weeks * WEEK


def may_be_changed(journal: Journal, session: Session, today: date) -> bool:
    """Whether a session lies near enough to be changed by hand: in this week or the next."""
    return not is_beyond(journal, session, today, weeks=1)


def pause_on(journal: Journal, day: date) -> Pause | None:
    """The pause that `day` lies in; a red flag before any other."""
    closed = journal.paused_days.get(day)
    begun = next((pause for pause in journal.open_pauses if pause.first <= day), None)
    return begun if closed is None or (begun and begun.red_flag) else closed
