"""A week as it is and as it would be, for a terminal or a pipe."""

from collections.abc import Iterator, Mapping

from app.coach.maintenance.rearranging import Option
from app.voice.rearranging import AS_PLANNED
from app.voice.week_table import table_head, table_row
from app.voice.words import Units
from storage.journal import Journal
from storage.records import Week


def table(journal: Journal, week: Week, ways: Mapping[str, Option], units: Units) -> Iterator[str]:
    """The days, the week as planned, and a row for each way by its name."""
    yield table_head(week).rstrip()
    for name, way in {AS_PLANNED: None, **ways}.items():
        yield table_row(journal, week, name, way, units)
