"""The words and signs of what the runner said of a session: it keeps its day, and it matters."""

from collections.abc import Callable, Sequence
from datetime import date

from app.coach.maintenance.wishes import may_wish
from app.voice.rearranging import whose
from app.voice.signs import MATTERS, PINNED
from app.voice.words import day_name, listed
from storage.journal import Journal
from storage.records import Session


def wish_signs(journal: Journal, session: Session | None, today: date) -> str:
    """As in "▼ ★"; empty for a session of which there is nothing to say any more."""
    if session is None or not may_wish(journal, session, today):
        return ""
    said = ((PINNED, session.pinned), (MATTERS, session.matters))
    return " ".join(sign for sign, is_said in said if is_said)


def wish_words(session: Session) -> str:
    """As in "It keeps its day, and matters to you."; empty where nothing was said."""
    day = "keeps its day" if session.pinned else ""
    worth = "matters to you" if session.matters else ""
    said = ", and ".join(filter(None, (day, worth)))
    return f"It {said}." if said else ""


def wish_keys(session: Session) -> str:
    """What the two keys do to a session as it stands."""
    day = "lets it move again" if session.pinned else "keeps it on its day"
    worth = "takes back that it matters" if session.matters else "says it matters"
    return f"o {day}, i {worth}."


def said_words(session: Session) -> str:
    """What the runner said of a session, as one row of its reasons; empty where it is nothing."""
    day = f"that it stays on {day_name(session.outing.day)}" if session.pinned else ""
    worth = "that it matters: it is kept first when something has to go" if session.matters else ""
    return ", and ".join(filter(None, (day, worth)))


def held_words(sessions: Sequence[Session]) -> str:
    """Why nothing is proposed where runs keep days that have no room; empty where none does."""
    if not sessions:
        return ""
    whose_runs = listed([whose(one) for one in sessions])
    keep = "keeps its day: o lets it" if len(sessions) == 1 else "keep their days: o lets them"
    return f"{whose_runs} {keep} move."


def pinned(journal: Journal, session_id: str) -> str:
    """What is said when a session keeps its day from now on, or no longer."""
    keeps, moves = "keeps its day, whatever moves around it", "may be moved again"
    return _told(journal, session_id, lambda session: keeps if session.pinned else moves)


def prized(journal: Journal, session_id: str) -> str:
    """What is said when a session matters from now on, or no longer."""
    first, alike = "matters to you: it is kept first", "counts like any other again"
    return _told(journal, session_id, lambda session: first if session.matters else alike)


def _told(journal: Journal, session_id: str, what: Callable[[Session], str]) -> str:
    session = journal.session(session_id)
    return f"{whose(session)} {what(session)}." if session else ""
