"""The guard against making up: a run that was too long is answered once, and the next is easy.

Rule 7.2. Surplus never fills another day, and nothing is ever owed (7.1).
"""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from msgspec import structs

from app.coach.days import DAY, WEEK
from app.coach.growth import longest_allowed, longest_recent
from app.coach.maintenance.calming import calmed
from app.coach.map.lived import trained
from app.coach.momentum.ticks import state
from app.coach.plan import is_own, journey, next_session, planned
from app.coach.sessions import is_run, is_stress
from storage.journal import Journal
from storage.records import Change, Journey, Run, Session, Was

RULE = "7.2"
"""The number of the training rule."""
SURPLUS = "surplus"
"""Why a session was made easy: a run before it was much longer than it was to be."""
OVER, MORE = 1.2, 1.1
"""From these shares of its plan a run is too long after a miss, and more than was planned [D]."""
LATELY = timedelta(days=2)
"""How long after a run it still says something about the next one [D]."""


class Excess(NamedTuple):
    """A run that was too long, and what it is measured by."""

    run: Run
    usual_km: float
    """What was planned, or the longest of the 30 days before."""
    beyond: Literal["plan", "longest"]


def excess(journal: Journal, run: Run, today: date) -> Excess | None:
    """What a run is beyond; None for what was planned, for races, and for what is long ago.

    Who climbs the ladder is asked for minutes, and stops when it is enough.
    """
    session = journal.session(run.session) if run.session else None
    planned_km = (planned(session).km if session else None) or 0.0
    way = journey(journal)
    is_told = run.kind == "run" and run.km is not None and today - LATELY <= run.day <= today
    if way is None or way.goal.kind == "run_walk" or not is_told:
        return None
    if (run.km or 0.0) <= MORE * planned_km:
        return None
    if planned_km and (run.km or 0.0) > OVER * planned_km and _missed_before(journal, run, today):
        return Excess(run, planned_km, "plan")
    if session and is_own(journal, session) and (run.km or 0.0) <= OVER * planned_km:
        return None
    longest = _longest_before(journal, way, run, today)
    return Excess(run, longest, "longest") if (run.km or 0.0) > longest_allowed(longest) else None


def _missed_before(journal: Journal, run: Run, today: date) -> bool:
    """Whether a session of the seven days before was missed."""
    sessions = (session for week in journal.weeks for session in week.sessions)
    near = (s for s in sessions if run.day - WEEK <= s.outing.day < run.day and is_run(s.outing))
    return any(state(journal, session, today) == "missed" for session in near)


def _longest_before(journal: Journal, way: Journey, run: Run, today: date) -> float:
    """The longest run of the 30 days before one, that stated at set-up among them, in km."""
    return longest_recent(trained(journal, way, [], run.day, today), run.day)


def settle(journal: Journal, run: Run, today: date) -> Change:
    """Make the next session easy after a run that was too long, where it is hard or long."""
    session = to_settle(journal, run, today)
    if session is None or excess(journal, run, today) is None:
        return Change()
    was = Was(before=session.outing, on=today, rule=RULE, reason=SURPLUS, by="coach")
    calm = calmed(journal, session.outing, today)
    settled = structs.replace(session, outing=calm, was=(*session.was, was))
    return Change(put=(journal.with_session(settled),))


def to_settle(journal: Journal, run: Run, today: date) -> Session | None:
    """The next session, where it is hard or long; a taper lets everything settle as it is."""
    session = next_session(journal, max(run.day, today - DAY), today)
    if session is None or not is_stress(session.outing) or session.outing.kind == "race":
        return None
    week = journal.week[session.id.partition("/")[0]]
    return None if week.kind in ("taper", "race") else session


def settled(journal: Journal, today: date) -> Session | None:
    """The session that was made easy today because of a run before it."""
    for week in journal.weeks:
        for session in week.sessions if week.first_day > today - WEEK else ():
            last = session.was[-1] if session.was else None
            if last and (last.rule, last.reason, last.on) == (RULE, SURPLUS, today):
                return session
    return None
