"""What a week asks for: how many ticks keep it, how far it goes, and the band around that."""

from collections.abc import Iterable
from typing import NamedTuple

from storage.records import Journey, Outing

KEPT_BY = (0, 1, 2, 2, 3, 4, 5, 6)
"""Ticks that keep a week of 0 to 7 sessions (rule 8.3) [D]."""
BAND = (0.85, 1.05)
"""Shares of the week goal between which a week went as planned (section 4) [D]."""


class Band(NamedTuple):
    """Kilometres between which a week went as planned."""

    least: float
    most: float


def ticks(journey: Journey, sessions: int) -> int:
    """How many ticks keep a week of so many sessions: all in "n runs a week" (rule 8.3)."""
    takes_all = journey.goal.kind == "runs" or journey.runs_per_week <= 2
    return sessions if takes_all else KEPT_BY[sessions]


def week_km(outings: Iterable[Outing]) -> float:
    """The week goal in km: the sum of its sessions, the race left out (rule 4.3)."""
    return round(sum((outing.km or 0.0 for outing in outings if outing.kind != "race"), 0.0), 2)


def band(week_goal_km: float) -> Band:
    """The band around a week goal."""
    least, most = BAND
    return Band(least * week_goal_km, most * week_goal_km)
