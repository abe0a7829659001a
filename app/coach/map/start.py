"""What keeps a runner's answers from fitting each other, before anything is drawn (rule 4.1)."""

import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from app.coach.constants import FEWEST_RUNS, REST_MIN
from app.coach.days import WEEK, first_of_week
from app.coach.level import level
from app.coach.map.distances import LONGEST_RACE_KM, SHORTEST_RACE_KM
from app.coach.map.ladder import LONGEST_MINUTES
from app.coach.map.ladder_days import ladder_runs, short_days
from app.coach.map.paces import GUESSED_PACE
from app.coach.map.pattern import limit, pattern, usable_days
from app.coach.map.race_plan import RACE_WEEK_FROM
from storage.records import Journey, Runner

LEAST_WEEK_KM, MOST_WEEK_KM = 5.0, 200.0
"""Below these a runner begins with running and walking (section 1); above, no plan is drawn [D]."""
MOST_WEEK_MINUTES = 24 * 60.0
"""Nobody runs for a day and a night a week: a slip of the pen in distance or pace [D]."""
LONG_LEAST_MINUTES = 30.0
"""The other runs are measured by the long one: on a shorter day there would be none [D]."""
MOST_LONG_KM = 60.0
"""A longer longest run is a race's, or a slip of the pen [D]."""
USUAL_RUN_KM, SMALL_RUN_KM = 3.0, 2.5
"""The shortest usual run (4.1); the second where fewer runs would pass the longest one [D]."""
MOST_WEEKS_AHEAD = 104
"""A race further off than two years is a dream, and dreams need no plan yet [D]."""

Field = Literal[
    "weekly_km", "longest_km", "runs_per_week", "days", "long_day", "race_day", "goal_km"
]
"""The answers of the set-up page."""

Reason = Literal[
    "cannot_run_yet", "too_much", "above_week", "below_usual_run", "too_few_runs", "too_many_runs",
    "other_than_goal", "too_few_days", "not_a_running_day", "too_short_a_day", "missing", "past",
    "too_near", "too_far", "too_short", "below_current_week", "next_to_each_other",
]  # fmt: skip
"""Why an answer does not fit."""


class Objection(NamedTuple):
    """One answer that does not fit the others."""

    field: Field
    reason: Reason
    limit: float | date | None = None
    """The nearest figure that would do, where there is one."""


def fitting_runs(runner: Runner, weekly_km: float, longest_km: float, wanted: int) -> int:
    """The most runs a week, at most `wanted`, that volume and days allow; 0 where none do."""
    at_level = level(weekly_km)
    for runs in range(min(wanted, 7 - REST_MIN[at_level]), FEWEST_RUNS - 1, -1):
        if _is_long_enough(weekly_km, longest_km, runs) and pattern(runner, runs, at_level):
            return runs
    return 0


def _is_long_enough(weekly_km: float, longest_km: float, runs: int) -> bool:
    """Whether so many runs a week are each worth running (4.1: V0/r >= 3 km)."""
    usual = weekly_km / runs
    is_last_choice = runs == FEWEST_RUNS or weekly_km / (runs - 1) > longest_km
    return usual >= USUAL_RUN_KM or (usual >= SMALL_RUN_KM and is_last_choice)


def objections(runner: Runner, journey: Journey, today: date) -> tuple[Objection, ...]:
    """Everything that keeps a journey from being drawn, in the order of the questions."""
    if journey.goal.kind == "run_walk":
        race = _race(runner, journey, today) if journey.goal.race_day else ()
        return (*_ladder_days(runner, journey), *race)
    volume = tuple(_volume(runner, journey))
    return (
        *volume,
        *_days(runner),
        *(() if volume else _runs(runner, journey)),
        *_goal(runner, journey, today),
    )


def _volume(runner: Runner, journey: Journey) -> Iterator[Objection]:
    """A: the week and the longest run (4.1)."""
    weekly, longest = journey.weekly_km, journey.longest_km
    most = min(MOST_WEEK_KM, MOST_WEEK_MINUTES / (runner.easy_pace or GUESSED_PACE))
    if not weekly >= LEAST_WEEK_KM:
        yield Objection("weekly_km", "cannot_run_yet", LEAST_WEEK_KM)
    elif weekly > most:
        yield Objection("weekly_km", "too_much", most)
    elif longest > weekly:
        yield Objection("longest_km", "above_week", weekly)
    elif not longest <= MOST_LONG_KM:
        yield Objection("longest_km", "too_much", MOST_LONG_KM)
    elif journey.runs_per_week < FEWEST_RUNS:
        yield Objection("runs_per_week", "too_few_runs", FEWEST_RUNS)
    elif longest < weekly / journey.runs_per_week:
        usual = math.ceil(10 * weekly / journey.runs_per_week) / 10
        yield Objection("longest_km", "below_usual_run", usual)


