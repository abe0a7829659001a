"""The command in a real pseudo-terminal, its output read as a terminal would draw it."""

import os
import sys
import time
from pathlib import Path

import pexpect
import pyte

PATIENCE = 20
"""Seconds within which what is waited for is there, even on a busy machine."""
NOT_INHERITED = ("NO_COLOR", "COLUMNS", "LINES")
"""What the terminal that the tests were started in says of itself."""
LEFT_ALTERNATE_SCREEN = "\x1b[?1049l"


class Terminal:
    """One program in a terminal of its own."""

    def __init__(self, folder: Path, *arguments: str, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.raw = ""
        env = {key: value for key, value in os.environ.items() if key not in NOT_INHERITED}
        self.program = pexpect.spawn(
            sys.executable,
            ["-m", "app", *arguments],
            env=env | {"TERM": "xterm-256color", "TICKOVER_STATE": str(folder / "state")},
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=PATIENCE,
        )

    def type(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.program.send(key)

    def shows(self, words: str) -> str:
        """Wait until words are on the screen, and return all of it; AssertionError else."""
        until = time.monotonic() + PATIENCE
        while words not in self.page and time.monotonic() < until and self._read():
            pass
        assert words in self.page, self.page
        return self.page

    def type_until(self, key: str, words: str) -> None:
        """Press a key again and again until words are on the screen."""
        until = time.monotonic() + PATIENCE
        while words not in self.page and time.monotonic() < until:
            self.type(key)
            self._read()
        self.shows(words)

    def ends(self) -> int | None:
        """Wait until the program has ended, and return its exit code."""
        while self._read():
            pass
        self.program.close()
        exit_code: int | None = self.program.exitstatus
        return exit_code

    @property
    def page(self) -> str:
        """What stands on the screen, row by row."""
        return "\n".join(row.rstrip() for row in self.screen.display)

    def _read(self) -> bool:
        """Take in what the program wrote; False once it has ended."""
        try:
            text = self.program.read_nonblocking(65536, timeout=0.2)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += text
        self.stream.feed(text)
        return True
