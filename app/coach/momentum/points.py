"""What a session does to the score: ticks raise it, misses cost little at first (rule 8.2)."""

from datetime import date, timedelta
from math import sqrt
from typing import NamedTuple

from app.coach.momentum.ticks import State

START, MOST = 25.0, 100.0
"""Where everyone begins (endowed progress), and the end of the scale."""
HALF_LIFE = 20.0
"""Scheduled days in which the score of who runs daily forgets half [D]."""
WORTH: dict[State, float] = {
    "done": 1.0, "eased": 1.0, "moved": 1.0, "partial": 0.8, "minimal": 0.6
}  # fmt: skip
"""What a tick is worth (8.1)."""
ISOLATED_MISS, SPARE_COSTS = 5.0, 2.0
"""Points that a single miss costs at most, and what a spare costs."""
LONG_SERIES, SERIES_COSTS = 3, 1.5
"""The miss in a row from which each costs more, and how many times as much."""
GIVEN_BACK, MOST_GIVEN_BACK = 0.5, 10.0
"""The share of what was lost that the first tick after it brings back, and the most of it."""
GIVEN_EVERY = timedelta(days=7)
"""How often points come back at most."""
FADES_BY = 0.5 ** (1 / 60)
"""What a day of a long pause leaves."""


class Debt(NamedTuple):
    """What was lost since the last tick: the next one may bring some of it back."""

    misses: int = 0
    """Sessions missed since the last tick."""
    lost: float = 0.0
    """Points lost with them."""
    given: date | None = None
    """When points came back last."""


def leaves(per_week: int) -> float:
    """The share of the score that one of so many sessions a week leaves."""
    return float(0.5 ** (1 / (HALF_LIFE * sqrt(per_week / 7))))


def risen(value: float, left: float, worth: float = 1.0) -> float:
    """The score after a tick, which never lowers it; `left` is what a session leaves of it."""
    after = left * value + MOST * (1 - left) * worth
    return min(MOST, after) if after > value else value


def paid_back(value: float, debt: Debt, day: date, *, is_overrun: bool) -> tuple[float, Debt]:
    """The score and what is owed after the tick that ends a row of misses.

    A run far beyond its plan brings no points back: what is rewarded is returning, never size.
    """
    if is_overrun or (debt.given and day - debt.given < GIVEN_EVERY):
        return value, Debt(given=debt.given)
    back = min(MOST_GIVEN_BACK, GIVEN_BACK * debt.lost)
    return min(MOST, value + back), Debt(given=day)


def after_miss(value: float, debt: Debt, left: float) -> tuple[float, Debt]:
    """The score and what is owed after a missed session: one on its own changes little."""
    misses, loss = debt.misses + 1, value * (1 - left)
    if misses == 1:
        loss = min(loss, ISOLATED_MISS)
    elif misses >= LONG_SERIES:
        loss *= SERIES_COSTS
    return value - loss, Debt(misses, debt.lost + loss, debt.given)


def after_spare(value: float) -> float:
    """The score after a spare was spent on a session."""
    return max(0.0, value - SPARE_COSTS)


def faded(value: float) -> float:
    """The score after a day of a long pause without a run."""
    return value * FADES_BY
