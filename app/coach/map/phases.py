"""The phases of a race plan, and the kinds of hard work that each asks for (rule 4.2)."""

from app.coach.map.distances import Distance
from storage.records import Kind, Phase

BASE_SHARE, BUILD_SHARE = 0.4, 0.8
"""Shares of the build weeks by which BASE and BUILD end (4.2) [D]."""
CALM_WEEKS = 2
"""The first weeks of a journey have no hard running: days first, then effort [D]."""


def phase(number: int, build_weeks: int) -> Phase:
    """The phase of a week, counted from 1 (4.2)."""
    if number > build_weeks:
        return "taper"
    if number <= BASE_SHARE * build_weeks:
        return "base"
    return "build" if number <= BUILD_SHARE * build_weeks else "peak"


def kinds(distance: Distance, in_phase: Phase, turn: int) -> tuple[Kind, ...]:
    """What the hard places of a week hold, the best first; `turn` counts the phase from 0."""
    return _CHOICE[in_phase](distance, turn)


def _base(distance: Distance, turn: int) -> tuple[Kind, ...]:
    if distance.is_ultra:
        return ("hills",) if turn % 2 else ("tempo",)
    return ("tempo",)


def _build(distance: Distance, turn: int) -> tuple[Kind, ...]:
    """Short races alternate; the half has intervals every second week, the marathon every third."""
    is_second = turn % 2 == 1
    match distance.family:
        case "short":
            return ("tempo", "intervals") if is_second else ("intervals", "tempo")
        case "half":
            return ("intervals", "tempo") if is_second else ("tempo",)
        case "marathon":
            firm: Kind = "intervals" if turn % 3 == 2 else "tempo"
            return ("mp", firm) if is_second else (firm, "mp")
        case "ultra":
            return _base(distance, turn)


def _peak(distance: Distance, turn: int) -> tuple[Kind, ...]:
    match distance.family:
        case "half":
            return ("mp", "tempo")
        case "marathon":
            return ("tempo",)
        case _:
            return _build(distance, turn)


def _taper(_distance: Distance, _turn: int) -> tuple[Kind, ...]:
    return ("tempo",)


_CHOICE = {"base": _base, "build": _build, "peak": _peak, "taper": _taper}


def has_race_pace_inside(distance: Distance, in_phase: Phase) -> bool:
    """Whether the long runs of a phase hold race pace (4.2)."""
    return distance.family == "marathon" and in_phase == "peak"
