"""The lighter ways of sessions that are easy: long runs, easy ones, run and walk."""

from collections.abc import Iterator
from math import sqrt

from app.coach.maintenance.cuts import cut_long, first_minutes, scaled
from app.coach.maintenance.shape import (
    FLOOR,
    Shape,
    easy,
    kept,
    maintenance,
    ten_minutes,
    walk,
)
from app.coach.maintenance.work_ways import EASY_A_WHILE, STEADY_FOR
from app.coach.map.ladder import TOP, rung, step_of
from app.coach.sessions import unrolled
from storage.records import Outing, Segment

EASY_LESS, STEADY_LESS, RECOVERY_LESS = 20.0, 20.0, 15.0
"""Minutes of shorter easy runs, and of those that stand in for steady and recovery runs."""
SHORT_EASY = 25
"""An easy run of at most these minutes is swapped for a "tick run" of 10 or 15."""
TICK_RUN = 15.0
"""Minutes of a "tick run"; for runs of at most `EASY_LESS` minutes it is the floor."""
LONG_SHARES = (0.80, 0.65, 0.50, 0.33)
"""What is left of a long run, from the lightest cut to the deepest."""
MEDLONG_LEFT, RUNWALK_LEFT = 0.65, 2 / 3
"""What is left of a medium-long run, and of a run/walk."""
AGAIN_KEPT, RUNWALK_KEPT = 0.9, 0.7
"""What the step before keeps of a run/walk, and what the first part of it does."""


def long_run(outing: Outing) -> Iterator[Shape]:
    """The same, shorter."""
    for share in LONG_SHARES:
        yield cut_to(outing, share)
    yield ten_minutes()


def cut_to(outing: Outing, share: float) -> Shape:
    """A share of a long or medium-long run."""
    cut = cut_long if outing.kind == "long" else scaled
    return Shape("shorter", outing.kind, cut(outing.segments, share), sqrt(share))


def medium_long(outing: Outing) -> list[Shape]:
    """The same, shorter, or the maintenance run."""
    return [
        cut_to(outing, MEDLONG_LEFT),
        maintenance(STEADY_FOR["medlong"], outing.minutes or 0.0),
        ten_minutes(),
    ]


def easy_run(outing: Outing) -> Iterator[Shape]:
    """Fewer minutes, down to the "tick run", or a walk."""
    whole = outing.minutes or 0.0
    if whole <= EASY_LESS:
        yield from (walk(whole), easy(FLOOR, kept(1.0, FLOOR, whole)))
        return
    for minutes in (EASY_A_WHILE, EASY_LESS):
        if minutes < whole:
            yield easy(minutes, kept(1.0, minutes, whole))
    tick_run = easy(TICK_RUN, kept(1.0, TICK_RUN, whole))
    yield tick_run if whole <= SHORT_EASY else tick_run._replace(name="tick_run")
    yield from (walk(whole), ten_minutes())


def steady(_: Outing) -> list[Shape]:
    """Easy running in its place."""
    return [easy(STEADY_LESS, 0.45), ten_minutes()]


def recovery(outing: Outing) -> list[Shape]:
    """Fewer minutes."""
    return [easy(RECOVERY_LESS, kept(1.0, RECOVERY_LESS, outing.minutes or 0.0)), ten_minutes()]


def runwalk(outing: Outing) -> list[Shape]:
    """The step before it once more, or the first part of this one."""
    shorter = first_part(outing, _left(outing))
    least = first_part(outing, FLOOR)._replace(name="ten_minutes", keep=0.0)
    return [*_again(outing), shorter, least]


def _again(outing: Outing) -> list[Shape]:
    """The last step of the ladder that is another one; none for what is no step."""
    step = step_of(outing.segments, near=TOP)
    before = [rung(n) for n in range(step, 0, -1) if rung(n) != outing.segments]
    if rung(step) != outing.segments or not before:
        return []
    return [Shape("again", "runwalk", before[0], AGAIN_KEPT)]


def first_part(outing: Outing, minutes: float) -> Shape:
    """The first so many minutes of running and walking."""
    whole = outing.minutes or 0.0
    turns = unrolled(outing.segments) or (Segment("easy", whole),)
    keep = kept(RUNWALK_KEPT, minutes, _left(outing))
    return Shape("shorter", "runwalk", first_minutes(turns, minutes), keep)


def _left(outing: Outing) -> float:
    """What m leaves of a run/walk, in whole minutes."""
    return float(round(RUNWALK_LEFT * (outing.minutes or 0.0)))
