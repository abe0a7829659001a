"""Letting a session go: nothing moves, and nothing is owed for it (training rules, 7.0, 7.1)."""

from datetime import date

from msgspec import structs

from app.coach.momentum.ticks import state
from storage.journal import Journal
from storage.records import Change, Session


def let_go(journal: Journal, session_id: str, today: date) -> Change:
    """Give a session up; nothing where it was run, or given up before."""
    session = journal.session(session_id)
    if (
        session is None
        or session.let_go
        or state(journal, session, today) not in ("open", "missed")
    ):
        return Change()
    return gone(journal, session, today)


def gone(journal: Journal, session: Session, today: date) -> Change:
    """The session is given up, whatever it was; in a pause it stays excused all the same."""
    return Change(put=(journal.with_session(structs.replace(session, let_go=today)),))
