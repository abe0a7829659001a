"""Journeys that lead on and on are drawn further before their weeks run out (rule 4.4)."""

from datetime import date

from app.coach.days import WEEK, first_of_week, weeks_between
from app.coach.map.consistency import consistent_planner
from app.coach.map.ladder_weeks import ladder_planner
from app.coach.map.planner import laid_out
from app.coach.map.terms import terms
from app.coach.map.under_way import going
from app.coach.plan import WEEKS_ALWAYS_AHEAD, is_endless, journey, journey_weeks
from storage.journal import Journal
from storage.records import Change, Journey


def go_on(journal: Journal, today: date) -> Change:
    """Put the next blocks of an endless journey; nothing while enough weeks lie ahead.

    What is drawn already stands as it is. A ladder that was left alone goes on with weeks to come.
    """
    way, runner = journey(journal), journal.owner
    weeks = journey_weeks(journal, way) if way and leads_on(way, today) else ()
    if way is None or runner is None or not weeks:
        return Change()
    here, last = first_of_week(today, runner.week_start), weeks[-1]
    known = terms(journal, way, today)
    if known is None or weeks_between(here, last.first_day) >= WEEKS_ALWAYS_AHEAD:
        return Change()
    passed = max(0, last.number - max(0, weeks_between(here, last.first_day)))
    to_come = here if here == today else here + WEEK
    begun = going(journal, known, max(last.first_day + WEEK, to_come), today)
    plan = ladder_planner if way.goal.kind == "run_walk" else consistent_planner
    return Change(put=laid_out(plan(known, begun, passed), begun))


def leads_on(way: Journey, today: date) -> bool:
    """Whether a journey has no last week: a ladder has one only while its race is to come."""
    race_day = way.goal.race_day
    is_ladder = way.goal.kind == "run_walk" and (race_day is None or race_day < today)
    return is_ladder or is_endless(way)
