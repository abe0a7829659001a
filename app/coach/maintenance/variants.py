"""The lighter ways to run a session, and the one that a single key takes.

Training rules, section 5.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from math import inf, sqrt

from msgspec import structs

from app.coach.maintenance.easy_ways import (
    easy_run,
    long_run,
    medium_long,
    recovery,
    runwalk,
    steady,
)
from app.coach.maintenance.shape import Name, Shape
from app.coach.maintenance.work_ways import intervals, race_pace, repetitions, tempo
from app.coach.sessions import load, load_of
from storage.records import Kind, Outing, Segment

LONG_TAKEN, LONG_TAKEN_AGAIN = 0.65, 0.80
"""What m leaves of a long run, and what it leaves the third time running."""
UNCHOSEN: frozenset[Name] = frozenset({"walk", "tick_run", "ten_minutes"})
"""What counts in full only when it was chosen beforehand; a walk has a rule of its own."""


def shapes(outing: Outing) -> tuple[Shape, ...]:
    """Every lighter way to run a session, in the order for someone short of time.

    None is longer or heavier than the session itself; a race and what is not running have none.
    """
    return tuple(each_once(way for way in _ways(outing) if is_lighter(way, outing)))


def _ways(outing: Outing) -> Iterable[Shape]:
    ways = _WAYS.get(outing.kind)
    return ways(outing) if ways else ()


def each_once(ways: Iterable[Shape]) -> Iterator[Shape]:
    """Of several that are the same outing the first."""
    known: set[tuple[Segment, ...]] = set()
    for way in ways:
        if way.segments not in known:
            known.add(way.segments)
            yield way


def recommended(outing: Outing, *, long_runs_cut: int) -> Shape | None:
    """The variant that one key takes; None where there is none.

    `long_runs_cut` counts the long runs in a row that were eased or let go just before this one.
    """
    ways = [way for way in shapes(outing) if way.name != "walk"]
    if outing.kind == "long":
        share = LONG_TAKEN_AGAIN if long_runs_cut >= 2 else LONG_TAKEN
        wanted = sqrt(share)
        return min(ways, key=lambda way: abs(way.keep - wanted), default=None)
    taken = [way for way in ways if way.name == _TAKEN.get(outing.kind)]
    return next(iter([*taken[-1:], *ways]), None)


def is_worth_a_swap(outing: Outing, minutes: float) -> bool:
    """Whether a shorter run of so many minutes is worth what a swap would have been.

    "Ten minutes" is left out: it counts in full only when it was chosen beforehand.
    """
    return minutes >= _least_minutes(structs.replace(outing, day=date.min, km=None))


# Every run in a runner's life is asked about, and sessions come in whole minutes: few differ, and
# what is kept of a value that never changes can't be out of date.
@lru_cache(maxsize=4096)
def _least_minutes(outing: Outing) -> float:
    """Minutes of the shortest swap of a session on whatever day; endless where it has none."""
    ways = (way for way in _ways(outing) if way.name not in UNCHOSEN and is_lighter(way, outing))
    return min((way.minutes for way in ways), default=inf)


def is_lighter(way: Shape, outing: Outing) -> bool:
    """Whether a way is another one than the session's, and neither longer nor heavier."""
    minutes, whole = way.minutes, outing.minutes or 0.0
    if minutes > whole:
        return False
    if minutes == whole and (way.kind, way.segments) == (outing.kind, outing.segments):
        return False
    return load_of(way.kind, minutes, way.segments) <= load(outing)


_WAYS: dict[Kind, Callable[[Outing], Iterable[Shape]]] = {
    "tempo": tempo, "intervals": intervals, "reps": repetitions, "hills": repetitions,
    "mp": race_pace, "long": long_run, "medlong": medium_long, "easy": easy_run, "steady": steady,
    "recovery": recovery, "runwalk": runwalk,
}  # fmt: skip

_TAKEN: dict[Kind, Name] = {
    "tempo": "maintenance", "intervals": "fewer", "reps": "fewer", "hills": "fewer",
    "mp": "shorter", "medlong": "shorter", "easy": "easy", "steady": "easy", "recovery": "easy",
    "runwalk": "shorter",
}  # fmt: skip
"""What m takes, by kind: of several so named the shortest, the first way where there is none."""
