"""The weeks of a journey, ready to be written: as they were planned, and what became of them."""

from collections.abc import Iterator
from datetime import date

from app.coach.days import WEEK, first_of_week
from app.coach.map.own import MIDDLE
from app.coach.momentum.ticks import state
from app.coach.plan import journey_weeks, planned
from app.exchange.plan_rows import Written
from storage.journal import Journal
from storage.records import Journey, Week


def written_plan(journal: Journal, way: Journey, today: date) -> Iterator[Written]:
    """Every session of a journey by its day: what was asked before the runner's own changes."""
    weeks = journey_weeks(journal, way)
    if not weeks:
        return
    monday = _first_monday(weeks[0])
    sessions = [session for week in weeks for session in week.sessions]
    for session in sorted(sessions, key=lambda session: planned(session).day):
        outing = planned(session)
        place = (outing.day - monday).days
        yield Written(place, outing, state(journal, session, today))


def _first_monday(week: Week) -> date:
    """The Monday of week 1, in weeks that run from Monday to Sunday."""
    return first_of_week(week.first_day + MIDDLE, "mon") - (week.number - 1) * WEEK
