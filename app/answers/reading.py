"""Understand the answers: a runner, a journey and stated races, or a sentence for each refusal."""

from collections.abc import Callable
from datetime import date
from functools import partial

from msgspec import structs

from app.answers.days import days
from app.answers.defaults import EASY_KM, RAIN, figure, filled, units_of
from app.answers.facts import (
    birth_year,
    easy_pace,
    goal_name,
    hour,
    injury_end,
    line,
    runs_a_week,
    units_name,
    week_day,
)
from app.answers.fitting import Beginning, fitted
from app.answers.form import RACES, Answers, GoalName, Refusal
from app.answers.ladder import NOT_YET, ladder_journey, ladder_refusals, with_long_day
from app.answers.reader import Reader
from app.answers.results import race_km, race_length, results, run_of
from app.typed import day, kilometres, minutes, pace
from app.voice.setup import week_start_stands
from app.voice.words import Units
from storage.journal import Journal
from storage.records import Goal, IfThen, Journey, Run, Runner


def read(
    answers: Answers, journal: Journal, today: date, new_id: Callable[[], str]
) -> Beginning | tuple[Refusal, ...]:
    """What the answers come to; where any is refused, a sentence for each that is."""
    told = filled(answers, journal, today)
    reader = Reader(told)
    before = journal.owner or Runner()
    runner = _runner(reader, before, today)
    if runner.week_start != before.week_start and _has_begun(journal, today):
        reader.refusals.append(Refusal("week_start", week_start_stands(before.week_start)))
    if told.now == NOT_YET:
        way = ladder_journey(reader, runner, journal, today, new_id)
        refused = tuple(reader.refusals) or tuple(ladder_refusals(answers, runner, way, today))
        return refused or Beginning(with_long_day(runner), way)
    races = _races(reader, today, new_id)
    journey = _journey(reader, runner, today, new_id)
    if reader.refusals:
        return tuple(reader.refusals)
    return fitted(Beginning(runner, journey, races), answers, journal, today)


def _runner(reader: Reader, before: Runner, today: date) -> Runner:
    """Who runs, with whatever the record holds that set-up does not ask."""
    told = reader.answers
    units = units_of(told)
    return structs.replace(
        before,
        units=reader.take("units", units_name) or "km",
        day_start=reader.take("day_start", hour) or 0,
        week_start=reader.take("week_start", week_day) or "mon",
        days=reader.take("days", days) or {},
        long_day=reader.take("long_day", week_day) or "sun",
        easy_pace=_easy_pace(reader, units) or before.easy_pace,
        born=reader.take("born", partial(birth_year, today=today)),
        injured_until=reader.take("injured_until", partial(injury_end, today=today)),
        why=reader.take("why", line) or "",
        if_then=_if_then(reader),
    )


def _has_begun(journal: Journal, today: date) -> bool:
    """Whether there are weeks that count by now: others would lie across them."""
    return any(week.first_day <= today for week in journal.weeks)


def _easy_pace(reader: Reader, units: Units) -> float | None:
    """The pace as stated, else by how long an easy run took."""
    longest = figure(reader.answers.longest, units)
    five = EASY_KM[units.name]
    ways = (
        reader.take("easy_pace", partial(pace, units=units)),
        reader.take("easy_five", lambda text: easy_pace(minutes(text), five, units)),
        reader.take("longest_time", lambda text: easy_pace(minutes(text), longest, units)),
    )
    return next((way for way in ways if way), None)


def _if_then(reader: Reader) -> IfThen | None:
    when, then = reader.take("if_when", line), reader.take("if_then", line)
    return IfThen(when or RAIN, then) if then else None


def _races(reader: Reader, today: date, new_id: Callable[[], str]) -> tuple[Run, ...]:
    units = units_of(reader.answers)
    stated = reader.take("race_result", partial(results, units=units, today=today))
    return tuple(run_of(result, new_id()) for result in stated or ())


def _journey(reader: Reader, runner: Runner, today: date, new_id: Callable[[], str]) -> Journey:
    """The way from A to B, with as many runs a week as were stated, else as there are days."""
    distance = partial(kilometres, units=units_of(reader.answers))
    weekly, longest = reader.take("weekly", distance), reader.take("longest", distance)
    runs = reader.take("runs", runs_a_week) or len(runner.days)
    return Journey(
        id=new_id(),
        goal=_goal(reader, runner, today),
        from_day=today,
        weekly_km=weekly or 0.0,
        longest_km=longest or 0.0,
        runs_per_week=runs,
    )


def _goal(reader: Reader, runner: Runner, today: date) -> Goal:
    units = units_of(reader.answers)
    name: GoalName = reader.take("goal", goal_name) or "half"
    if name in RACES:
        by_day = partial(day, today=today, week_start=runner.week_start, ahead=True)
        length = partial(race_length, units=units)
        km = reader.take("race_km", length) if name == "race" else race_km(name, units)
        return Goal("race", km=km, race_day=reader.take("race_day", by_day))
    if name == "weekly-km":
        return Goal("weekly_km", km=reader.take("goal_km", partial(kilometres, units=units)))
    return Goal("runs" if name == "runs" else "keep_running")
