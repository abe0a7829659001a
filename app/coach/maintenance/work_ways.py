"""The lighter ways of sessions that are built around work: tempo, intervals, race pace, repeats."""

from math import ceil

from msgspec import structs

from app.coach.maintenance.cuts import at_its_pace, two_thirds
from app.coach.maintenance.shape import Shape, easy, kept, maintenance, ten_minutes
from app.coach.sessions import minutes_in
from storage.records import Kind, Outing, Segment, Zone

EASY_A_WHILE, EASY_LONGER = 30.0, 40.0
"""Minutes of the easy runs that stand in for work, the longer one for race pace."""
WORK_LEFT = 0.60
"""What the shorter way leaves of work."""
STEADY_FOR: dict[Kind, float] = {"tempo": 0.6, "intervals": 0.45, "mp": 0.8, "medlong": 1.0}
"""z of the maintenance run, by the kind of session that it stands in for."""
ENDS: dict[Zone, tuple[float, float]] = {"threshold": (10.0, 10.0), "marathon": (10.0, 6.0)}
"""Easy minutes that stay before and after work of a zone that is cut."""


def tempo(outing: Outing) -> list[Shape]:
    """Less of the work, the maintenance run, easy running."""
    strides = (Segment("easy", 25), Segment("repetition", 1 / 3, times=6, rest=2 / 3))
    return [
        *_shorter(outing, "threshold"),
        maintenance(STEADY_FOR["tempo"], minutes_in(outing, "threshold")),
        Shape("strides", "easy", strides, 0.32),
        easy(EASY_A_WHILE, 0.27),
        ten_minutes(),
    ]


def race_pace(outing: Outing) -> list[Shape]:
    """Less at race pace, the maintenance run, easy running."""
    return [
        *_shorter(outing, "marathon"),
        maintenance(STEADY_FOR["mp"], minutes_in(outing, "marathon")),
        easy(EASY_LONGER, 0.35),
        ten_minutes(),
    ]


def _shorter(outing: Outing, zone: Zone) -> list[Shape]:
    left = float(round(WORK_LEFT * minutes_in(outing, zone)))
    return [less_work(outing, zone, left)] if left else []


def less_work(outing: Outing, zone: Zone, left: float) -> Shape:
    """So many minutes of the session's work, at its own pace, between easy ones."""
    before, after = (Segment("easy", minutes) for minutes in ENDS[zone])
    parts = (before, at_its_pace(outing, zone, left), after)
    return Shape("shorter", outing.kind, parts, kept(1.0, left, minutes_in(outing, zone)))


def intervals(outing: Outing) -> list[Shape]:
    """Fewer or shorter repeats, the same in less of a hurry, a game of pace, steady or easy."""
    part = next((part for part in outing.segments if part.zone == "interval"), None)
    fartlek = (Segment("easy", 12), Segment("repetition", 1, times=6, rest=1), Segment("easy", 7))
    return [
        *(_fewer_or_shorter(outing, part) if part else []),
        Shape("fartlek", "easy", fartlek, 0.57),
        maintenance(STEADY_FOR["intervals"], minutes_in(outing, "interval")),
        easy(EASY_A_WHILE, 0.19),
        ten_minutes(),
    ]


def _fewer_or_shorter(outing: Outing, part: Segment) -> list[Shape]:
    """The repeats at their own pace: fewer of them, or shorter ones; or as many at tempo."""
    shorter = structs.replace(two_thirds(part), rest=part.rest * 0.8)
    lower = structs.replace(part, zone="threshold", km=None)
    return [
        fewer_repeats(outing, part, _fewer(part.times)),
        Shape("shorter", "intervals", _around(outing, part, shorter), kept(1.0, 2, 3)),
        Shape("lower", "tempo", _around(outing, part, lower), 0.75),
    ]


def fewer_repeats(outing: Outing, part: Segment, times: int) -> Shape:
    """So many of the repeats of a session of intervals."""
    fewer = structs.replace(part, times=times)
    keep = kept(1.0, times, part.times)
    return Shape("fewer", "intervals", _around(outing, part, fewer), keep)


def _fewer(times: int) -> int:
    """Three of five, three of four, one of two."""
    return max(1, min(times - 1, ceil(WORK_LEFT * times)))


def _around(outing: Outing, part: Segment, work: Segment) -> tuple[Segment, ...]:
    """The work between easy running: a coach's own stays, else it is cut to what is needed."""
    if outing.words:
        return tuple(work if other is part else other for other in outing.segments)
    return (Segment("easy", 10), work, Segment("easy", 8))


def repetitions(outing: Outing) -> list[Shape]:
    """Half the repeats, or easy running."""
    halved = tuple(
        structs.replace(part, times=max(1, part.times // 2)) if part.times > 1 else part
        for part in outing.segments
    )
    return [
        Shape("fewer", outing.kind, halved, kept(1.0, 1, 2)),
        easy(EASY_A_WHILE, 0.19),
        ten_minutes(),
    ]
