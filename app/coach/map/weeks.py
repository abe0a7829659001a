"""Weeks made of outings, and what the weeks before say to the next."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from app.coach.constants import CUTBACK_AT_MOST
from app.coach.days import DAY, days_of_week, weekday
from app.coach.growth import largest_week, longest_recent, reference
from app.coach.level import level_after
from app.coach.map.curve import HISTORY_WEEKS, Aim, Past
from app.coach.map.goals import ticks, week_km
from app.coach.map.terms import Terms
from app.coach.sessions import minutes_in
from storage.records import Kind, Outing, Phase, Session, Week, WeekKind


def week_of(
    terms: Terms,
    first_day: date,
    number: int,
    phase: Phase,
    kind: WeekKind,
    outings: Iterable[Outing],
) -> Week:
    """A week with its goal; sessions are numbered in the order of their days."""
    in_order = sorted(outings, key=lambda outing: outing.day)
    name = first_day.isoformat()
    return Week(
        id=name,
        journey=terms.journey.id,
        number=number,
        phase=phase,
        kind=kind,
        km=week_km(in_order),
        ticks=ticks(terms.journey, len(in_order)),
        sessions=tuple(Session(f"{name}/{n}", outing) for n, outing in enumerate(in_order, 1)),
    )


def past_of(week: Week) -> Past:
    """A laid-out week as the curve looks back on it."""
    return Past(week.km, longest_of(week), week.kind == "cutback")


def longest_of(week: Week) -> float:
    """Its longest training run in km."""
    return max((o.km or 0.0 for o in _outings((week,)) if o.kind != "race"), default=0.0)


def history(terms: Terms, weeks: Sequence[Week]) -> tuple[Past, ...]:
    """The weeks before the next one: as stated before week 1, then as laid out."""
    stated = Past(terms.journey.weekly_km, terms.journey.longest_km)
    return (stated,) * HISTORY_WEEKS + tuple(past_of(week) for week in weeks if week.number > 0)


def longest_before(terms: Terms, weeks: Sequence[Week], day: date) -> float:
    """The longest run of the 30 days before a day, planned ones and the stated one (L30)."""
    journey = terms.journey
    planned = [(o.day, o.km or 0.0) for o in _outings(weeks) if o.kind != "race"]
    return longest_recent([(journey.from_day - DAY, journey.longest_km), *planned], day)


class Here(NamedTuple):
    """One week of a journey, before it is laid out."""

    number: int
    first_day: date
    weeks: tuple[Week, ...]
    """Those laid out before it."""
    past: tuple[Past, ...]
    """What they were, those stated first."""
    level: int

    def most_km(self, aim: Aim) -> float:
        """The most km it may have (invariant 02); a cutback has to be one (invariant 05)."""
        volumes = [week.km for week in self.past]
        rested = CUTBACK_AT_MOST * reference(volumes)
        return rested if aim.kind == "cutback" else largest_week(volumes)


def here(terms: Terms, weeks: Sequence[Week], number: int, first_day: date) -> Here:
    """The week of that number, after the weeks laid out before it."""
    past = history(terms, weeks)
    return Here(number, first_day, tuple(weeks), past, level_after([week.km for week in past]))


def long_day(terms: Terms, first_day: date) -> date:
    """The day of the long run in the week that begins on `first_day`."""
    name = terms.pattern.long_day
    return next(day for day in days_of_week(first_day) if weekday(day) == name)


def times_drawn(weeks: Sequence[Week], kind: Kind) -> int:
    """How often a kind of work has been drawn, race pace inside long runs counted as such (4.2)."""
    return sum(
        o.kind == kind or (kind == "mp" and minutes_in(o, "marathon") > 0) for o in _outings(weeks)
    )


def _outings(weeks: Iterable[Week]) -> list[Outing]:
    return [session.outing for week in weeks for session in week.sessions]
