"""How much a runner carries: the level by weekly volume, and who is better served by caution."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.coach.constants import (
    CYCLE,
    CYCLE_CAUTIOUS,
    GROWTH,
    GROWTH_AT_VOLUME,
    GROWTH_CAUTIOUS,
)
from storage.records import Runner

LEVEL_FROM_KM = (5.0, 20.0, 40.0, 60.0, 90.0)
"""Kilometres a week from which levels 1 to 5 begin (section 1) [D]."""
LEVEL_WEEKS = 4
"""Weeks whose mean gives the level (section 1)."""
VOLUME_LEVEL = 4
"""From this level on the week grows more slowly (section 2)."""

CAUTIOUS_AGE = 50
"""Years of age from which growth is slower (section 2) [D]."""
INJURY_SHADOW = timedelta(days=365)
"""How long an injury asks for caution (section 2) [D]."""


def level(weekly_km: float) -> int:
    """The level, 0 to 5, of a mean week."""
    return sum(weekly_km >= least for least in LEVEL_FROM_KM)


def level_after(volumes: Sequence[float]) -> int:
    """The highest level that any four weeks in a row have earned: a taper does not lower it."""
    starts = range(max(1, len(volumes) - LEVEL_WEEKS + 1))
    return max(level(_mean(volumes[n : n + LEVEL_WEEKS])) for n in starts)


def _mean(volumes: Sequence[float]) -> float:
    return sum(volumes) / len(volumes)


def is_cautious(runner: Runner, today: date) -> bool:
    """Whether age or an injury of the last 12 months asks for slower growth (section 2)."""
    is_older = runner.born is not None and today.year - runner.born >= CAUTIOUS_AGE
    injured = runner.injured_until
    return is_older or (injured is not None and injured >= today - INJURY_SHADOW)


def growth(at_level: int, *, cautious: bool) -> float:
    """Planned growth of a week, as a share (section 2)."""
    if cautious:
        return GROWTH_CAUTIOUS
    return GROWTH_AT_VOLUME if at_level >= VOLUME_LEVEL else GROWTH


def cycle(*, cautious: bool) -> int:
    """Weeks from one cutback to the next (section 2)."""
    return CYCLE_CAUTIOUS if cautious else CYCLE
