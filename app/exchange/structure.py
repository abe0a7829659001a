"""What a session is made of: the parts that were written, as segments of its size."""

import re
from collections.abc import Sequence

from app.coach.map.paces import EASY_RATIO, GUESSED_PACE
from app.exchange.parts import Part
from app.exchange.sizes import Size
from storage.records import Kind, Segment, Zone

SHORT_KM, SHORT_MINUTES = 0.3, 1.0
"""Repeats up to these are run quick, longer ones hard (section 1) [D]."""
WORK_ZONES: frozenset[Zone] = frozenset(
    {"steady", "marathon", "threshold", "interval", "repetition"}
)
"""Zones of which a repeat can be."""
WORK_KINDS: dict[Zone, Kind] = {
    "threshold": "tempo", "marathon": "mp", "repetition": "reps", "interval": "intervals",
    "steady": "steady",
}  # fmt: skip
"""The kind of a session whose work is in a zone."""
_WORK_OF: dict[Kind | None, Zone] = {kind: zone for zone, kind in WORK_KINDS.items()}

_PAIR = re.compile(
    r"\b(run|jog|walk)\s*(\d+(?:\.\d+)?)(?:\s*min\w*)?\b"
    r"|\b(\d+(?:\.\d+)?)\s*(?:min\w*)?\s*(run|jog|walk)\b"
)


def in_turn(words: str) -> tuple[Part, ...]:
    """Running and walking in turn, in minutes: "run 3, walk 1.5, run 5"; else nothing."""
    found = [(one[1] or one[4], float(one[2] or one[3])) for one in _PAIR.finditer(words)]
    if len(found) < 2 or len({who == "walk" for who, _ in found}) < 2:
        return ()
    turns = tuple(
        Part(Size(minutes=minutes), "walk" if who == "walk" else "easy") for who, minutes in found
    )
    return _repeated(turns) or turns


def _repeated(turns: tuple[Part, ...]) -> tuple[Part, ...]:
    """The same two turns over and over as one part that is repeated; else nothing."""
    run, walk = turns[:2]
    is_even = all(turn == (run, walk)[n % 2] for n, turn in enumerate(turns))
    if not is_even or len(turns) == 2 or walk.zone != "walk" or not walk.size:
        return ()
    rest = walk.size.minutes or 0.0
    times = (len(turns) + 1) // 2
    return (run._replace(times=times, rest=rest, rest_zone="walk"), *turns[2 * times - 1 :])


def at_work(found: tuple[Part, ...], kind: Kind | None) -> tuple[Part, ...]:
    """The parts, with those that say no effort at the session's: "3 up, 7k @ 4:30, 3 down"."""
    zone = _WORK_OF.get(kind)
    if zone is None:
        return found
    return tuple(part if part.zone else part._replace(zone=zone) for part in found)


def total(found: Sequence[Part]) -> Size:
    """What parts come to that follow each other, where all of them are counted alike."""
    sizes = [(part, part.size) for part in found if not part.place and part.size]
    km = [part.times * size.km for part, size in sizes if size.km]
    minutes = [
        part.times * size.minutes + (part.times - 1) * part.rest
        for part, size in sizes
        if size.minutes
    ]
    if km and not minutes:
        return Size(km=round(sum(km), 4))
    return Size(minutes=round(sum(minutes), 4)) if minutes and not km else Size()


def segments(found: Sequence[Part], of: Size) -> tuple[Segment, ...]:
    """The parts as segments of a session of that size; none where one size says it all."""
    outside = [part for part in found if not part.place and part.size]
    inside = [part for part in found if part.place and part.size]
    if not inside and len(outside) < 2 and all(part.times == 1 for part in outside):
        return ()
    made = tuple(_segment(part) for part in outside)
    for part in inside:
        base = made[-1] if made else Segment("easy", of.minutes, of.km)
        made = (*made[:-1], *_set_in(base, part))
    return made


def work_zone(part: Part) -> Zone:
    """How hard repeats are: as is said, else by their size."""
    if part.zone in WORK_ZONES:
        return part.zone or "interval"
    km, minutes = part.size or Size()
    is_short = km <= SHORT_KM if km else (minutes or 0.0) <= SHORT_MINUTES
    return "repetition" if is_short else "interval"


def _segment(part: Part) -> Segment:
    km, minutes = part.size or Size()
    if km and part.pace:
        minutes = round(km * part.pace * 60) / 60  # whole seconds
    in_turn_with_walks = part.zone == "easy" and part.rest_zone == "walk"
    is_work = part.times > 1 and not in_turn_with_walks
    zone = work_zone(part) if is_work else part.zone or "easy"
    return Segment(zone, minutes, km, part.times, part.rest, part.rest_zone)


def _set_in(base: Segment, part: Part) -> tuple[Segment, ...]:
    """A run with something in it: at its end or start where that is said, else in its middle."""
    work, zone = _segment(part), base.zone if part.is_strides else "easy"
    left = _left(base, work)
    if left is None or base.times > 1:
        return (base, work)
    if part.is_strides or part.place == "last":
        return (_sized(base, zone, left), work)
    if part.place == "first":
        return (work, _sized(base, zone, left))
    return (_sized(base, zone, left / 2), work, _sized(base, zone, left / 2))


def _left(base: Segment, work: Segment) -> float | None:
    """What is left of a run beside the work in it, counted as the run is; None where nothing is."""
    pace, rests = GUESSED_PACE * EASY_RATIO[work.zone], (work.times - 1) * work.rest
    if base.km is not None:
        km = work.km if work.km is not None else (work.minutes or 0.0) / pace
        left = base.km - work.times * km - rests / GUESSED_PACE
    else:
        minutes = work.minutes if work.minutes is not None else (work.km or 0.0) * pace
        left = (base.minutes or 0.0) - work.times * minutes - rests
    return round(left, 2) if left >= 0.01 else None


def _sized(base: Segment, zone: Zone, size: float) -> Segment:
    size = round(size, 3)
    return Segment(zone, None, size) if base.km is not None else Segment(zone, size)
