"""Fit the answers to each other, to the calendar, and to the journey that is running."""

import math
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.answers.form import Answers, Refusal
from app.answers.known import longest_lately, usual_week
from app.coach.constants import FEWEST_RUNS
from app.coach.days import first_of_week
from app.coach.map.begin import cleared, first_day
from app.coach.map.reach import day_within_reach, first_sunday, sunday_with_time
from app.coach.map.remedies import OF_DAYS, for_answers
from app.coach.map.rethink import led_elsewhere
from app.coach.map.start import fitting_runs, objections
from app.coach.plan import journey as running
from app.voice.remedies import with_remedy
from app.voice.setup import objected
from storage.journal import Journal
from storage.records import Goal, Journey, Run, Runner

BY_DAYS = ("runs_per_week", "long_day")
"""What can't be right before there are days enough."""
FIELDS = {"weekly_km": "weekly", "longest_km": "longest", "runs_per_week": "runs"}
"""The fields of answers that go by another name than the coach's."""


class Beginning(NamedTuple):
    """What set-up comes to."""

    runner: Runner
    journey: Journey
    """The running one, where it goes on to what is wanted now."""
    results: tuple[Run, ...] = ()
    """Races that were stated."""


def fitted(
    begun: Beginning, answers: Answers, journal: Journal, today: date
) -> Beginning | tuple[Refusal, ...]:
    """Where figures or the race day were left open, those that do; else what doesn't go."""
    runner = begun.runner
    stated = journal.after(cleared(journal, runner, begun.results, today))
    wanted = structs.replace(begun.journey, from_day=first_day(stated, runner, today))
    if way := _going_on(journal, begun, answers, today):
        wanted = _from_here(journal, wanted, way, answers, today)
    wanted = _with_fitting_figures(runner, wanted, answers)
    reach = None
    if not [one for one in objections(runner, wanted, today) if one.field != "race_day"]:
        led = _led(wanted, way)
        reach = day_within_reach(stated, led, first_sunday(wanted), today)
    wanted = structs.replace(wanted, goal=_goal_filled(wanted, reach))
    refused = tuple(_refused(runner, wanted, today, reach))
    return refused or begun._replace(journey=_led(wanted, way))


def _going_on(journal: Journal, begun: Beginning, answers: Answers, today: date) -> Journey | None:
    """The running journey where it is led to what is wanted: where no other start is stated."""
    way, before = running(journal), journal.owner
    is_start_stated = bool(answers.weekly or answers.longest)
    if way is None or before is None or is_start_stated:
        return None
    has_same_weeks = begun.runner.week_start == before.week_start
    led = led_elsewhere(journal, begun.journey, today)
    return way if has_same_weeks and led.id == way.id else None


def _led(wanted: Journey, way: Journey | None) -> Journey:
    """The journey on the way to what is wanted, else the wanted one."""
    if way is None:
        return wanted
    return structs.replace(way, goal=wanted.goal, runs_per_week=wanted.runs_per_week)


def _from_here(
    journal: Journal, wanted: Journey, way: Journey, answers: Answers, today: date
) -> Journey:
    """What is wanted, measured by what the journey has grown to: a thin month refuses nothing."""
    weekly = max(way.weekly_km, usual_week(journal, today) or 0.0)
    longest = max(way.longest_km, longest_lately(journal, today) or 0.0)
    week_start = journal.owner.week_start if journal.owner else "mon"
    is_asked = answers.runs or answers.days
    return structs.replace(
        wanted,
        from_day=first_of_week(today, week_start),
        weekly_km=weekly,
        longest_km=min(weekly, longest),
        runs_per_week=wanted.runs_per_week if is_asked else way.runs_per_week,
    )


def _with_fitting_figures(runner: Runner, journey: Journey, answers: Answers) -> Journey:
    if not answers.runs:
        journey = _with_fitting_runs(runner, journey)
    return journey if answers.longest else _with_fitting_longest(journey)


def _refused(
    runner: Runner, journey: Journey, today: date, reach: date | None
) -> Iterator[Refusal]:
    """One sentence per field; a race day that nobody named is nobody's mistake."""
    refused = objections(runner, journey, today)
    has_few_days = any(one.field == "days" for one in refused)
    for one in refused:
        if one.reason != "missing" and not (has_few_days and one.field in BY_DAYS):
            sentence = objected(one, runner, journey, today, reach)
            if one.field in OF_DAYS:
                sentence = with_remedy(sentence, for_answers(runner, journey, today))
            yield Refusal(FIELDS.get(one.field, one.field), sentence)


def _with_fitting_runs(runner: Runner, journey: Journey) -> Journey:
    """As many of the runner's days as the week's distance fills and its level rests from."""
    fitting = fitting_runs(
        runner, journey.weekly_km, journey.longest_km, max(FEWEST_RUNS, journey.runs_per_week)
    )
    return structs.replace(journey, runs_per_week=fitting or journey.runs_per_week)


def _with_fitting_longest(journey: Journey) -> Journey:
    """A longest run that nobody named is no shorter than the runs of its week."""
    usual = math.ceil(10 * journey.weekly_km / max(1, journey.runs_per_week)) / 10
    fitting = min(journey.weekly_km, max(journey.longest_km, usual))
    return structs.replace(journey, longest_km=fitting)


def _goal_filled(journey: Journey, reach: date | None) -> Goal:
    """The goal with the race day where none was named, and with the runs a week it asks."""
    goal = journey.goal
    if goal.kind == "race":
        return structs.replace(goal, race_day=goal.race_day or reach or sunday_with_time(journey))
    return structs.replace(goal, per_week=journey.runs_per_week) if goal.kind == "runs" else goal
