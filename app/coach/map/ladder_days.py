"""The days of a ladder: up to three a week, and never two of them next to each other."""

from itertools import combinations

from msgspec import structs

from app.coach.constants import FEWEST_RUNS, MAX_RUN
from app.coach.map.ladder import LONGEST_MINUTES
from app.coach.map.pattern import Pattern, days_apart, limit, longest_row, usable_days
from storage.records import WEEKDAYS, Runner, Weekday

RUNS = 3
"""Runs a week, as the NHS has them."""


def ladder_pattern(runner: Runner, runs: int) -> Pattern | None:
    """The best days for so many runs a week, the widest apart; None where they don't fit."""
    fitting = [
        days for days in combinations(_roomy_days(runner), runs) if longest_row(days) <= MAX_RUN[0]
    ]
    best = min(fitting, key=_narrowness, default=None)
    return Pattern(best, best[-1], ()) if best else None


def ladder_runs(runner: Runner, wanted: int = RUNS) -> int:
    """The most runs a week, at most `wanted`, that the runner's days hold; 0 where none do."""
    counts = range(min(wanted, RUNS), FEWEST_RUNS - 1, -1)
    return next((runs for runs in counts if ladder_pattern(runner, runs)), 0)


def solving_day(runner: Runner) -> Weekday | None:
    """The day that, added to the runner's, lets one run a week more fit; None where none does."""
    now = ladder_runs(runner)
    others = [day for day in WEEKDAYS if day not in runner.days]
    solving = [day for day in others if ladder_runs(_with(runner, day)) > now]
    return min(solving, key=lambda day: -_least_apart(runner, day), default=None)


def short_days(runner: Runner) -> tuple[Weekday, ...]:
    """The runner's days that are too short for the last steps."""
    return tuple(day for day in runner.days if limit(runner, day) < LONGEST_MINUTES)


def on_roomy_days(runner: Runner) -> Runner:
    """The runner with those days alone that hold every step."""
    return structs.replace(runner, days={day: runner.days[day] for day in _roomy_days(runner)})


def _roomy_days(runner: Runner) -> tuple[Weekday, ...]:
    short = short_days(runner)
    return tuple(day for day in usable_days(runner) if day not in short)


def _with(runner: Runner, day: Weekday) -> Runner:
    return structs.replace(runner, days={**runner.days, day: None})


def _least_apart(runner: Runner, day: Weekday) -> int:
    return min((days_apart(day, other) for other in runner.days), default=0)


def _narrowness(days: tuple[Weekday, ...]) -> tuple[int, ...]:
    """The nearer the nearest two are, the worse."""
    return tuple(-apart for apart in sorted(days_apart(a, b) for a, b in combinations(days, 2)))
