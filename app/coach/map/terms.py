"""The terms of a journey: what holds in all of its weeks, read once before they are drawn."""

from datetime import date
from typing import NamedTuple

from app.coach.constants import (
    CUTBACK_AT_MOST,
    FEWEST_RUNS,
    SHORTEST_KM,
    SHORTEST_MINUTES,
    TICK_MINUTES,
)
from app.coach.days import weekday
from app.coach.level import is_cautious, level
from app.coach.map.distances import Distance, distance, long_minutes
from app.coach.map.ladder_days import ladder_pattern, on_roomy_days
from app.coach.map.paces import Paces, paces
from app.coach.map.pattern import Pattern, limit, pattern
from app.coach.map.rounding import down, rounded_most, run_step, up
from storage.journal import Journal
from storage.records import Journey, Runner

EASY_MINUTES, EASY_MINUTES_AT_VOLUME = 75.0, 90.0
"""The longest easy run where the runner names no limit, and the same from level 4 on (4.3) [D]."""
VOLUME_LEVEL = 4
MEDLONG_LEVEL, MEDLONG_RUNS = 3, 4
"""From this level and so many runs a week a far race has a medium-long run (4.3)."""


class Terms(NamedTuple):
    """What stays the same from the first week of a journey to its last."""

    runner: Runner
    journey: Journey
    paces: Paces
    pattern: Pattern
    distance: Distance | None
    cautious: bool
    """As on its first day: a birthday on the way would move every cutback."""

    @property
    def runs(self) -> int:
        """Runs a week."""
        return len(self.pattern.days)

    @property
    def least_km(self) -> float:
        """The shortest run that still counts (invariant 19)."""
        return up(TICK_MINUTES / self.paces.easy, run_step(self.runner.units))

    @property
    def shortest_km(self) -> float:
        """The shortest run worth drawing: 15 minutes or 2 km (4.3), but no more than the usual."""
        step = run_step(self.runner.units)
        wanted = up(max(SHORTEST_KM, SHORTEST_MINUTES / self.paces.easy), step)
        usual = down(self.journey.weekly_km / self.runs, step)
        return max(self.least_km, min(wanted, usual))

    @property
    def may_grow(self) -> bool:
        """Whether a week of two shortest runs is rest enough for one that grew (invariant 05)."""
        return FEWEST_RUNS * self.least_km <= CUTBACK_AT_MOST * self.journey.weekly_km

    @property
    def most_km(self) -> float:
        """What no week may pass where none may grow: the usual one, rounding apart."""
        usual = rounded_most(self.journey.weekly_km, self.runs, self.runner.units)
        return float("inf") if self.may_grow else usual

    @property
    def long_minutes(self) -> float:
        """The longest run at easy pace, in minutes (invariant 04)."""
        return long_minutes(self.journey.goal)

    @property
    def longest_most(self) -> float:
        """The longest run that invariant 04 and the long day's own limit leave, in km."""
        minutes = min(self.long_minutes, limit(self.runner, self.pattern.long_day))
        return minutes / self.paces.easy

    def limit(self, day: date) -> float:
        """The runner's own limit for a day, in minutes; infinite where there is none."""
        return limit(self.runner, weekday(day))

    def easy_most(self, day: date, at_level: int) -> float:
        """The longest easy run of a day, in km (4.3)."""
        usual = EASY_MINUTES_AT_VOLUME if at_level >= VOLUME_LEVEL else EASY_MINUTES
        stated = self.limit(day)
        minutes = usual if stated == float("inf") else min(stated, self.long_minutes)
        return minutes / self.paces.easy

    @property
    def is_ultra(self) -> bool:
        """Whether the race is longer than a marathon."""
        return self.distance is not None and self.distance.is_ultra

    def has_medlong(self, at_level: int) -> bool:
        """Whether the longest easy run is a medium-long one (4.3)."""
        is_far = self.distance is not None and self.distance.is_far
        return self.runs >= 6 or (
            is_far and at_level >= MEDLONG_LEVEL and self.runs >= MEDLONG_RUNS
        )


def terms(journal: Journal, journey: Journey, today: date) -> Terms | None:
    """The terms of a journey, or None where the runner's days allow no such week."""
    runner = journal.owner
    if runner is None:
        return None
    goal = journey.goal
    if goal.kind == "run_walk":
        return _ladder_terms(journal, runner, journey, today)
    known = distance(goal.km) if goal.kind == "race" and goal.km else None
    days = pattern(
        runner,
        journey.runs_per_week,
        level(journey.weekly_km),
        long_in_a_row=known is not None and known.is_ultra,
    )
    if days is None:
        return None
    cautious = is_cautious(runner, journey.from_day)
    return Terms(runner, journey, paces(journal, today), days, known, cautious)


def _ladder_terms(journal: Journal, runner: Runner, journey: Journey, today: date) -> Terms | None:
    """Run and walk knows neither a long run nor a hard one, and takes days that hold every step."""
    days = ladder_pattern(runner, journey.runs_per_week)
    if days is None:
        return None
    roomy, at = on_roomy_days(runner), paces(journal, today)
    return Terms(roomy, journey, at, days, None, is_cautious(runner, journey.from_day))
