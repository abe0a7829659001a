"""A handful of walks with the command in a real terminal."""

import os
import signal
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.commands.screen import told_of
from app.demo import write_demo
from storage.records import Change
from storage.store import Store
from tests.terminal.screen import LEFT_ALTERNATE_SCREEN, Terminal

TUESDAY = date(2026, 12, 29)
NOW = datetime(2026, 12, 29, 7, tzinfo=UTC)
TEMPO = "2026-12-28/1"


@pytest.fixture
def ana(tmp_path: Path) -> Path:
    """Ana's file."""
    path = tmp_path / "ana.json"
    write_demo(path, tmp_path / "state", TUESDAY, NOW)
    return path


def opened(ana: Path, *, size: tuple[int, int] = (80, 24)) -> Terminal:
    arguments = ("--file", str(ana), "--today", TUESDAY.isoformat())
    return Terminal(ana.parent, *arguments, size=size)


def runs_in(ana: Path) -> set[str]:
    store = Store(ana, now=lambda: NOW, turn=lambda _: Change(), state_folder=ana.parent / "state")
    return set(store.read().run)


def test_first_run_through_setup_to_today_and_everything_is_there_again(tmp_path: Path) -> None:
    arguments = ("--file", str(tmp_path / "t.json"), "--today", "2026-11-24")
    terminal = Terminal(tmp_path, *arguments)
    terminal.shows("Where are you now")
    terminal.type_until("\r", "Streak")
    terminal.type("d")
    terminal.shows("that is the first one.")
    terminal.type("q")
    assert terminal.ends() == 0
    again = Terminal(tmp_path, *arguments)
    again.shows("✓")
    again.type("q")
    assert again.ends() == 0


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 50), (40, 12)])
def test_d_u_m_d_on_every_size(ana: Path, size: tuple[int, int]) -> None:
    terminal = opened(ana, size=size)
    terminal.shows("TEMPO")
    terminal.type("d")
    terminal.shows("✓ TEMPO")
    terminal.type("u")
    terminal.shows("Undone")
    terminal.type("m")
    terminal.shows("STEADY")
    terminal.type("d")
    terminal.shows("≈ STEADY")
    terminal.type("q")
    assert terminal.ends() == 0
    assert TEMPO in runs_in(ana)


def test_a_tick_on_the_command_line_shows_in_the_open_screen(ana: Path) -> None:
    terminal = opened(ana)
    terminal.shows("TEMPO")
    env = os.environ | {"TICKOVER_STATE": str(ana.parent / "state")}
    command = [
        sys.executable,
        "-m",
        "app",
        "--file",
        str(ana),
        "--today",
        TUESDAY.isoformat(),
        "done",
    ]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert "Tempo 6.5 km ticked." in done.stdout
    terminal.shows("✓ TEMPO")
    terminal.type("q")
    assert terminal.ends() == 0


@pytest.mark.parametrize("closing", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal(ana: Path, closing: signal.Signals) -> None:
    terminal = opened(ana)
    terminal.shows("TEMPO")
    terminal.program.kill(closing)
    terminal.ends()
    assert LEFT_ALTERNATE_SCREEN in terminal.raw


def test_without_a_terminal_it_says_where_to_look_instead(ana: Path) -> None:
    command = [sys.executable, "-m", "app", "--file", str(ana)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 2
    assert done.stderr == (
        "The screen needs a terminal of its own; tickover today prints the day.\n"
    )


def test_an_error_of_its_own_is_one_sentence_and_a_file(tmp_path: Path) -> None:
    said = told_of("what happened", tmp_path)
    assert said.startswith("Tickover stopped on an error of its own.")
    assert (tmp_path / "last-error.txt").read_text() == "what happened"
    assert "What happened stands" not in told_of("what happened", tmp_path / "nowhere")
