"""The ladder from walking to 5 km: 27 steps, and a few more until 5 km is covered (section 4).

The steps are those of the NHS Couch to 5K plan: three runs a week for nine weeks, each after a
brisk walk of five minutes. They are public facts, and the credit for them is the NHS's.
"""

from storage.records import Segment

WARM_UP = 5.0
"""Minutes of brisk walking before every step."""

_STEPS: tuple[tuple[float, ...], ...] = (
    *[(1, 1.5) * 8] * 3,
    *[(1.5, 2) * 5 + (1.5, 1)] * 3,
    *[(1.5, 1.5, 3, 3) * 2] * 3,
    *[(3, 1.5, 5, 2.5, 3, 1.5, 5)] * 3,
    (5, 3, 5, 3, 5), (8, 5, 8), (20,),
    (5, 3, 8, 3, 5), (10, 3, 10), (25,),
    *[(25,)] * 3,
    *[(28,)] * 3,
    *[(30,)] * 3,
    (30,), (33,), (36,), (40,),
)  # fmt: skip
"""Minutes of running and walking in turn, a run first; NHS Couch to 5K, the last four ours [D]."""

STEPS = 27
"""The steps of the ladder itself."""
TOP = len(_STEPS)
"""The last rung that is asked for: it is run until 5 km is covered."""
ABLE_FROM = 15
"""The step that is 20 minutes of running: who has climbed it can run (section 1, level 0)."""
GOAL_KM = 5.0
"""What the ladder leads to, in km."""


def _segments(minutes: tuple[float, ...]) -> tuple[Segment, ...]:
    turns = (
        Segment("walk" if place % 2 else "easy", float(each)) for place, each in enumerate(minutes)
    )
    return (Segment("walk", WARM_UP), *turns)


_RUNGS = tuple(_segments(minutes) for minutes in _STEPS)


def rung(step: int) -> tuple[Segment, ...]:
    """The segments of a step, counted from 1; beyond the top it stays the top."""
    return _RUNGS[min(max(step, 1), TOP) - 1]


def rung_minutes(step: int) -> float:
    """The minutes that a step takes, the warm-up included."""
    return sum(part.minutes or 0.0 for part in rung(step))


def without_a_walk(segments: tuple[Segment, ...]) -> float:
    """The most minutes that are run in one go."""
    return max((part.minutes or 0.0 for part in segments if part.zone != "walk"), default=0.0)


LONGEST_MINUTES = rung_minutes(TOP)
"""Minutes that a day has to hold for every step."""


def step_of(segments: tuple[Segment, ...], near: int) -> int:
    """The step that segments are: of several alike the nearest to `near`, and none above it."""
    below = range(near, 0, -1)
    return next((step for step in below if rung(step) == segments), near)
