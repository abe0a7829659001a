"""Streaks: weeks kept in a row, and sessions and days beside them (training rules, 8.3, 8.4)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct, structs

from app.coach.days import DAY, WEEK
from app.coach.momentum.in_a_row import Followed, followed, sessions_in_a_row
from app.coach.momentum.plan_days import counts_days, days_in_a_row
from app.coach.momentum.spares import Counted, counted
from app.coach.momentum.ticks import ANSWER_DAYS, TICKS, State
from app.coach.momentum.weeks import tallies
from storage.journal import Journal
from storage.records import Session

MENDING_RUNS = 2
"""Sessions after a break, run whole, that mend a streak."""
MEND_EVERY = timedelta(days=28)
"""How long after a mend a streak can be mended again."""
WHOLE_STATES: frozenset[State] = frozenset({"done", "eased", "moved"})
"""The states of a session that was run at the size that stood in the plan."""


class Row(Struct, frozen=True):
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
    """The last day on which a row might have gone on: it stands as the best, or among the best."""
    is_held: bool = False
    """A session that is still open comes before any run that could mend it."""


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
    days: int | None = None
    """Days on plan; None where the runner does not count them."""
    best_days: int | None = None

    @property
    def held(self) -> int:
        """Weeks of the row that goes on, or else of the one that waits to be mended."""
        return self.weeks or self.row.waiting


def streak(journal: Journal, weeks: tuple[Counted, ...], today: date) -> Streak:
    """The streaks over all weeks up to that of `today`, the oldest first."""
    known = followed(weeks, today)
    row, sessions = week_row(known), sessions_in_a_row(known)
    is_first_week = row.best == 0 and all(week.kept is None for week in weeks)
    days = days_in_a_row(journal, known, today) if counts_days(journal) else (None, None)
    return Streak(row.weeks, row.best, *sessions, is_first_week, row, *days)


def streak_on(journal: Journal, today: date) -> Streak:
    """The streaks as they stand on `today`, counted from the records."""
    return streak(journal, counted(journal, tallies(journal, today)), today)


def week_row(weeks: Followed) -> Row:
    """The row of kept weeks as it stands after the last of them."""
    found = [row for _, row in week_rows(weeks)]
    return found[-1] if found else Row()


def week_rows(weeks: Followed) -> Iterator[tuple[Counted, Row]]:
    """The row as each week left it, and once more where a gap after the week ended it."""
    row = Row()
    for week, is_followed in weeks:
        row = _after_week(_mending(row, week) if row.waiting else row, week)
        yield week, row
        if not is_followed:
            row = Row(best=row.best, mended=row.mended)
            yield week, row


def _after_week(row: Row, week: Counted) -> Row:
    if week.kept:
        weeks = row.weeks + 1
        return structs.replace(row, weeks=weeks, best=max(row.best, weeks))
    return row if week.kept is None else _broken(row, week)


def _broken(row: Row, week: Counted) -> Row:
    """A week was not kept: the row waits where it can be mended, else it is over."""
    after = week.tally.first_day + WEEK
    may_mend = row.mended is None or after - row.mended >= MEND_EVERY
    if row.weeks and may_mend and not row.waiting:
        return structs.replace(row, weeks=0, waiting=row.weeks, mend=0, waits_since=after)
    return structs.replace(_over(row, after), weeks=0) if row.weeks or row.waiting else row


def _over(row: Row, day: date) -> Row:
    return structs.replace(row, waiting=0, mend=0, waits_since=None, ended=day, is_held=False)


def _mending(row: Row, week: Counted) -> Row:
    """The row after the sessions of a week, as long as it waits for two that are run whole."""
    for session, reached in week.tally.states:
        if not row.waiting or row.is_held:
            break
        row = _after_session(row, session, reached)
    return row


def _after_session(row: Row, session: Session, reached: State) -> Row:
    day = session.outing.day
    if reached in WHOLE_STATES:
        if row.mend + 1 < MENDING_RUNS:
            return structs.replace(row, mend=row.mend + 1)
        weeks = row.waiting + row.weeks
        return Row(weeks, max(row.best, weeks), mended=day, ended=row.ended)
    if reached == "open":
        return structs.replace(row, is_held=True)  # what is said to be mended stays so
    is_over = reached == "missed" or reached in TICKS
    return _over(row, _open_until(session, reached)) if is_over else row


def _open_until(session: Session, reached: State) -> date:
    """The last day on which it was not known that a session would not be run whole."""
    day = session.outing.day
    if reached in TICKS:
        return day
    return max(day, session.let_go - DAY) if session.let_go else day + ANSWER_DAYS
