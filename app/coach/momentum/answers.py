"""Answering for runs gone by without a word: all of them were run, or none was (rule 7.0)."""

from collections.abc import Callable, Sequence
from datetime import date

from app.coach.maintenance.letting_go import let_go
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import is_unanswered
from storage.journal import Journal, both
from storage.records import Change


def all_run(journal: Journal, session_ids: Sequence[str], today: date) -> Change:
    """These were run as planned; whatever has an answer by now keeps it."""
    return _each(journal, session_ids, today, tick)


def none_run(journal: Journal, session_ids: Sequence[str], today: date) -> Change:
    """None of these was run; whatever has an answer by now keeps it."""
    return _each(journal, session_ids, today, let_go)


def _each(
    journal: Journal,
    session_ids: Sequence[str],
    today: date,
    answer: Callable[[Journal, str, date], Change],
) -> Change:
    change = Change()
    for session_id in session_ids:
        now = journal.after(change)
        session = now.session(session_id)
        if session and is_unanswered(now, session, today):
            change = both(change, answer(now, session_id, today))
    return change
