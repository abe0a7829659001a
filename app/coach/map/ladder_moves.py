"""Moves on the ladder: the coach sets the steps to come, the runner stays on one."""

from datetime import date

from msgspec import structs

from app.coach.map.climbing import RULE, WHOLE, Ladder, is_stayed, ladder
from app.coach.map.ladder_weeks import step_on
from app.coach.momentum.ticks import state
from app.coach.plan import day_of, is_beyond, journey, journey_weeks, planned
from storage.journal import Journal
from storage.records import Change, Session, Was, Week

AGAIN = "the same step again"
WAITS = "a step waits until it is run whole"
"""Why a session has the step it has."""


def climb(journal: Journal, today: date) -> Change:
    """Set the steps of the sessions to come to where the ladder stands; the same again is nothing.

    What the runner has changed stays as it is.
    """
    way = journey(journal)
    if way is None or way.goal.kind != "run_walk":
        return Change()
    standing = ladder(journal, way, today)
    weeks = (_climbed(week, standing, today) for week in journey_weeks(journal, way))
    return Change(put=tuple(week for week in weeks if week is not journal.week[week.id]))


def _climbed(week: Week, standing: Ladder, today: date) -> Week:
    """The week with its steps; itself where they stand already."""
    sessions = tuple(_on_step(session, standing, today) for session in week.sessions)
    return structs.replace(week, sessions=sessions) if sessions != week.sessions else week


def _on_step(session: Session, standing: Ladder, today: date) -> Session:
    step = standing.ahead.get(session.id)
    if step is None or any(was.by == "runner" for was in session.was):
        return session
    outing = step_on(session.outing.day, step)
    if outing == session.outing:
        return session
    drawn = session.was[0].before if session.was else session.outing
    # One word on it is enough: steps move with every run that is not whole.
    was = Was(drawn, today, RULE, _reason(standing), "coach")
    return structs.replace(session, outing=outing, was=() if outing == drawn else (was,))


def _reason(standing: Ladder) -> str:
    return f"{standing.idle} days without a run" if standing.back else WAITS


def stay(journal: Journal, session_id: str, today: date) -> Change:
    """Take the session's step once more with the next run; nothing where that can't be."""
    session = journal.session(session_id)
    if session is None or not may_stay(journal, session, today):
        return Change()
    was = Was(session.outing, today, RULE, AGAIN, "runner")
    return Change(put=(journal.with_session(structs.replace(session, was=(*session.was, was))),))


def may_stay(journal: Journal, session: Session, today: date) -> bool:
    """Whether the step may be stayed on: due this week, or the last one that was run whole.

    An eased one waits anyway.
    """
    way = journey(journal)
    week = journal.week.get(session.id.partition("/")[0])
    is_whole = planned(session) == session.outing
    is_step = session.outing.kind == "runwalk" and is_whole and not is_stayed(session)
    if way is None or week is None or week.journey != way.id or not is_step:
        return False
    if state(journal, session, today) == "open":
        return session.outing.day >= today and not is_beyond(journal, session, today)
    whole = ladder(journal, way, today).whole
    is_climbed = state(journal, session, today) in WHOLE
    return is_climbed and bool(whole) and whole[-1][0] == day_of(journal, session)
