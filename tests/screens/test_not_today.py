"""Not today, by key: a run is moved, traded or let go, and the week stands around it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec import structs

from app.companion import Companion
from storage.journal import Journal
from storage.records import Change
from tests.builders import JOURNEY, MONDAY, weeks_of_four
from tests.screens.conftest import OpenApp, seen

TUE, THU, SAT, SUN = (MONDAY + timedelta(days=n) for n in (1, 3, 5, 6))


def own() -> Journal:
    """Tempo on Tuesday, easy on Thursday and Saturday, long on Sunday."""
    return weeks_of_four(4).after(Change(put=(structs.replace(JOURNEY, longest_km=12),)))


def days(app: Companion) -> list[date | None]:
    """Where the sessions of the first week stand in the file; None where one was let go."""
    week = app.store.read().week[MONDAY.isoformat()]
    return [None if session.let_go else session.outing.day for session in week.sessions]


async def pressed(app: Companion, *keys: str) -> str:
    """What stands on the screen after these keys."""
    async with app.run_test(size=(80, 24)) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        return seen(app)


async def test_the_week_is_shown_before_and_after(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "n")
    assert "as planned" in page
    assert "→tempo" in page
    assert "in place of Thursday's easy run of 7.0 km, which is" in page
    assert "What is let go is gone: no other day grows because of it." in page
    assert "None of your days takes it" not in page


async def test_a_run_that_can_only_be_let_go_is_shown_the_bench(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "right", "right", "n")
    assert "1 let it go" in page
    assert "2 " not in page.partition("1 let it go")[2].partition("Nothing moves")[0]
    assert "None of your days takes it; 4 lays the week out by hand, on any day." in page


@pytest.mark.parametrize(
    ("keys", "said", "stands"),
    [
        (("1",), "Tempo moved to Thursday; Thursday's easy run is let go", [THU, None, SAT, SUN]),
        (("enter",), "Tempo moved to Thursday", [THU, None, SAT, SUN]),
        (("2",), "let go: nothing is owed.", [None, THU, SAT, SUN]),
        (
            ("3",),
            "Tempo moved to Thursday; Thursday's easy run goes to today",
            [THU, TUE, SAT, SUN],
        ),
        (("m",), "Eased to", [TUE, THU, SAT, SUN]),
        (("escape",), "TEMPO", [TUE, THU, SAT, SUN]),
        (("2", "u"), "Undone", [TUE, THU, SAT, SUN]),
    ],
)
async def test_a_key_takes_a_way(
    open_app: OpenApp, keys: tuple[str, ...], said: str, stands: list[date | None]
) -> None:
    app = open_app(own(), TUE)
    assert said in await pressed(app, "n", *keys)
    assert days(app) == stands


async def test_yesterday_s_run_is_moved_to_a_day_ahead(open_app: OpenApp) -> None:
    app = open_app(own(), TUE + timedelta(days=1))
    assert "Tempo moved to tomorrow" in await pressed(app, "left", "n", "1")
    assert days(app)[0] == THU


async def test_on_a_day_of_rest_there_is_nothing_to_ask(open_app: OpenApp) -> None:
    app = open_app(own(), TUE + timedelta(days=1))
    assert "as planned" not in await pressed(app, "n")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_what_it_looks_like(
    open_app: OpenApp, snap_compare: Callable[..., bool], size: tuple[int, int]
) -> None:
    assert snap_compare(open_app(own(), TUE), press=("n",), terminal_size=size)
