"""The races that plans are drawn for: what each asks of the long run, the taper and the work."""

from typing import Literal, NamedTuple

from app.coach.constants import SHARE, SHARE_FAR

Name = Literal["5k", "10k", "half", "marathon", "50k"]
"""The race distances the coach knows."""


class Distance(NamedTuple):
    """One race distance: the figures of rules 4.1 and 4.3 and of invariants 04 and 13."""

    name: Name
    km: float
    long_goal: float
    """Kilometres the longest run should reach."""
    long_least: float
    """Kilometres it has to reach for the race to be in sight."""
    long_minutes: float
    """The longest run at easy pace, in minutes (invariant 04)."""
    taper: tuple[float, ...]
    """Each taper week's share of the largest week, the race week last."""
    long_taper: tuple[float, ...]
    """Each taper week's long run as a share of the longest; the race week has none."""
    resting_share: float
    """A long run after one near the goal is this share of the goal (4.1, S)."""
    share: dict[int, float]
    """The long run's share of the week, by runs a week, at which the plan aims."""
    clear_days: int
    """The last hard running before the race is at least this many days before it (4.3)."""

    @property
    def taper_weeks(self) -> int:
        """Weeks of taper, the race week included (4.1, T)."""
        return len(self.taper)

    @property
    def is_far(self) -> bool:
        """Whether it is a marathon or longer."""
        return self.share is SHARE_FAR


DISTANCES: tuple[Distance, ...] = (
    Distance("5k", 5.0, 10, 5, 120, (0.45,), (), 0.80, SHARE, 3),
    Distance("10k", 10.0, 14, 9, 120, (0.45,), (), 0.80, SHARE, 3),
    Distance("half", 21.0975, 18, 15, 150, (0.70, 0.35), (0.65,), 0.80, SHARE, 4),
    Distance("marathon", 42.195, 30, 25, 195, (0.75, 0.55, 0.30), (0.70, 0.50), 0.75, SHARE_FAR, 4),
    Distance("50k", 50.0, 36, 30, 330, (0.70, 0.50, 0.25), (0.70, 0.50), 0.75, SHARE_FAR, 4),
)

SAME_RACE = 0.03
"""Courses that differ by this share from a known distance count as it [D]."""


def distance(race_km: float) -> Distance | None:
    """The known distance that a race of so many km is, or None."""
    near = nearest(race_km)
    return near if abs(race_km - near.km) <= SAME_RACE * near.km else None


def nearest(race_km: float) -> Distance:
    """The known distance nearest to a race of so many km."""
    return min(DISTANCES, key=lambda known: abs(known.km - race_km))
