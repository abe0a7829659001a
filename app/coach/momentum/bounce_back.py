"""Coming straight back after a missed session: the one figure that is praised (rule 8.3)."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from app.coach.momentum.spares import Counted
from app.coach.momentum.ticks import TICKS


class BounceBack(NamedTuple):
    """Missed sessions that were followed by another one that was due, run or not."""

    straight: int
    """Those after which the next one was run."""
    misses: int


def bounce_back(weeks: Iterable[Counted]) -> BounceBack:
    """How often the next session was run after a missed one; what is neutral is left out."""
    settled = [
        reached in TICKS
        for week in weeks
        for _, reached in week.tally.states
        if reached in TICKS or reached == "missed"
    ]
    after = [ran for missed, ran in pairwise(settled) if not missed]
    return BounceBack(sum(after), len(after))
