"""What a session is worth to its week, so that the sessions that matter most are kept (rule 6)."""

from collections.abc import Mapping
from datetime import date
from math import sqrt
from typing import TypeAlias

from app.coach.maintenance.variants import shapes
from app.coach.map.distances import distance
from app.coach.plan import planned
from storage.records import Journey, Kind, Outing, Phase, Session

Worths: TypeAlias = Mapping[Kind, float]
"""What each kind of session is worth; a kind that is left out, as much as an easy run."""

_KINDS: tuple[Kind, ...] = (
    "long",
    "mp",
    "tempo",
    "intervals",
    "reps",
    "medlong",
    "easy",
    "recovery",
)


def _row(*worths: float) -> Worths:
    known = dict(zip(_KINDS, worths, strict=True))
    return {**known, "hills": known["reps"], "steady": known["easy"], "runwalk": known["easy"]}


BASE = _row(10, 3, 6, 3, 5, 6, 4, 2)
BUILD = {
    "short": _row(7, 0, 9, 9, 6, 5, 3, 2),
    "half": _row(9, 7, 10, 6, 4, 6, 3, 2),
    "marathon": _row(10, 8, 8, 5, 4, 7, 3, 2),
}
PEAK = {
    "short": _row(6, 0, 8, 10, 6, 4, 3, 2),
    "half": _row(9, 10, 9, 6, 3, 6, 3, 2),
    "marathon": _row(10, 9, 7, 5, 3, 7, 3, 2),
}
ULTRA = _row(10, 4, 5, 3, 6, 9, 3, 2)
TAPER = _row(5, 8, 8, 8, 5, 3, 4, 3)
STEADY = _row(8, 4, 7, 6, 4, 4, 5, 3)
"""In a hold, and on the way to no race."""
COMEBACK = _row(0, 0, 0, 0, 0, 4, 8, 5)
"""The table of section 6, by the part of the journey and the race [D]."""

MATTERS = 1000.0
"""What the runner's word that a session matters adds to it: more than all else in a week is worth,
so that it is kept first [D]."""
STARVED_DAYS, STARVED, STARVED_STEPS = 14, 0.15, 2
"""From so many days without its kind a session is worth more by this share a week, at most so
many times (rule 6)."""


def worths(way: Journey, phase: Phase) -> Worths:
    """What the kinds of session are worth in one part of a journey."""
    if phase in ("recovery", "return"):
        return COMEBACK
    if phase == "hold" or way.goal.kind != "race":
        return STEADY
    family = distance(way.goal.km or 0.0).family
    if family == "ultra":
        return ULTRA
    if phase == "taper":
        return TAPER
    if phase in ("build", "peak"):
        return (BUILD if phase == "build" else PEAK)[family]
    return BASE


def worth(session: Session, of_kind: Worths, last: date | None) -> float:
    """What a session is worth where it stands; `last` is when its kind was run last, if ever."""
    whole = planned(session)
    least = of_kind["easy"]
    known = of_kind.get(whole.kind, least) * keep(session) * _starved(whole, last)
    return known + (MATTERS if session.matters else 0.0)


def keep(session: Session) -> float:
    """What is left of a session that was made lighter, 0 to 1; 1 where it is whole (section 5)."""
    whole, now = planned(session), session.outing
    if (now.kind, now.segments, now.minutes) == (whole.kind, whole.segments, whole.minutes):
        return 1.0
    known = (way.keep for way in shapes(whole) if way.segments == now.segments)
    return next(known, sqrt(min(1.0, (now.minutes or 0.0) / (whole.minutes or 1.0))))


def _starved(whole: Outing, last: date | None) -> float:
    days = (whole.day - last).days if last else 0
    if days < STARVED_DAYS:
        return 1.0
    return 1 + STARVED * min(STARVED_STEPS, days // 7 - 1)
