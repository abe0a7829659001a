"""Begin a journey: put the runner and the races that were stated, and draw on top of them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.coach.days import WEEK, first_of_week
from app.coach.map.draw import draw, planned_weeks
from app.coach.map.redrawn import with_wishes
from app.coach.map.rethink import is_fresh
from app.coach.map.standing import standing
from app.coach.map.start_week import first_day_for
from app.coach.map.verdict import Verdict
from app.coach.map.ways_out import WaysOut, ways_out
from app.coach.plan import journey as running
from storage.journal import Journal, both, key_of
from storage.records import Change, Journey, Run, Runner, Week


def begin(
    journal: Journal,
    runner: Runner,
    journey: Journey,
    results: Sequence[Run],
    replacing: str | None,
    today: date,
) -> Change:
    """Put the runner and the stated races, and draw the journey that follows from them.

    `replacing` is the id of the journey that the runner knows is running, and that ends unless it
    is led elsewhere; where another is running by now, nothing changes.
    """
    way = running(journal)
    if (way.id if way else None) != replacing:
        return Change()
    stated = cleared(journal, runner, results, today)
    after = journal.after(stated)
    if journey.id != replacing:
        journey = structs.replace(journey, from_day=first_day(after, runner, today))
    return with_wishes(journal, both(stated, draw(after, journey, today)))


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
    led = stated.after(Change(put=(journey, *weeks)))
    reached = standing(led, journey, today)
    return Outlook(weeks, reached, ways_out(stated, journey, reached, today))


def cleared(journal: Journal, runner: Runner, results: Sequence[Run], today: date) -> Change:
    """What was stated, on a calendar without the weeks that what is drawn lays anew.

    Those ahead, and of a journey that began this week and was not run yet the running one too.
    """
    way = running(journal)
    fresh = way.id if way and is_fresh(journal, way, today) else None
    laid = [w for w in journal.weeks if w.first_day > today or w.journey == fresh]
    return Change(put=(runner, *results), drop=tuple(map(key_of, laid)))


def first_day(journal: Journal, runner: Runner, today: date) -> date:
    """The first day of a journey set up today; a week that is running already stands."""
    here = first_of_week(today, runner.week_start)
    week = journal.week.get(here.isoformat())
    return here + WEEK if week and week.sessions else first_day_for(runner, today)
