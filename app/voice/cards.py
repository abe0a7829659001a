"""The card of every kind of day, in words: what is due, what was run, and what is next."""

from datetime import date

from app.coach.plan import extras_on, pause_on, run_of, session_on
from app.voice.quiet_cards import extra_card, quiet_card
from app.voice.session_cards import session_card
from app.voice.time_off_cards import coming_back_card, is_coming_back, pause_card
from storage.journal import Journal
from widgets.card import Card


def card(journal: Journal, day: date, today: date) -> Card:
    """The card of a day, as it stands on `today`."""
    session = session_on(journal, day, today)
    pause = pause_on(journal, day)
    if pause and (session is None or run_of(journal, session) is None):
        return pause_card(journal, pause, day, today)
    if session is not None and is_coming_back(journal, session):
        return coming_back_card(journal, session, day, today)
    if session is not None:
        return session_card(journal, session, day, today)
    extra = extras_on(journal, day)
    if extra:
        return extra_card(journal, extra[-1], day, today)
    return quiet_card(journal, day, today)
