"""How far a run or a week may be from the ones before it."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.coach.constants import (
    LONG_GROWTH_KM,
    LONG_STEP,
    LONG_STEP_KM,
    LONG_STEP_KM_BELOW,
    LONG_WINDOW_DAYS,
    RAMP_KM,
    RAMP_MAX,
    RAMP_OK,
    RAMP_TWO_WEEKS,
)

LONG_AGO_DAYS = 90
"""Where no run is recent, the longest of so many days still says something (section 1) [D]."""
LONG_AGO_SHARE, LONG_AGO_LEAST_KM = 0.5, 2.0
"""What it says: a share of it, and at least this [D]."""


def longest_recent(runs: Iterable[tuple[date, float]], day: date) -> float:
    """The longest run, in km, of the 30 days before a day, and no less than half an older one.

    `runs` are days and km of training runs, races left out (section 1, L30). Half of the older one
    stands beside short runs too: who has jogged since knows no less than who has rested.
    """
    before = [((day - on).days, km) for on, km in runs if on < day]
    known = [counted_after(ago, km) for ago, km in before]
    is_recent = any(ago <= LONG_WINDOW_DAYS for ago, _ in before)
    return max([*known, 0.0 if is_recent else LONG_AGO_LEAST_KM])


def counted_after(days: int, km: float) -> float:
    """What a run of so many days ago still counts as, in km: half after 30 days, none after 90."""
    if days <= LONG_WINDOW_DAYS:
        return km
    return LONG_AGO_SHARE * km if days <= LONG_AGO_DAYS else 0.0


def longest_allowed(longest_km: float) -> float:
    """The longest run, in km, that may follow a longest run of the last 30 days (4.1, lstep)."""
    if longest_km < LONG_STEP_KM_BELOW:
        return max(LONG_STEP * longest_km, longest_km + LONG_STEP_KM)
    return LONG_STEP * longest_km


def longest_wise(longest_km: float) -> float:
    """The longest run, in km, that the coach draws after it (4.1, lgrow)."""
    return min(longest_allowed(longest_km), longest_km + LONG_GROWTH_KM)


def reference(volumes: Sequence[float]) -> float:
    """The largest of the last three weeks, in km (Vref)."""
    return max(volumes[-3:])


def before_hold(volumes: Sequence[float], holds: Sequence[bool]) -> float:
    """The reference in km at the start of the latest hold, until a week after it has reached it.

    0 where there was no hold, and from then on: what the legs know is familiar load (section 5).
    """
    past_last = max((n for n, is_hold in enumerate(holds, 1) if is_hold), default=0)
    if not past_last:
        return 0.0
    first = max((n for n in range(past_last) if not holds[n]), default=-1) + 1
    known = reference(volumes[:first])
    return 0.0 if max(volumes[past_last:], default=0.0) >= known else known


def largest_week(
    volumes: Sequence[float], ramp: float = RAMP_OK, familiar_km: float = 0.0
) -> float:
    """The most km that the next week may have after these, at least three (invariant 02).

    Up to the `familiar_km` of before a hold the weeks grow faster (section 5).
    """
    ref = reference(volumes)
    most = max(ramp * ref, ref + RAMP_KM, min(familiar_km, RAMP_MAX * ref))
    return min(most, largest_in_two(volumes))


def largest_in_two(volumes: Sequence[float]) -> float:
    """The most km of a week by those of two and three weeks before it (invariant 02)."""
    return RAMP_TWO_WEEKS * max(volumes[-3:-1]) + RAMP_KM
