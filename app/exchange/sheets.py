"""Spreadsheets as text: bytes into lines of cells, whatever program saved them, and back."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from io import StringIO
from typing import NamedTuple

DELIMITERS = (",", ";", "\t")
"""What stands between cells, the most usual first."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a cell for something to work out."""
MARK = "'"
"""What keeps a spreadsheet from working out a cell; it is taken off again when the cell is read."""


class Line(NamedTuple):
    """One line of a sheet."""

    number: int
    """As an editor counts it, from 1: a cell over several lines has that of its first."""
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The cell of a column, empty where the line ends before it."""
        return self.cells[column] if column < len(self.cells) else ""


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 where it says so, else as older programs save it."""
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def sheet(text: str, delimiter: str) -> tuple[Line, ...]:
    """The lines of a text that hold anything; none where it is no sheet at all."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rows = csv.reader(StringIO(plain, newline=""), delimiter=delimiter)
    lines, begins = list[Line](), 1
    try:
        for row in rows:
            cells = tuple(unguarded(cell.strip()) for cell in row)
            lines += [Line(begins, cells)] if any(cells) else []
            begins = rows.line_num + 1
    except csv.Error:
        return ()
    return tuple(lines)


def written(rows: Iterable[Iterable[str]]) -> str:
    """Rows as comma-separated text that no spreadsheet takes for formulas."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


def guarded(cell: str) -> str:
    """A cell that a spreadsheet shows and does not work out."""
    is_told = cell.startswith(MARK) and cell[1:].startswith((*FORMULA, MARK))
    return f"{MARK}{cell}" if cell.startswith(FORMULA) or is_told else cell


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded."""
    is_told = cell.startswith(MARK) and cell[1:].startswith((*FORMULA, MARK))
    return cell.removeprefix(MARK) if is_told else cell
