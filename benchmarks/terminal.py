"""Programs in a real pseudo-terminal, timed from outside until words appear on their screen."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect

from app.voice.cards import card
from benchmarks.lifetime_file import TODAY, store

ROOT = Path(__file__).parent.parent
PATIENCE, SETTLING = 60, 2.0
"""Seconds to wait for words, and to let a start come to rest."""
UNWANTED = {"PYTHONDONTWRITEBYTECODE", "NO_COLOR", "TICKOVER_TODAY"}
TICKOVER = ["-m", "app", "--today", TODAY.isoformat()]
EMPTY_WORDS = "everything is here"
EMPTY = [
    "-c",
    f"""
from textual.app import App
from textual.widgets import Footer, Label
class Empty(App):
    BINDINGS = [("q", "quit", "quit"), ("d", "say('ticked')", "tick"), ("u", "say('open')", "undo")]
    def compose(self):
        yield Label("{EMPTY_WORDS}")
        yield Footer()
    def action_say(self, words):
        self.query_one(Label).update(words)
Empty().run()
""",
]
"""An empty Textual app with a Footer: what any start costs, any key and any minute of waiting."""


def environment(folder: Path) -> dict[str, str]:
    """What programs find around them: the folder's file, and modules compiled once as installed."""
    around = {key: value for key, value in os.environ.items() if key not in UNWANTED}
    return around | {
        "TERM": "xterm-256color",
        "TICKOVER_STATE": str(folder / "state"),
        "TICKOVER_FILE": str(folder / "tickover.json"),
    }


def first_words(folder: Path) -> str:
    """What the card of a folder's file begins with."""
    return card(store(folder).read(), TODAY, TODAY).head.left


@contextmanager
def at_rest(arguments: list[str], words: str, folder: Path) -> Iterator[pexpect.spawn]:
    """An open screen that shows these words, once its start has come to rest."""
    program = _spawned(arguments, folder)
    program.expect_exact(words)
    time.sleep(SETTLING)
    waiting_bytes(program)
    yield program
    program.close(force=True)


def seconds_to(words: str, arguments: list[str], folder: Path) -> float:
    """Seconds from the start of a program to these words."""
    began = time.perf_counter()
    program = _spawned(arguments, folder)
    program.expect_exact(words)
    taken = time.perf_counter() - began
    program.close(force=True)
    return taken


def seconds_after(key: str, words: str, program: pexpect.spawn) -> float:
    """Seconds from a key to these words."""
    began = time.perf_counter()
    program.send(key)
    program.expect_exact(words)
    return time.perf_counter() - began


def waiting_bytes(program: pexpect.spawn) -> int:
    """How much the program has written since the last look."""
    written = 0
    while True:
        try:
            written += len(program.read_nonblocking(65536, timeout=0.1))
        except pexpect.TIMEOUT:
            return written


def cpu_seconds(program: pexpect.spawn) -> float:
    """Seconds of processor that a program has taken so far (Linux)."""
    fields = Path(f"/proc/{program.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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
