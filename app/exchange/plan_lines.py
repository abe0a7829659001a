"""What was read of a plan: its rows, each with its place, and what could not be read."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.exchange.cells import Reading
from app.voice.own import nothing_made_of, race_without_length, two_on_one_day

MOST_WEEKS = 104
"""A longer plan is none: two years [D]."""


class Row(NamedTuple):
    """One day of a plan as it was written."""

    line: int
    column: str
    """The day's name at the head of a grid; empty where each row is a day."""
    place: int
    """Days from the Monday of the plan's first week."""
    words: str
    """The coach's words, verbatim."""
    reading: Reading
    day: date | None = None
    """The date, where the file says one."""


class Trouble(NamedTuple):
    """What can't be taken over as it stands."""

    line: int
    column: str
    sentence: str


class PlanRead(NamedTuple):
    """A plan as it was read."""

    rows: tuple[Row, ...] = ()
    """Everything that is asked, the first day first; rest is nothing."""
    troubles: tuple[Trouble, ...] = ()
    unread: tuple[str, ...] = ()
    """Heads of columns that were left alone."""

    @property
    def asks(self) -> tuple[Row, ...]:
        """The rows that ask for something."""
        return tuple(row for row in self.rows if row.reading.kind is not None)

    @property
    def monday(self) -> date | None:
        """The Monday of its first week, where the file has dates."""
        return next((row.day - timedelta(days=row.place) for row in self.rows if row.day), None)

    def doubles(self) -> Iterator[Trouble]:
        """A trouble for each row whose day has one already."""
        first: dict[int, Row] = {}
        for row in self.rows:
            before = first.setdefault(row.place, row)
            if before is not row:
                yield Trouble(row.line, row.column, two_on_one_day(before.line))


def trouble_in(line: int, column: str, words: str, reading: Reading) -> tuple[Trouble, ...]:
    """Why a reading can't be kept, if it can't."""
    if reading.doubt == "nothing":
        return (Trouble(line, column, nothing_made_of(words)),)
    if reading.doubt == "no length":
        return (Trouble(line, column, race_without_length(words)),)
    return ()
