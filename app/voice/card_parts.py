"""What cards share: colours of states, their titles, and what is next."""

from datetime import date

from app.coach.days import DAY, WEEK
from app.coach.momentum.ticks import State
from app.coach.plan import next_session
from app.voice.efforts import effort
from app.voice.ladder import step_of, step_session
from app.voice.sessions import plain_name
from app.voice.words import (
    capital,
    date_words,
    day_and_date,
    day_name,
    relative_day,
    size,
    units_of,
)
from storage.journal import Journal
from widgets.card import Row, Tone

TONES: dict[State, Tone] = {
    "open": "due", "done": "done", "eased": "eased", "moved": "done", "partial": "done",
    "minimal": "done", "dropped": "rest", "missed": "rest", "excused": "paused",
}  # fmt: skip


def day_title(day: date, today: date, *words: str) -> str:
    """As in "Today · rest" or "Tuesday 5 January · ahead"."""
    when = "Today" if day == today else f"{day_name(day)} {date_words(day)}"
    return " · ".join(part for part in (when, *words) if part)


def next_rows(journal: Journal, day: date, today: date) -> tuple[Row, ...]:
    """What is next after a day, and how it feels."""
    following = next_session(journal, day if day >= today else today - DAY, today)
    if following is None:
        return ()
    outing = following.outing
    when = _when(outing.day, today, is_today=day == today)
    step = step_of(journal, following, today)
    called = step_session(journal, following, today) if step else plain_name(outing)
    first = Row(f"{when}  ○ {called}", size(outing, units_of(journal.owner)))
    return first, Row(effort(journal, outing, today))


def _when(day: date, today: date, *, is_today: bool) -> str:
    """As in "Tomorrow"; on the card of another day, whose tomorrow it is not, as in "Saturday"."""
    if day - today >= WEEK:
        return day_and_date(day)
    return capital(relative_day(day, today)) if is_today else day_name(day)
