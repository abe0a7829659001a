"""What roads of every sort look like; a picture that changed is looked at before it is kept."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from storage.journal import Journal
from storage.records import Change, Goal, Runner
from tests.builders import MONDAY, RUNNER
from tests.coach.map.runners import ANA, runner
from tests.screens.conftest import OpenApp
from tests.screens.test_map import AT_LEISURE, HALF, TOO_SOON, drawn
from tests.screens.test_pictures import run_and_walk, settled

Compare = Callable[..., bool]


def on(weeks: int, days: int = 0) -> date:
    return MONDAY + timedelta(days=7 * weeks + days)


IN_MILES = Runner(units="mi", days=ANA.days, easy_pace=6.5)
FAR = Goal("race", 42.195, on(25) - timedelta(days=1))

ROADS: dict[str, tuple[Journal, date]] = {
    "nothing": (Journal().after(Change(put=(RUNNER,))), MONDAY),
    "before": (drawn(), MONDAY - timedelta(days=2)),
    "first-week": (drawn(), on(0, 1)),
    "middle": (drawn(until=on(5, 2)), on(5, 2)),
    "taper": (drawn(until=on(14, 2)), on(14, 2)),
    "25-weeks": (drawn(FAR, on(10, 2), owner=AT_LEISURE), on(10, 2)),
    "a-year": (drawn(Goal("weekly_km", 60.0), on(30, 3), owner=AT_LEISURE), on(30, 3)),
    "endless": (drawn(Goal("runs", per_week=3), on(7, 3), runs=3), on(7, 3)),
    "miles": (drawn(until=on(5, 2), owner=IN_MILES), on(5, 2)),
    "too-soon": (drawn(TOO_SOON, owner=AT_LEISURE), on(0, 1)),
    "run-and-walk": run_and_walk(2, 2),
    "five-a-week": (
        drawn(HALF, on(3, 2), runs=5, owner=runner("tue", "wed", "thu", "sat", "sun")),
        on(3, 2),
    ),
}


@pytest.mark.parametrize("name", ROADS)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_a_road(name: str, size: tuple[int, int], snap_compare: Compare, open_app: OpenApp) -> None:
    own, today = ROADS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=("2",), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("size", [(60, 20), (80, 23), (100, 36), (120, 40), (160, 50)])
def test_a_road_at_other_sizes(
    size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    app = open_app(*ROADS["middle"])
    assert snap_compare(app, press=("2",), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("theme", ["tickover-light", "nord", "ansi-dark"])
def test_a_road_in_other_colours(theme: str, snap_compare: Compare, open_app: OpenApp) -> None:
    app = open_app(*ROADS["middle"])

    async def in_theme(pilot: Pilot[None]) -> None:
        await settled(pilot)
        app.theme = theme
        await pilot.pause()

    assert snap_compare(app, press=("2",), run_before=in_theme, terminal_size=(80, 24))
