"""How long a coach's own sessions take at the runner's paces, where the coach does not say."""

from collections.abc import Sequence

from msgspec import structs

from app.coach.map.paces import Paces
from app.coach.sessions import TRAITS, is_run, segment_minutes
from storage.records import Kind, Outing, Segment, Zone

EVEN: frozenset[Kind] = frozenset({"easy", "recovery", "long", "medlong", "steady", "mp"})
"""Kinds that are run at one effort where nothing else is said; the others hold parts of many."""


def sized(outing: Outing, at: Paces) -> Outing:
    """The outing with minutes of its own and of its parts; kilometres are never made up."""
    if not is_run(outing) or outing.kind == "race":
        return outing
    segments = tuple(_timed(part, at) for part in outing.segments)
    minutes = outing.minutes or _minutes(outing, segments, at)
    if not segments and outing.kind in EVEN:
        segments = (Segment(TRAITS[outing.kind].zone, minutes),)
    return structs.replace(outing, minutes=minutes, segments=segments)


def _timed(part: Segment, at: Paces) -> Segment:
    if part.minutes is not None or part.km is None:
        return part
    return structs.replace(part, minutes=round(part.km * at.zones[part.zone], 2))


def _minutes(outing: Outing, segments: Sequence[Segment], at: Paces) -> float:
    """Whole minutes: of its parts, else of its distance."""
    if segments:
        return max(1.0, float(round(sum(segment_minutes(part) for part in segments))))
    return max(1.0, float(round((outing.km or 0.0) * at.zones[_zone(outing.kind)])))


def _zone(kind: Kind) -> Zone:
    """The effort of most of a session: hard ones of which no parts are known are mostly easy."""
    is_even = kind in EVEN or kind == "timetrial"
    return TRAITS[kind].zone if is_even else "easy"
