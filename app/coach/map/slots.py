"""The days of one week and what each is for, before any kilometres are laid on them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from app.coach.constants import FEWEST_RUNS, GAP, MAX_RUN
from app.coach.days import DAY, days_of_week, weekday
from app.coach.map.pattern import Pattern
from app.coach.sessions import is_run, is_stress
from storage.records import Outing

Role = Literal["long", "quality", "easy"]


class Slot(NamedTuple):
    """A day and what it is for."""

    day: date
    role: Role


def slots(pattern: Pattern, first_day: date) -> tuple[Slot, ...]:
    """The days of a whole week."""
    week = [day for day in days_of_week(first_day) if weekday(day) in pattern.days]
    return tuple(Slot(day, _role(pattern, day)) for day in week)


def _role(pattern: Pattern, day: date) -> Role:
    name = weekday(day)
    if name == pattern.long_day:
        return "long"
    return "quality" if name in pattern.quality else "easy"


def slots_after(before: Iterable[Outing], week: Sequence[Slot], at_level: int) -> tuple[Slot, ...]:
    """The slots that may follow the outings of the week before (invariants 06 and 09)."""
    outings = tuple(before)
    ran = {outing.day for outing in outings if is_run(outing)}
    stress = [outing.day for outing in outings if is_stress(outing)]
    kept: list[Slot] = []
    for slot in week:
        if row_before(slot.day, ran) >= MAX_RUN[at_level]:
            continue
        ran.add(slot.day)
        is_near = any(abs(slot.day - day) < GAP * DAY for day in stress)
        kept.append(Slot(slot.day, "easy") if is_near else slot)
    return tuple(kept)


def calmed(week: Sequence[Slot], free_until: date, easy_until: date) -> tuple[Slot, ...]:
    """The slots after a race: at first none, then easy ones only (rule 4.6, invariant 14).

    A week that would have too few left keeps its days, all of them easy (invariant 19).
    """
    later = [slot for slot in week if slot.day > free_until]
    left = later if len(later) >= FEWEST_RUNS else week
    return tuple(Slot(slot.day, "easy") if slot.day <= easy_until else slot for slot in left)


def row_before(day: date, ran: set[date]) -> int:
    """Days of running in a row that end on the day before."""
    row = 0
    while day - (row + 1) * DAY in ran:
        row += 1
    return row
