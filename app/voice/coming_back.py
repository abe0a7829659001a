"""The words of coming back after a week and more without a run (rule 8.5)."""

from datetime import date

from app.coach.days import DAY
from app.coach.maintenance.gap import gap
from app.coach.maintenance.way_back import GOAL_RUNS, returning
from app.coach.momentum.coming_back import FRESH_START_AFTER, coming_back, is_fresh_start
from app.coach.momentum.ticks import state
from app.voice.rotation import every_other_day
from app.voice.words import capital, counted, date_words, day_name
from storage.journal import Journal
from storage.records import Session

FRESH_START = "A new week is a good place to start: three runs in ten days, any length."


def counted_to_three(turn: int) -> str:
    """As in "coming back, 1 of 3"."""
    return f"coming back, {turn} of {GOAL_RUNS}"


def fresh_start(journal: Journal, today: date) -> str:
    """As in "31 days without a run, and this week is new.", on the first day of a week."""
    if not is_fresh_start(journal, today):
        return ""
    behind = gap(journal, today)
    if behind and behind.days >= FRESH_START_AFTER:
        return f"{behind.days} days without a run, and this week is new."
    return "Back after four weeks and more, and this week is new."


def about_coming_back(journal: Journal, session: Session | None, today: date) -> str:
    """What is left of three runs in ten days, on run days; after four weeks a Monday to start."""
    if is_fresh_start(journal, today):
        return FRESH_START
    stretch = coming_back(journal, today - DAY)
    if stretch is None or session is None or today > stretch.until:
        return ""
    if not stretch.left or state(journal, session, today) != "open" or returning(session):
        return ""
    until = f"{day_name(stretch.until)} {date_words(stretch.until)}"
    left = f"{capital(counted(stretch.left, 'more run'))} until {until}, any length, will do."
    return every_other_day(left, today)
