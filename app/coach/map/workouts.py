"""What is inside a session: the work of its kind, how it grows, and how it fits a week (4.2)."""

import math
from typing import Literal, NamedTuple, TypeAlias

from app.coach.map.paces import Paces
from storage.records import Kind, Segment

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

HILL_START, HILL_MOST, HILL_LEAST = 6, 12, 4
HILL_MINUTES, HILL_REST = 1.0, 2.0
"""Hills at first, at most, at least; minutes up and minutes back down [D]."""
REPETITION_SHARE, REPETITION_MOST_KM = 0.05, 8.0
"""The most of a week at repetition pace (invariant 11)."""


Worked = Literal["threshold", "interval", "repetition", "marathon"]
"""Zones of work, of which a session holds only so much."""


class Work(NamedTuple):
    """A hard or race-pace session before it has a day."""

    kind: Kind
    segments: tuple[Segment, ...]


Ways: TypeAlias = tuple[Work, ...]
"""One session, the way in which it is best first."""


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
