"""The first days of a journey: a short easy week where it begins in the middle of one."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from app.coach.constants import FEWEST_RUNS, MAX_RUN, RACE_WEEK_LEAST
from app.coach.days import DAY, WEEK, days_of_week, first_of_week, weekday
from app.coach.level import level
from app.coach.map.behind import Behind, outings_of, stated
from app.coach.map.distances import Distance
from app.coach.map.easy_running import easy_minutes, easy_segments
from app.coach.map.pattern import Pattern, usable_days
from app.coach.map.race_week import SHORT_MINUTES
from app.coach.map.recovery import Recovery, recovery
from app.coach.map.rounding import down, run_step
from app.coach.map.slots import Slot, calmed, row_before, slots, slots_after
from app.coach.map.taper import is_by_hand, long_share
from app.coach.map.terms import Terms
from app.coach.map.weeks import Here, week_of
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Outing, Runner, Week

OF_LONGEST = 0.8
"""A run of the short week is at most this share of the longest run so far [D]."""


class Start(NamedTuple):
    """Where weeks begin to be drawn: with a journey, or in the middle of one."""

    first_day: date
    """The first day of the first whole week."""
    weeks: tuple[Week, ...]
    """The short week before week 1, or none."""
    before: tuple[Outing, ...]
    """What is planned in the week before, by this journey or another."""
    behind: Behind
    number: int = 1
    """That of the first whole week."""
    recovery: Recovery | None = None
    """What a race just before asks of the first days."""

    def slots(self, pattern: Pattern, at: Here) -> tuple[Slot, ...]:
        """The days of a week: those of the first keep clear of the week before, all of a race."""
        week = slots(pattern, at.first_day)
        if at.number == self.number:
            week = slots_after(self.before, week, at.level)
        after = self.recovery
        return calmed(week, after.free_until, after.easy_until) if after else week


def first_day_for(runner: Runner, today: date) -> date:
    """The first day on which a journey set up today may ask for anything.

    Today, when two running days are left in the week; else the next week's first day.
    """
    first_day = first_of_week(today, runner.week_start)
    left = [day for day in days_of_week(first_day) if day >= today and _may_run(runner, day)]
    return today if today == first_day or len(left) >= FEWEST_RUNS else first_day + WEEK


def _may_run(runner: Runner, day: date) -> bool:
    return weekday(day) in usable_days(runner)


def start(journal: Journal, terms: Terms, today: date) -> Start:
    """Week 1 is the first whole week; a running week of another journey is left alone."""
    from_day = terms.journey.from_day
    first_day = first_of_week(from_day, terms.runner.week_start)
    standing = standing_week(journal, first_day, today)
    if standing and standing.sessions and standing.journey != terms.journey.id:
        from_day = first_day = first_day + WEEK
    earlier = standing_week(journal, first_day - WEEK, today)
    before = tuple(outings_of((earlier,) if earlier else ()))
    race_day = terms.journey.goal.race_day
    has_race = race_day is not None and race_day < first_day + WEEK
    behind, after = stated(terms), recovery(journal, terms.journey)
    if from_day == first_day and (has_race or _is_whole(terms, before, first_day)):
        return Start(first_day, (), before, behind, recovery=after)
    short = _short_week(terms, before, from_day, first_day)
    outings = tuple(outings_of(short))
    return Start(first_day + WEEK, short, outings, behind.with_weeks(short), recovery=after)


def standing_week(journal: Journal, first_day: date, today: date) -> Week | None:
    """The week that began on that day, if it has begun: later ones give way to a new journey."""
    return journal.week.get(first_day.isoformat()) if first_day <= today else None


def _is_whole(terms: Terms, before: Sequence[Outing], first_day: date) -> bool:
    """Whether the week before leaves two days for running (invariants 09 and 19)."""
    week = slots(terms.pattern, first_day)
    return len(slots_after(before, week, level(terms.journey.weekly_km))) >= FEWEST_RUNS


def _short_week(
    terms: Terms, before: Sequence[Outing], from_day: date, first_day: date
) -> tuple[Week, ...]:
    """Week 0: easy runs on the days left, or nothing where fewer than two fit."""
    days = _days_left(terms, before, from_day, first_day)
    outings = tuple(_short_run(terms, day) for day in days)
    if not outings:
        return ()
    return (week_of(terms, first_day, 0, "start", "build", outings),)


def _short_run(terms: Terms, day: date) -> Outing:
    """A run of the usual length, a little shorter than the longest so far."""
    journey = terms.journey
    usual = min(journey.weekly_km / terms.runs, OF_LONGEST * journey.longest_km)
    most = min(usual, terms.easy_most(day, level(journey.weekly_km)))
    if terms.distance and journey.goal.race_day:
        most = min(most, _most_before(terms, terms.distance, journey.goal.race_day, day))
    km = max(terms.least_km, down(most, run_step(terms.runner.units)))
    minutes = easy_minutes(km, terms.paces)
    return Outing(day, "easy", km, minutes, easy_segments(minutes))


def _most_before(terms: Terms, race: Distance, race_day: date, day: date) -> float:
    """The longest run, in km, of a day that is soon before the race: of the last, a short one."""
    if is_by_hand(race_day, day):
        week_km = terms.journey.weekly_km
        short = max(SHORT_MINUTES / terms.paces.easy, RACE_WEEK_LEAST * week_km)
        return min(short, week_km / terms.runs / 2)
    return long_share(race, race_day, day) * terms.journey.longest_km


def _days_left(
    terms: Terms, before: Sequence[Outing], from_day: date, first_day: date
) -> tuple[date, ...]:
    """The journey's own days where they serve, as many as a part of a week holds."""
    free = [d for d in days_of_week(first_day) if d >= from_day and _may_run(terms.runner, d)]
    share = (first_day + WEEK - from_day).days / 7
    wanted = min(len(free), max(FEWEST_RUNS, round(terms.runs * share)))
    for count in range(wanted, FEWEST_RUNS - 1, -1):
        fitting = [
            days for days in combinations(free, count) if _fits(terms, before, days, first_day)
        ]
        if fitting:
            return min(fitting, key=lambda days: _cost(terms, days))
    return ()


def _fits(terms: Terms, before: Sequence[Outing], days: Sequence[date], first_day: date) -> bool:
    """Whether no row of running days, from the week before into the next, is too long."""
    ran = {outing.day for outing in before if is_run(outing)} | set(days)
    ran |= {slot.day for slot in slots(terms.pattern, first_day + WEEK)}
    most = MAX_RUN[level(terms.journey.weekly_km)]
    return all(row_before(day, ran) < most for day in sorted(ran) if day >= days[0])


def _cost(terms: Terms, days: Sequence[date]) -> tuple[object, ...]:
    foreign = sum(weekday(day) not in terms.pattern.days for day in days)
    in_a_row = sum(day + DAY in days for day in days)
    return (in_a_row, foreign, days)
