"""Easy running, plain or with something in it, and what segments come to (rules 4.2, 4.4)."""

from collections.abc import Sequence

from app.coach.map.paces import Paces
from app.coach.map.workouts import COOL_DOWN, MP_START
from app.coach.sessions import segment_minutes
from storage.records import Segment

STRIDES = Segment("repetition", minutes=1 / 3, times=6, rest=1.0)
"""Six strides of 20 s with a minute between them (section 1: 4 to 8) [D]."""
SHORT_HILLS = Segment("repetition", minutes=0.5, times=6, rest=1.0)
"""Six hills of 30 s, a minute back down (4.4)."""
STEADY_MINUTES = 15.0
"""Steady minutes of the second week of a block (4.4)."""
EASY_AFTER = 5.0
"""Easy minutes after strides, short hills or steady running [D]."""
FLAVOURED_FROM = 20.0
"""A run of fewer minutes has no room for strides, hills or steady running [D]."""
MP_EASY_AROUND = 20.0
"""Easy minutes that a long run keeps before race pace, and `COOL_DOWN` after it [D]."""


def easy_segments(minutes: float) -> tuple[Segment, ...]:
    """A run that is easy all the way."""
    return (Segment("easy", minutes),)


def flavoured(minutes: float, flavour: Segment) -> tuple[Segment, ...]:
    """An easy run of the same minutes with something in it; plain where it has no room."""
    before = minutes - segment_minutes(flavour) - EASY_AFTER
    if minutes < FLAVOURED_FROM or before < EASY_AFTER:
        return easy_segments(minutes)
    return (Segment("easy", before), flavour, Segment("easy", EASY_AFTER))


def with_race_pace(minutes: float, race_pace: float) -> tuple[Segment, ...]:
    """A long run of so many minutes whose last part but the cool-down is at race pace."""
    before = minutes - race_pace - COOL_DOWN
    if before < MP_EASY_AROUND or race_pace < MP_START:
        return easy_segments(minutes)
    return (Segment("easy", before), Segment("marathon", race_pace), Segment("easy", COOL_DOWN))


def easy_minutes(km: float, paces: Paces) -> float:
    """Whole minutes of so many easy km."""
    return float(round(paces.minutes(km)))


def minutes_of(segments: Sequence[Segment]) -> float:
    """Minutes of all segments, rests included."""
    return sum(segment_minutes(part) for part in segments)


def km_of(segments: Sequence[Segment], paces: Paces) -> float:
    """Kilometres that segments come to at the expected paces, rests included."""
    return sum(_segment_km(part, paces) for part in segments)


def _segment_km(part: Segment, paces: Paces) -> float:
    rests = (part.times - 1) * part.rest
    return paces.km(part.zone, part.times * (part.minutes or 0.0)) + paces.km(part.rest_zone, rests)
