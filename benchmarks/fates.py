"""What life does to a plan, by chance: misses, short evenings, illness, busy weeks, travel."""

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Literal, TypeAlias

from app.coach.days import DAY

Fate: TypeAlias = Literal["free", "short", "busy", "ill", "away"]
"""What a day has for running: all of it, half an hour, or nothing, and why."""

BUSY, SHORT = 0.08, 0.10
"""Of ordinary days, those without time, and those with half an hour."""
BUSY_WEEKS, BUSY_IN_THEM = 0.10, 0.5
"""Weeks in which every second day has no time."""
ILLNESSES, TRIPS = 1 / 120, 1 / 90
"""Illnesses and trips that begin on a day."""
ILL_DAYS, TRIP_DAYS = (3, 9), (2, 7)
"""How long they last, the shortest and the longest."""


def fates(chance: Random, first: date, days: int) -> Mapping[date, Fate]:
    """What each of so many days has for running."""
    found: dict[date, Fate] = {}
    while len(found) < days:
        day = first + len(found) * DAY
        if chance.random() < ILLNESSES:
            found |= dict.fromkeys(_span(day, chance.randint(*ILL_DAYS)), "ill")
        elif chance.random() < TRIPS:
            found |= dict.fromkeys(_span(day, chance.randint(*TRIP_DAYS)), "away")
        else:
            found[day] = _ordinary(chance, day)
    return found


def _ordinary(chance: Random, day: date) -> Fate:
    week = Random(f"{chance.getstate()[1][0]}-{day.isocalendar()[:2]}")
    is_full = week.random() < BUSY_WEEKS
    roll = chance.random()
    if roll < (BUSY_IN_THEM if is_full else BUSY):
        return "busy"
    return "short" if roll < BUSY + SHORT else "free"


def _span(first: date, days: int) -> list[date]:
    return [first + n * DAY for n in range(days)]
