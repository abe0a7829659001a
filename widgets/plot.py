"""What a chart shows: numbers and labels, and nothing of how it is drawn."""

from typing import Literal, NamedTuple, TypeAlias

Form: TypeAlias = Literal["line", "weeks", "bars"]
"""A line; a filled column a week over what was planned; or a bar for each of a few things."""


class Plot(NamedTuple):
    """One chart."""

    title: str
    note: str
    """What stands below it."""
    form: Form
    values: tuple[float | None, ...]
    """One for each place, from the left; None where there is none."""
    top: float
    """The value at the upper edge; the lower one is 0."""
    scale: tuple[tuple[float, str], ...]
    """The values that are named at the left."""
    room: int
    """Places that there is room for: it grows from the left."""
    labels: tuple[tuple[int, str], ...] = ()
    """Places and what stands below them; as many are shown as fit."""
    planned: tuple[float, ...] = ()
    """Behind the values."""
    best: int | None = None
    """The place of the best ever."""
    empty: str = ""
    """What stands there while there is nothing to draw."""
