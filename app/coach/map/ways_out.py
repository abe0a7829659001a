"""What would do where a goal is not in reach: a later day, a shorter race, other days, walking."""

from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.coach.map.distances import DISTANCES, Distance, distance
from app.coach.map.reach import IN_SIGHT, SAFE, colour, later_race_day
from app.coach.map.remedies import Remedy, for_goal
from app.coach.map.verdict import Verdict
from storage.journal import Journal
from storage.records import Journey

SHORTER_KM = (3.0, *(known.km for known in DISTANCES), 80.0)
"""Races that are offered instead of a longer one: those that are held nearly everywhere [D]."""
WALK_SHARE = 0.6
"""From this share of the long run that a race has to have, walk breaks carry to its end [D]."""


class WaysOut(NamedTuple):
    """What would do where a goal is not in reach."""

    later: date | None = None
    """The same race on a later day."""
    shorter: Distance | None = None
    """A shorter race on the same day."""
    remedy: Remedy | None = None
    """The same goal by the same day, on other days of the week."""
    may_walk: bool = False
    """Whether the plan as it stands carries to the end of the race with planned walk breaks."""
    later_is_tight: bool = False
    """No day brings the race safely into reach, but that one into sight."""
    shorter_is_tight: bool = False
    """No shorter race is safely in reach on the day, but that one in sight."""


def ways_out(journal: Journal, journey: Journey, reached: Verdict, today: date) -> WaysOut:
    """What would do instead; nothing where the goal is in reach, or where nothing would."""
    if reached.colour == "green":
        return WaysOut()
    is_red = reached.colour == "red"
    later, later_is_tight = _later(journal, journey, today, is_red=is_red)
    shorter, shorter_is_tight = _shorter(journal, journey, today) if is_red else (None, False)
    return WaysOut(
        later=later,
        shorter=shorter,
        remedy=for_goal(journal, journey, today),
        may_walk=is_red and _may_walk(journey, reached),
        later_is_tight=later_is_tight,
        shorter_is_tight=shorter_is_tight,
    )


def _later(
    journal: Journal, journey: Journey, today: date, *, is_red: bool
) -> tuple[date | None, bool]:
    """The first day that is safe; what is out of reach may at least become tight."""
    safe = later_race_day(journal, journey, today)
    if safe or not is_red:
        return safe, False
    tight = later_race_day(journal, journey, today, IN_SIGHT)
    return tight, tight is not None


def _shorter(journal: Journal, journey: Journey, today: date) -> tuple[Distance | None, bool]:
    """The longest shorter race on the same day that is safe, else the longest that is tight."""
    if journey.goal.kind != "race":
        return None, False
    tight = None
    for km in reversed([km for km in SHORTER_KM if km < distance(journey.goal.km or 0.0).km]):
        reached = colour(journal, _to(journey, km), today)
        if reached in SAFE:
            return distance(km), False
        tight = tight or (distance(km) if reached in IN_SIGHT else None)
    return tight, tight is not None


def _to(journey: Journey, km: float) -> Journey:
    return structs.replace(journey, goal=structs.replace(journey.goal, km=km))


def _may_walk(journey: Journey, reached: Verdict) -> bool:
    """Whether a half or a marathon can be finished with walk breaks (4.1): not after any plan."""
    if journey.goal.kind != "race":
        return False
    is_far = distance(journey.goal.km or 0.0).family in ("half", "marathon")
    return is_far and reached.longest_km >= WALK_SHARE * reached.least_km
