"""A coach's plan as text: rows of named columns, or a grid with weeks down and days across."""

from datetime import date

from app.exchange.plan_grid import grid_header, grid_rows
from app.exchange.plan_lines import PlanRead, Trouble
from app.exchange.plan_rows import plan_rows, row_header
from app.exchange.sheets import DELIMITERS, Line, sheet
from app.exchange.sizes import Bare
from app.voice.own import neither_form


def plan_in(text: str, bare: Bare, today: date) -> PlanRead:
    """What a text holds of a plan; `bare` is what a figure without a unit counts.

    Never raises: what can't be read is named among the troubles.
    """
    sheets = [sheet(text, delimiter) for delimiter in DELIMITERS]
    for lines in sheets:
        header = row_header(lines)
        if header:
            return _clear(plan_rows(lines, header, bare))
    lines = max(sheets, key=lambda lines: len(_days(lines)))
    if not _days(lines):
        return PlanRead(troubles=(Trouble(0, "", neither_form()),))
    return _clear(grid_rows(lines, bare, today))


def _days(lines: tuple[Line, ...]) -> tuple[int, ...]:
    found = grid_header(lines)
    return found.columns if found else ()


def _clear(read: PlanRead) -> PlanRead:
    """The plan, with a trouble for every day that has two rows, in the order of the lines."""
    troubles = sorted((*read.troubles, *read.doubles()), key=lambda trouble: trouble.line)
    rows = sorted(read.rows, key=lambda row: (row.place, row.line))
    return read._replace(rows=tuple(rows), troubles=tuple(troubles))
