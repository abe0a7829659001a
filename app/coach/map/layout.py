"""Lay a week out: its kilometres over its days, rounded as a coach would write them (rule 4.3)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.coach.constants import FEWEST_RUNS, SHARE_MAX
from app.coach.days import weekday
from app.coach.map.ceiling import OPEN, Ceiling
from app.coach.map.easy_running import (
    easy_minutes,
    easy_segments,
    flavoured,
    km_of,
    minutes_of,
    with_race_pace,
)
from app.coach.map.goals import week_km
from app.coach.map.pattern import days_after, days_apart
from app.coach.map.rounding import down, long_down, long_step, nearest, run_step
from app.coach.map.sharing import Bounds, shared, trimmed
from app.coach.map.slots import Slot
from app.coach.map.terms import Terms
from app.coach.map.workouts import Ways, Work
from storage.records import Kind, Outing, Segment

OF_LONG = 0.8
"""The most any other run may be of the long run (4.3) [D]."""
TINY_KM = 1e-6
"""So that a share that is met exactly is not passed by its last bit."""


class Flavour(NamedTuple):
    """What an easy run has in it, and the kind that this makes it."""

    kind: Kind
    part: Segment


class Order(NamedTuple):
    """What one week is to hold."""

    km: float
    long_km: float
    """The long run; in a week without one, what the other runs are measured by."""
    most_km: float
    """What the week must not pass (invariant 02)."""
    level: int
    works: tuple[Ways, ...] = ()
    """Hard work, in the order of the pattern's days for it."""
    race_pace: float = 0.0
    """Minutes at race pace inside the long run."""
    flavour: Flavour | None = None
    """What the middle run has in it where no hard work is laid."""
    swing: float = 0.0
    """Share by which the other easy runs are longer and shorter in turn (4.4)."""
    of_long: float = OF_LONG
    """The most any other run may be of the long run."""
    fewest: int = FEWEST_RUNS
    """Runs that it has however small it is."""
    is_taper: bool = False
    """Whether work keeps its place before the kilometres of an easy run."""
    beside: tuple[Outing, ...] = ()
    """Runs of the week that are laid elsewhere: they count for its limits."""
    ceiling: Ceiling = OPEN
    """What none of its days may pass."""
    is_race_week: bool = False
    """Whether it is laid by hand in part, where no share is asked of its longest run."""


def lay(terms: Terms, week: Sequence[Slot], order: Order) -> tuple[Outing, ...]:
    """The outings of a week by day, its runs shortened until invariants 02 and 03 hold."""
    while True:
        laid = _laid(terms, week, order)
        excess = _excess(laid, order)
        longest = max((outing.km or 0.0 for outing in laid), default=0.0)
        if excess <= 1 or longest <= _bounds(terms, order).shortest:
            return tuple(sorted(laid, key=lambda outing: outing.day))
        wanted = min(order.long_km, longest) / excess
        order = order._replace(long_km=_lowered(terms, order.long_km, wanted))


def _excess(laid: Sequence[Outing], order: Order) -> float:
    """How many times too large the week is, or too long its longest run for it."""
    runs = (*laid, *order.beside)
    total = week_km(runs)
    longest = max((outing.km or 0.0 for outing in laid), default=0.0)
    has_share = total > 0 and not order.is_race_week
    share_km = SHARE_MAX.get(len(runs), 1.0) * total if has_share else longest
    return max(longest / (share_km + TINY_KM), total / (order.most_km + TINY_KM))


def _lowered(terms: Terms, long_km: float, wanted: float) -> float:
    """The long run lowered to what is wanted, by a step at least."""
    units = terms.runner.units
    return max(0.0, min(long_down(wanted, units), long_km - long_step(long_km, units)))


def _bounds(terms: Terms, order: Order) -> Bounds:
    """The shortest run of this week (two of them never overfill it), and the longest easy one."""
    step = run_step(terms.runner.units)
    half = down(order.km / FEWEST_RUNS, step)
    shortest = max(terms.least_km, min(terms.shortest_km, half))
    return Bounds(shortest, max(shortest, order.of_long * order.long_km), step)


def _laid(terms: Terms, week: Sequence[Slot], order: Order) -> list[Outing]:
    bounds = _bounds(terms, order)
    laid = _long(terms, week, order, bounds)
    laid += _hard(terms, week, order, bounds, laid)
    free = [slot.day for slot in week if slot.day not in {outing.day for outing in laid}]
    return laid + _easy(terms, free, order, bounds, laid)


def _long(terms: Terms, week: Sequence[Slot], order: Order, bounds: Bounds) -> list[Outing]:
    day = next((slot.day for slot in week if slot.role == "long"), None)
    if day is None:
        return []
    most = min(order.long_km, order.ceiling.most(day))
    km = max(bounds.shortest, long_down(most, terms.runner.units))
    segments = _long_segments(terms, km, order.race_pace)
    return [Outing(day, "long", km, minutes_of(segments), segments)]


