"""What the runner says of a session: that it keeps its day, and that it matters (rule 6).

The solver obeys both, and so do races. The runner's own hand stands above them: a run that keeps
its day can still be carried, let go or traded by who said so, and keeps the day it is put on.
"""

from datetime import date

from msgspec import structs

from app.coach.maintenance.rearranging import may_ask
from storage.journal import Journal
from storage.records import Change, Session


def may_wish(journal: Journal, session: Session, today: date) -> bool:
    """Whether there is anything to say: a run of this week or the next, on a day that is to come.

    A race stays on its day and is kept as it is.
    """
    return session.outing.day >= today and may_ask(journal, session, today)


def pin(journal: Journal, session_id: str, today: date) -> Change:
    """Keep a session on its day while the rest of its week is laid out anew."""
    return _said(journal, session_id, today, pinned=True)


def unpin(journal: Journal, session_id: str, today: date) -> Change:
    """Let a session be moved again."""
    return _said(journal, session_id, today, pinned=False)


def prize(journal: Journal, session_id: str, today: date) -> Change:
    """Say that a session matters: it is kept first when something has to go."""
    return _said(journal, session_id, today, matters=True)


def unprize(journal: Journal, session_id: str, today: date) -> Change:
    """Say that it matters as much as any other of its kind."""
    return _said(journal, session_id, today, matters=False)


def _said(journal: Journal, session_id: str, today: date, **wish: bool) -> Change:
    """The session with what was said of it; nothing where there is nothing to say, or it stands."""
    session = journal.session(session_id)
    if session is None or not may_wish(journal, session, today):
        return Change()
    return journal.news_in(Change(put=(journal.with_session(structs.replace(session, **wish)),)))
