"""Weeks made of outings, and what the weeks before say to the next."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.coach.constants import CUTBACK_AT_MOST
from app.coach.days import days_of_week, weekday
from app.coach.growth import reference
from app.coach.level import level_after
from app.coach.map.behind import Behind
from app.coach.map.ceiling import OPEN, Ceiling
from app.coach.map.curve import Aim, Past, largest_after
from app.coach.map.goals import ticks, week_km
from app.coach.map.terms import Terms
from storage.records import Outing, Phase, Session, Week, WeekKind


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


class Here(NamedTuple):
    """One week of a journey, before it is laid out."""

    number: int
    first_day: date
    behind: Behind
    """The weeks before it, those just laid out included."""
    level: int
    ceiling: Ceiling = OPEN
    """What it must not pass."""

    @property
    def past(self) -> tuple[Past, ...]:
        """The weeks before it, those stated first."""
        return self.behind.past

    def most_km(self, aim: Aim) -> float:
        """The most km it may have (02), and had at first; a cutback has to be one (05)."""
        volumes = [week.km for week in self.past]
        most = min(largest_after(self.past), self.ceiling.km)
        return min(most, CUTBACK_AT_MOST * reference(volumes)) if aim.kind == "cutback" else most


def here(behind: Behind, number: int, first_day: date, ceiling: Ceiling = OPEN) -> Here:
    """The week of that number, after everything behind it."""
    level = level_after([week.km for week in behind.past])
    return Here(number, first_day, behind, level, ceiling)


def long_day(terms: Terms, first_day: date) -> date:
    """The day of the long run in the week that begins on `first_day`."""
    name = terms.pattern.long_day
    return next(day for day in days_of_week(first_day) if weekday(day) == name)
