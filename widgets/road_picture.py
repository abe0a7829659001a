"""The road as lines of text: bars, the way itself, and under each bar the figures of its week.

Plain values and plain text, so that a command prints what the screen shows.
"""

from collections.abc import Iterator
from math import ceil, floor
from typing import TypeAlias

from widgets.road_columns import LABEL, Column, RoadPicture, Window, here, window
from widgets.week_bars import PLANNED, RUN, bar_cells, week_bars

CHART_ROWS = 6
"""Rows of the bars at 24 rows."""
HEADROOM = 1.05
"""The top of the chart, as a share of the highest bar."""
HERE = "●"
YOU_ARE_HERE = " you are here "

Span: TypeAlias = tuple[str, str]
"""Words and their style; the style is empty where they have none."""
Line: TypeAlias = tuple[Span, ...]


def chart_lines(picture: RoadPicture, width: int, rows: int = CHART_ROWS) -> tuple[Line, ...]:
    """The bars, the way below them, and the names of its weeks."""
    seen = window(picture, width)
    columns = _in_sight(picture, seen)
    return (
        *_chart(picture, columns, seen.cells, rows),
        _way(picture, columns, seen, width),
        _names(picture, columns, seen.cells),
    )


def _in_sight(picture: RoadPicture, seen: Window) -> tuple[Column, ...]:
    return picture.columns[seen.first : seen.first + seen.shown]


def road_lines(picture: RoadPicture, width: int, rows: int = CHART_ROWS) -> tuple[Line, ...]:
    """The whole picture from top to bottom."""
    seen = window(picture, width)
    columns = _in_sight(picture, seen)
    return (
        *chart_lines(picture, width, rows),
        (_label("phase"), (_phases(columns, seen.cells), "")),
        *_figures(picture, columns, seen.cells),
        _mark(columns, seen.cells),
    )


def _label(words: str) -> Span:
    return f"  {words}".ljust(LABEL), "$text-muted"


def _chart(
    picture: RoadPicture, columns: tuple[Column, ...], cells: int, rows: int
) -> Iterator[Line]:
    """The bars, with two figures of their scale and its unit at the left."""
    highest = max(max(column.planned, column.run) for column in picture.columns) or 1.0
    top = HEADROOM * highest
    marks = {ceil(value * rows / top): f"{value:g}" for value in scale(highest)}
    drawn = week_bars(
        [column.planned for column in columns],
        [column.run for column in columns],
        top=top,
        cells=cells,
        rows=rows,
    )
    for row, line in zip(range(rows, 0, -1), drawn, strict=True):
        words = picture.unit if row == 1 else marks.get(row, "")
        yield ((words.rjust(LABEL - 2).ljust(LABEL), "$text-muted"), *_coloured(line))


def scale(highest: float) -> tuple[float, float]:
    """A round figure that the highest bar reaches, and half of it."""
    step = 10 if highest >= 20 else 2
    most = floor(highest / step) * step or highest
    return most, most / 2


def _coloured(line: str) -> Iterator[Span]:
    """Runs of one sort of cell, each in its colour."""
    styles = {PLANNED: "$text-muted", RUN: "$success"}
    start = 0
    for end in range(1, len(line) + 1):
        if end == len(line) or line[end] != line[start]:
            yield line[start:end], styles.get(line[start], "")
            start = end


def _way(picture: RoadPicture, columns: tuple[Column, ...], seen: Window, width: int) -> Line:
    """The road: heavy where it is behind, with a point where the runner is."""
    length = seen.shown * seen.cells
    last = seen.first + seen.shown == len(picture.columns)
    behind = floor(sum(column.passed for column in columns) * seen.cells)
    left = _label("from") if not seen.first else ("  from ‹", "$text-muted")
    end = f" {picture.end}" if last else "›"
    end = end if LABEL + length + len(end) <= width else ""
    is_here = 0 <= here(picture.columns) - seen.first < seen.shown or (last and behind == length)
    if not is_here:
        return left, ("━" * behind, "$success"), ("─" * (length - behind), ""), (end, "")
    behind = min(behind, length - 1)
    return left, *_with_point(behind, length), (end, "$text-muted")


def _with_point(behind: int, length: int) -> Line:
    """The point, and beside it the words, on the side that has the room."""
    ahead, words = length - behind - 1, YOU_ARE_HERE
    if ahead > len(words):
        rest = (words, "bold"), ("─" * (ahead - len(words)), "")
        return ("━" * behind, "$success"), (HERE, "bold $accent"), *rest
    if behind > len(words):
        before = ("━" * (behind - len(words)), "$success"), (words, "bold")
        return *before, (HERE, "bold $accent"), ("─" * ahead, "")
    return ("━" * behind, "$success"), (HERE, "bold $accent"), ("─" * ahead, "")


def _names(picture: RoadPicture, columns: tuple[Column, ...], cells: int) -> Line:
    spans = (
        (_cell(column.name, cells), "bold $accent" if column.is_chosen else "")
        for column in columns
    )
    return _label(picture.measure), *spans


def _cell(words: str, cells: int) -> str:
    """Words under the right edge of a bar."""
    edge = 1 + bar_cells(cells)
    return words.rjust(edge).ljust(cells)


def _phases(columns: tuple[Column, ...], cells: int) -> str:
    """The words under the bars, each beginning under its own; where two meet the longer stands."""
    words = sorted(
        ((index * cells + 1, column.phase) for index, column in enumerate(columns) if column.phase),
        key=lambda word: -len(word[1]),
    )
    line = " " * (len(columns) * cells)
    for start, word in words:
        end = start + len(word)
        if end <= len(line) and not line[start - 1 : end + 1].strip():
            line = f"{line[:start]}{word}{line[end:]}"
    return line


def _figures(picture: RoadPicture, columns: tuple[Column, ...], cells: int) -> Iterator[Line]:
    for row, name in enumerate(picture.rows):
        words = "".join(_cell(column.figures[row], cells) for column in columns)
        yield _label(name), (words, "")


def _mark(columns: tuple[Column, ...], cells: int) -> Line:
    """A heavy mark under the chosen column."""
    mark = " " + "━" * bar_cells(cells)
    words = "".join(
        mark.ljust(cells) if column.is_chosen else " " * cells for column in columns
    ).rstrip()
    return (" " * LABEL, ""), (words, "bold $accent")
