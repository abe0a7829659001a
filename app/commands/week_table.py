"""A week as a row of days, as it is and as it would be, for a terminal or a pipe."""

from collections.abc import Iterator, Mapping

from app.coach.days import days_of_week
from app.coach.maintenance.rearranging import Option
from app.voice.rearranging import AS_PLANNED, cells, week_size
from app.voice.words import Units, day_name
from storage.journal import Journal
from storage.records import Week

NAME, DAY = 14, 8
"""Cells of a row's name and of each day."""


def table(journal: Journal, week: Week, ways: Mapping[str, Option], units: Units) -> Iterator[str]:
    """The days, the week as planned, and a row for each way by its name."""
    days = "".join(f"{day_name(day)[:3]:<{DAY}}" for day in days_of_week(week.first_day))
    yield f"{'':{NAME}}{days}".rstrip()
    for name, way in {AS_PLANNED: None, **ways}.items():
        words = "".join(f"{word:<{DAY}}" for word in cells(journal, week, way, units))
        yield f"{name:<{NAME}}{words}{week_size(week, way, units)}"
