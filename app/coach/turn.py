"""The coach's own changes, made whenever a journal is read: a journey ends, goes on, is fitted."""

from datetime import date, timedelta

from app.coach.days import first_of_week, weeks_between
from app.coach.plan import WEEKS_ALWAYS_AHEAD, is_endless, journey, journey_weeks
from storage.journal import Journal, both
from storage.records import Change


def turn(journal: Journal, today: date) -> Change:
    """Everything that the new day asks of the plan; the same again changes nothing."""
    if is_settled(journal, today):
        return Change()
    from app.coach.turns import TURNS  # what draws is not loaded on the many days that ask nothing

    made = Change()
    for one in TURNS:
        made = both(made, one(journal.after(made), today))
    return made


def is_settled(journal: Journal, today: date) -> bool:
    """Whether a day asks nothing of the plan: this week was fitted, and weeks enough lie ahead."""
    way, runner = journey(journal), journal.owner
    if way is None or runner is None:
        return True
    here = journal.week.get(first_of_week(today, runner.week_start).isoformat())
    if here is None or not here.begun or way.goal.kind == "run_walk" or way.drawn_by == "own":
        return False
    weeks = journey_weeks(journal, way)
    last = weeks[-1].first_day if weeks else here.first_day
    last_day = way.goal.race_day or last + timedelta(days=6)
    ahead = weeks_between(here.first_day, last)
    return today <= last_day and (not is_endless(way) or ahead >= WEEKS_ALWAYS_AHEAD)
