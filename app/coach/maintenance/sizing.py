"""What so many minutes to spare leave of a lighter way: sized where that can be done.

Training rules, section 5: "I have 30 minutes". What has a size of its own stays as it is.
"""

from math import floor

from app.coach.maintenance.easy_ways import cut_to, first_part
from app.coach.maintenance.shape import FLOOR, STEADY_ENDS, Shape, kept, maintenance, walk
from app.coach.maintenance.variants import is_lighter
from app.coach.maintenance.work_ways import ENDS, STEADY_FOR, fewer_repeats, less_work
from app.coach.sessions import minutes_in
from storage.records import Kind, Outing, Segment, Zone

STEADY_LEAST = 15.0
"""Steady minutes below which it is no maintenance run."""
WORK_LEAST = 5.0
"""Minutes of work below which an easy run does as much [D]."""
WORK_ZONE: dict[Kind, Zone] = {"tempo": "threshold", "mp": "marathon"}
"""The zone of work that can be cut by the minute."""


def sized(way: Shape, outing: Outing, minutes: float) -> Shape:
    """A way of an outing in at most so many minutes; itself where it fits, or can't be sized."""
    return way if way.minutes <= minutes else _cut(way, outing, minutes) or way


def filled(way: Shape, outing: Outing, minutes: float) -> Shape:
    """A way of an outing in as many minutes as there are, up to the outing's own."""
    is_more = way.minutes < minutes < (outing.minutes or 0.0)
    more = _cut(way, outing, minutes) if is_more else None
    return more if more and is_lighter(more, outing) else way


def _cut(way: Shape, outing: Outing, minutes: float) -> Shape | None:
    """The way in so many minutes; None where that can't be had, and below the floor."""
    if minutes < FLOOR:
        return None
    match way.name:
        case "shorter":
            return _shorter(outing, minutes)
        case "maintenance":
            steady = minutes - 2 * STEADY_ENDS
            work = _work(outing)
            z = STEADY_FOR[outing.kind]
            return maintenance(z, work, steady) if steady >= STEADY_LEAST else None
        case "fewer":
            return _fewer(way, outing, minutes)
        case "easy" | "tick_run":
            keep = kept(way.keep, minutes, way.minutes)
            if outing.kind == "easy":
                keep = kept(1.0, minutes, outing.minutes or 0.0)
            return way._replace(segments=(Segment("easy", minutes),), keep=keep)
        case "walk":
            return walk(minutes)
        case _:
            return None


def _work(outing: Outing) -> float:
    """What the maintenance run stands in for: minutes of work, or of a long easy run."""
    zone = WORK_ZONE.get(outing.kind, "interval")
    return (outing.minutes or 0.0) if outing.kind == "medlong" else minutes_in(outing, zone)


def _shorter(outing: Outing, minutes: float) -> Shape | None:
    if outing.kind in ("long", "medlong"):
        return cut_to(outing, minutes / (outing.minutes or minutes))
    if outing.kind == "runwalk":
        return first_part(outing, minutes)
    zone = WORK_ZONE.get(outing.kind)
    left = minutes - sum(ENDS[zone]) if zone else 0.0
    whole = minutes_in(outing, zone) if zone else 0.0
    return less_work(outing, zone, min(left, whole)) if zone and left >= WORK_LEAST else None


def _fewer(way: Shape, outing: Outing, minutes: float) -> Shape | None:
    """As many repeats as there is time for, one at least."""
    part = next((part for part in outing.segments if part.zone == "interval"), None)
    if part is None or not part.minutes:
        return None
    now = next(other for other in way.segments if other.zone == "interval")
    around = way.minutes - now.times * part.minutes - (now.times - 1) * part.rest
    times = min(part.times - 1, floor((minutes - around + part.rest) / (part.minutes + part.rest)))
    return fewer_repeats(outing, part, times) if times >= 1 else None
