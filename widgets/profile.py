"""A session as a picture: a cell a minute, or for so many of them, as high as the effort."""

from math import ceil, inf
from typing import NamedTuple

from storage.records import Zone

HEIGHTS: dict[Zone, str] = {
    "walk": "▁", "recovery": "▂", "easy": "▂", "steady": "▄", "marathon": "▄",
    "threshold": "▆", "interval": "▇", "repetition": "▆", "race": "▆",
}  # fmt: skip


class Part(NamedTuple):
    """One part of a session: how hard, how many minutes, and what may stand below it."""

    zone: Zone
    minutes: float
    labels: tuple[str, ...] = ()
    """The longest first; the first that fits is taken."""
    as_high_as: Zone | None = None
    """Another zone whose height it takes, where it has to stand out from what is beside it."""


def drawn(parts: tuple[Part, ...], width: int, whole: float = 0.0) -> tuple[str, str]:
    """The profile in at most `width` cells, and the labels under its parts.

    It is drawn to the scale of `whole` minutes where those are more: less running is no longer bar.
    """
    total = sum(part.minutes for part in parts)
    if not total or width < 1:
        return "", ""
    per_cell = ceil(max(total, whole) / width)
    ends = _ends(parts, per_cell, seen=per_cell / 2)
    if ends[-1] > width:
        ends = _ends(parts, per_cell, seen=inf)
    cells = "".join(
        HEIGHTS[part.as_high_as or part.zone] * (end - start)
        for part, start, end in zip(parts, [0, *ends], ends, strict=False)
    )
    return cells, _labelled(parts, [0, *ends], width)


def _ends(parts: tuple[Part, ...], per_cell: int, seen: float) -> list[int]:
    """The cell in which each part ends: rounded sums, so that rounding never adds up.

    A part of as many minutes as `seen` has a cell at least.
    """
    ends, minutes = [0], 0.0
    for part in parts:
        minutes += part.minutes
        least = ends[-1] + (part.minutes >= seen)
        ends.append(max(least, round(minutes / per_cell)))
    return ends[1:]


def _labelled(parts: tuple[Part, ...], starts: list[int], width: int) -> str:
    """The labels, each beginning under its part and ending before the next label."""
    spoken = [
        (start, part.labels) for start, part in zip(starts, parts, strict=False) if part.labels
    ]
    line = ""
    for index, (start, labels) in enumerate(spoken):
        room = (spoken[index + 1][0] - 1 if index + 1 < len(spoken) else width) - start
        label = next((label for label in labels if len(label) <= room), "")
        line = line.ljust(start) + label
    return line
