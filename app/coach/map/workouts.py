"""What is inside a session: the work of its kind, how it grows, and how it fits a week (4.2)."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from app.coach.map.distances import Distance
from app.coach.map.paces import Paces
from app.coach.sessions import segment_minutes
from storage.records import Kind, Phase, Segment

BASE_SHARE, BUILD_SHARE = 0.4, 0.8
"""Shares of the build weeks by which BASE and BUILD end (4.2) [D]."""
CALM_WEEKS = 2
"""The first weeks of a journey have no hard running: days first, then effort [D]."""

WARM_UP, COOL_DOWN = 15.0, 10.0
"""Easy minutes before and after the work (4.3)."""
SHORT_AROUND = (10.0, 5.0)
"""Easy minutes on each side where a taper is short of room: the second where weeks are small."""

TEMPO_START, TEMPO_STEP, TEMPO_MOST, TEMPO_LEAST = 10.0, 2.0, 40.0, 12.0
TEMPO_SHARE = 0.10
"""Tempo minutes at first, more each time, at most, always allowed; share of the week (4.2)."""
CRUISE_MINUTES = 20.0
"""Above these a tempo is run as cruise intervals of at most `CRUISE_REPEAT` minutes [D]."""
CRUISE_REPEAT, CRUISE_REST = 12.0, 2.0

INTERVAL_START, INTERVAL_STEP, INTERVAL_LEAST = 8.0, 1.5, 8.0
INTERVAL_SHARE, INTERVAL_MOST_KM = 0.08, 10.0
"""Interval minutes at first, more each time, always allowed; share of the week, km (4.2)."""
INTERVAL_REPEATS = ((24.0, 4.0, 3.0), (12.0, 3.0, 2.5), (0.0, 2.0, 2.0))
"""From so many minutes of work on: minutes of a repeat and of its jog rest (section 1) [D]."""

MP_START, MP_STEP, MP_MOST, MP_MOST_KM, MP_SHARE = 15.0, 5.0, 110.0, 29.0, 0.20
"""Race-pace minutes at first, more each time, at most; km at most; share of the week (4.2)."""
MP_EASY_AROUND = 20.0
"""Easy minutes that a long run keeps before race pace, and `COOL_DOWN` after it [D]."""

HILL_START, HILL_MOST, HILL_LEAST = 6, 12, 4
HILL_MINUTES, HILL_REST = 1.0, 2.0
"""Hills at first, at most, at least; minutes up and minutes back down [D]."""
REPETITION_SHARE, REPETITION_MOST_KM = 0.05, 8.0
"""The most of a week at repetition pace (invariant 11)."""

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


Worked = Literal["threshold", "interval", "repetition", "marathon"]
"""Zones of work, of which a session holds only so much."""


class Work(NamedTuple):
    """A hard or race-pace session before it has a day."""

    kind: Kind
    segments: tuple[Segment, ...]


Ways: TypeAlias = tuple[Work, ...]
"""One session, the way in which it is best first."""


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


def work(kind: Kind, times_before: int, week_km: float, paces: Paces) -> Work | None:
    """A session of hard work, warm-up and cool-down included, or None if the week is too small."""
    main = _MAIN[kind](times_before, week_km, paces)
    if main is None:
        return None
    return Work(kind, (Segment("easy", WARM_UP), main, Segment("easy", COOL_DOWN)))


def ways(kind: Kind, times_before: int, week_km: float, paces: Paces) -> Ways:
    """The session as it has grown, then as it was the times before; none if the week is small."""
    grown = (work(kind, times, week_km, paces) for times in range(times_before, -1, -1))
    return tuple(dict.fromkeys(one for one in grown if one))


def tapered(session: Ways) -> Ways:
    """Half the work of a taper, then with less easy running around it, and with less again."""
    half = halved(session[0])
    return (half, *shorter(half))


def halved(session: Work) -> Work:
    """The same session with half the work, as in a taper: the zone stays, the minutes go."""
    first, main, last = session.segments
    if main.times > 1:
        shorter = Segment(main.zone, main.minutes, times=(main.times + 1) // 2, rest=main.rest)
    else:
        shorter = Segment(main.zone, _whole((main.minutes or 0.0) / 2 + 0.5))
    return Work(session.kind, (first, shorter, last))


def shorter(session: Work) -> tuple[Work, ...]:
    """The same work with less easy running around it, and then with less again."""
    _, main, _ = session.segments
    return tuple(
        Work(session.kind, (Segment("easy", around), main, Segment("easy", around)))
        for around in SHORT_AROUND
    )


def _whole(minutes: float) -> float:
    """Whole minutes, as a float: what is stored reads back as the same bytes."""
    return float(math.floor(minutes))


def most_minutes(zone: Worked, week_km: float, paces: Paces) -> float:
    """The most minutes of work in one session of a week of so many km (invariant 11)."""
    pace = paces.zones[zone]
    match zone:
        case "threshold":
            return max(TEMPO_LEAST, TEMPO_SHARE * week_km * pace)
        case "interval":
            return max(INTERVAL_LEAST, min(INTERVAL_SHARE * week_km, INTERVAL_MOST_KM) * pace)
        case "repetition":
            return min(REPETITION_SHARE * week_km, REPETITION_MOST_KM) * pace
        case "marathon":
            return min(min(MP_SHARE * week_km, MP_MOST_KM) * pace, MP_MOST)


def _tempo(times_before: int, week_km: float, paces: Paces) -> Segment:
    most = most_minutes("threshold", week_km, paces)
    minutes = _whole(min(TEMPO_START + TEMPO_STEP * times_before, TEMPO_MOST, most))
    if minutes <= CRUISE_MINUTES:
        return Segment("threshold", minutes)
    repeats = math.ceil(minutes / CRUISE_REPEAT)
    return Segment("threshold", minutes // repeats, times=repeats, rest=CRUISE_REST)


def _intervals(times_before: int, week_km: float, paces: Paces) -> Segment:
    most = most_minutes("interval", week_km, paces)
    minutes = min(INTERVAL_START + INTERVAL_STEP * times_before, most)
    repeat, rest = next(pair for least, *pair in INTERVAL_REPEATS if minutes >= least)
    return Segment("interval", repeat, times=int(minutes // repeat), rest=rest)


def _race_pace(times_before: int, week_km: float, paces: Paces) -> Segment | None:
    minutes = race_pace_minutes(times_before, week_km, paces)
    return Segment("marathon", minutes) if minutes >= MP_START else None


def race_pace_minutes(times_before: int, week_km: float, paces: Paces) -> float:
    """Minutes at race pace that a week of so many km can hold (4.2)."""
    wanted = MP_START + MP_STEP * times_before
    return _whole(min(wanted, most_minutes("marathon", week_km, paces)))


def _hills(times_before: int, week_km: float, paces: Paces) -> Segment | None:
    times = min(
        HILL_START + times_before,
        HILL_MOST,
        int(most_minutes("repetition", week_km, paces) / HILL_MINUTES),
    )
    if times < HILL_LEAST:
        return None
    return Segment("repetition", HILL_MINUTES, times=times, rest=HILL_REST)


_MAIN = {"tempo": _tempo, "intervals": _intervals, "mp": _race_pace, "hills": _hills}


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