def _days(runner: Runner) -> Iterator[Objection]:
    days = usable_days(runner)
    if len(days) < FEWEST_RUNS:
        yield Objection("days", "too_few_days", FEWEST_RUNS)
    if runner.long_day not in days:
        yield Objection("long_day", "not_a_running_day")


def _runs(runner: Runner, journey: Journey) -> Iterator[Objection]:
    """Runs a week: what volume, level and days allow (4.1; invariants 08, 09 and 19).

    The long day has to hold a usual run: the others are measured by it.
    """
    wanted, goal = journey.runs_per_week, journey.goal
    if goal.kind == "runs" and goal.per_week != wanted:
        yield Objection("runs_per_week", "other_than_goal", goal.per_week)
    if runner.long_day not in usable_days(runner):
        return
    usual = journey.weekly_km / wanted * (runner.easy_pace or GUESSED_PACE)
    least = max(usual, LONG_LEAST_MINUTES)
    if limit(runner, runner.long_day) < least:
        yield Objection("long_day", "too_short_a_day", float(math.ceil(least)))
    fitting = fitting_runs(runner, journey.weekly_km, journey.longest_km, wanted)
    if fitting < wanted and fitting:
        yield Objection("runs_per_week", "too_many_runs", fitting)
    elif not fitting and len(usable_days(runner)) >= FEWEST_RUNS:
        yield Objection("weekly_km", "cannot_run_yet", FEWEST_RUNS * USUAL_RUN_KM)


def _ladder_days(runner: Runner, journey: Journey) -> Iterator[Objection]:
    """A ladder's days: long enough for its last steps, and never two next to each other."""
    fitting = ladder_runs(runner, journey.runs_per_week)
    if len(runner.days) < FEWEST_RUNS:
        yield Objection("days", "too_few_days", FEWEST_RUNS)
    elif not fitting and len(runner.days) - len(short_days(runner)) < FEWEST_RUNS:
        yield Objection("days", "too_short_a_day", LONGEST_MINUTES)
    elif not fitting:
        yield Objection("days", "next_to_each_other", FEWEST_RUNS)
    elif fitting < journey.runs_per_week:
        yield Objection("runs_per_week", "too_many_runs", fitting)
    elif runner.long_day not in runner.days:
        yield Objection("long_day", "not_a_running_day")


def _goal(runner: Runner, journey: Journey, today: date) -> Iterator[Objection]:
    goal = journey.goal
    if goal.kind == "race":
        yield from _race(runner, journey, today)
    elif goal.kind == "weekly_km" and not goal.km:
        yield Objection("goal_km", "missing")
    elif goal.kind == "weekly_km" and goal.km is not None:
        if not goal.km >= journey.weekly_km:
            yield Objection("goal_km", "below_current_week", journey.weekly_km)
        elif goal.km > MOST_WEEK_KM:
            yield Objection("goal_km", "too_much", MOST_WEEK_KM)


def _race(runner: Runner, journey: Journey, today: date) -> Iterator[Objection]:
    goal = journey.goal
    if not goal.km:
        yield Objection("goal_km", "missing")
    elif goal.km < SHORTEST_RACE_KM:
        yield Objection("goal_km", "too_short", SHORTEST_RACE_KM)
    elif goal.km > LONGEST_RACE_KM:
        yield Objection("goal_km", "too_much", LONGEST_RACE_KM)
    first, last = earliest_race_day(runner, journey.from_day), today + MOST_WEEKS_AHEAD * WEEK
    if goal.race_day is None:
        yield Objection("race_day", "missing")
    elif goal.race_day <= today:
        yield Objection("race_day", "past", first)
    elif goal.race_day < first:
        yield Objection("race_day", "too_near", first)
    elif goal.race_day > last:
        yield Objection("race_day", "too_far", last)


def earliest_race_day(runner: Runner, from_day: date) -> date:
    """The first day on which a race leaves time for a race week: a week on, in a whole week."""
    first_day = first_of_week(from_day, runner.week_start)
    whole = first_day if first_day == from_day else first_day + WEEK
    return max(from_day + WEEK, whole + timedelta(days=RACE_WEEK_FROM))
