"""What the weeks of a coach's own plan are for, read off their sizes: build, rest, taper, race."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from app.coach.constants import CUTBACK_AT_MOST
from app.coach.map.phases import phase
from app.coach.sessions import is_run
from storage.records import Outing, Phase, WeekKind

LOOK_BACK_WEEKS = 3
"""Weeks before one that say whether it rests (invariant 05)."""

Outings: TypeAlias = Sequence[Outing]


class Meaning(NamedTuple):
    """What a week is for."""

    phase: Phase
    kind: WeekKind


def meanings(weeks: Sequence[Outings], race_day: date | None) -> tuple[Meaning, ...]:
    """The meaning of each week, the first one first; minutes are what weeks are measured by."""
    minutes = [_minutes(week) for week in weeks]
    race = next((n for n, week in enumerate(weeks) if any(o.day == race_day for o in week)), None)
    taper = _taper(minutes, race) if race is not None else len(weeks)
    return tuple(_meaning(minutes, n, race, taper) for n in range(len(weeks)))


def _meaning(minutes: Sequence[float], n: int, race: int | None, taper: int) -> Meaning:
    rests = _rests(minutes, n)
    if race is None:
        return Meaning("block", "cutback" if rests else "build")
    if n > race:
        return Meaning("recovery", "recovery")
    if n == race:
        return Meaning("taper", "race")
    if n >= taper:
        return Meaning("taper", "taper")
    return Meaning(phase(n + 1, taper), "cutback" if rests else "build")


def _minutes(week: Outings) -> float:
    """Minutes of running, races left out."""
    return sum(o.minutes or 0.0 for o in week if is_run(o) and o.kind != "race")


def _rests(minutes: Sequence[float], n: int) -> bool:
    before = minutes[max(0, n - LOOK_BACK_WEEKS) : n]
    return bool(before) and minutes[n] <= CUTBACK_AT_MOST * max(before)


def _taper(minutes: Sequence[float], race: int) -> int:
    """The first of the weeks that get smaller and smaller until the race."""
    first = race
    while first > 1 and minutes[first - 1] < minutes[first - 2] and _rests(minutes, first - 1):
        first -= 1
    return first
