"""A chart as text: its labels, its bars, and what stands there while there is nothing."""

import re

import pytest
from textual.app import App, ComposeResult

from widgets.chart import Chart
from widgets.plot import Plot

DAYS = tuple((n, f"{n + 1} Nov") for n in range(12))
WEEKS = Plot(
    title="Weeks",
    note="12 weeks",
    form="weeks",
    values=(10.0, 0.0, 20.0, 5.0) * 3,
    planned=(10.0, 10.0, 10.0, 10.0) * 3,
    top=20.0,
    scale=((0.0, "0"), (10.0, "10"), (20.0, "20")),
    room=12,
    labels=DAYS,
)


class Shown(App[None]):
    """The widget alone."""

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self.chart = Chart()
        self.chart.plot = plot

    def compose(self) -> ComposeResult:
        yield self.chart


async def drawn(plot: Plot, size: tuple[int, int]) -> list[str]:
    """The rows within the frame."""
    app = Shown(plot)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
    return [row[2:-2] for row in rows[1:-1]]


@pytest.mark.parametrize("form", ["line", "weeks", "bars"])
@pytest.mark.parametrize("width", [24, 31, 44, 60, 97])
async def test_no_label_is_cut_and_no_two_touch(form: str, width: int) -> None:
    plot = WEEKS._replace(form="line") if form == "line" else WEEKS._replace(form="weeks")
    plot = plot._replace(form="bars") if form == "bars" else plot
    rows = await drawn(plot, (width, 12))
    names = re.split(r" {2,}", rows[-1].strip())
    assert set(names) <= {name for _, name in DAYS}
    assert names == sorted(names, key=lambda name: int(name.split()[0]))


async def test_run_is_solid_over_a_light_goal_and_a_week_without_a_run_keeps_the_goal() -> None:
    rows = await drawn(WEEKS, (60, 14))
    bottom = rows[-2][3:]
    assert re.findall(r"[█░]+", bottom) == ["███", "░░░", "███", "███"] * 3
    assert "░" not in rows[0]
    assert rows[0].count("█") == rows[0].count("███") * 3 == 9 or "▄" in rows[0]


async def test_more_weeks_than_cells_are_drawn_closely_as_their_means() -> None:
    many = WEEKS._replace(
        values=(10.0, 20.0) * 260, planned=(), room=520, labels=((0, "2017"), (260, "2022"))
    )
    rows = await drawn(many, (50, 22))
    assert set(rows[-2][3:].strip()) == {"█"}
    assert rows[0].strip() == "20"
    assert rows[-1].split() == ["2017", "2022"]


async def test_bars_that_do_not_fit_leave_the_oldest_out() -> None:
    many = WEEKS._replace(
        form="bars", values=(1.0,) * 30 + (20.0,), planned=(), labels=((30, "20"),), best=30
    )
    rows = await drawn(many, (30, 12))
    assert rows[0].rstrip().endswith(("█", "▄"))
    assert rows[-1].split() == ["20"]


async def test_where_there_is_nothing_to_draw_it_says_so() -> None:
    rows = await drawn(WEEKS._replace(values=(), planned=(), empty="Nothing yet."), (40, 10))
    assert rows[1].strip() == "Nothing yet."


@pytest.mark.parametrize("size", [(1, 1), (4, 3), (8, 4), (12, 5)])
async def test_no_size_is_too_small(size: tuple[int, int]) -> None:
    assert await drawn(WEEKS, size) is not None
