"""The lighter ways to run a session, and the one that a single key takes.

Training rules, section 5. What a variant keeps is a model of ours, anchored on the studies that
found intensity to matter more than duration, and duration more than frequency.
"""

from collections.abc import Callable
from math import ceil, sqrt
from typing import Literal, NamedTuple, TypeAlias

from msgspec import structs

from app.coach.maintenance.cuts import at_its_pace, cut_long, first_minutes, scaled, two_thirds
from app.coach.sessions import load, minutes_in, segment_minutes, unrolled
from storage.records import Kind, Outing, Segment

Name: TypeAlias = Literal[
    "shorter", "maintenance", "strides", "easy", "fewer", "lower", "fartlek", "ten_minutes"
]
"""What is done to the session: the kind of variant, not its size."""

MAINTENANCE = (Segment("easy", 5), Segment("steady", 20), Segment("easy", 5))
"""The maintenance run, in minutes."""
TEN_MINUTES = (Segment("easy", 10),)
"""The floor that every session has."""
EASY_A_WHILE, EASY_LESS, STEADY_LESS, RECOVERY_LESS = 30, 20, 20, 15
"""Minutes of the easy runs that stand in for others."""
SHORT_EASY = 25
"""An easy run of at most these minutes is swapped for a "tick run" of 10 or 15."""
TICK_RUN, SHORT_TICK_RUN = 15, 10
"""Minutes of a "tick run"; the shorter one for runs of at most `EASY_LESS` minutes."""
WALK = 30
"""Minutes of a walk that stands in for an easy run."""
LONG_SHARES = (0.80, 0.65, 0.50, 0.33)
"""What is left of a long run, from the lightest cut to the deepest."""
LONG_TAKEN, LONG_TAKEN_AGAIN = 0.65, 0.80
"""What m leaves of a long run, and what it leaves the third time running."""
MEDLONG_LEFT, WORK_LEFT, RUNWALK_LEFT = 0.65, 0.60, 2 / 3
"""What m leaves of a medium-long run, of work at tempo or race pace, and of a run/walk."""


class Shape(NamedTuple):
    """A variant without its kilometres: what is done, and how much of the effect it keeps."""

    name: Name
    kind: Kind
    segments: tuple[Segment, ...]
    keep: float
    """0 to 1: what is left of the session's effect on fitness."""

    @property
    def minutes(self) -> float:
        """Whole minutes."""
        return float(round(sum(segment_minutes(part) for part in self.segments)))


def shapes(outing: Outing) -> tuple[Shape, ...]:
    """Every lighter way to run a session, in the order for someone short of time.

    None is longer or heavier than the session itself; a race and what is not running have none.
    """
    ways = _WAYS.get(outing.kind)
    return tuple(shape for shape in ways(outing) if _is_lighter(shape, outing)) if ways else ()


def recommended(outing: Outing, *, long_runs_cut: int) -> Shape | None:
    """The variant that one key takes; None where there is none.

    `long_runs_cut` counts the long runs in a row that were eased or let go just before this one.
    """
    ways = shapes(outing)
    if outing.kind == "long":
        share = LONG_TAKEN_AGAIN if long_runs_cut >= 2 else LONG_TAKEN
        wanted = sqrt(share)
        return min(ways, key=lambda way: abs(way.keep - wanted), default=None)
    taken = [way for way in ways if way.name == _TAKEN.get(outing.kind)]
    return next(iter([*taken[-1:], *ways]), None)


def least_minutes(outing: Outing) -> float | None:
    """Minutes from which a shorter run is worth what the swap would have been; None without one.

    "Ten minutes" is left out: it counts in full only when it was chosen beforehand.
    """
    running = [way.minutes for way in shapes(outing) if way.name != "ten_minutes"]
    return min(running, default=None)


def _is_lighter(shape: Shape, outing: Outing) -> bool:
    lighter = structs.replace(
        outing, kind=shape.kind, segments=shape.segments, minutes=shape.minutes
    )
    minutes = outing.minutes or 0.0
    return shape.minutes <= minutes and load(lighter) <= load(outing) and lighter != outing


def _keep(zone_share: float, left: float, whole: float) -> float:
    """Training rules, section 5: keep = z x sqrt(d), d at most 1."""
    return zone_share * sqrt(min(1.0, left / whole)) if whole else 0.0


def _easy(minutes: float, keep: float, name: Name = "easy") -> Shape:
    return Shape(name, "easy", (Segment("easy", minutes),), keep)


def _ten_minutes(keep: float = 0.0) -> Shape:
    return Shape("ten_minutes", "easy", TEN_MINUTES, keep)


def _tempo(outing: Outing) -> list[Shape]:
    work = minutes_in(outing, "threshold")
    left = round(WORK_LEFT * work)
    shorter = (Segment("easy", 10), at_its_pace(outing, "threshold", left), Segment("easy", 10))
    strides = (Segment("easy", 25), Segment("repetition", 1 / 3, times=6, rest=2 / 3))
    ways = [
        Shape("maintenance", "steady", MAINTENANCE, _keep(0.6, 20, work)),
        Shape("strides", "easy", strides, 0.32),
        _easy(EASY_A_WHILE, 0.27),
        _ten_minutes(),
    ]
    return [Shape("shorter", "tempo", shorter, _keep(1.0, left, work)), *ways] if left else ways


