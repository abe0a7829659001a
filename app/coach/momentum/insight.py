"""What stands out, once there is enough to tell: a day of the week, or weeks that fall short."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from statistics import median_low
from typing import NamedTuple

from app.coach.days import WEEK, weekday
from app.coach.momentum.spares import Counted
from app.coach.momentum.ticks import TICKS, State
from app.coach.plan import planned, stands
from storage.journal import Journal
from storage.records import Session, Weekday

LAST = 8
"""Runs of a day of the week, or weeks, that are looked at, and needed to say anything [D]."""
OFTEN = 4
"""How many of them did not happen, or fell short, to stand out: every second one [D]."""
RARELY = 0.25
"""The share of runs on the other days that may be gone as well: else it is not the day [D]."""
LATELY = 16 * WEEK
"""How far back runs of a day are looked for: older habits are not today's [D]."""
LEAST_RUNS = 2
"""Runs a week below which fewer of them are no way to go on [D]."""
SETTLED: frozenset[State] = TICKS | {"dropped", "missed"}


class GoneDay(NamedTuple):
    """A day of the week whose runs often did not happen."""

    day: Weekday
    gone: int
    of: int


def gone_day(weeks: Sequence[Counted], today: date) -> GoneDay | None:
    """The day of the week that stands out, with more runs gone than any other; None where none.

    Moved and eased runs happened, and so did one in whose place another of its week was run on its
    day; open and paused ones tell nothing.
    """
    by_day = _by_day(weeks, today)
    found = [_gone(day, own) for day, own in by_day.items()]
    most = max((one.gone for one in found), default=0)
    worst = [one for one in found if one.gone == most]
    if len(worst) > 1 or most < OFTEN or worst[0].of < LAST:
        return None
    return worst[0] if _is_rare_elsewhere(by_day, worst[0].day) else None


def often_gone(weeks: Sequence[Counted], today: date) -> frozenset[Weekday]:
    """The days of the week of which many of the last runs did not happen."""
    found = [_gone(day, own) for day, own in _by_day(weeks, today).items()]
    return frozenset(one.day for one in found if one.gone >= OFTEN)


class ShortWeeks(NamedTuple):
    """Weeks that fell short of their goal, whether spares covered them or not."""

    short: int
    of: int
    usual: int
    """Runs that half of them had at most."""


def short_weeks(weeks: Sequence[Counted]) -> ShortWeeks | None:
    """The last weeks that were decided, where every second was short of its goal; else None.

    Only where half of them had fewer runs than the newest asks for, and enough to go on with.
    """
    decided = [week.tally for week in weeks if week.tally.is_over and week.tally.kept is not None]
    last = decided[-LAST:]
    short = sum(not week.kept for week in last)
    if len(last) < LAST or short < OFTEN:
        return None
    usual = median_low([week.ticks for week in last])
    return ShortWeeks(short, LAST, usual) if LEAST_RUNS <= usual < last[-1].planned else None


def is_ahead(journal: Journal, day: Weekday, today: date) -> bool:
    """Whether weeks that have not begun still ask for a run on a day of the week."""
    ahead = (week for week in journal.weeks if week.first_day > today)
    return any(
        weekday(session.outing.day) == day
        for week in ahead
        if stands(journal, week, today)
        for session in week.sessions
    )


Settled = tuple[Session, bool]
"""A session, and whether a run happened on the day that was planned for it."""


def _by_day(weeks: Sequence[Counted], today: date) -> dict[Weekday, list[Settled]]:
    """The last runs of each day of the week, the oldest first."""
    known = sorted(_settled(weeks, today), key=lambda one: weekday(planned(one[0]).day))
    grouped = groupby(known, key=lambda one: weekday(planned(one[0]).day))
    return {day: list(own)[-LAST:] for day, own in grouped}


def _settled(weeks: Sequence[Counted], today: date) -> Iterator[Settled]:
    for week in weeks:
        if week.tally.first_day > today - LATELY:
            yield from _week_settled(week.tally.states)


def _week_settled(states: Sequence[tuple[Session, State]]) -> Iterator[Settled]:
    ran = {session.outing.day for session, reached in states if reached in TICKS}
    for session, reached in states:
        if reached in SETTLED:
            yield session, reached in TICKS or planned(session).day in ran


def _gone(day: Weekday, own: Sequence[Settled]) -> GoneDay:
    return GoneDay(day, sum(not happened for _, happened in own), len(own))


def _is_rare_elsewhere(by_day: dict[Weekday, list[Settled]], day: Weekday) -> bool:
    others = [happened for other, own in by_day.items() if other != day for _, happened in own]
    return sum(not happened for happened in others) <= RARELY * len(others)
