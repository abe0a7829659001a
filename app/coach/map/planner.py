"""Lay weeks out one after the other, each on top of those before it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from app.coach.days import weeks_from
from app.coach.map.start_week import Start
from app.coach.map.weeks import Here, here
from storage.records import Week


class Planner(NamedTuple):
    """What draws a journey's weeks."""

    week: Callable[[Here], Week]
    """Lays out one week, after everything behind it."""
    is_over: Callable[[Here], bool]
    """Whether the journey has no such week any more."""


def laid_out(planner: Planner, begun: Start) -> tuple[Week, ...]:
    """Every week from where drawing begins to the journey's last."""
    behind, weeks = begun.behind, list[Week]()
    for number, first_day in enumerate(weeks_from(begun.first_day), begun.number):
        at = here(behind, number, first_day)
        if planner.is_over(at):
            break
        weeks.append(planner.week(at))
        behind = behind.with_weeks(weeks[-1:])
    return tuple(weeks)


def at_least_to(plan: Planner, number: int) -> Planner:
    """The same plan, that is not over before the week of a number has been drawn."""
    return Planner(plan.week, lambda at: at.number > number and plan.is_over(at))


def until(last_day: date) -> Callable[[Here], bool]:
    """Over once a week would begin after a day."""
    return lambda at: at.first_day > last_day
