"""What days without a run ask for: what fitness is left, and how runs begin again (7.3, 7.4)."""

from math import ceil
from typing import NamedTuple

FREE_DAYS = 5
"""Full days without a run that cost nothing (7.3; Daniels)."""
LOSS_A_DAY, LEAST = 0.003, 0.80
"""What each further day costs, and what is left at least (7.3; fitted to Daniels' table)."""
LOSS_WITH_CROSS, LEAST_WITH_CROSS = 0.0015, 0.90
"""The same with aerobic cross-training."""

SHORT_GAP, MIDDLE_GAP, LONG_GAP = 2, 28, 56
"""Days without a run up to which nothing is asked, two blocks are, and three (7.3)."""
HALVES, THIRDS = (0.50, 0.75), (0.33, 0.50, 0.75)
"""Shares of the usual size, block by block (7.3)."""
LAST_SHARES, LAST_DAYS = (0.33, 0.50, 0.70, 0.85), 21
"""Those of the longest gaps, and the days of each block (7.3; the last two uncertain there)."""

EASY_RUNS_SHORT, EASY_RUNS = 2, 3
"""Easy runs before the next hard one, after up to `FREE_DAYS` and up to `MIDDLE_GAP` days (7.3)."""
ILL_SHARE, ILL_MINUTES = 0.5, 30.0
"""The first run after an illness: a share of the usual, and minutes at most (7.4) [D]."""
ILL_EASY_DAYS = 3
"""Days without hard running after an illness, or as many as were lost if those are more (7.4)."""


class Block(NamedTuple):
    """Days on which each run is a share of its usual size."""

    days: int
    share: float


class Course(NamedTuple):
    """How runs begin again."""

    blocks: tuple[Block, ...]
    easy_days: int
    """Days from the first on without hard running."""
    easy_runs: int
    """Runs from the first on before a hard one."""
    first_share: float
    """The most of the usual easy run that the first run may be."""
    first_minutes: float
    """The most minutes of it."""

    @property
    def days(self) -> int:
        """Days that the blocks last."""
        return sum(block.days for block in self.blocks)

    def share(self, day: int) -> float | None:
        """The share of its usual size that a run has on a day, counted from 0; None after them."""
        for block in self.blocks:
            if day < block.days:
                return block.share
            day -= block.days
        return None


def return_factor(days_off: int, *, has_cross: bool = False) -> float:
    """What is left of VDOT after so many full days without a run (7.3, f)."""
    loss, least = (LOSS_WITH_CROSS, LEAST_WITH_CROSS) if has_cross else (LOSS_A_DAY, LEAST)
    return max(least, 1 - loss * max(0, days_off - FREE_DAYS))


def blocks(days_off: int) -> tuple[Block, ...]:
    """The load blocks of 7.3 after so many full days without a run."""
    if days_off <= SHORT_GAP:
        return ()
    if days_off <= FREE_DAYS:
        return (Block(days_off, 1.0),)
    if days_off <= MIDDLE_GAP:
        return _split(days_off, HALVES)
    if days_off <= LONG_GAP:
        return _split(days_off, THIRDS)
    return tuple(Block(LAST_DAYS, share) for share in LAST_SHARES)


def _split(days: int, shares: tuple[float, ...]) -> tuple[Block, ...]:
    """So many days in blocks as even as they can be, the longer ones first."""
    left, found = days, list[Block]()
    for place, share in enumerate(shares):
        found.append(Block(ceil(left / (len(shares) - place)), share))
        left -= found[-1].days
    return tuple(found)


def course(days_off: int, ill_days: int) -> Course:
    """What a gap asks for; `ill_days` are those of its days on which the runner was ill."""
    load = blocks(days_off)
    first_share = load[0].share if load else 1.0
    easy_days = sum(block.days for block in load) if days_off > FREE_DAYS else 0
    if not ill_days:
        return Course(load, easy_days, _easy_runs(days_off), first_share, float("inf"))
    return Course(
        blocks=load,
        easy_days=max(easy_days, ILL_EASY_DAYS, ill_days),
        easy_runs=_easy_runs(days_off),
        first_share=min(first_share, ILL_SHARE),
        first_minutes=ILL_MINUTES,
    )


def _easy_runs(days_off: int) -> int:
    if days_off <= SHORT_GAP or days_off > MIDDLE_GAP:
        return 0
    return EASY_RUNS_SHORT if days_off <= FREE_DAYS else EASY_RUNS