def _long_segments(terms: Terms, km: float, race_pace: float) -> tuple[Segment, ...]:
    """Easy all the way, or with minutes at race pace where there is room for them."""
    easy_km = km - terms.paces.km("marathon", race_pace)
    segments = with_race_pace(easy_minutes(easy_km, terms.paces) + race_pace, race_pace)
    has_room = len(segments) > 1
    return segments if has_room else easy_segments(easy_minutes(km, terms.paces))


def _hard(
    terms: Terms, week: Sequence[Slot], order: Order, bounds: Bounds, laid: Sequence[Outing]
) -> list[Outing]:
    """The work that the week can hold: none is better than too much (4.3)."""
    left = order.km - week_km(laid)
    others = (order.fewest - 1 if order.is_taper else len(week)) - len(laid)
    days = sorted(
        (slot.day for slot in week if slot.role == "quality"),
        key=lambda day: terms.pattern.quality.index(weekday(day)),
    )
    hard: list[Outing] = []
    for day, ways in zip(days, order.works, strict=False):
        room = left - max(0, others - 1) * bounds.shortest
        room = max(room, bounds.shortest) if order.is_taper else room
        room = min(room, order.ceiling.most(day))
        tried = (_worked(terms, day, way, bounds, room) for way in ways)
        outing = next((one for one in tried if one), None)
        if outing:
            hard.append(outing)
            left, others = left - (outing.km or 0.0), others - 1
    return hard


def _worked(terms: Terms, day: date, work: Work, bounds: Bounds, room: float) -> Outing | None:
    """The session on its day, or None where it is too long for the day or for the week."""
    exact, minutes = km_of(work.segments, terms.paces), minutes_of(work.segments)
    if exact > bounds.longest or minutes > terms.limit(day):
        return None
    km = min(nearest(exact, bounds.step), down(bounds.longest, bounds.step))
    return Outing(day, work.kind, km, minutes, work.segments) if km <= room else None


def _easy(
    terms: Terms, free: Sequence[date], order: Order, bounds: Bounds, laid: Sequence[Outing]
) -> list[Outing]:
    days = sorted(free, key=lambda day: _nearness(terms, day))
    used = week_km(laid)
    limits = [terms.easy_most(day, order.level) for day in days]
    holds = int(order.most_km / bounds.shortest)
    fewest = max(0, max(FEWEST_RUNS, min(order.fewest, holds)) - len(laid))
    middle = _middle(terms, days)
    factors = _factors(days, middle, order.swing)
    parts = shared(order.km - used, limits, bounds, fewest, factors)
    parts = [min(km, order.ceiling.most(day)) for day, km in zip(days, parts, strict=False)]
    parts = trimmed(parts, order.most_km - week_km(order.beside) - used, bounds, fewest)
    flavour = None if any(outing.kind != "long" for outing in laid) else order.flavour
    return [
        _easy_outing(terms, order, day, km, flavour if day == middle else None, is_first=not n)
        for n, (day, km) in enumerate(zip(days, parts, strict=False))
    ]


def _nearness(terms: Terms, day: date) -> tuple[object, ...]:
    """Sorts days for easy runs: the furthest from the long run first, the day before it last.

    Before an ultra the longest easy run is the day after the long one (4.2).
    """
    long_day, name = terms.pattern.long_day, weekday(day)
    is_before = days_after(name, long_day) == 1
    is_second = terms.is_ultra and days_after(long_day, name) == 1
    return (is_before, not is_second, -days_apart(name, long_day), day)


def _middle(terms: Terms, days: Sequence[date]) -> date | None:
    """The run in the middle between two long ones: it carries what the week has of flavour."""
    in_order = sorted(days, key=lambda day: days_after(terms.pattern.long_day, weekday(day)))
    return in_order[len(in_order) // 2] if in_order else None


def _factors(days: Sequence[date], middle: date | None, swing: float) -> list[float]:
    """Easy runs in turn longer and shorter by the swing; the middle run keeps its length."""
    factors, turn = list[float](), 1
    for day in days:
        factors.append(1.0 if day == middle else 1 + turn * swing)
        turn = turn if day == middle else -turn
    return factors


def _easy_outing(
    terms: Terms, order: Order, day: date, km: float, flavour: Flavour | None, *, is_first: bool
) -> Outing:
    minutes = easy_minutes(km, terms.paces)
    if flavour:
        segments = flavoured(minutes, flavour.part)
        kind: Kind = flavour.kind if len(segments) > 1 else "easy"
        return Outing(day, kind, km, minutes, segments)
    kind = "medlong" if is_first and terms.has_medlong(order.level) else "easy"
    return Outing(day, kind, km, minutes, easy_segments(minutes))
