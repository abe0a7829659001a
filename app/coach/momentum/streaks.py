"""Streaks: weeks kept in a row, and sessions in a row (training rules, 8.3 and 8.4)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from app.coach.days import WEEK
from app.coach.momentum.spares import Counted, counted
from app.coach.momentum.ticks import TICKS, State
from app.coach.momentum.weeks import tallies
from storage.journal import Journal
from storage.records import Session

BRIDGED_WEEKS = 2
"""Weeks without any plan that a streak outlives."""
MENDING_RUNS = 2
"""Sessions after a break, run whole, that mend a streak."""
MEND_EVERY = timedelta(days=28)
"""How long after a mend a streak can be mended again."""
WHOLE_STATES: frozenset[State] = frozenset({"done", "eased", "moved"})
"""The states of a session that was run at the size that stood in the plan."""


class Row(NamedTuple):
    """Weeks kept in a row, and a row before it that the next runs may mend."""

    weeks: int = 0
    best: int = 0
    waiting: int = 0
    """Weeks of the row that waits; 0 where none does."""
    mend: int = 0
    """Runs that have mended it so far."""
    waits_since: date | None = None
    """The day after the week that broke it."""
    mended: date | None = None
    """The day of the run that mended a row last."""
    ended: date | None = None
    """The day of the session that ended a row last: it stands as the best, or among the best."""


class Streak(NamedTuple):
    """What has been held without a gap, and the best ever."""

    weeks: int = 0
    best_weeks: int = 0
    sessions: int = 0
    best_sessions: int = 0
    is_first_week: bool = False
    """No week has been kept yet and none has gone by: there is nothing to count."""
    row: Row = Row()
    """How the weeks came about."""

    @property
    def held(self) -> int:
        """Weeks of the row that goes on, or else of the one that waits to be mended."""
        return self.weeks or self.row.waiting


def streak(weeks: tuple[Counted, ...], today: date) -> Streak:
    """The streaks over all weeks up to that of `today`, the oldest first."""
    row = _week_row(weeks, today)
    in_sessions, best_sessions = _session_row(weeks, today)
    is_first_week = row.best == 0 and all(week.kept is None for week in weeks)
    return Streak(row.weeks, row.best, in_sessions, best_sessions, is_first_week, row)


def streak_on(journal: Journal, today: date) -> Streak:
    """The streaks as they stand on `today`, counted from the records."""
    return streak(counted(journal, tallies(journal, today)), today)


def _session_row(weeks: tuple[Counted, ...], today: date) -> tuple[int, int]:
    """The sessions of the last row and of the longest; what is neither run nor missed is left."""
    row = best = 0
    for week, is_followed in _with_gaps(weeks, today):
        for session, reached in week.tally.states:
            if reached in TICKS:
                row += 1
            elif reached == "missed" and session not in week.covered:
                row, best = 0, max(best, row)
        if not is_followed:
            row, best = 0, max(best, row)
    return row, max(best, row)


def _week_row(weeks: tuple[Counted, ...], today: date) -> Row:
    found = [row for _, row in week_rows(weeks, today)]
    return found[-1] if found else Row()


def week_rows(weeks: tuple[Counted, ...], today: date) -> Iterator[tuple[Counted, Row]]:
    """The row as each week left it, and once more where a gap after the week ended it."""
    row = Row()
    for week, is_followed in _with_gaps(weeks, today):
        row = _after_week(_mending(row, week) if row.waiting else row, week)
        yield week, row
        if not is_followed:
            row = Row(best=row.best, mended=row.mended)
            yield week, row


def _after_week(row: Row, week: Counted) -> Row:
    if week.kept:
        weeks = row.weeks + 1
        return Row(weeks, max(row.best, weeks), *row[2:])  # most of a life: no names to look up
    return row if week.kept is None else _broken(row, week)


def _broken(row: Row, week: Counted) -> Row:
    """A week was not kept: the row waits where it can be mended, else it is over."""
    after = week.tally.week.first_day + WEEK
    may_mend = row.mended is None or after - row.mended >= MEND_EVERY
    if row.weeks and may_mend and not row.waiting:
        return row._replace(weeks=0, waiting=row.weeks, mend=0, waits_since=after)
    return _over(row, after)._replace(weeks=0) if row.weeks or row.waiting else row


def _over(row: Row, day: date) -> Row:
    return row._replace(waiting=0, mend=0, waits_since=None, ended=day)


def _mending(row: Row, week: Counted) -> Row:
    """The row after the sessions of a week, as long as it waits for two that are run whole."""
    for session, reached in week.tally.states:
        if not row.waiting:
            break
        row = _after_session(row, session, reached)
    return row


def _after_session(row: Row, session: Session, reached: State) -> Row:
    day = session.outing.day
    if reached in WHOLE_STATES:
        if row.mend + 1 < MENDING_RUNS:
            return row._replace(mend=row.mend + 1)
        weeks = row.waiting + row.weeks
        return Row(weeks, max(row.best, weeks), mended=day, ended=row.ended)
    is_over = reached == "missed" or reached in TICKS
    return _over(row, day) if is_over else row


def _with_gaps(weeks: tuple[Counted, ...], today: date) -> Iterator[tuple[Counted, bool]]:
    """Each week, and whether the next one, or today, follows before a streak would end."""
    firsts, too_late = [week.tally.week.first_day for week in weeks], (BRIDGED_WEEKS + 2) * WEEK
    for week, (first, following) in zip(weeks, pairwise([*firsts, today]), strict=True):
        yield week, following - first < too_late
