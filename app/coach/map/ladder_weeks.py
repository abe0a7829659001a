"""The weeks of a ladder: one step a run, in minutes alone, drawn as far ahead as endless ways.

They are drawn as if every run to come were whole; what is run instead moves the steps.
"""

from datetime import date
from functools import partial

from msgspec import structs

from app.coach.constants import FEWEST_RUNS, MAX_RUN
from app.coach.days import DAY, WEEK, days_of_week
from app.coach.map.behind import stated
from app.coach.map.consistency import last_ahead
from app.coach.map.ladder import GOAL_KM, rung, rung_minutes
from app.coach.map.planner import Planner, until
from app.coach.map.race_week import race_outing
from app.coach.map.start_week import Start
from app.coach.map.terms import Terms
from app.coach.map.weeks import Here, week_of
from storage.records import Outing, Session, Week, WeekKind


def ladder_planner(terms: Terms, begun: Start, passed: int | None = None) -> Planner:
    """What draws a ladder: up to its race, or whole blocks on and on.

    The blocks lead as far beyond the week of the number `passed` as those of other endless ways.
    """
    week, race_day = partial(_week, terms, begun), terms.journey.goal.race_day
    if race_day and begun.first_day <= race_day:
        return Planner(week, until(race_day))
    last = last_ahead(begun, passed)
    return Planner(week, lambda at: at.number > last)


def on_ladder(terms: Terms, begun: Start) -> Start:
    """The same beginning, with a step on each day of its short week."""
    weeks = tuple(
        structs.replace(
            week, km=0.0, sessions=tuple(_on_step(one, n) for n, one in enumerate(week.sessions, 1))
        )
        for week in begun.weeks
    )
    return begun._replace(weeks=weeks, behind=stated(terms).with_weeks(weeks))


def _on_step(session: Session, step: int) -> Session:
    return structs.replace(session, outing=step_on(session.outing.day, step))


def step_on(day: date, step: int) -> Outing:
    """A step as what a session asks for."""
    return Outing(day, "runwalk", None, rung_minutes(step), rung(step))


def _week(terms: Terms, begun: Start, at: Here) -> Week:
    """The steps of a week, each one above the one before it."""
    race_day, climbed = terms.journey.goal.race_day, at.behind.times("runwalk")
    days = tuple(slot.day for slot in begun.slots(terms.pattern, at))
    if race_day:
        days = _around_race(days, at.first_day, race_day)
    outings = [step_on(day, step) for step, day in enumerate(days, climbed + 1)]
    has_race = race_day in days_of_week(at.first_day)
    if race_day and has_race:
        outings.append(race_outing(race_day, terms.journey.goal.km or GOAL_KM, terms.paces.vdot))
    kind: WeekKind = "race" if has_race else "build"
    return week_of(terms, at.first_day, at.number, "block", kind, outings)


def _around_race(days: tuple[date, ...], first_day: date, race_day: date) -> tuple[date, ...]:
    """The days not next to the race, nor after it in its week; its eve where a week is thin."""
    free = tuple(
        day
        for day in days
        if abs(day - race_day) > MAX_RUN[0] * DAY and not first_day <= race_day <= day
    )
    eve = race_day - DAY
    is_thin = len(free) < FEWEST_RUNS and race_day >= first_day + WEEK
    return (*free, eve) if is_thin and eve in days else free
