"""Programs in a real pseudo-terminal, timed from outside until words appear on their screen."""

import os
import sys
import time
from pathlib import Path

import pexpect

from app.voice.cards import card
from benchmarks.lifetime_file import TODAY, store
from benchmarks.pairs import Pair, in_turn

ROOT = Path(__file__).parent.parent
PATIENCE, SETTLING, IDLE, BETWEEN_KEYS = 60, 2.0, 10.0, 0.2
"""Seconds to wait for words; to let a start come to rest; to watch an idle screen for; and to
let between two keys, as a person does."""
STARTS, KEYS = 15, 40
UNWANTED = {"PYTHONDONTWRITEBYTECODE", "NO_COLOR", "TICKOVER_TODAY"}
TICKOVER = ["-m", "app", "--today", TODAY.isoformat()]
EMPTY = """
from textual.app import App
from textual.widgets import Footer, Label
class Empty(App):
    BINDINGS = [("q", "quit", "quit")]
    def compose(self):
        yield Label("everything is here")
        yield Footer()
Empty().run()
"""
"""An empty Textual app with a Footer: what any start costs."""


def first_frame(ten: Path) -> Pair:
    """Start to the first frame, beside an empty Textual app with a Footer."""
    words = _first_words(ten)
    return in_turn(
        "start to first frame, ten years",
        lambda: _seconds_to(words, TICKOVER, ten),
        lambda: _seconds_to("everything is here", ["-c", EMPTY], ten),
        STARTS,
    )


def thirty_years(thirty: Path, one: Path) -> Pair:
    """Start to the first frame with thirty years of records, beside one year."""
    words = _first_words(one)
    return in_turn(
        "start to first frame, thirty years to one",
        lambda: _seconds_to(words, TICKOVER, thirty),
        lambda: _seconds_to(words, TICKOVER, one),
        STARTS,
    )


def key_to_screen(folder: Path) -> list[float]:
    """Seconds from d to the ticked card on the screen, key by key."""
    program = _at_rest(folder)
    taken = []
    for _ in range(KEYS):
        taken.append(_seconds_after("d", "u undo", program))
        time.sleep(BETWEEN_KEYS)
        _seconds_after("u", "Undone", program)
        time.sleep(BETWEEN_KEYS)
    program.close(force=True)
    return taken


def idle(folder: Path) -> tuple[int, float]:
    """Bytes written and the share of a core taken by an open screen that nobody touches."""
    program = _at_rest(folder)
    before = _cpu_seconds(program.pid)
    time.sleep(IDLE)
    share = (_cpu_seconds(program.pid) - before) / IDLE
    written = _waiting_bytes(program)
    program.close(force=True)
    return written, share


def environment(folder: Path) -> dict[str, str]:
    """What programs find around them: the folder's file, and modules compiled once as installed."""
    around = {key: value for key, value in os.environ.items() if key not in UNWANTED}
    return around | {
        "TERM": "xterm-256color",
        "TICKOVER_STATE": str(folder / "state"),
        "TICKOVER_FILE": str(folder / "tickover.json"),
    }


def _first_words(folder: Path) -> str:
    return card(store(folder).read(), TODAY, TODAY).head.left


def _spawned(arguments: list[str], folder: Path) -> pexpect.spawn:
    program = pexpect.spawn(
        sys.executable,
        arguments,
        env=environment(folder),
        cwd=str(ROOT),
        dimensions=(24, 80),
        timeout=PATIENCE,
        encoding="utf-8",
    )
    program.delaybeforesend = None  # else each key waits for 50 ms, as a person would
    return program


def _at_rest(folder: Path) -> pexpect.spawn:
    """The open screen, once its start has come to rest."""
    program = _spawned(TICKOVER, folder)
    program.expect_exact(_first_words(folder))
    time.sleep(SETTLING)
    _waiting_bytes(program)
    return program


def _seconds_to(words: str, arguments: list[str], folder: Path) -> float:
    began = time.perf_counter()
    program = _spawned(arguments, folder)
    program.expect_exact(words)
    taken = time.perf_counter() - began
    program.close(force=True)
    return taken


def _seconds_after(key: str, words: str, program: pexpect.spawn) -> float:
    began = time.perf_counter()
    program.send(key)
    program.expect_exact(words)
    return time.perf_counter() - began


def _waiting_bytes(program: pexpect.spawn) -> int:
    """How much the program has written since the last look."""
    written = 0
    while True:
        try:
            written += len(program.read_nonblocking(65536, timeout=0.1))
        except pexpect.TIMEOUT:
            return written


def _cpu_seconds(pid: int) -> float:
    """Seconds of processor that a process has taken so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
