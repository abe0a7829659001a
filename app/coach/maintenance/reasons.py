"""Why a session is swapped, and the order that each reason puts its ways in (section 5)."""

from math import sqrt
from typing import Literal, TypeAlias, get_args

from msgspec import structs

from app.coach.maintenance.easy_ways import LONG_SHARES
from app.coach.maintenance.shape import FLOOR, Name, Shape, walk
from app.coach.maintenance.variants import is_lighter, shapes
from app.coach.sessions import load
from storage.records import Kind, Outing

Reason: TypeAlias = Literal["time", "tired", "stressed", "sore", "weather", "travel"]
"""Why a session is swapped, as it stands in the file."""
REASONS: tuple[Reason, ...] = get_args(Reason)

LEADS: dict[Kind, Name] = {
    "tempo": "maintenance", "intervals": "maintenance", "mp": "maintenance", "reps": "easy",
    "hills": "easy", "medlong": "shorter", "runwalk": "shorter",
}  # fmt: skip
"""What stands first for who is tired or stressed; elsewhere the shortest easy run."""


def ordered(whole: Outing, reason: Reason) -> tuple[Shape, ...]:
    """The ways of an outing, the best for a reason first; "ten minutes" ends each list of runs.

    Who is sore or ill does not run: there is rest, and a walk.
    """
    ways = shapes(whole)
    match reason:
        case "time":
            return ways
        case "tired" | "stressed":
            return _zone_first(ways, whole)
        case "sore":
            instead = (Shape("rest", whole.kind, (), 0.0), walk(whole.minutes or 0.0))
            return tuple(way for way in instead if ways and is_lighter(way, whole))
        case "weather" | "travel":
            return _indoors_first(ways, whole)


def _zone_first(ways: tuple[Shape, ...], whole: Outing) -> tuple[Shape, ...]:
    """The zone is dropped first; then comes what is lighter than that, then what is heavier."""
    lead = _lead(ways, whole)
    if lead is None:
        return ways
    least = _load(lead, whole)

    def rank(way: Shape) -> tuple[bool, bool, float]:
        """The floor last, the lead first, and what is heavier than it after what is lighter."""
        heavier = _load(way, whole) if _load(way, whole) > least else 0.0
        return _is_floor(way), way != lead, heavier

    return tuple(sorted(ways, key=rank))


def _lead(ways: tuple[Shape, ...], whole: Outing) -> Shape | None:
    if whole.kind == "long":
        return next((way for way in ways if way.keep == sqrt(LONG_SHARES[1])), None)
    named = [way for way in ways if way.name == LEADS.get(whole.kind, "easy")]
    return named[-1] if named else None


def _indoors_first(ways: tuple[Shape, ...], whole: Outing) -> tuple[Shape, ...]:
    """The same minutes indoors, then easy ones by time, then the others as listed."""
    if not ways:
        return ()
    indoors = Shape("indoors", whole.kind, whole.segments, 1.0)
    return (indoors, *sorted(ways, key=lambda way: (_is_floor(way), way.name != "easy")))


def _is_floor(way: Shape) -> bool:
    return way.minutes <= FLOOR and way.kind != "walk"


def _load(way: Shape, whole: Outing) -> float:
    return load(structs.replace(whole, kind=way.kind, segments=way.segments, minutes=way.minutes))
