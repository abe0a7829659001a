"""What the runner said of a run, when its week is drawn anew: it is said of the same run again."""

from datetime import date

from msgspec import structs

from storage.journal import Journal
from storage.records import Change, Kind, Session, Week


def with_wishes(journal: Journal, change: Change) -> Change:
    """The change, its weeks with what was said of their runs: of those on the same day and alike.

    A run that stands elsewhere, or is another, is one of which nothing was said.
    """
    put = (_said_again(journal, one) if isinstance(one, Week) else one for one in change.put)
    return structs.replace(change, put=tuple(put))


def _said_again(journal: Journal, week: Week) -> Week:
    stood = journal.week.get(week.id)
    said = {_what(one): one for one in stood.sessions} if stood else {}
    sessions = tuple(_as_said(one, said.get(_what(one))) for one in week.sessions)
    return structs.replace(week, sessions=sessions)


def _what(session: Session) -> tuple[date, Kind]:
    return session.outing.day, session.outing.kind


def _as_said(session: Session, stood: Session | None) -> Session:
    if stood is None:
        return session
    return structs.replace(session, pinned=stood.pinned, matters=stood.matters)
