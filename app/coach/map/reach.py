"""The race days that are safely in reach, found by drawing the plans to them."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.map.distances import distance
from app.coach.map.draw import planned_weeks
from app.coach.map.start import MOST_WEEKS_AHEAD
from app.coach.map.verdict import Colour, verdict, weeks_needed
from storage.journal import Journal
from storage.records import Journey

SPARE_WEEKS = 2
"""Weeks that a race is put off beyond the first that would do: life isn't simple [D]."""
SAFE: tuple[Colour, ...] = ("green",)
IN_SIGHT: tuple[Colour, ...] = ("green", "amber")
"""Verdicts with which a race is safely in reach, and with which it is at least in sight."""
EARLIER_TRIES, TRIES = 2, 10
"""Race days tried before and from the one that a longer plan tells: a last week may peak [D]."""


def is_green(journal: Journal, journey: Journey, today: date) -> bool:
    """Whether the plan that would be drawn reaches the journey's goal safely."""
    return colour(journal, journey, today) in SAFE


def colour(journal: Journal, journey: Journey, today: date) -> Colour:
    """The verdict on the plan that would be drawn."""
    return verdict(journal, journey, planned_weeks(journal, journey, today), today).colour


def on_day(journey: Journey, race_day: date) -> Journey:
    """The same journey to its race on another day."""
    return structs.replace(journey, goal=structs.replace(journey.goal, race_day=race_day))


def later_race_day(
    journal: Journal, journey: Journey, today: date, wanted: Sequence[Colour] = SAFE
) -> date | None:
    """The first race day, whole weeks later, for which the verdict is as wanted, or None."""
    race_day = journey.goal.race_day
    if journey.goal.kind != "race" or race_day is None:
        return None
    return first_in_reach(journal, on_day(journey, race_day + WEEK), today, wanted)


def first_in_reach(
    journal: Journal, journey: Journey, today: date, wanted: Sequence[Colour] = SAFE
) -> date | None:
    """The first day, from the race day on by whole weeks, for which the verdict is as wanted.

    The plan to the last day that is drawn for tells about when; the days around it are tried. None
    where two years do not help.
    """
    first = journey.goal.race_day
    if first is None or first > today + MOST_WEEKS_AHEAD * WEEK:
        return None
    last = first + (today + MOST_WEEKS_AHEAD * WEEK - first) // WEEK * WEEK
    told = _told_by(journal, on_day(journey, last), today, wanted)
    if told is None:
        return None
    from_day = max(first, told - EARLIER_TRIES * WEEK)
    days = [from_day + later * WEEK for later in range(EARLIER_TRIES + TRIES)]
    tried = (day for day in days if colour(journal, on_day(journey, day), today) in wanted)
    return next(tried, None)


def _told_by(
    journal: Journal, journey: Journey, today: date, wanted: Sequence[Colour]
) -> date | None:
    """The race day that leaves the weeks in which a longer plan grows far enough, and a taper."""
    weeks = planned_weeks(journal, journey, today)

    def has_grown(count: int) -> bool:
        """Whether the first so many weeks lead far enough."""
        return verdict(journal, journey, weeks[:count], today).colour in wanted

    grown = bisect_left(range(len(weeks) + 1), x=True, key=has_grown)
    if grown > len(weeks) or journey.goal.race_day is None:
        return None
    left = len(weeks) - grown - distance(journey.goal.km or 0.0).taper_weeks
    return journey.goal.race_day - left * WEEK


def day_within_reach(
    journal: Journal, journey: Journey, sunday: date | None, today: date
) -> date | None:
    """A day on which the race is safely in reach, tried by weeks from a Sunday on.

    None for a journey to no race, and where days too short keep the race out of reach for good.
    """
    first = first_in_reach(journal, on_day(journey, sunday), today) if sunday else None
    if first is None:
        return None
    spared = first + SPARE_WEEKS * WEEK
    is_near = spared <= today + MOST_WEEKS_AHEAD * WEEK
    return spared if is_near and is_green(journal, on_day(journey, spared), today) else first


def sunday_with_time(journey: Journey) -> date | None:
    """A Sunday for a race that no day brings into reach: with weeks to spare all the same."""
    sunday = first_sunday(journey)
    return sunday + TRIES * WEEK if sunday else None


def first_sunday(journey: Journey) -> date | None:
    """The first Sunday by which the long run could have grown as far as the race asks."""
    if journey.goal.kind != "race":
        return None
    race = distance(journey.goal.km or 0.0)
    weeks = weeks_needed(journey.longest_km, race.long_goal) + race.taper_weeks
    first_monday = first_of_week(journey.from_day + WEEK - DAY, "mon")
    return first_monday + weeks * WEEK - DAY
