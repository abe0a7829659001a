"""Planned against run as bars, drawn by plotext: light is planned, solid is run."""

from collections.abc import Sequence

PLANNED, RUN = "░", "█"
"""What the bars are made of; they differ without colour."""
HIDDEN_ROWS = 2
"""Rows below zero that are cut off: plotext draws a bar of nothing as one of one row."""


def week_bars(
    planned: Sequence[float], run: Sequence[float], *, top: float, cells: int, rows: int
) -> tuple[str, ...]:
    """Two bars a column, the second over the first, each column `cells` wide; the top row first.

    Every row stands for an equal part of `top`; a row that is begun is drawn.
    """
    # Only now: who never opens a chart never waits for it.
    import plotext as plt

    a_row, wide = top / rows, bar_cells(cells)
    # One column more than is seen: plotext tells a bar's width from the distance between two.
    middles = [cells * column + 1 + (wide - 1) / 2 for column in range(len(planned) + 1)]
    plt.clear_figure()
    plt.theme("clear")
    plt.limit_size(False, False)
    plt.plotsize(cells * len(planned), rows + HIDDEN_ROWS)
    plt.frame(False)
    plt.xaxes(False, False)
    plt.yaxes(False, False)
    plt.xlim(0, cells * len(planned) - 1)
    plt.ylim((0.5 - HIDDEN_ROWS) * a_row, top - a_row / 2)
    for values, marker in ((planned, PLANNED), (run, RUN)):
        plt.bar(
            middles,
            [value or -a_row for value in (*values, 0.0)],
            width=(wide - 1) / cells,
            minimum=-a_row,
            marker=marker,
        )
    plt.xticks([])
    plt.yticks([])
    drawn: list[str] = plt.uncolorize(plt.build()).splitlines()
    return tuple(drawn[:rows])


def bar_cells(cells: int) -> int:
    """How wide a bar is in a column of so many cells."""
    return max(2, cells - 2)
