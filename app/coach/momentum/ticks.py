"""What became of a session: a reading, never stored (records, "States"; training rules, 8.1)."""

from datetime import date, timedelta
from typing import Literal, TypeAlias

from app.coach.days import DAY
from app.coach.maintenance.shape import WALK
from app.coach.maintenance.variants import is_worth_a_swap
from app.coach.plan import is_for_running, journey, journey_weeks, pause_on, planned, was_run
from app.coach.sessions import load
from storage.journal import Journal
from storage.records import Outing, Run, Session

State: TypeAlias = Literal[
    "open", "done", "eased", "moved", "partial", "minimal", "dropped", "missed", "excused"
]

TICKS: frozenset[State] = frozenset({"done", "eased", "moved", "partial", "minimal"})
"""The states in which a session counts as run."""

WHOLE, PARTIAL = 0.9, 0.5
"""Shares of a session from which it counts as run whole, and as run in part."""
MINIMAL = 10
"""Minutes from which any run counts."""
UNTIMED_PACE = 8.0
"""Minutes per km of a run without a time, where minutes were asked and not distance [D]."""
ANSWER_DAYS = timedelta(days=7)
"""How long a session gone by stays open: unknown is not missed."""


def state(journal: Journal, session: Session, today: date) -> State:
    """What became of a session, as it stands on `today`."""
    runs = journal.runs_by_session.get(session.id, ())
    ticked = _worth(session, runs[0]) if len(runs) == 1 else _best_worth(session, runs)
    if ticked:
        return ticked
    day = session.outing.day
    if pause_on(journal, day):
        return "excused"
    if session.let_go:
        return "dropped" if _is_first_let_go(journal, session) else "missed"
    return "open" if day >= today - ANSWER_DAYS else "missed"


def is_unanswered(journal: Journal, session: Session, today: date) -> bool:
    """Whether the session's day has gone by without a word, and a word is still awaited."""
    return session.outing.day < today and state(journal, session, today) == "open"


def unanswered(journal: Journal, today: date) -> tuple[Session, ...]:
    """The sessions of the last days that have no answer yet, the oldest first."""
    first = today - ANSWER_DAYS
    recent = (week for week in journal.weeks if first - DAY * 6 <= week.first_day <= today)
    waiting = (
        session
        for week in recent
        for session in week.sessions
        if is_for_running(session) and is_unanswered(journal, session, today)
    )
    return tuple(sorted(waiting, key=lambda session: session.outing.day))


def silent_days(journal: Journal, today: date) -> int:
    """Full days since the last run, or from the first that was due; 0 while answers are awaited.

    A pause was a word: its days are not silent.
    """
    way = journey(journal)
    if way is None or not unanswered(journal, today):
        return 0
    ran = (run.day for run in reversed(journal.runs) if run.day < today and was_run(run))
    due = (session.outing.day for week in journey_weeks(journal, way) for session in week.sessions)
    last = max(next(ran, date.min), next(due, way.from_day) - DAY)
    since = (last + DAY * n for n in range(1, (today - last).days))
    days = sum(pause_on(journal, day) is None for day in since)
    return days if days > ANSWER_DAYS.days else 0


def _best_worth(session: Session, runs: tuple[Run, ...]) -> State | None:
    worths = [worth for run in runs if (worth := _worth(session, run))]
    return min(worths, key=_BY_WORTH.index, default=None)


_BY_WORTH: tuple[State, ...] = ("done", "moved", "eased", "partial", "minimal")


def _worth(session: Session, run: Run) -> State | None:
    """What one run makes of the session it is linked to; None where it is too short to count."""
    whole = planned(session)
    if run.kind == "walk":
        return _walk_worth(session, run)
    moved: State = "moved" if run.day != whole.day else "done"
    if share(run, whole) >= WHOLE:
        return moved
    if share(run, session.outing) >= WHOLE:
        return "eased" if load(session.outing) < load(whole) else moved
    minutes = minutes_of(run, whole)
    if is_worth_a_swap(whole, minutes):
        return "eased"
    if share(run, session.outing) >= PARTIAL:
        return "partial"
    return "minimal" if minutes >= MINIMAL else None


def _walk_worth(session: Session, run: Run) -> State | None:
    """What a walk makes of a session: one that was chosen in its place counts in full."""
    minutes, asked = run.minutes or 0.0, session.outing
    most = min(WALK, planned(session).minutes or WALK)
    is_chosen = asked.kind == "walk" and minutes >= WHOLE * (asked.minutes or most)
    if is_chosen or minutes >= most:
        return "eased"
    return "minimal" if minutes >= MINIMAL else None


def share(run: Run, outing: Outing) -> float:
    """How much of an outing a run was, by kilometres or minutes, the better of the two."""
    km, minutes = outing.km, outing.minutes
    if km and run.km == km and run.minutes == minutes:
        return 1.0  # as planned: most runs of a life, with no sums to do
    if not (km or minutes):
        return 1.0 if run.km or run.minutes else 0.0
    if run.minutes is None and km is None:
        return (run.km or 0.0) * UNTIMED_PACE / (minutes or UNTIMED_PACE)
    of_km = (run.km or 0.0) / km if km else 0.0
    of_minutes = (run.minutes or 0.0) / minutes if minutes else 0.0
    return max(of_km, of_minutes)


def minutes_of(run: Run, outing: Outing) -> float:
    """Minutes of a run; where only its kilometres are known, in proportion to the outing's."""
    if run.minutes is not None:
        return run.minutes
    return share(run, outing) * (outing.minutes or 0.0)


def _is_first_let_go(journal: Journal, session: Session) -> bool:
    """Whether it was given up before its day ended, and is the first of its week that was."""
    week = journal.week[session.id.partition("/")[0]]
    in_time = [
        (other.let_go, other.id)
        for other in week.sessions
        if other.let_go is not None and other.let_go <= other.outing.day
    ]
    return bool(in_time) and min(in_time)[1] == session.id
