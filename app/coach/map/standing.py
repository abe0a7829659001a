"""Where a journey stands today: the verdict on what was run so far and is planned ahead (4.1)."""

from datetime import date

from msgspec import structs

from app.coach.map.curve import NEAR_GOAL
from app.coach.map.goals import week_km
from app.coach.map.refit import first_drawn
from app.coach.map.verdict import Verdict, verdict
from app.coach.momentum.weeks import tally
from app.coach.plan import journey_weeks, run_of
from storage.journal import Journal
from storage.records import Journey, Session, Week


def standing(journal: Journal, way: Journey, today: date) -> Verdict:
    """The verdict as it stands today; once green it stays so while little is missing."""
    weeks = journey_weeks(journal, way)
    now = verdict(journal, way, [as_run(journal, week, today) for week in weeks], today)
    if now.colour != "amber" or now.longest_km < NEAR_GOAL * now.asked_km:
        return now
    first = verdict(journal, way, [first_drawn(week) for week in weeks], today)
    is_large_enough = now.big_weeks_km >= NEAR_GOAL * first.big_weeks_km
    return now._replace(colour="green") if first.colour == "green" and is_large_enough else now


def as_run(journal: Journal, week: Week, today: date) -> Week:
    """A week with what was run in the place of what was planned; what is open stays planned."""
    if week.first_day > today:
        return week
    own = tally(journal, week, today)
    kept = (
        _as_run(journal, s) for s, reached in own.states if reached == "open" or run_of(journal, s)
    )
    sessions = tuple(kept)
    return structs.replace(week, km=week_km(s.outing for s in sessions), sessions=sessions)


def _as_run(journal: Journal, session: Session) -> Session:
    run = run_of(journal, session)
    if run is None:
        return session
    outing = structs.replace(session.outing, day=run.day, km=run.km, minutes=run.minutes)
    return structs.replace(session, outing=outing)
