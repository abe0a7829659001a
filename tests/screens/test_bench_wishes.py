"""What the runner says of a run on the bench, by its keys: seen there, kept in the file, undone."""

import pytest

from app.coach.maintenance.wishes import pin
from app.companion import Companion
from app.palette import KeyCommands
from tests.builders import MONDAY
from tests.coach.maintenance.test_wishes import said
from tests.screens.conftest import OpenApp
from tests.screens.test_bench import ILL, PLANNED, THU, TUE, WED, days, own, pressed

KEPT, MATTERS = "keeps its day, whatever moves around it", "matters to you: it is kept first"


def kept(app: Companion) -> list[tuple[bool, bool]]:
    """What is said of the sessions of the first week in the file."""
    week = app.store.read().week[MONDAY.isoformat()]
    return [(session.pinned, session.matters) for session in week.sessions]


@pytest.mark.parametrize(
    ("keys", "words", "edge", "first"),
    [
        (("o",), f"Tuesday's tempo {KEPT}.   u undo", "┗━━ ▼ ━━━┛", (True, False)),
        (("i",), f"Tuesday's tempo {MATTERS}.   u undo", "┗━━ ★ ━━━┛", (False, True)),
        (("o", "i"), f"Tuesday's tempo {MATTERS}.", "┗━ ▼ ★ ━━┛", (True, True)),
        (("o", "o"), "Tuesday's tempo may be moved again.", "┗━━━━━━━━┛", (False, False)),
        (("i", "i"), "Tuesday's tempo counts like any other again.", "┗━━━━━━━━┛", (False, False)),
        (("o", "u"), "Undone: Tuesday's tempo keeps its day", "┗━━━━━━━━┛", (False, False)),
        (("o", "i", "u"), "Undone: Tuesday's tempo matters", "┗━━ ▼ ━━━┛", (True, False)),
    ],
)
async def test_each_key_says_it_and_takes_it_back(
    open_app: OpenApp, keys: tuple[str, ...], words: str, edge: str, first: tuple[bool, bool]
) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, *keys)
    assert words in page
    assert edge in page
    assert kept(app) == [first, *[(False, False)] * 3]


async def test_below_the_bench_it_stands_in_words(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "o", "i")
    assert "about 39 min. It keeps its day, and matters to you." in page
    assert "o lets it move again, i takes back that it matters." in page


@pytest.mark.parametrize(
    "keys",
    [("left", "o"), ("right", "o", "i"), ("enter", "o", "i"), ("down", "o")],
    ids=["no run", "a free day", "in hand", "time off"],
)
async def test_where_there_is_nothing_to_say_the_keys_do_nothing(
    open_app: OpenApp, keys: tuple[str, ...]
) -> None:
    app = open_app(own(ILL), TUE)
    await pressed(app, *keys)
    assert kept(app) == [(False, False)] * 4


async def test_of_a_run_gone_by_nothing_is_said(open_app: OpenApp) -> None:
    app = open_app(own(), WED)
    await pressed(app, "left", "left", "o", "i")
    assert kept(app) == [(False, False)] * 4


async def test_f_leaves_it_where_it_is_and_says_so(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, "right", "right", "o", "x", "f")
    assert "Thursday's easy run keeps its day: o lets it move." in page
    assert days(app) == PLANNED


async def test_the_hand_carries_it_and_it_keeps_the_day_it_is_put_on(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, "o", "enter", "right", "enter")
    assert "Tempo moved to tomorrow." in page
    assert "▼" in page
    assert days(app)[0] == WED
    assert kept(app)[0] == (True, False)


async def test_nothing_is_carried_over_it(open_app: OpenApp) -> None:
    page = await pressed(open_app(said(own(), pin, THU), TUE), "enter", "right", "right")
    assert "Thursday's easy run keeps its day: it makes no room. Wednesday fits." in page


async def test_in_a_small_terminal_the_signs_end_the_row(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "o", "i", size=(40, 12))
    assert "› Tue 24  ▸ tempo 6.5 ▼ ★    60 min" in page


async def test_help_and_palette_name_the_keys(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "question_mark", size=(120, 40))
    assert "o           Keeps a run to come on its day. Again lets it move." in page
    assert "i           Says that it matters: it is kept first. Again unsays it." in page


async def test_the_palette_finds_them(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    async with app.run_test() as pilot:
        await pilot.press("4")
        await pilot.pause()
        found = [str(hit.text) async for hit in KeyCommands(app.screen).discover()]
        assert {"Keep its day", "It matters"} <= set(found)
