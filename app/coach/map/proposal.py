"""What fitting would do to an own coach's plan: proposed, and taken only by the runner (4.5)."""

from datetime import date, timedelta
from typing import NamedTuple

from msgspec import structs

from app.coach.days import DAY
from app.coach.growth import LONG_AGO_DAYS, longest_allowed, longest_recent, longest_wise
from app.coach.map.easy_running import easy_segments
from app.coach.map.refit import LONGEST, RULE
from app.coach.map.rounding import long_down
from app.coach.plan import is_open, journey, journey_weeks, runs_between
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Change, Journey, Outing, Runner, Session, Was

AHEAD = timedelta(days=7)
"""How far ahead a proposal looks [D]."""
SPOKEN_OF = 1.2
"""A coach's run is spoken of from this share of the longest of late on (section 9)."""
MORE_KM = 0.05
"""Kilometres that are lost in rounding."""


class Proposal(NamedTuple):
    """One run of an own coach's plan that counted on longer runs before it."""

    session: Session
    outing: Outing
    """What it would become."""
    longest_km: float
    """The longest run of the last 30 days, or of those that are still ahead of it."""


def proposal(journal: Journal, today: date) -> Proposal | None:
    """The first run ahead that has outgrown what was run; None where the plan was followed."""
    way = journey(journal)
    if way is None or way.drawn_by != "own":
        return None
    longest = _longest_km(journal, way, today)
    for session in _ahead(journal, way, today):
        smaller = _smaller(journal, way, session, longest)
        if smaller:
            return Proposal(session, smaller, longest)
        # What lies ahead is taken as planned: a plan that is followed proposes nothing.
        longest = max(longest, session.outing.km or 0.0)
    return None


def take_proposal(journal: Journal, session_id: str, today: date) -> Change:
    """Make the run as long as was proposed; nothing where nothing is proposed any more."""
    found = proposal(journal, today)
    if found is None or found.session.id != session_id:
        return Change()
    was = Was(found.session.outing, today, RULE, LONGEST, "runner")
    taken = structs.replace(found.session, outing=found.outing, was=(*found.session.was, was))
    return Change(put=(journal.with_session(taken),))


def _ahead(journal: Journal, way: Journey, today: date) -> list[Session]:
    return [
        session
        for week in journey_weeks(journal, way)
        for session in week.sessions
        if today <= session.outing.day < today + AHEAD
        and is_run(session.outing)
        and session.outing.kind != "race"
        and is_open(journal, session)
        and not session.let_go
    ]


def _longest_km(journal: Journal, way: Journey, today: date) -> float:
    runs = runs_between(journal, today - timedelta(days=LONG_AGO_DAYS), today)
    training = [(run.day, run.km or 0.0) for run in runs if run.kind == "run"]
    return longest_recent([(way.from_day - DAY, way.longest_km), *training], today + DAY)


def _smaller(journal: Journal, way: Journey, session: Session, longest_km: float) -> Outing | None:
    """The run as long as what was run allows, where the plan itself had led up to it."""
    outing, counted_on = session.outing, _counted_on(journal, way, session)
    most = max(longest_allowed(longest_km), SPOKEN_OF * longest_km)
    is_too_far = (outing.km or 0.0) > most + MORE_KM
    if not is_too_far or counted_on <= longest_km + MORE_KM or not outing.km:
        return None
    units = (journal.owner or Runner()).units
    km = long_down(longest_wise(longest_km), units)
    minutes = float(round((outing.minutes or 0.0) * km / outing.km)) or None
    segments = easy_segments(minutes) if minutes else ()
    return structs.replace(outing, km=km, minutes=minutes, segments=segments)


def _counted_on(journal: Journal, way: Journey, session: Session) -> float:
    """The longest run that the plan asked for in the 30 days before a session, in km."""
    planned = [
        (other.outing.day, other.outing.km or 0.0)
        for week in journey_weeks(journal, way)
        for other in week.sessions
        if other.outing.kind != "race" and is_run(other.outing)
    ]
    stated = (way.from_day - DAY, way.longest_km)
    return longest_recent([stated, *planned], session.outing.day)
