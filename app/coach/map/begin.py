"""Begin a journey: put the runner and the races that were stated, and draw on top of them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.map.distances import DISTANCES, Distance, distance
from app.coach.map.draw import draw, planned_weeks
from app.coach.map.start_week import first_day_for
from app.coach.map.verdict import Verdict, is_green, later_race_day, on_day, verdict, weeks_needed
from app.coach.plan import journey as running
from storage.journal import Journal, both, key_of
from storage.records import Change, Journey, Run, Runner, Week

SPARE_WEEKS = 2
"""Weeks that a race is put off beyond the first that would do: life isn't simple [D]."""
TRIES = 10
"""Weeks that are tried beyond those in which the long run alone could grow far enough [D]."""


def begin(
    journal: Journal,
    runner: Runner,
    journey: Journey,
    results: Sequence[Run],
    replacing: str | None,
    today: date,
) -> Change:
    """Put the runner and the stated races, and draw the journey that follows from them.

    `replacing` is the id of the journey that the runner knows will end; where another is running
    by now, nothing changes.
    """
    way = running(journal)
    if (way.id if way else None) != replacing:
        return Change()
    stated = cleared(journal, runner, results, today)
    begun = structs.replace(journey, from_day=first_day(journal, runner, today))
    return both(stated, draw(journal.after(stated), begun, today))


class WaysOut(NamedTuple):
    """What would do where a race is not in reach."""

    later: date | None = None
    """The same race on a later day."""
    shorter: Distance | None = None
    """A shorter race on the same day."""


class Outlook(NamedTuple):
    """What a journey would come to."""

    weeks: tuple[Week, ...]
    verdict: Verdict
    ways: WaysOut


def outlook(
    journal: Journal, runner: Runner, journey: Journey, results: Sequence[Run], today: date
) -> Outlook:
    """The weeks that `begin` would put, whether they reach the goal, and what would do if not."""
    stated = journal.after(cleared(journal, runner, results, today))
    weeks = planned_weeks(stated, journey, today)
    reached = verdict(stated, journey, weeks, today)
    if reached.colour == "green" or journey.goal.kind != "race":
        return Outlook(weeks, reached, WaysOut())
    ways = WaysOut(later_race_day(stated, journey, today), _shorter_race(stated, journey, today))
    return Outlook(weeks, reached, ways)


def _shorter_race(journal: Journal, journey: Journey, today: date) -> Distance | None:
    """The longest shorter race that is in reach on the same day."""
    shorter = [race for race in DISTANCES if race.km < (journey.goal.km or 0.0)]
    return next(
        (race for race in reversed(shorter) if is_green(journal, _to(journey, race.km), today)),
        None,
    )


def _to(journey: Journey, km: float) -> Journey:
    return structs.replace(journey, goal=structs.replace(journey.goal, km=km))


def cleared(journal: Journal, runner: Runner, results: Sequence[Run], today: date) -> Change:
    """What was stated, on a calendar without the weeks ahead: the new journey lays its own."""
    ahead = tuple(key_of(week) for week in journal.weeks if week.first_day > today)
    return Change(put=(runner, *results), drop=ahead)


def first_day(journal: Journal, runner: Runner, today: date) -> date:
    """The first day of a journey set up today; a week that is running already stands."""
    here = first_of_week(today, runner.week_start)
    week = journal.week.get(here.isoformat())
    return here + WEEK if week and week.sessions else first_day_for(runner, today)


def day_within_reach(journal: Journal, journey: Journey, today: date) -> date | None:
    """A Sunday on which the race of a journey is safely in reach; the journal holds its runner.

    None for a journey to no race, and where days too short keep the race out of reach for good.
    """
    days = race_sundays(journey)
    found = (day for day in days if is_green(journal, on_day(journey, day), today))
    first = next(found, None)
    return first + SPARE_WEEKS * WEEK if first else None


def race_sundays(journey: Journey) -> tuple[date, ...]:
    """Sundays from the first by which the long run could have grown as far as the race asks."""
    if journey.goal.kind != "race":
        return ()
    race = distance(journey.goal.km or 0.0)
    weeks = weeks_needed(journey.longest_km, race.long_goal) + race.taper_weeks
    first_monday = first_of_week(journey.from_day + WEEK - DAY, "mon")
    return tuple(first_monday + (weeks + later) * WEEK - DAY for later in range(TRIES))
