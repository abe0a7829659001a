"""A page: what a reading prints, as lines of at most 80 columns."""

from collections.abc import Iterator
from textwrap import wrap

import click

from app.voice.words import plain

WIDTH = 76
"""Cells of a line."""
LABEL = 10
"""Cells of the words that stand before a line."""


def spread(left: str, right: str, *, width: int = WIDTH) -> str:
    """Words at both ends of a line, on two lines where they don't fit."""
    if not right:
        return "\n".join(paragraph(left, width=width))
    gap = width - len(left) - len(right)
    return f"{left}{' ' * gap}{right}" if gap > 1 else f"{left}\n  {right}"


def labelled(label: str, words: str) -> str:
    """As in "Week 6    0 of 33 km"."""
    return f"{label:<{LABEL}}{words}"


def paragraph(words: str, *, width: int = WIDTH) -> Iterator[str]:
    """Words over as many lines as they need; what would steer the terminal is left out."""
    yield from wrap(plain(words), width) or [""]


def show(lines: Iterator[str]) -> None:
    """Print the lines."""
    click.echo("\n".join(lines))
