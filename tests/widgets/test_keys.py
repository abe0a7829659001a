"""The keys at the foot of a screen: what has room, what is dim, and what the mouse does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.pilot import Pilot

from widgets.keys import Keys

DAYS = Binding.Group("day", compact=True)


class Shown(App[None]):
    """Some keys, of which one can't be pressed."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "note('left')", "earlier", key_display="←", group=DAYS),
        Binding("right", "note('right')", "later", key_display="→", group=DAYS),
        Binding("d", "note('d')", "done", tooltip="Ticks the run."),
        Binding("enter", "note('d')", "done"),
        Binding("u", "refused", "undo"),
        Binding("question_mark", "note('?')", "help", key_display="?"),
    ]
    bells = 0

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def compose(self) -> ComposeResult:
        yield Keys()

    def action_note(self, key: str) -> None:
        self.noted.append(key)

    def action_refused(self) -> None:
        self.noted.append("refused")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return None if action == "refused" else True

    def bell(self) -> None:
        self.bells += 1


@asynccontextmanager
async def shown(width: int = 60) -> AsyncIterator[tuple[Shown, Pilot[None]]]:
    app = Shown()
    async with app.run_test(size=(width, 3)) as pilot:
        await pilot.pause()
        yield app, pilot


def line(app: Shown) -> str:
    return app.query_one(Keys).render_line(0).text.rstrip()


async def test_keys_of_a_group_share_their_words_and_an_action_stands_once() -> None:
    async with shown() as (app, _):
        assert line(app) == " ←→ day  d done  u undo  ? help"


@pytest.mark.parametrize(
    ("width", "seen"),
    [
        (40, " ←→ day  d done  u undo  ? help"),
        (24, " ←→ day  d done  ? help"),
        (8, " ? help"),
    ],
)
async def test_where_not_all_have_room_the_last_give_way_but_not_help(
    width: int, seen: str
) -> None:
    async with shown(width) as (app, _):
        assert line(app) == seen


async def test_a_click_presses_the_key_under_it() -> None:
    async with shown() as (app, pilot):
        for x in (1, 2, 5, 10, 13):
            await pilot.click(Keys, offset=(x, 0))
        await pilot.pause()
        assert app.noted == ["left", "right", "right", "d", "d"]


async def test_a_key_that_cannot_be_pressed_is_dim_and_rings() -> None:
    async with shown() as (app, pilot):
        dim = [entry.words for entry in app.query_one(Keys).entries if entry.keys[0].is_dim]
        assert dim == ["undo"]
        await pilot.click(Keys, offset=(18, 0))
        await pilot.pause()
        assert (app.noted, app.bells) == ([], 1)


async def test_the_mouse_over_a_key_is_told_what_it_does() -> None:
    async with shown() as (app, pilot):
        await pilot.hover(Keys, offset=(12, 0))
        assert app.query_one(Keys).tooltip == "Ticks the run."
        await pilot.hover(Keys, offset=(50, 0))
        assert app.query_one(Keys).tooltip is None
