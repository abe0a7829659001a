"""The races that plans are drawn for: what each asks of the long run, the taper and the work.

Five distances are tables of the training rules; every other one from 3 to 100 km lies between two
of them, and so do its figures: they run in a straight line from one neighbour to the next [D].
What is whole (weeks of taper, sorts of work, clear days) goes by the family of the race.
"""

from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import Literal, NamedTuple

from app.coach.constants import LONG_MINUTES_WITHOUT_RACE, SHARE, SHARE_FAR
from storage.records import Goal

Name = Literal["5k", "10k", "half", "marathon", "50k", "race"]
"""The race distances the coach knows by name; "race" is any other."""

Family = Literal["short", "half", "marathon", "ultra"]
"""Races that are trained for in the same way."""

SHORTEST_RACE_KM, LONGEST_RACE_KM = 3.0, 100.0
"""Below and above these no plan is drawn [D]."""
SAME_RACE = 0.03
"""Courses that differ by this share from a known distance count as it [D]."""
SAME_NAME = 0.005
"""Lengths that differ by this share from a known distance are ways of writing it: 21 or 21.1 km,
13.1 miles [D]."""
HALF_FROM_KM, MARATHON_FROM_KM = 15.0, 30.0
"""From these on a race is trained for like a half, and like a marathon [D].

Fifteen kilometres take an hour or more, and so are run at the half's sort of effort; for thirty
the legs have to last, as in a marathon. Whatever is longer than a marathon is an ultra.
"""
CLEAR_DAYS: dict[Family, int] = {"short": 3, "half": 4, "marathon": 4, "ultra": 4}
"""The last hard running before the race is at least so many days before it (4.3)."""
TAPER_WEEKS: dict[Family, int] = {"short": 1, "half": 2, "marathon": 3, "ultra": 3}
"""Weeks of taper, the race week included (4.1, T)."""


class Distance(NamedTuple):
    """One race distance: the figures of rules 4.1 and 4.3 and of invariants 04 and 13."""

    name: Name
    km: float
    family: Family
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
    big_weeks: tuple[float, float] = (0.0, 0.0)
    """The mean that the four largest weeks should come to, and the least of it, in km (4.1)."""

    @property
    def taper_weeks(self) -> int:
        """Weeks of taper, the race week included (4.1, T)."""
        return TAPER_WEEKS[self.family]

    @property
    def clear_days(self) -> int:
        """The last hard running before the race is at least this many days before it (4.3)."""
        return CLEAR_DAYS[self.family]

    @property
    def is_far(self) -> bool:
        """Whether it is trained for like a marathon, or is longer."""
        return self.family in ("marathon", "ultra")

    @property
    def is_ultra(self) -> bool:
        """Whether it is longer than a marathon."""
        return self.family == "ultra"


_BIG_WEEKS = (40.0, 30.0)

DISTANCES: tuple[Distance, ...] = (
    Distance("5k", 5.0, "short", 10, 5, 120, (0.45,), (), 0.80, SHARE),
    Distance("10k", 10.0, "short", 14, 9, 120, (0.45,), (), 0.80, SHARE),
    Distance("half", 21.0975, "half", 18, 15, 150, (0.70, 0.35), (0.65,), 0.80, SHARE),
    Distance("marathon", 42.195, "marathon", 30, 25, 195,
             (0.75, 0.55, 0.30), (0.70, 0.50), 0.75, SHARE_FAR, _BIG_WEEKS),
    Distance("50k", 50.0, "ultra", 36, 30, 330,
             (0.70, 0.50, 0.25), (0.70, 0.50), 0.75, SHARE_FAR, _BIG_WEEKS),
)  # fmt: skip
"""The known distances, the shortest first."""

