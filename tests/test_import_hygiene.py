"""What the quick commands load, looked at in fresh processes that run them for real."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.demo import write_demo

ROOT = Path(__file__).parents[1]
HEAVY = ("textual", "textual_plotext", "plotext", "arrow")
AFTERWARDS = """
import atexit, sys
atexit.register(lambda: print(*sorted(sys.modules), sep="\\n", file=sys.stderr))
from app.cli import main
main(prog_name="tickover")
"""


@pytest.fixture
def ana(tmp_path: Path) -> Path:
    place = tmp_path / "ana.json"
    write_demo(place, tmp_path / "state", date(2026, 12, 29), datetime(2026, 12, 29, 7, tzinfo=UTC))
    return place


def ran(ana: Path, *typed: str, program: str = AFTERWARDS) -> "subprocess.CompletedProcess[str]":
    """A fresh process that ran one command; its standard error lists the modules it loaded."""
    env = {
        **os.environ,
        "TICKOVER_FILE": str(ana),
        "TICKOVER_STATE": str(ana.parent / "state"),
        "TICKOVER_TODAY": "2026-12-29",
    }
    return subprocess.run(
        [sys.executable, "-c", program, *typed],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.mark.parametrize(
    "typed", [["status"], ["today"], ["today", "--json"], ["week"], ["why"], ["done"]]
)
def test_a_quick_command_loads_neither_the_screen_nor_its_charts(
    ana: Path, typed: list[str]
) -> None:
    process = ran(ana, *typed)
    loaded = set(process.stderr.splitlines())
    assert process.stdout
    assert "storage.store" in loaded
    assert not {name.partition(".")[0] for name in loaded} & set(HEAVY)


def test_map_draws_its_bars_without_the_screen(ana: Path) -> None:
    loaded = {name.partition(".")[0] for name in ran(ana, "map").stderr.splitlines()}
    assert "plotext" in loaded
    assert not loaded & {"textual", "textual_plotext", "arrow"}


OPENED = """
import asyncio, sys
from app.clock import Clock
from app.commands.desk import Desk
from app.companion import Companion
async def opened():
    desk = Desk()
    app = Companion(desk.store, desk.clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        print(*sorted(sys.modules), sep="\\n")
        await pilot.press("2")
        await pilot.pause()
        print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
asyncio.run(opened())
"""


def test_today_loads_neither_the_map_nor_its_charts(ana: Path) -> None:
    process = ran(ana, program=OPENED)
    today, opened = process.stdout.splitlines(), process.stderr.splitlines()
    of_the_map = {"app.screens.map", "app.voice.road", "widgets.road", "plotext"}
    assert "app.screens.today" in today
    assert not of_the_map & set(today)
    assert of_the_map <= set(opened)


def test_status_draws_no_card(ana: Path) -> None:
    assert "app.voice.cards" not in ran(ana, "status").stderr.splitlines()


def test_the_list_of_commands_loads_none_of_them(ana: Path) -> None:
    loaded = ran(ana, "--help").stderr.splitlines()
    assert "app.commands.today" not in loaded
    assert "storage.store" not in loaded


def test_on_a_day_that_asks_nothing_of_the_plan_status_loads_nothing_that_draws(ana: Path) -> None:
    assert "app.coach.map.draw" not in ran(ana, "status").stderr.splitlines()
