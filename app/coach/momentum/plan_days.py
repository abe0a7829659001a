"""Days on plan: a streak of days for who wants one, in which planned rest counts (rule 8.3)."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import structs

from app.coach.days import WEEK
from app.coach.momentum.in_a_row import Followed, Mark, in_a_row, session_mark
from app.coach.momentum.spares import Counted
from app.coach.plan import day_of, paused_before, was_run
from storage.journal import Journal
from storage.records import Change


def count_days(journal: Journal, *, counts: bool) -> Change:
    """Days on plan are counted from now on, or no longer; nothing where that is so already."""
    runner = journal.owner
    if runner is None or runner.day_streak_on == counts:
        return Change()
    return Change(put=(structs.replace(runner, day_streak_on=counts),))


def counts_days(journal: Journal) -> bool:
    """Whether the runner chose to have days on plan counted."""
    return journal.owner is not None and journal.owner.day_streak_on


def days_in_a_row(journal: Journal, weeks: Followed, today: date) -> tuple[int, int]:
    """Days on plan without a missed one between them: those of now, and the most ever."""
    return in_a_row(_marks(journal, weeks, today))


def _marks(journal: Journal, weeks: Followed, today: date) -> Iterator[Mark]:
    neutral = sorted(paused_before(journal, today) | _extra_days(journal))
    for week, is_followed in weeks:
        first_day = week.tally.first_day
        within = neutral[bisect_left(neutral, first_day) : bisect_left(neutral, first_day + WEEK)]
        way = journal.journey.get(week.tally.week.journey)
        begins = way.from_day if way else today
        is_whole = week.tally.is_run_whole and week.tally.is_over and begins <= first_day
        if is_whole and not within:
            yield WEEK.days
        else:
            yield from _day_marks(journal, week, begins, within, today)
        if not is_followed:
            yield None


def _extra_days(journal: Journal) -> set[date]:
    """The days of runs that were not planned."""
    return {run.day for run in journal.runs if not run.session and was_run(run)}


def _day_marks(
    journal: Journal, week: Counted, begins: date, neutral: Sequence[date], today: date
) -> Iterator[Mark]:
    """What each day makes of the row, where rest `begins` to be planned and is not `neutral`.

    Rest counts once its day is over. A pause is none, and a run beside the plan takes its place.
    """
    asked = dict[date, Mark]()
    for session, reached in week.tally.states:
        day, mark = day_of(journal, session), session_mark(week, session, reached)
        asked[day] = _together(asked[day], mark) if day in asked else mark
    for day in week.tally.days:
        if day in asked and day <= today:
            yield asked[day]
        elif begins <= day < today:
            yield 0 if day in neutral else 1


def _together(one: Mark, other: Mark) -> Mark:
    """What two sessions make of one day: whatever was missed ends the row."""
    return None if one is None or other is None else max(one, other)
