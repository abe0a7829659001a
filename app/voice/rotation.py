"""Saying things in turn by the calendar, so that nothing is said two days running."""

from collections.abc import Sequence
from datetime import date


def in_turn(lines: Sequence[str], today: date) -> str:
    """One of two or more lines, another one each day."""
    return lines[today.toordinal() % len(lines)]


def every_other_day(words: str, today: date) -> str:
    """What may hold for days on end; empty on the days between."""
    return words if today.toordinal() % 2 == 0 else ""
