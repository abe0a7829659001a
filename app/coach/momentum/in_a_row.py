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

Mark: TypeAlias = int | None
"""What something makes of a row: how much it adds, 0 where it is neutral; None ends the row."""
Followed: TypeAlias = Sequence[tuple[Counted, bool]]
"""Weeks, each with whether it is followed before a row would end."""


def in_a_row(marks: Iterable[Mark]) -> tuple[int, int]:
    """The length of the last row, and of the longest."""
    row = best = 0
    for mark in marks:
        if mark is None:
            row, best = 0, max(best, row)
        else:
            row += mark
    return row, max(best, row)


def followed(weeks: Sequence[Counted], today: date) -> Followed:
    """The weeks, each with whether the next one, or today, comes before a row would end."""
    firsts, too_late = [week.tally.first_day for week in weeks], (BRIDGED_WEEKS + 2) * WEEK
    return [
        (week, following - first < too_late)
        for week, (first, following) in zip(weeks, pairwise([*firsts, today]), strict=True)
    ]


def sessions_in_a_row(weeks: Followed) -> tuple[int, int]:
    """Sessions that were run without one missed between them: those of now, and the most ever."""
    return in_a_row(_session_marks(weeks))


def _session_marks(weeks: Followed) -> Iterator[Mark]:
    for week, is_followed in weeks:
        if week.tally.is_run_whole:
            yield week.tally.ticks
        else:
            for session, reached in week.tally.states:
                yield session_mark(week, session, reached)
        if not is_followed:
            yield None


def session_mark(week: Counted, session: Session, reached: State) -> Mark:
    """What a session makes of a row; one that a spare covers is neutral, as an excused one is."""
    if reached in TICKS:
        return 1
    return None if reached == "missed" and session not in week.covered else 0
