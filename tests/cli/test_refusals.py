"""Whatever goes wrong is one sentence and an exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from app.cli import COMMANDS, LazyGroup, main
from app.commands.refusals import NotDone, in_one_sentence
from tests.cli.ana import Tickover

ROOT = Path(__file__).parents[2]
NO_PLAN = "No plan yet. tickover setup begins one.\n"
WORDS = st.sampled_from(
    [*(name for name in COMMANDS if name not in ("setup", "demo")), "sat", "last", "tue", "--json",
     "--km", "--minutes", "--on", "--file", "--today", "--", "5", "-5", "14 mar", "", "\x00", "é"]
) | st.text(max_size=8)  # fmt: skip


@pytest.mark.parametrize(
    "typed", ["today", "today --json", "week", "done", "swap", "add 5", "today sat", "add foo"]
)
def test_without_a_plan_a_command_says_how_to_begin_one(tickover: Tickover, typed: str) -> None:
    said = tickover(typed)
    assert (said.exit_code, said.stdout, said.stderr) == (1, "", NO_PLAN)


def test_reading_makes_no_file(tickover: Tickover, place: Path) -> None:
    tickover("today")
    tickover("status")
    tickover("undo")
    assert not place.exists()


@pytest.mark.parametrize(
    "typed",
    ["fly", "today --colour", "done foo", "done --km ten", "done --effort 0", "--today foo today",
     "completions tcsh", "today 31 feb", "--file"],
)  # fmt: skip
def test_words_that_are_not_understood_are_one_sentence_and_exit_2(
    ana: Tickover, typed: str
) -> None:
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr.count("\n") == 1


def test_a_command_that_does_not_exist_points_to_the_list(tickover: Tickover) -> None:
    assert "tickover --help says what is understood." in tickover("fly").stderr


@pytest.mark.parametrize("terminal", ["dumb", "xterm-256color"])
@pytest.mark.parametrize("typed", ["", "demo"])
def test_without_a_terminal_the_screen_points_to_today(
    tickover: Tickover, typed: str, terminal: str
) -> None:
    said = tickover(typed, TERM=terminal)
    assert said.exit_code == 2
    assert said.stderr == "The screen needs a terminal of its own; tickover today prints the day.\n"


def test_a_file_of_another_program_is_left_alone(tickover: Tickover, place: Path) -> None:
    place.write_text('{"name": "something else"}')
    said = tickover("today")
    assert (said.exit_code, said.stderr.count("\n")) == (1, 1)
    assert "isn't a Tickover file" in said.stderr
    assert place.read_text() == '{"name": "something else"}'


def test_a_folder_in_the_files_place_is_one_sentence(tickover: Tickover, place: Path) -> None:
    place.mkdir()
    said = tickover("today")
    assert (said.exit_code, said.stderr.count("\n")) == (1, 1)


@settings(max_examples=150, deadline=None)
@given(typed=st.lists(WORDS, max_size=6))
def test_nothing_that_is_typed_leaves_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, typed: list[str]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    env = {"TICKOVER_FILE": str(folder / "none.json"), "TICKOVER_STATE": str(folder / "state")}
    said = CliRunner().invoke(main, typed, prog_name="tickover", env=env)
    assert said.exception is None or isinstance(said.exception, SystemExit)
    assert said.exit_code in (0, 1, 2)
    assert bool(said.stderr) == (said.exit_code != 0)


def test_every_short_help_is_the_first_line_of_its_command() -> None:
    group = main
    assert isinstance(group, LazyGroup)
    for name, line in COMMANDS.items():
        command = group.get_command(main.make_context("tickover", ["status"]), name)
        assert command is not None
        assert command.help is not None
        assert command.help.split("\n")[0].startswith(line.rstrip("."))


def test_ctrl_c_is_one_sentence() -> None:
    with pytest.raises(NotDone, match="Stopped"), in_one_sentence():
        raise KeyboardInterrupt


def test_a_fault_of_the_program_itself_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), in_one_sentence():
        raise ZeroDivisionError


def today(place: Path, output: IO[bytes] | int, **env: str) -> "subprocess.CompletedProcess[bytes]":
    """A fresh process that prints Ana's day to `output`."""
    return subprocess.run(
        [sys.executable, "-m", "app", "--file", str(place), "today"],
        cwd=ROOT,
        env={**os.environ, **env},
        stdout=output,
        stderr=subprocess.PIPE,
        check=False,
    )


def test_a_reader_that_turns_away_leaves_no_word(ana: Tickover, place: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        assert today(place, closed).stderr == b""


def test_a_full_disk_behind_the_output_is_one_sentence(ana: Tickover, place: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full device")
    with full.open("wb") as output:
        done = today(place, output)
    assert done.returncode != 0
    assert done.stderr == b"Stopped: No space left on device.\n"


def test_signs_that_the_output_cannot_hold_are_no_error(ana: Tickover, place: Path) -> None:
    done = today(place, subprocess.PIPE, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"TEMPO" in done.stdout
