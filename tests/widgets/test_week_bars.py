"""Bars drawn by plotext: as high as their figures, and each in its own column."""

from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.week_bars import bar_cells, week_bars


def test_solid_covers_light_and_every_begun_row_is_drawn() -> None:
    drawn = week_bars([30, 22, 36], [30, 8, 0], top=36, cells=4, rows=3)
    assert drawn == (
        " ██      ░░ "[:12],
        " ██  ░░  ░░ ",
        " ██  ██  ░░ ",
    )


def test_nothing_planned_and_nothing_run_is_blank() -> None:
    assert week_bars([0, 0], [0, 0], top=1, cells=4, rows=2) == (" " * 8, " " * 8)


@st.composite
def charts(draw: st.DrawFn) -> tuple[list[float], list[float], float, int, int]:
    columns = draw(st.integers(1, 60))
    top = draw(st.floats(5, 300))
    figures = st.lists(
        st.one_of(st.just(0.0), st.floats(0.05, top)), min_size=columns, max_size=columns
    )
    return draw(figures), draw(figures), top, draw(st.integers(3, 9)), draw(st.integers(3, 14))


@given(charts())
@settings(deadline=None, max_examples=60)
def test_every_bar_stands_in_its_column_as_high_as_its_figure(
    chart: tuple[list[float], list[float], float, int, int],
) -> None:
    planned, run, top, cells, rows = chart
    lines = week_bars(planned, run, top=top, cells=cells, rows=rows)
    wide = bar_cells(cells)
    for column, pair in enumerate(zip(planned, run, strict=True)):
        heights = [ceil(figure * rows / top) for figure in pair]
        if any(abs(figure * rows / top - round(figure * rows / top)) < 1e-6 for figure in pair):
            continue  # on the edge between two rows either will do
        seen = [line[cells * column : cells * (column + 1)] for line in reversed(lines)]
        for row, cell in enumerate(seen):
            sort = "█" if row < heights[1] else "░" if row < heights[0] else " "
            assert cell == f" {sort * wide}".ljust(cells)
