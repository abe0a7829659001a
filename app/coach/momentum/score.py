"""The score: momentum as one number from 0 to 100, smoothed over the sessions (rule 8.2)."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from app.coach.days import DAY, WEEK
from app.coach.momentum.points import (
    START,
    WORTH,
    Debt,
    after_miss,
    after_spare,
    faded,
    leaves,
    paid_back,
    risen,
)
from app.coach.momentum.spares import Counted
from app.coach.momentum.ticks import share
from app.coach.momentum.weeks import Tally
from app.coach.plan import paused_before, planned, run_of, runs_between, was_run
from storage.journal import Journal
from storage.records import Session

OVERRUN = 1.15
"""The share of its plan above which a run brings no points back."""
PATIENT_DAYS = 14
"""Days of a pause without a run that change nothing."""
BEFORE = 12
"""Weeks before the first plan whose runs are looked at."""
POINTS_A_WEEK, MOST_AT_START = 4.0, 70.0
"""Points for each of them that was run, and the most that anyone begins with."""


class Score(Struct, frozen=True):
    """The score after a day that changed it; a life has thousands of them."""

    day: date
    value: float


def scores(journal: Journal, weeks: Sequence[Counted], today: date) -> tuple[Score, ...]:
    """The score after each day that changed it, the oldest first."""
    found = dict(_course(journal, weeks, today))
    return tuple([Score(day, found[day]) for day in sorted(found)])


def score_on(found: Sequence[Score], day: date) -> float | None:
    """The score as it was at the end of a day; None before the first that changed it."""
    upto = bisect_right(found, day, key=_day)
    return found[upto - 1].value if upto else None


def weekly(
    found: Sequence[Score], firsts: Sequence[date], begun: float, today: date
) -> tuple[Score, ...]:
    """One score a week, named by the week's first day: that of its last day, or of today.

    `begun` is the one before any of those that were found.
    """
    lasts = [min(first + WEEK - DAY, today) for first in firsts]
    values = [score_on(found, last) for last in lasts]
    return tuple(
        Score(first, begun if value is None else value)
        for first, value in zip(firsts, values, strict=True)
    )


def start(journal: Journal, weeks: Sequence[Counted]) -> float:
    """Where the score begins: higher for who ran in most of the weeks before the first plan."""
    if not weeks:
        return START
    first, per_week = weeks[0].tally.first_day, _per_week(journal, weeks[0].tally)
    run_weeks = 0
    for n in range(1, BEFORE + 1):
        week = first - n * WEEK
        days = {run.day for run in runs_between(journal, week, week + WEEK - DAY) if was_run(run)}
        run_weeks += len(days) >= max(1, per_week - 1)
    return min(MOST_AT_START, START + POINTS_A_WEEK * run_weeks)


def _course(
    journal: Journal, weeks: Sequence[Counted], today: date
) -> Iterator[tuple[date, float]]:
    """The score wherever it changes, session by session, days of long pauses among them."""
    value, debt = start(journal, weeks), Debt()
    fading = deque(_fading_days(journal, today))
    for week in weeks:
        left = leaves(_per_week(journal, week.tally))
        for session, reached in week.tally.states:
            due = session.outing.day
            day = min(due, today)
            while fading and fading[0] < day:
                value = faded(value)
                yield fading.popleft(), value
            before, worth = value, WORTH.get(reached)
            if worth:
                value = risen(value, left, worth)
                if debt.misses:
                    is_overrun = _is_overrun(journal, session)
                    value, debt = paid_back(value, debt, due, is_overrun=is_overrun)
            elif session in week.covered:
                value = after_spare(value)
            elif reached == "missed":
                value, debt = after_miss(value, debt, left)
            if value != before:
                yield day, value
    for day in fading:
        value = faded(value)
        yield day, value


def _is_overrun(journal: Journal, session: Session) -> bool:
    run = run_of(journal, session)
    return run is not None and share(run, planned(session)) > OVERRUN


def _per_week(journal: Journal, week: Tally) -> int:
    """Sessions a week, as the journey has them; a shorter week forgets no faster."""
    way = journal.journey.get(week.week.journey)
    return max(1, way.runs_per_week if way else week.planned)


def _fading_days(journal: Journal, today: date) -> Iterator[date]:
    """The days of pauses before `today` from the fifteenth without a run on."""
    patience, before = PATIENT_DAYS, date.min
    for day in sorted(paused_before(journal, today)):
        has_run = any(map(was_run, runs_between(journal, day, day)))
        if has_run or day - before > DAY:
            patience = PATIENT_DAYS
        if not has_run:
            patience -= 1
        if patience < 0:
            yield day
        before = day


def _day(score: Score) -> date:
    return score.day
