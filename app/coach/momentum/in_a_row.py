"""What is held in a row: it grows, ends, or waits, and only a long time without a plan ends it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeAlias

from app.coach.days import WEEK
from app.coach.momentum.spares import Counted
from app.coach.momentum.ticks import TICKS, State
from storage.records import Session

BRIDGED_WEEKS = 2
"""Weeks without any plan that a row outlives."""

Mark: TypeAlias = bool | None
"""What one thing makes of a row: it adds to it, ends it, or is neutral."""
Followed: TypeAlias = Sequence[tuple[Counted, bool]]
"""Weeks, each with whether it is followed before a row would end."""


def in_a_row(marks: Iterable[Mark]) -> tuple[int, int]:
    """The length of the last row, and of the longest."""
    row = best = 0
    for mark in marks:
        if mark:
            row += 1
        elif mark is False:
            row, best = 0, max(best, row)
    return row, max(best, row)


def followed(weeks: Sequence[Counted], today: date) -> Followed:
    """The weeks, each with whether the next one, or today, comes before a row would end."""
    firsts, too_late = [week.tally.week.first_day for week in weeks], (BRIDGED_WEEKS + 2) * WEEK
    return [
        (week, following - first < too_late)
        for week, (first, following) in zip(weeks, pairwise([*firsts, today]), strict=True)
    ]


def sessions_in_a_row(weeks: Followed) -> tuple[int, int]:
    """Sessions that were run without one missed between them: those of now, and the most ever."""
    return in_a_row(_session_marks(weeks))


def _session_marks(weeks: Followed) -> Iterator[Mark]:
    for week, is_followed in weeks:
        for session, reached in week.tally.states:
            yield session_mark(week, session, reached)
        if not is_followed:
            yield False


def session_mark(week: Counted, session: Session, reached: State) -> Mark:
    """What a session makes of a row; one that a spare covers is neutral, as an excused one is."""
    if reached in TICKS:
        return True
    return False if reached == "missed" and session not in week.covered else None
