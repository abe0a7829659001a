"""What a card shows, as plain values: a command can print it without drawing anything."""

from typing import Literal, NamedTuple, TypeAlias

from widgets.profile import Part

Tone: TypeAlias = Literal["due", "done", "eased", "rest", "paused"]
"""What a day is, for its colour; a sign or a word always says it too."""


class Row(NamedTuple):
    """One row of a card: words at its left, and words at its right."""

    left: str = ""
    right: str = ""


FRAME = 48
"""Cells that the frame has for keys at 80 columns."""
INSIDE = 50
"""Cells that a row has at 80 columns."""
POCKET_INSIDE = 36
"""Cells that it has at 40 columns, without a frame."""


class Card(NamedTuple):
    """Everything a card shows."""

    title: str
    """In the upper border."""
    tone: Tone
    head: Row
    """The session's name in capitals, and its size."""
    parts: tuple[Part, ...] = ()
    """The session's picture; empty where there is none."""
    whole: float = 0.0
    """Minutes before it was made lighter: its picture keeps their scale."""
    bar: float | None = None
    """In the picture's place, once run: how much of the planned size, 0 to 1."""
    under: str = ""
    """One line under the picture where its labels do not say it."""
    brief: str = ""
    """The same closer together, for a terminal that is too narrow for it."""
    body: tuple[Row, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    """Key and two words, in the lower border."""

    @property
    def key_line(self) -> str:
        """As in "d done   m steady 30 min": as many as there is room for, the rest is under ?."""
        line = ""
        for key, words in self.keys:
            longer = f"{line}   {key} {words}".strip()
            if len(longer) > FRAME:
                break
            line = longer
        return line
