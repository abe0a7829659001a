"""A small week, where the last days slid: two short runs keep it (training rules, 7.2)."""

from datetime import date

from msgspec import structs

from app.coach.days import WEEK, first_of_week
from app.coach.level import LEVEL_WEEKS
from app.coach.maintenance.hold import hold_refusal
from app.coach.maintenance.spiral import lately
from app.coach.maintenance.way_back import SMALL, TAKEN
from app.coach.map.anchor import fit_after
from app.coach.map.plateau import WEEK_SHARE, held_week, plateau
from app.coach.map.redrawn import with_wishes
from app.coach.map.terms import terms
from app.coach.map.under_way import going
from app.coach.map.weeks import here
from app.coach.momentum.weeks import tally
from app.coach.plan import journey, journey_weeks
from app.coach.sessions import is_run
from storage.journal import Journal, both
from storage.records import Change, Journey, Runner, Session, Was, Week

TICKS = 2
"""Runs, of ten minutes each, that keep it."""


def has_small_week(journal: Journal, today: date) -> bool:
    """Whether next week may become a small one: the last days slid, and it is not one yet."""
    return _next(journal, today) is not None and lately(journal, today).course == "slide"


def small_week(journal: Journal, today: date) -> Change:
    """Make next week small, and fit those after it; nothing where `has_small_week` says no."""
    way, standing = journey(journal), _next(journal, today)
    known = terms(journal, way, today) if way else None
    if way is None or standing is None or known is None or not has_small_week(journal, today):
        return Change()
    begun = going(journal, known, standing.first_day, today)
    at = here(begun.behind, begun.number, begun.first_day)
    km = WEEK_SHARE * _mean_km(journal, way, today)
    laid = held_week(known, begun, plateau(known, begun.behind, at, km, "maintenance"), at)
    small = structs.replace(
        laid,
        phase=standing.phase,
        ticks=min(TICKS, laid.ticks),
        sessions=tuple(_in_place_of(session, standing, today) for session in laid.sessions),
    )
    drawn = with_wishes(journal, Change(put=(small,)))
    return both(drawn, fit_after(journal.after(drawn), small, today))


def _in_place_of(session: Session, standing: Week, today: date) -> Session:
    """The session with what stood in its place, and what the coach had made of that before."""
    stood = next((one for one in standing.sessions if one.id == session.id), None)
    if stood is None or not is_run(stood.outing):
        return session
    earlier = (was for was in stood.was if was.by == "coach")
    was = Was(before=stood.outing, on=today, rule=SMALL, reason=TAKEN, by="coach")
    return structs.replace(session, was=(*earlier, was))


def _next(journal: Journal, today: date) -> Week | None:
    """The week after the running one, where it could be held and is not small already."""
    if hold_refusal(journal, 1, today):
        return None
    first_day = first_of_week(today, (journal.owner or Runner()).week_start) + WEEK
    week = journal.week.get(first_day.isoformat())
    return week if week and week.kind not in ("hold", "maintenance") else None


def _mean_km(journal: Journal, way: Journey, today: date) -> float:
    """Kilometres of a mean week: the last four that are over, as run; before them as stated."""
    over = [w for w in journey_weeks(journal, way) if w.number > 0 and w.first_day + WEEK <= today]
    ran = [tally(journal, week, today).km for week in over]
    return sum([*([way.weekly_km] * LEVEL_WEEKS), *ran][-LEVEL_WEEKS:]) / LEVEL_WEEKS
