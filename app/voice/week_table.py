"""Weeks as rows of a table: seven days side by side, and what each week comes to."""

from app.coach.days import days_of_week
from app.coach.maintenance.rearranging import Option
from app.voice.rearranging import cells, week_size
from app.voice.words import Units, day_name
from storage.journal import Journal
from storage.records import Week

NAME, DAY, SIZE = 13, 8, 6
"""Cells of a row's name, of each day and of the week's distance."""


def table_head(week: Week) -> str:
    """The names of the days."""
    days = "".join(f"{day_name(day)[:3]:<{DAY}}" for day in days_of_week(week.first_day))
    return f"{'':{NAME}}{days}"


def table_row(journal: Journal, week: Week, label: str, option: Option | None, units: Units) -> str:
    """One week, as it is or as an option leaves it."""
    days = cells(journal, week, option, units)
    words = "".join(f"{word[: DAY - 1]:<{DAY}}" for word in days)
    return f"{label:<{NAME}}{words}{week_size(week, option, units):>{SIZE}}"
