"""The verdict on a plan: reachable, tight, or not by then (rule 4.1)."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from app.coach.constants import CYCLE, LONG_CUT
from app.coach.growth import longest_wise
from app.coach.map.curve import HISTORY_WEEKS
from app.coach.map.distances import Distance, distance
from app.coach.map.paces import paces
from app.coach.map.rounding import long_down
from storage.journal import Journal
from storage.records import Journey, Week

Colour = Literal["green", "amber", "red"]
"""Reachable, tight, not by then."""

BIG_WEEKS = 4
"""So many of the largest weeks are asked for a mean (4.1)."""
SAFE_MARGIN = 0.97
"""From this share a weekly distance is reached, for weeks are rounded [D]."""


class Verdict(NamedTuple):
    """What a plan reaches, and what its goal asks."""

    colour: Colour
    longest_km: float
    """The longest run drawn; of a weekly distance, the largest week."""
    longest_day: date | None
    """Its day; of a weekly distance, the first day of that week."""
    asked_km: float
    """What the goal asks of it."""
    least_km: float
    """What has to be reached for the goal to be in sight."""
    big_weeks_km: float
    """The mean of the four largest weeks."""
    weeks_needed: int
    """Weeks from the first in which the long run can grow to what is asked, the taper included."""


def weeks_needed(longest_km: float, wanted_km: float) -> int:
    """Weeks in which a long run can grow so far, cutbacks included (4.1)."""
    history, number = [longest_km] * HISTORY_WEEKS, 0
    while max(history) < wanted_km:
        number += 1
        longest = max(history[-HISTORY_WEEKS:])
        history.append(LONG_CUT * longest if number % CYCLE == 0 else longest_wise(longest))
    return number


def verdict(journal: Journal, journey: Journey, weeks: Sequence[Week], today: date) -> Verdict:
    """What laid-out weeks reach of a journey's goal; green where nothing has to be reached."""
    goal = journey.goal
    if goal.kind == "race" and goal.km:
        return _of_race(journal, journey, weeks, today)
    if goal.kind == "weekly_km" and goal.km:
        return _of_weekly(goal.km, weeks)
    longest, day = _longest(weeks)
    return Verdict("green", longest, day, longest, 0.0, _big_weeks(weeks), len(weeks))


def _of_race(journal: Journal, journey: Journey, weeks: Sequence[Week], today: date) -> Verdict:
    race = distance(journey.goal.km or 0.0)
    easy = paces(journal, today).easy
    units = journal.owner.units if journal.owner else "km"
    asked = long_down(min(race.long_goal, race.long_minutes / easy), units)
    longest, day = _longest(weeks)
    big = _big_weeks(weeks)
    return Verdict(
        _colour(race, longest, asked, big),
        longest,
        day,
        asked,
        race.long_least,
        big,
        weeks_needed(journey.longest_km, asked) + race.taper_weeks,
    )


def _colour(race: Distance, longest_km: float, asked_km: float, big_weeks_km: float) -> Colour:
    """Green at the goal, amber in sight of it; far races ask for large weeks besides.

    Slow runners for whom time, not distance, ends the long run are told that it is tight.
    """
    wanted, least = race.big_weeks
    if longest_km < min(race.long_least, asked_km) or big_weeks_km < least:
        return "red"
    is_there = longest_km >= max(asked_km, race.long_least) and big_weeks_km >= wanted
    return "green" if is_there else "amber"


def _of_weekly(goal_km: float, weeks: Sequence[Week]) -> Verdict:
    largest = max(weeks, key=lambda week: week.km, default=None)
    reached = largest.km if largest else 0.0
    return Verdict(
        "green" if reached >= SAFE_MARGIN * goal_km else "red",
        reached,
        largest.first_day if largest else None,
        goal_km,
        goal_km,
        _big_weeks(weeks),
        len(weeks),
    )


def _longest(weeks: Sequence[Week]) -> tuple[float, date | None]:
    """The longest training run and the first day on which it is drawn."""
    runs = [
        (session.outing.km or 0.0, session.outing.day)
        for week in weeks
        for session in week.sessions
        if session.outing.kind != "race"
    ]
    longest = max((km for km, _ in runs), default=0.0)
    return longest, min((day for km, day in runs if km == longest), default=None)


def _big_weeks(weeks: Sequence[Week]) -> float:
    largest = sorted((week.km for week in weeks), reverse=True)[:BIG_WEEKS]
    return sum(largest) / len(largest) if largest else 0.0