def _intervals(outing: Outing) -> list[Shape]:
    part = next((part for part in outing.segments if part.zone == "interval"), None)
    fartlek = (Segment("easy", 12), Segment("repetition", 1, times=6, rest=1), Segment("easy", 7))
    return [
        *(_fewer_or_shorter(outing, part) if part else []),
        Shape("fartlek", "easy", fartlek, 0.57),
        Shape(
            "maintenance", "steady", MAINTENANCE, _keep(0.45, 20, minutes_in(outing, "interval"))
        ),
        _easy(EASY_A_WHILE, 0.19),
        _ten_minutes(),
    ]


def _fewer_or_shorter(outing: Outing, part: Segment) -> list[Shape]:
    """The repeats at their own pace: fewer of them, or shorter ones; or as many at tempo."""
    fewer = structs.replace(part, times=_fewer(part.times))
    shorter = structs.replace(two_thirds(part), rest=part.rest * 0.8)
    lower = structs.replace(part, zone="threshold", km=None)
    return [
        Shape(
            "fewer", "intervals", _around(outing, part, fewer), _keep(1.0, fewer.times, part.times)
        ),
        Shape("shorter", "intervals", _around(outing, part, shorter), _keep(1.0, 2, 3)),
        Shape("lower", "tempo", _around(outing, part, lower), 0.75),
    ]


def _fewer(times: int) -> int:
    """Three of five, three of four, one of two."""
    return max(1, min(times - 1, ceil(WORK_LEFT * times)))


def _around(outing: Outing, part: Segment, work: Segment) -> tuple[Segment, ...]:
    """The work between easy running: a coach's own stays, else it is cut to what is needed."""
    if outing.words:
        return tuple(work if other is part else other for other in outing.segments)
    return (Segment("easy", 10), work, Segment("easy", 8))


def _repetitions(outing: Outing) -> list[Shape]:
    halved = tuple(
        structs.replace(part, times=max(1, part.times // 2)) if part.times > 1 else part
        for part in outing.segments
    )
    return [
        Shape("fewer", outing.kind, halved, _keep(1.0, 1, 2)),
        _easy(EASY_A_WHILE, 0.19),
        _ten_minutes(),
    ]


def _race_pace(outing: Outing) -> list[Shape]:
    work = minutes_in(outing, "marathon")
    left = round(WORK_LEFT * work)
    shorter = (Segment("easy", 10), at_its_pace(outing, "marathon", left), Segment("easy", 6))
    ways = [
        Shape("maintenance", "steady", MAINTENANCE, _keep(0.8, 20, work)),
        _easy(40, 0.35),
        _ten_minutes(),
    ]
    return [Shape("shorter", "mp", shorter, _keep(1.0, left, work)), *ways] if left else ways


def _long(outing: Outing) -> list[Shape]:
    cuts = [
        Shape("shorter", "long", cut_long(outing.segments, share), sqrt(share))
        for share in LONG_SHARES
    ]
    return [*cuts, _ten_minutes()]


def _medlong(outing: Outing) -> list[Shape]:
    shorter = scaled(outing.segments, MEDLONG_LEFT)
    return [
        Shape("shorter", "medlong", shorter, sqrt(MEDLONG_LEFT)),
        Shape("maintenance", "steady", MAINTENANCE, _keep(1.0, 20, outing.minutes or 0)),
        _ten_minutes(),
    ]


def _easy_run(outing: Outing) -> list[Shape]:
    whole = outing.minutes or 0.0
    least = TICK_RUN if whole > EASY_LESS else SHORT_TICK_RUN
    shorter = [_easy(minutes, _keep(1.0, minutes, whole)) for minutes in (EASY_A_WHILE, EASY_LESS)]
    tick_run = _easy(
        least, _keep(1.0, least, whole), "easy" if whole <= SHORT_EASY else "ten_minutes"
    )
    return [*(way for way in shorter if way.minutes < whole), tick_run]


def _steady(_: Outing) -> list[Shape]:
    return [_easy(STEADY_LESS, 0.45), _ten_minutes()]


def _recovery(outing: Outing) -> list[Shape]:
    return [_easy(RECOVERY_LESS, _keep(1.0, RECOVERY_LESS, outing.minutes or 0)), _ten_minutes()]


def _runwalk(outing: Outing) -> list[Shape]:
    minutes = outing.minutes or 0.0
    turns = unrolled(outing.segments) or (Segment("easy", minutes),)
    shorter = first_minutes(turns, float(round(RUNWALK_LEFT * minutes)))
    return [Shape("shorter", "runwalk", shorter, 0.7), _ten_minutes()]


_WAYS: dict[Kind, Callable[[Outing], list[Shape]]] = {
    "tempo": _tempo, "intervals": _intervals, "reps": _repetitions, "hills": _repetitions,
    "mp": _race_pace, "long": _long, "medlong": _medlong, "easy": _easy_run, "steady": _steady,
    "recovery": _recovery, "runwalk": _runwalk,
}  # fmt: skip

_TAKEN: dict[Kind, Name] = {
    "tempo": "maintenance", "intervals": "fewer", "reps": "fewer", "hills": "fewer",
    "mp": "shorter", "medlong": "shorter", "easy": "easy", "steady": "easy", "recovery": "easy",
    "runwalk": "shorter",
}  # fmt: skip
"""What m takes, by kind: of several so named the shortest, the first way where there is none."""