_ENDS = (
    Distance("race", SHORTEST_RACE_KM, "short", 8, 3, 120, (0.45,), (), 0.80, SHARE),
    Distance("race", LONGEST_RACE_KM, "ultra", 42, 35, 330,
             (0.70, 0.50, 0.25), (0.70, 0.50), 0.75, SHARE_FAR, _BIG_WEEKS),
)  # fmt: skip
"""The shortest and the longest race [D].

A hundred kilometres ask for no two thirds of them at once: what is longer than a marathon costs
more days than it gives, and from 7:51 a km on the 330 minutes of invariant 04 end it before.
"""
_TABLE = (_ENDS[0], *DISTANCES, _ENDS[1])


def distance(race_km: float) -> Distance:
    """What a race of so many km asks: a known distance, or one between its neighbours.

    A race beyond the shortest or the longest is drawn as that one.
    """
    known = next((one for one in DISTANCES if _is_same(one, race_km, SAME_RACE)), None)
    if known:
        return known
    km = min(max(race_km, SHORTEST_RACE_KM), LONGEST_RACE_KM)
    lower, upper = next(pair for pair in pairwise(_TABLE) if km <= pair[1].km)
    start, end = _edge(lower, SAME_RACE), _edge(upper, -SAME_RACE)
    return _between(lower, upper, km, (km - start) / (end - start))


def long_minutes(goal: Goal) -> float:
    """The longest run on the way to a goal at easy pace, in minutes (invariant 04)."""
    is_race = goal.kind == "race" and goal.km is not None
    return distance(goal.km or 0.0).long_minutes if is_race else LONG_MINUTES_WITHOUT_RACE


def named(race_km: float) -> Distance | None:
    """The known distance by whose name a race of so many km goes, or None."""
    return next((one for one in DISTANCES if _is_same(one, race_km, SAME_NAME)), None)


def family(race_km: float) -> Family:
    """How a race of so many km is trained for."""
    marathon = next(one for one in DISTANCES if one.name == "marathon")
    if race_km > _edge(marathon, SAME_RACE):
        return "ultra"
    if race_km >= MARATHON_FROM_KM:
        return "marathon"
    return "half" if race_km >= HALF_FROM_KM else "short"


def _is_same(known: Distance, race_km: float, share: float) -> bool:
    return abs(race_km - known.km) <= share * known.km


def _edge(known: Distance, share: float) -> float:
    """Where a distance begins or ends: a known one is as wide as the courses that count as it."""
    return known.km if known.name == "race" else known.km * (1 + share)


def _between(lower: Distance, upper: Distance, km: float, part: float) -> Distance:
    """The distance a part of the way from one to the next."""

    def mixed(low: float, high: float) -> float:
        """The figure a part of the way from one to the other."""
        return low + part * (high - low)

    kind = family(km)
    weeks = TAPER_WEEKS[kind]
    return Distance(
        name="race",
        km=km,
        family=kind,
        long_goal=mixed(lower.long_goal, upper.long_goal),
        long_least=mixed(lower.long_least, upper.long_least),
        long_minutes=mixed(lower.long_minutes, upper.long_minutes),
        taper=_tapered(lower.taper, upper.taper, part, weeks),
        long_taper=_tapered(lower.long_taper, upper.long_taper, part, weeks - 1),
        resting_share=mixed(lower.resting_share, upper.resting_share),
        share={runs: mixed(low, upper.share[runs]) for runs, low in lower.share.items()},
        big_weeks=(
            mixed(lower.big_weeks[0], upper.big_weeks[0]),
            mixed(lower.big_weeks[1], upper.big_weeks[1]),
        ),
    )


def _tapered(
    lower: Sequence[float], upper: Sequence[float], part: float, weeks: int
) -> tuple[float, ...]:
    """The shares of so many weeks, paired from the race back; the only one where one is shorter."""
    pairs = zip_longest(reversed(lower), reversed(upper))
    shares = [
        high if low is None else low if high is None else low + part * (high - low)
        for low, high in pairs
    ]
    return tuple(reversed(shares[:weeks]))
