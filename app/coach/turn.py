"""The coach's own changes, made whenever a journal is read: a journey ends, or goes on."""

from datetime import date, timedelta

from msgspec import structs

from app.coach.map.going_on import go_on
from app.coach.plan import REACHED, journey, journey_weeks
from storage.journal import Journal
from storage.records import Change, Journey


def turn(journal: Journal, today: date) -> Change:
    """End the journey whose last day has gone by, or draw on; the same again changes nothing."""
    return _ended(journal, today) or go_on(journal, today)


def _ended(journal: Journal, today: date) -> Change:
    """The journey whose race day or last week has gone by is over."""
    way = journey(journal)
    last_day = _last_day(journal, way) if way else None
    if way is None or last_day is None or today <= last_day:
        return Change()
    return Change(put=(structs.replace(way, ended=last_day, ended_why=REACHED),))


def _last_day(journal: Journal, way: Journey) -> date | None:
    if way.goal.race_day:
        return way.goal.race_day
    weeks = journey_weeks(journal, way)
    return weeks[-1].first_day + timedelta(days=6) if weeks else None
