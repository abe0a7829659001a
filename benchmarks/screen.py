"""What a runner waits for at the screen: its start, a key, another screen; and an idle screen."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pexpect

from app.modes import MODES
from benchmarks.pairs import Pair, in_turn, line
from benchmarks.terminal import (
    EMPTY,
    EMPTY_WORDS,
    TICKOVER,
    at_rest,
    cpu_seconds,
    first_words,
    seconds_after,
    seconds_to,
    waiting_bytes,
)

STARTS, KEYS, OPENINGS = 15, 40, 9
BETWEEN_KEYS, IDLE = 0.2, 20.0
"""Seconds to let between two keys, as a person does, and to watch an idle screen for."""
OPENED: Mapping[str, str] = {
    "map": "you are here",
    "momentum": "were due",
    "maintenance": "The bench",
    "log": "by week",
}
"""Words that each screen shows with its records, and no other one."""


def first_frame(ten: Path) -> Pair:
    """Start to the first frame, beside an empty Textual app with a Footer."""
    words = first_words(ten)
    return in_turn(
        "start to first frame, ten years",
        lambda: seconds_to(words, TICKOVER, ten),
        lambda: seconds_to(EMPTY_WORDS, EMPTY, ten),
        STARTS,
    )


def thirty_years(thirty: Path, one: Path) -> Pair:
    """Start to the first frame with thirty years of records, beside one year."""
    words = first_words(one)
    return in_turn(
        "start to first frame, thirty years to one",
        lambda: seconds_to(words, TICKOVER, thirty),
        lambda: seconds_to(words, TICKOVER, one),
        STARTS,
    )


def key_to_screen(ten: Path) -> Pair:
    """From d to the ticked card, beside a key that changes the one word of an empty app."""
    with (
        at_rest(TICKOVER, first_words(ten), ten) as ours,
        at_rest(EMPTY, EMPTY_WORDS, ten) as theirs,
    ):
        return in_turn(
            "a key to the repainted screen, ten years",
            lambda: _ticked(ours, "u undo", "Undone"),
            lambda: _ticked(theirs, "ticked", "open"),
            KEYS,
        )


def _ticked(program: pexpect.spawn, words: str, back: str) -> float:
    """Seconds from d to these words; then u takes it back."""
    time.sleep(BETWEEN_KEYS)
    taken = seconds_after("d", words, program)
    time.sleep(BETWEEN_KEYS)
    seconds_after("u", back, program)
    return taken


def openings(ten: Path, weeks: Path) -> list[Pair]:
    """Each other screen opened for the first time, with ten years of records and ten weeks."""
    modes = [mode for mode in MODES if mode.name in OPENED]
    taken = [(_opened(ten), _opened(weeks)) for _ in range(OPENINGS)]
    return [
        Pair(
            f"{mode.title} opened, ten years to ten weeks",
            [ours[mode.name] for ours, _ in taken],
            [theirs[mode.name] for _, theirs in taken],
        )
        for mode in modes
    ]


def _opened(folder: Path) -> dict[str, float]:
    """Seconds from its number to each screen of a fresh start."""
    found = dict[str, float]()
    with at_rest(TICKOVER, first_words(folder), folder) as program:
        for mode in MODES:
            if mode.name in OPENED:
                found[mode.name] = seconds_after(str(mode.number), OPENED[mode.name], program)
                waiting_bytes(program)
    return found


class Idle(NamedTuple):
    """What an open screen does that nobody touches."""

    written: int
    """Bytes."""
    share: float
    """Of a core."""

    def __str__(self) -> str:
        return f"{self.written} B, {self.share:.2%}"


def idle(ten: Path) -> str:
    """The line of a screen that nobody touches, beside an empty app."""
    with (
        at_rest(TICKOVER, first_words(ten), ten) as ours,
        at_rest(EMPTY, EMPTY_WORDS, ten) as theirs,
    ):
        programs = (ours, theirs)
        before = [cpu_seconds(program) for program in programs]
        time.sleep(IDLE)
        taken = [cpu_seconds(p) - b for p, b in zip(programs, before, strict=True)]
        mine, other = (
            Idle(waiting_bytes(program), seconds / IDLE)
            for program, seconds in zip(programs, taken, strict=True)
        )
    ratio = f"{mine.share / other.share:.2f} x" if other.share else ""
    return line(
        "an idle screen, ten years", str(mine), str(other), ratio, "no output, 0.5 % of a core"
    )
