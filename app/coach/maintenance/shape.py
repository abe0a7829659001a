"""What a lighter way to run a session is: its parts, and how much of the effect it keeps.

Training rules, section 5. What a variant keeps is a model of ours, anchored on the studies that
found intensity to matter more than duration, and duration more than frequency.
"""

from math import sqrt
from typing import Literal, NamedTuple, TypeAlias

from app.coach.sessions import segment_minutes
from storage.records import Kind, Segment

Name: TypeAlias = Literal[
    "indoors", "shorter", "maintenance", "strides", "easy", "fewer", "lower", "fartlek", "again",
    "rest", "walk", "tick_run", "ten_minutes",
]  # fmt: skip
"""What is done to the session: the kind of variant, not its size."""
Holds: TypeAlias = Literal["holds", "mostly", "partly", "a little", "the habit"]
"""Whether it is enough to hold for weeks what was built."""

STEADY_MINUTES = 20.0
"""Steady minutes of the maintenance run."""
STEADY_ENDS = 5.0
"""Easy minutes before and after them."""
FLOOR = 10.0
"""Minutes of the shortest run that every session can become."""
WALK = 30.0
"""Minutes of a walk that stands in for a run."""
WALK_KEPT = 0.2
"""What such a walk keeps of the effect."""

HELD, HALF = 0.75, 0.5
"""More than the first is held; up to the second only a little stays."""
DISTANCE_KINDS: frozenset[Kind] = frozenset({"long", "medlong", "easy", "recovery"})
"""Kinds whose effect is their length: of those a part stays, not most of it."""


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
        return float(round(sum([segment_minutes(part) for part in self.segments])))


def holds(of: Kind, keep: float) -> Holds:
    """What so much of the effect of a kind of session is enough for, as the table has it."""
    if keep <= 0:
        return "the habit"
    if keep > (HALF if of == "runwalk" else HELD):
        return "holds"
    if keep > HALF:
        return "partly" if of in DISTANCE_KINDS else "mostly"
    return "a little"


def kept(zone_share: float, left: float, whole: float) -> float:
    """Training rules, section 5: keep = z x sqrt(d), d at most 1."""
    return zone_share * sqrt(min(1.0, left / whole)) if whole else 0.0


def easy(minutes: float, keep: float) -> Shape:
    """An easy run of so many minutes."""
    return Shape("easy", "easy", (Segment("easy", minutes),), keep)


def maintenance(zone_share: float, work: float, steady: float = STEADY_MINUTES) -> Shape:
    """The maintenance run in place of so many minutes of work."""
    ends = Segment("easy", STEADY_ENDS)
    parts = (ends, Segment("steady", steady), ends)
    return Shape("maintenance", "steady", parts, kept(zone_share, steady, work))


def walk(minutes: float) -> Shape:
    """A walk in place of a run of so many minutes, or longer ones."""
    return Shape("walk", "walk", (Segment("walk", min(WALK, minutes)),), WALK_KEPT)


def ten_minutes() -> Shape:
    """Ten easy minutes: it keeps the habit, and no list is without it."""
    return Shape("ten_minutes", "easy", (Segment("easy", FLOOR),), 0.0)
