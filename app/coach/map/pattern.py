"""Which weekdays a journey uses: the long run's, those for hard work, and the easy ones (4.3).

Chosen once for a journey, so that the runner's Tuesday stays a Tuesday, and checked all around
the week, so that whatever holds inside a week holds from one week to the next.
"""

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import NamedTuple

from app.coach.constants import GAP, MAX_RUN, REST_MIN, SHORTEST_MINUTES
from storage.records import WEEKDAYS, Runner, Weekday

QUALITY_AFTER = ((2, 3), (4, 5))
"""Days after the long run on which the first and the second hard session go best (4.3)."""
QUALITY_AFTER_TWO = ((3, 4), (5,))
"""The same where the day after the long run is a run as well, as before an ultra [D]."""
QUALITY_MINUTES = 45
"""A day with fewer minutes than this rarely holds a hard session: 15 and 10 easy, 20 of work."""
ENOUGH_MINUTES = 75
"""More minutes than these make a day no better for an easy run (4.3)."""


class Pattern(NamedTuple):
    """The weekdays of a journey."""

    days: tuple[Weekday, ...]
    """All of them, Monday first."""
    long_day: Weekday
    quality: tuple[Weekday, ...]
    """The days for hard work, the better one first; the others are easy."""


class Wish(NamedTuple):
    """What the days of a journey should be, in days after the long run."""

    quality: tuple[tuple[int, ...], ...]
    """For the first and the second hard session, the days that suit it."""
    run: tuple[int, ...]
    """Days that should be running days."""


def days_after(day: Weekday, other: Weekday) -> int:
    """Days from one weekday to the next time it is the other, 0 to 6."""
    return (WEEKDAYS.index(other) - WEEKDAYS.index(day)) % 7


def days_apart(day: Weekday, other: Weekday) -> int:
    """Days between two weekdays the shorter way round, 0 to 3."""
    return min(days_after(day, other), days_after(other, day))


def usable_days(runner: Runner) -> tuple[Weekday, ...]:
    """The runner's days that are long enough for the shortest run, Monday first."""
    return tuple(
        day for day in WEEKDAYS if day in runner.days and limit(runner, day) >= SHORTEST_MINUTES
    )


def pattern(
    runner: Runner, runs: int, at_level: int, *, long_in_a_row: bool = False
) -> Pattern | None:
    """The best weekdays for so many runs a week, or None where the days allow no such week.

    `long_in_a_row` asks for a run on the day after the long one, as before an ultra (4.2).
    """
    wish = Wish(QUALITY_AFTER_TWO, (1,)) if long_in_a_row else Wish(QUALITY_AFTER, ())
    patterns = [_with_quality(runner, days, wish) for days in _day_sets(runner, runs, at_level)]
    return min(patterns, key=lambda one: _cost(runner, one, wish), default=None)


def _day_sets(runner: Runner, runs: int, at_level: int) -> Iterator[tuple[Weekday, ...]]:
    if runs > 7 - REST_MIN[at_level]:
        return
    for days in combinations(usable_days(runner), runs):
        if runner.long_day in days and longest_row(days) <= MAX_RUN[at_level]:
            yield days


def longest_row(days: Collection[Weekday]) -> int:
    """The most of these days that follow each other, from one week to the next."""
    longest = row = 0
    for day in WEEKDAYS * 2:
        row = row + 1 if day in days else 0
        longest = max(longest, row)
    return longest


def _with_quality(runner: Runner, days: tuple[Weekday, ...], wish: Wish) -> Pattern:
    """Days for hard work, two from five runs a week on, each two days from all other stress."""
    long_day = runner.long_day
    places = 0 if len(days) < 3 else 1 if len(days) < 5 else 2
    chosen: list[Weekday] = []
    for after in wish.quality[:places]:
        free = [day for day in days if all(days_apart(day, o) >= GAP for o in (long_day, *chosen))]
        if free:
            chosen.append(min(free, key=lambda day: _quality_cost(runner, day, after)))
    return Pattern(days, long_day, tuple(chosen))


def _quality_cost(runner: Runner, day: Weekday, after: tuple[int, ...]) -> tuple[object, ...]:
    is_short = limit(runner, day) < QUALITY_MINUTES
    offset = days_after(runner.long_day, day)
    return (is_short, offset not in after, offset)


def _cost(runner: Runner, choice: Pattern, wish: Wish) -> tuple[object, ...]:
    """What speaks against a choice of days, the gravest first."""
    offsets = {days_after(choice.long_day, day) for day in choice.days}
    is_hemmed_in = not offsets >= set(wish.run) or (not wish.run and offsets >= {1, 6})
    misplaced = sum(
        days_after(choice.long_day, day) not in after
        for day, after in zip(choice.quality, wish.quality, strict=False)
    )
    minutes = sum(min(limit(runner, day), ENOUGH_MINUTES) for day in choice.days)
    in_a_row = sum(days_after(day, other) == 1 for day in choice.days for other in choice.days)
    return (-len(choice.quality), is_hemmed_in, misplaced, -minutes, in_a_row, sorted(offsets))


def limit(runner: Runner, day: Weekday) -> float:
    """The runner's own limit for a weekday, in minutes; infinite where there is none."""
    stated = runner.days.get(day)
    return float("inf") if stated is None else stated
