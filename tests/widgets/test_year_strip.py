"""Weeks as columns: how many fit, how far apart they stand, and the months above them."""

import pytest
from textual.app import App, ComposeResult

from widgets.year_strip import Strip, StripWeek, YearStrip


def strip(count: int, room: int) -> Strip:
    """Weeks with a run on the first day; a month begins in the first and in every fourth one."""
    weeks = tuple(
        StripWeek(
            ("Nov", "Dec", "Jan")[n // 4 % 3] if n % 4 == 0 else "",
            (("✓", "done"), *((("·", "rest"),) * 6)),
        )
        for n in range(count)
    )
    return Strip("A column a week", "The last {count}", tuple("MTWTFSS"), weeks, room)


class Shown(App[None]):
    """The widget alone."""

    def __init__(self, own: Strip) -> None:
        super().__init__()
        self.own = YearStrip()
        self.own.strip = own

    def compose(self) -> ComposeResult:
        yield self.own


async def drawn(own: Strip, width: int) -> list[str]:
    app = Shown(own)
    async with app.run_test(size=(width, 10)) as pilot:
        await pilot.pause()
        return [s.text.strip() for s in app.screen._compositor.render_strips()]


async def test_a_few_weeks_stand_apart_under_the_names_of_their_months() -> None:
    rows = await drawn(strip(5, 12), 57)
    assert rows[1] == "Nov         Dec"
    assert rows[2] == "M ✓  ✓  ✓  ✓  ✓"
    assert rows[8] == "S ·  ·  ·  ·  ·"


async def test_a_year_stands_closely_under_initials() -> None:
    rows = await drawn(strip(53, 53), 57)
    assert rows[0] == "A column a week"
    assert rows[1].startswith("N   D   J   N")
    assert rows[2] == "M " + "✓" * 53


@pytest.mark.parametrize("width", [20, 40, 57])
async def test_where_not_all_fit_the_newest_are_shown(width: int) -> None:
    rows = await drawn(strip(90, 90), width)
    assert rows[0] == f"The last {width - 4}"
    assert rows[2] == "M " + "✓" * (width - 4)
