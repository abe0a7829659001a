"""Streaks: weeks kept in a row, and sessions in a row (training rules, 8.3)."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from app.coach.days import weeks_between
from app.coach.momentum.ticks import TICKS, State
from app.coach.momentum.weeks import Tally

BRIDGED_WEEKS = 2
"""Weeks without any plan that a streak outlives."""

Mark: TypeAlias = bool | None
"""What one week or session does to a row: True adds, False ends it, None leaves it."""


class Streak(NamedTuple):
    """What has been held without a gap, and the best ever."""

    weeks: int = 0
    best_weeks: int = 0
    sessions: int = 0
    best_sessions: int = 0
    is_first_week: bool = False
    """No week has been kept yet and none has gone by: there is nothing to count."""


def streak(weeks: tuple[Tally, ...], today: date) -> Streak:
    """The streaks over all weeks up to that of `today`, the oldest first."""
    in_weeks, best_weeks = _row(_week_marks(weeks, today))
    in_sessions, best_sessions = _row(_session_marks(weeks, today))
    is_first_week = best_weeks == 0 and all(week.kept is None for week in weeks)
    return Streak(in_weeks, best_weeks, in_sessions, best_sessions, is_first_week)


def _row(marks: Iterable[Mark]) -> tuple[int, int]:
    """The length of the last row and of the longest."""
    row = best = 0
    for mark in marks:
        row = row if mark is None else row + 1 if mark else 0
        best = max(best, row)
    return row, best


def _week_marks(weeks: tuple[Tally, ...], today: date) -> Iterator[Mark]:
    for week, is_followed in _with_gaps(weeks, today):
        yield week.kept
        if not is_followed:
            yield False


def _session_marks(weeks: tuple[Tally, ...], today: date) -> Iterator[Mark]:
    for week, is_followed in _with_gaps(weeks, today):
        by_day = sorted(week.states, key=lambda pair: pair[0].outing.day)
        yield from (_session_mark(reached) for _, reached in by_day)
        if not is_followed:
            yield False


def _session_mark(reached: State) -> Mark:
    return True if reached in TICKS else False if reached == "missed" else None


def _with_gaps(weeks: tuple[Tally, ...], today: date) -> Iterator[tuple[Tally, bool]]:
    """Each week, and whether the next one, or today, follows before a streak would end."""
    firsts = [week.week.first_day for week in weeks]
    for week, (first, following) in zip(weeks, pairwise([*firsts, today]), strict=True):
        yield week, weeks_between(first, following) - 1 <= BRIDGED_WEEKS
