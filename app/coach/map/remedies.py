"""What days would do where the runner's do not: found by trying, the smallest change first.

A longer day comes before one day more, and one change before two; what is named was tried.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from math import ceil
from typing import NamedTuple

from msgspec import structs

from app.coach.constants import FEWEST_RUNS
from app.coach.map.distances import long_minutes
from app.coach.map.pattern import days_apart, limit, longest_row, usable_days
from app.coach.map.reach import is_green
from app.coach.map.start import fitting_runs, objections
from storage.journal import Journal
from storage.records import WEEKDAYS, Change, Journey, Runner, Weekday

STEP_MINUTES = 15
"""Minutes by which a day is made longer: nobody plans a morning by the minute [D]."""
EASY_DAY_MINUTES = 90
"""The most that is asked of a day without the long run: the longest easy run (4.3)."""
MOST_DAYS_TRIED = 3
"""Days more that are tried, those furthest from the others first [D]."""
OF_DAYS = ("days", "long_day", "runs_per_week")
"""The answers that the days decide."""


class DayChange(NamedTuple):
    """One day as it would have to be."""

    day: Weekday
    minutes: int | None = None
    """The minutes that it needs; None where it is one day more, for as long as it takes."""


class Remedy(NamedTuple):
    """Days that would do."""

    days: tuple[DayChange, ...]
    """Empty where one run more a week would do on the days as they are."""
    runs: int
    """Runs a week on them."""


Fits = Callable[[Runner, int], int]
"""The runs a week with which a runner's days would do, or 0; the figure is of days more."""


def for_answers(runner: Runner, journey: Journey, today: date) -> Remedy | None:
    """The days that would hold a journey to which an objection was made for its days."""
    way = structs.replace(journey, runs_per_week=max(FEWEST_RUNS, journey.runs_per_week))

    def fits(other: Runner, _more: int) -> int:
        """The journey's own runs, where no objection to these days is left."""
        found = objections(other, way, today)
        return 0 if any(one.field in OF_DAYS for one in found) else way.runs_per_week

    return _remedy(runner, way, fits)


def for_goal(journal: Journal, journey: Journey, today: date) -> Remedy | None:
    """The days with which the goal of a journey would be safely in reach by its day."""
    runner, wanted = journal.owner, journey.runs_per_week
    if runner is None:
        return None

    def fits(other: Runner, more: int) -> int:
        """The runs with which these days lead safely to the goal."""
        runs = fitting_runs(other, journey.weekly_km, journey.longest_km, wanted + more)
        way = structs.replace(journey, runs_per_week=runs)
        if not runs or objections(other, way, today):
            return 0
        return runs if is_green(journal.after(Change(put=(other,))), way, today) else 0

    has_room = wanted < len(usable_days(runner))
    more_often = fits(runner, 1) if has_room else 0
    return Remedy((), more_often) if more_often else _remedy(runner, journey, fits)


def _remedy(runner: Runner, journey: Journey, fits: Fits) -> Remedy | None:
    """The first change that does, no greater than it has to be."""
    for changes in _changes(runner, journey, fits):
        if fits(changed(runner, changes), _more(changes)):
            least = _least(runner, changes, fits)
            return Remedy(least, fits(changed(runner, least), _more(least)))
    return None


def _changes(runner: Runner, journey: Journey, fits: Fits) -> Iterator[tuple[DayChange, ...]]:
    """The changes that are tried, days that may be longer at their longest."""
    longer, more = _longer(runner, journey), _days_more(runner)
    may_be_longer = len(longer) > 0 and fits(changed(runner, longer), 0) > 0
    if may_be_longer:
        yield from ((one,) for one in longer)
    yield from ((one,) for one in more)
    of_long = [one for one in longer if one.day == runner.long_day]
    if may_be_longer:
        yield from ((*of_long, one) for one in longer if of_long and one not in of_long)
    yield from ((*of_long, one) for one in more if of_long)
    yield _two_more(runner)


def _longer(runner: Runner, journey: Journey) -> tuple[DayChange, ...]:
    """The days that have a limit, as long as they could be of use, the long run's first."""
    minutes = long_minutes(journey.goal)
    most = {runner.long_day: STEP_MINUTES * ceil(minutes / STEP_MINUTES)}
    days = sorted(runner.days, key=lambda day: (day != runner.long_day, WEEKDAYS.index(day)))
    longest = [DayChange(day, most.get(day, EASY_DAY_MINUTES)) for day in days]
    return tuple(one for one in longest if limit(runner, one.day) < (one.minutes or 0))


def _days_more(runner: Runner) -> tuple[DayChange, ...]:
    """The days that could be added, those furthest from the others and the long run first."""
    free = [day for day in WEEKDAYS if day not in runner.days]
    by_room = sorted(
        free,
        key=lambda day: (
            -min((days_apart(day, other) for other in runner.days), default=0),
            longest_row((*runner.days, day)),
            -days_apart(day, runner.long_day),
        ),
    )
    return tuple(map(DayChange, by_room[:MOST_DAYS_TRIED]))


def _two_more(runner: Runner) -> tuple[DayChange, ...]:
    """Two days more, the second as far from the first as from the others."""
    first = _days_more(runner)[:1]
    return (*first, *_days_more(changed(runner, first))[:1])


def _least(runner: Runner, changes: Sequence[DayChange], fits: Fits) -> tuple[DayChange, ...]:
    """The same days with no more minutes than it takes, one after the other."""
    least = list(changes)
    for place, change in enumerate(changes):
        if change.minutes is None:
            continue
        steps = _steps(limit(runner, change.day), change.minutes)

        def would_do(minutes: int, at: int = place) -> bool:
            """Whether so many minutes on that day are enough."""
            tried = [*least[:at], least[at]._replace(minutes=minutes), *least[at + 1 :]]
            return fits(changed(runner, tried), _more(tried)) > 0

        least[place] = change._replace(minutes=steps[bisect_left(steps, x=True, key=would_do)])
    return tuple(least)


def _steps(from_minutes: float, to_minutes: int) -> range:
    """Minutes by quarters of an hour, the last of which is known to do."""
    first = STEP_MINUTES * (int(from_minutes) // STEP_MINUTES + 1)
    return range(first, to_minutes + 1, STEP_MINUTES)


def _more(changes: Sequence[DayChange]) -> int:
    return sum(change.minutes is None for change in changes)


def changed(runner: Runner, changes: Sequence[DayChange]) -> Runner:
    """The runner with days that are longer, or one more."""
    days = runner.days | {change.day: change.minutes for change in changes}
    return structs.replace(runner, days={day: days[day] for day in WEEKDAYS if day in days})
