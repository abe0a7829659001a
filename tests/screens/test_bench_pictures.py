"""What the bench looks like; a picture that changed is looked at before it is kept."""

from collections.abc import Callable
from datetime import date

import pytest
from textual.pilot import Pilot

from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import MONDAY
from tests.coach.map.runners import runner
from tests.screens.chloe import FRIDAY, chloe
from tests.screens.conftest import OpenApp
from tests.screens.test_map import AT_LEISURE, HALF, drawn
from tests.screens.test_map_pictures import IN_MILES, on
from tests.screens.test_pictures import run_and_walk, settled

Compare = Callable[..., bool]

LISTED = (
    Pause(id="a", first=on(1, 3), last=on(2, 2), reason="ill", made=on(1, 3)),
    Pause(id="b", first=on(8, 0), last=on(9, 6), reason="away", made=on(5, 0)),
)
WEDNESDAY = drawn(until=on(5, 2)).after(Change(put=LISTED))
BUSY = runner("tue", "wed", "thu", "sat", "sun")

WEEKS: dict[str, tuple[Journal, date, tuple[str, ...]]] = {
    "nothing": (Journal().after(Change(put=(AT_LEISURE,))), MONDAY, ()),
    "chosen": (WEDNESDAY, on(5, 2), ()),
    "fits": (WEDNESDAY, on(5, 2), ("enter", "right", "right")),
    "refused": (WEDNESDAY, on(5, 2), ("enter", "left", "left", "enter")),
    "put-down": (WEDNESDAY, on(5, 2), ("enter", "right", "right", "enter")),
    "closed": (WEDNESDAY, on(5, 2), ("right", "x", "4", "5")),
    "fitted": (WEDNESDAY, on(5, 2), ("right", "x", "right", "right", "x", "f")),
    "next-week": (WEDNESDAY, on(5, 2), ("right",) * 5),
    "wishes": (WEDNESDAY, on(5, 2), ("o", "i", "right", "right", "o", "right", "i")),
    "time-off": (WEDNESDAY, on(5, 2), ("down",)),
    "miles": (drawn(until=on(5, 2), owner=IN_MILES), on(5, 2), ("enter",)),
    "run-and-walk": (*run_and_walk(2, 2), ()),
    "her-own": (chloe(), FRIDAY, ()),
    "race": (drawn(until=on(15, 2)), on(15, 2), ("right",) * 4),
    "five-a-week": (drawn(HALF, on(3, 2), 5, BUSY), on(3, 2), ("enter",)),
}


@pytest.mark.parametrize("name", WEEKS)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_a_week(name: str, size: tuple[int, int], snap_compare: Compare, open_app: OpenApp) -> None:
    own, today, keys = WEEKS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=("4", *keys), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (120, 40), (160, 50)])
def test_a_week_at_other_sizes(
    size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = WEEKS["fits"]
    app = open_app(own, today)
    assert snap_compare(app, press=("4", *keys), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("theme", ["tickover-light", "nord", "ansi-dark"])
def test_a_week_in_other_colours(theme: str, snap_compare: Compare, open_app: OpenApp) -> None:
    own, today, keys = WEEKS["fits"]
    app = open_app(own, today)

    async def in_theme(pilot: Pilot[None]) -> None:
        await settled(pilot)
        app.theme = theme
        await pilot.pause()

    assert snap_compare(app, press=("4", *keys), run_before=in_theme, terminal_size=(80, 24))
