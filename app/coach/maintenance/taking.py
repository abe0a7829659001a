"""Taking a swap: the session becomes the way that was chosen, and keeps why (section 5)."""

from datetime import date

from msgspec import structs

from app.coach.maintenance.choosing import hindrance, may_choose
from app.coach.maintenance.easing import RULE, shaped, whole_of
from app.coach.maintenance.reasons import Reason
from app.coach.maintenance.shape import Shape
from app.coach.maintenance.variants import is_lighter, shapes
from app.coach.map.paces import paces
from storage.journal import Journal
from storage.records import Change, Outing, Session, Was

REST, INDOORS = f"{RULE}.rest", f"{RULE}.indoors"
"""The rules of a rest in place of a run, and of a run that stays as it is, under a roof."""


def take(journal: Journal, session_id: str, way: Shape, reason: Reason, today: date) -> Change:
    """The session becomes one of its lighter ways; nothing where that can't be.

    A session that is eased already becomes another way of what was planned. Who is sore or ill
    is given no run at all; rest lets the session go.
    """
    session = journal.session(session_id)
    if session is None or not may_choose(journal, session, today):
        return Change()
    whole, is_indoors = whole_of(session), way.name == "indoors"
    is_barred = reason == "sore" and way.name not in ("rest", "walk")
    is_lesser = is_indoors or is_lighter(way, whole)
    if is_barred or not is_lesser or hindrance(journal, session, way, None, today):
        return Change()
    if way.name == "rest":
        gone = structs.replace(session, let_go=today)
        return _changed(journal, gone, session.outing, REST, reason, today)
    outing = whole if is_indoors else shaped(whole, way, paces(journal, today))
    return _changed(journal, session, outing, _rule(way, whole), reason, today)


def _changed(
    journal: Journal, session: Session, outing: Outing, rule: str, reason: Reason, today: date
) -> Change:
    was = Was(before=session.outing, on=today, rule=rule, reason=reason, by="runner")
    after = structs.replace(session, outing=outing, was=(*session.was, was))
    return Change(put=(journal.with_session(after),))


def _rule(way: Shape, whole: Outing) -> str:
    """The rule by its row in the table, as in "5.A2"; of several so named the nearest in length."""
    if way.name == "indoors":
        return INDOORS
    rows = [(row, other) for row, other in enumerate(shapes(whole), 1) if other.name == way.name]
    nearest = min(rows, key=lambda at: abs(at[1].minutes - way.minutes), default=None)
    return f"{RULE}.A{nearest[0]}" if nearest else RULE
