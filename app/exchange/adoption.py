"""A coach's plan made the runner's own: the journey it becomes, and from which day on."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from app.answers.known import longest_lately, usual_week
from app.coach.days import WEEK, first_of_week, weekday
from app.coach.map.own import OwnPlan, free_from
from app.coach.map.paces import easy_pace
from app.coach.map.start import MOST_WEEKS_AHEAD
from app.coach.plan import journey as running
from app.coach.sessions import is_run
from app.exchange.calendar import Dated, When, dated, next_week
from app.exchange.plan_lines import PlanRead
from app.typed import Refused
from app.voice.own import (
    all_gone_by,
    begun_already,
    days_from_plan,
    from_day_past,
    this_week_stands,
    too_far_ahead,
)
from app.voice.words import Units
from storage.journal import Journal
from storage.records import WEEKDAYS, Goal, Journey, Outing, Runner, Weekday

USUAL_DAY = 1 / 3
"""A weekday is one for running if so many of the plan's weeks run on it [D]."""


class Adoption(NamedTuple):
    """Everything that keeping a plan takes."""

    plan: OwnPlan
    runner: Runner
    journey: Journey
    replacing: str | None
    """The journey that ends, or goes on with other weeks."""
    is_same: bool
    """Whether it is the journey that runs already, with other weeks ahead."""
    is_dated: bool
    """Whether its days are known: else they are only how they could be."""
    remarks: tuple[str, ...]


def adoption(
    read: PlanRead,
    when: When,
    journal: Journal,
    units: Units,
    new_id: Callable[[], str],
    today: date,
) -> Adoption:
    """What a plan comes to in this journal; Refused."""
    offered = next_week(free_from(journal, journal.owner or Runner(), today))
    plan = dated(read, when, offered)
    runner = journal.owner or _runner(plan, units)
    way = running(journal)
    is_same = way is not None and way.drawn_by == "own" and way.goal == _goal(plan)
    own = _own(plan, when, free_from(journal, runner, today), today, is_same=is_same)
    journey = way if way and is_same else _journey(own, plan, journal, new_id(), today)
    return Adoption(
        plan=own,
        runner=runner,
        journey=journey,
        replacing=way.id if way else None,
        is_same=is_same,
        is_dated=bool(when.race_date or when.start or read.monday),
        remarks=tuple(_remarks(plan, own, when, journal, runner, is_same=is_same)),
    )


def _remarks(
    plan: Dated, own: OwnPlan, when: When, journal: Journal, runner: Runner, *, is_same: bool
) -> Iterator[str]:
    """What was decided for the runner."""
    yield from plan.remarks
    if plan.first_day < own.from_day and not when.from_day and not is_same:
        yield this_week_stands(own.from_day)
    if journal.owner is None:
        yield days_from_plan(runner)


def _own(plan: Dated, when: When, free: date, today: date, *, is_same: bool) -> OwnPlan:
    """The plan from the day on which it may begin; Refused where that leaves nothing of it."""
    first, last = plan.outings[0].day, plan.outings[-1].day
    if when.from_day and when.from_day < today:
        raise Refused(from_day_past())
    if first < today and not when.from_day and not is_same:
        raise Refused(begun_already(first, (last - first).days // 7 + 1))
    if last > today + MOST_WEEKS_AHEAD * WEEK:
        raise Refused(too_far_ahead(last))
    from_day = max(free, when.from_day or plan.first_day)
    if not any(is_run(one) and one.day >= from_day for one in plan.outings):
        raise Refused(all_gone_by(last, from_day))
    return OwnPlan(plan.outings, plan.monday, from_day)


def _goal(plan: Dated) -> Goal:
    race = plan.race
    return Goal("race", race.km, race.day) if race else Goal("keep_running")


def _journey(own: OwnPlan, plan: Dated, journal: Journal, new_id: str, today: date) -> Journey:
    """The journey, with where it starts as it was run lately, else as the plan begins."""
    runs = [one for one in own.outings if is_run(one) and one.day >= own.from_day]
    pace = easy_pace(journal, today).pace
    first_week = [one for one in runs if one.day < runs[0].day + WEEK and one.kind != "race"]
    km = [one.km or (one.minutes or 0.0) / pace for one in first_week or runs[:1]]
    return Journey(
        id=new_id,
        goal=_goal(plan),
        from_day=own.from_day,
        weekly_km=round(usual_week(journal, today) or sum(km), 2),
        longest_km=round(longest_lately(journal, today) or max(km), 2),
        runs_per_week=round(median(_counts(runs))),
        drawn_by="own",
    )


def _counts(runs: Sequence[Outing]) -> list[int]:
    """Runs in each week that has any."""
    return list(Counter(first_of_week(one.day, "mon") for one in runs).values())


def _runner(plan: Dated, units: Units) -> Runner:
    """A runner whose days are those of the plan."""
    runs = [one for one in plan.outings if is_run(one)]
    days, weeks = Counter(weekday(one.day) for one in runs), len(_counts(runs))
    usual: list[Weekday] = [day for day in WEEKDAYS if days[day] >= USUAL_DAY * weeks]
    longs = Counter(weekday(one.day) for one in runs if one.kind == "long")
    long_day = next(iter(longs.most_common(1) or days.most_common(1)))[0]
    running_days = [day for day in WEEKDAYS if day in {*usual, long_day}]
    return Runner(units=units.name, days=dict.fromkeys(running_days), long_day=long_day)
