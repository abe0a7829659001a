"""Plans as a grid, the way coaches write them: weeks down, days across, words in the cells."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.exchange.cells import read
from app.exchange.plan_lines import MOST_WEEKS, PlanRead, Row, Trouble, trouble_in
from app.exchange.segments import unspelled
from app.exchange.sheets import Line
from app.exchange.sizes import Bare
from app.exchange.week_labels import Week, weeks_named
from app.typed import NOTE_LENGTH, weekday_named
from app.voice.own import days_out_of_order, week_not_named
from storage.records import WEEKDAYS, Weekday

FEWEST_DAYS = 2
"""A header names at least so many days; one alone is a word in a sentence."""


class GridHeader(NamedTuple):
    """The line that names the days."""

    line: int
    columns: tuple[int, ...]
    days: tuple[Weekday, ...]
    names: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def places(self) -> tuple[int, ...]:
        """Days of each column from the week's Monday; a Sunday at the head comes before it."""
        first = WEEKDAYS.index(self.days[0])
        begins = first - 7 if self.days[0] == "sun" and len(self.days) > 1 else first
        return tuple(begins + (WEEKDAYS.index(day) - first) % 7 for day in self.days)

    @property
    def is_in_order(self) -> bool:
        """Whether the days follow each other within one week."""
        return all(one < other for one, other in zip(self.places, self.places[1:], strict=False))


def grid_header(lines: Sequence[Line]) -> GridHeader | None:
    """The first line that names days of the week; None where none does."""
    for line in lines:
        named = [(column, _day(cell)) for column, cell in enumerate(line.cells)]
        days = [(column, day) for column, day in named if day]
        if len(days) >= FEWEST_DAYS:
            return GridHeader(
                line.number,
                tuple(column for column, _ in days),
                tuple(day for _, day in days),
                tuple(line.cells[column] for column, _ in days),
                tuple(
                    line.cells[n]
                    for n, day in named
                    if not day and n > days[0][0] and line.cells[n]
                ),
            )
    return None


def _day(cell: str) -> Weekday | None:
    """The day that heads a column, as in "Mon", "tues." or "Sunday"."""
    found = re.fullmatch(r"([a-z]{2,9})\.?", cell.casefold())
    return weekday_named(found[1]) if found else None


def grid_rows(lines: Sequence[Line], bare: Bare, today: date) -> PlanRead:
    """The cells below the header, week by week."""
    header = grid_header(lines)
    if header is None:
        return PlanRead()
    if not header.is_in_order:
        return PlanRead(troubles=(Trouble(header.line, "", days_out_of_order()),))
    below = [line for line in lines if line.number > header.line and _is_week(line, header)]
    labels = [[line.cell(n) for n in range(header.columns[0])] for line in below]
    weeks = weeks_named(labels, today, from_sunday=header.places[0] < 0)
    rows, troubles = list[Row](), list[Trouble]()
    for line, week in zip(below, weeks, strict=True):
        if week is None and not _has_days(line, header):
            continue  # a heading between the weeks
        if week is None or not 0 <= week.number <= MOST_WEEKS:
            troubles.append(Trouble(line.number, "", week_not_named(MOST_WEEKS)))
            continue
        for row in _cells(line, header, week, bare):
            found = trouble_in(row.line, row.column, row.words, row.reading)
            troubles += found
            rows += [] if found else [row]
    return PlanRead(tuple(rows), tuple(troubles), header.unread)


def _is_week(line: Line, header: GridHeader) -> bool:
    return any(line.cells[: header.columns[0]]) or _has_days(line, header)


def _has_days(line: Line, header: GridHeader) -> bool:
    return any(line.cell(column) for column in header.columns)


def _cells(line: Line, header: GridHeader, week: Week, bare: Bare) -> list[Row]:
    return [
        Row(
            line=line.number,
            column=name,
            place=7 * (week.number - 1) + place,
            words="" if unspelled(words) else words,
            reading=read(words, bare),
            day=week.monday + timedelta(days=place) if week.monday else None,
        )
        for column, name, place in zip(header.columns, header.names, header.places, strict=True)
        if (words := line.cell(column)[:NOTE_LENGTH])
    ]
