"""The taper, counted back from race day in days (rule 4.1)."""

from collections.abc import Mapping
from datetime import date

from app.coach.map.distances import Distance

BY_HAND_DAYS = 6
"""From so many days before the race on, runs are laid by hand (4.3)."""


def days_before(race_day: date, day: date) -> int:
    """Days from a day to the race."""
    return (race_day - day).days


def is_by_hand(race_day: date, day: date) -> bool:
    """Whether a day is among the last before the race, or after it."""
    return days_before(race_day, day) <= BY_HAND_DAYS


def volume_share(distance: Distance, race_day: date, weights: Mapping[date, float]) -> float:
    """A week's share of the largest week, by what each of its days weighs in a usual one.

    Days that are laid by hand are left out.
    """
    return sum(
        weight * _volume(distance, days_before(race_day, day))
        for day, weight in weights.items()
        if not is_by_hand(race_day, day)
    )


def _volume(distance: Distance, before: int) -> float:
    weeks_out = before // 7
    return distance.taper[-1 - weeks_out] if weeks_out < distance.taper_weeks else 1.0


def long_share(distance: Distance, race_day: date, day: date) -> float:
    """What a long run on that day may be of the longest one."""
    weeks_out = days_before(race_day, day) // 7
    if weeks_out < 1:
        return 0.0
    return distance.long_taper[-weeks_out] if weeks_out <= len(distance.long_taper) else 1.0
