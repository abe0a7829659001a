"""The App on a real file, on a day written out, seen as the runner sees it."""

from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from app.clock import Clock
from app.companion import Companion
from storage.journal import Journal
from storage.records import Change
from storage.store import Store


def no_turn(_: Journal) -> Change:
    return Change()


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    monkeypatch.setenv("TICKOVER_STATE", str(folder))
    return folder


@pytest.fixture
def open_store(tmp_path: Path) -> Callable[[], Store]:
    """One more store on the test's file, as another program would open it."""
    clock = Clock()
    return lambda: Store(tmp_path / "tickover.json", now=clock.now, turn=no_turn)


OpenApp = Callable[[Journal, date], Companion]


@pytest.fixture
def open_app(open_store: Callable[[], Store]) -> OpenApp:
    """The App on a journal that was written to the file beforehand."""

    def opened(own: Journal, today: date) -> Companion:
        facts = (own.runner, own.journey, own.week, own.run, own.pause)
        everything = Change(put=tuple(fact for table in facts for fact in table.values()))
        open_store().apply(lambda _: everything, lambda _: "", "cli")
        return Companion(open_store(), Clock(today))

    return opened


Look = Callable[[Pilot[None]], Awaitable[None]]
"""What gives an App a look before its picture is taken."""
NO_COLOUR = "no-colour"


@pytest.fixture(params=["tickover-light", "ansi-dark", NO_COLOUR])
def look(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Look:
    """A theme of another kind, or none; to be asked for before the App is made."""
    if request.param == NO_COLOUR:
        monkeypatch.setenv("NO_COLOR", "1")

    async def in_its_look(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.pause()
        if request.param != NO_COLOUR:
            pilot.app.theme = request.param
        await pilot.pause()

    return in_its_look


def seen(app: Companion) -> str:
    """Everything that stands on the screen, row by row."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
