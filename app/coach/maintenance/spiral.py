"""The spiral to prevent: missed runs, and how they change what is proposed (rule 7.2)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from app.coach.days import WEEK
from app.coach.momentum.ticks import TICKS, State, state
from app.coach.sessions import is_run
from storage.journal import Journal

Course: TypeAlias = Literal["on", "wobble", "slide"]
"""How the last days went, from steady to slipping."""
COURSES: tuple[Course, ...] = ("on", "wobble", "slide")

FORTNIGHT = timedelta(days=14)
LOOK_BACK = timedelta(days=42)
"""Days of sessions that are looked at: misses longer ago are over [D]."""
LEAST_SHARE, FEWEST_SCHEDULED = 0.5, 4
"""Below this share of a fortnight's sessions it slides, from so many sessions on."""
LIFTING_TICKS = 2
"""Ticks in a row that lift one state."""


class Lately(NamedTuple):
    """What became of the sessions of the last weeks."""

    course: Course
    in_a_row: int
    """Sessions missed in a row, up to the last that was scheduled."""
    in_a_week: int
    """Sessions missed in the last seven days."""


def lately(journal: Journal, today: date) -> Lately:
    """How it goes; what is excused, given up once in a week, or without an answer is neutral.

    The last miss tells the state, and what was run since lifts it.
    """
    past = [(day, reached) for day, reached in _past(journal, today) if _counts(reached)]
    missed = [day for day, reached in past if reached == "missed"]
    ticks = _trailing([reached in TICKS for _, reached in past])
    upto = past[: len(past) - ticks]
    then = upto[-1][0] if upto else today
    in_a_row = _trailing([reached == "missed" for _, reached in upto])
    worst = _worst(in_a_row, _within(missed, then), _share(upto, then)) if missed else 0
    course = COURSES[max(0, worst - ticks // LIFTING_TICKS)]
    return Lately(course, 0 if ticks else in_a_row, _within(missed, today))


def _within(missed: Sequence[date], until: date) -> int:
    """Sessions missed in the seven days that end with a day."""
    return sum(until - WEEK < day <= until for day in missed)


def _past(journal: Journal, today: date) -> list[tuple[date, State]]:
    """The runs that were planned for the days gone by, and today's once it has an answer."""
    first = today - LOOK_BACK
    sessions = (
        session
        for week in journal.weeks
        if first - WEEK < week.first_day <= today
        for session in week.sessions
        if is_run(session.outing) and first <= session.outing.day <= today
    )
    by_day = sorted(sessions, key=lambda session: session.outing.day)
    return [(session.outing.day, state(journal, session, today)) for session in by_day]


def _counts(reached: State) -> bool:
    return reached == "missed" or reached in TICKS


def _trailing(marks: Sequence[bool]) -> int:
    """How many at the end are true."""
    return next((n for n, mark in enumerate(reversed(marks)) if not mark), len(marks))


def _share(past: Sequence[tuple[date, State]], until: date) -> float:
    """Ticks of the sessions of a fortnight, 0 to 1; 1 where there were too few to tell."""
    recent = [reached in TICKS for day, reached in past if day > until - FORTNIGHT]
    return sum(recent) / len(recent) if len(recent) >= FEWEST_SCHEDULED else 1.0


def _worst(in_a_row: int, in_a_week: int, share: float) -> int:
    """The state that the misses alone tell, as its place among `COURSES`."""
    most = max(in_a_row, in_a_week)
    if most >= 3 or share < LEAST_SHARE:
        return 2
    return 1 if most == 2 else 0
