"""Days as the command line says them, so that what is printed can be typed back."""

from datetime import date

from app.coach.days import first_of_week, weekday, weeks_between
from app.voice.sessions import named_size
from app.voice.words import capital, date_words, day_name, units_of
from storage.journal import Journal
from storage.records import Session, Weekday


def as_typed(day: date, today: date, week_start: Weekday) -> str:
    """As in "yesterday", "sat", "last sun" or "2026-11-28"; empty for today."""
    if day == today:
        return ""
    if (today - day).days == 1:
        return "yesterday"
    weeks = weeks_between(first_of_week(today, week_start), first_of_week(day, week_start))
    near = {-1: f"last {weekday(day)}", 0: weekday(day), 1: f"next {weekday(day)}"}
    return near.get(weeks, day.isoformat())


def whose(journal: Journal, session: Session, today: date) -> str:
    """As in "Today's easy 6.0 km" or "Saturday 2 January's easy 7.0 km"."""
    day = session.outing.day
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    days = (day - today).days
    far = day_name(day) if abs(days) < 7 else f"{day_name(day)} {date_words(day)}"
    what = named_size(session.outing, units_of(journal.owner))
    return f"{capital(near.get(days, far))}'s {what}"
