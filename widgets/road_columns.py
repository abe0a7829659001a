"""The columns of the road, and how many of them there is room for."""

from typing import NamedTuple

LABEL = 8
"""Cells of the words at the left."""
LEAST_CELLS, MOST_CELLS = 3, 7
"""Cells of a column."""


class Column(NamedTuple):
    """A week, or a block of weeks."""

    key: str
    """What is chosen with it."""
    name: str
    phase: str
    """The word under it; empty where nothing new begins."""
    planned: float
    run: float
    figures: tuple[str, ...]
    """One for each row of the picture."""
    passed: float
    """How much of it lies behind, 0 to 1."""
    is_chosen: bool = False


class RoadPicture(NamedTuple):
    """Everything that the picture shows."""

    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    """The names of the rows of figures."""
    measure: str
    """What a column is: "week"."""
    unit: str
    """What the bars are measured in: "km"."""
    end: str
    """The word at the end of the road."""


class Window(NamedTuple):
    """The part of the road that there is room for."""

    first: int
    shown: int
    """How many columns, from the first on."""
    cells: int
    """Of each column."""

    def column_at(self, x: int) -> int | None:
        """The index of the column at a cell of the line, or None."""
        column = (x - LABEL) // self.cells
        return self.first + column if x >= LABEL and column < self.shown else None


def window(picture: RoadPicture, width: int) -> Window:
    """As much as fits: where that is not all, here in the middle and the chosen column in sight."""
    columns, room = picture.columns, max(LEAST_CELLS, width - LABEL)
    widest = max(len(words) for column in columns for words in (column.name, *column.figures))
    least = max(LEAST_CELLS, widest + 1)
    with_end = (room - len(picture.end) - 1) // len(columns)
    cells = min(MOST_CELLS, max(with_end, min(least, room // len(columns))))
    if cells >= least:
        return Window(0, len(columns), cells)
    count = max(1, min(len(columns), (room - 1) // least))  # one cell says that it goes on
    first = min(here(columns), len(columns) - 1) - count // 2
    chosen = next((n for n, column in enumerate(columns) if column.is_chosen), first)
    first = min(max(first, chosen - count + 1), chosen)
    return Window(max(0, min(first, len(columns) - count)), count, least)


def here(columns: tuple[Column, ...]) -> int:
    """The index of the column that is not wholly behind yet."""
    return next((n for n, column in enumerate(columns) if column.passed < 1), len(columns))
