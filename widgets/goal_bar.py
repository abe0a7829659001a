"""A bar of segments: a week by its sessions, a journey by its weeks."""

from typing import Literal, NamedTuple, TypeAlias

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

Fill: TypeAlias = Literal["ticked", "ahead", "gone"]
"""Run; still ahead; let go, missed or paused."""

CELLS: dict[Fill, tuple[str, str]] = {
    "ticked": ("━", "$success"),
    "ahead": ("─", "$text-muted"),
    "gone": ("╌", "$text-disabled"),
}
LABEL = 9
"""Cells of the word before the bar."""
WIDTH = 36
"""Cells of the bar itself at 80 columns."""


class Segment(NamedTuple):
    """A part of the bar, as wide as its weight."""

    weight: float
    fill: Fill


class Bar(NamedTuple):
    """Everything a bar shows."""

    label: str
    segments: tuple[Segment, ...]
    words: str
    has_gaps: bool = True
    """Whether a blank stands between the segments."""


class GoalBar(Widget):
    """One row: a word, the bar, and what it comes to."""

    DEFAULT_CSS = """
    GoalBar { height: 1; padding: 0 2; }
    """

    bar: reactive[Bar | None] = reactive(None)

    def render(self) -> Content:
        """The segments share the width by their weights."""
        bar = self.bar
        if bar is None:
            return Content("")
        room = self.content_size.width - LABEL - len(bar.words) - 2
        cells = segments(bar, min(room, WIDTH + max(0, self.content_size.width - 76)))
        return Content.assemble(bar.label.ljust(LABEL), cells, "  ", bar.words)


def segments(bar: Bar, width: int) -> Content:
    """The bar alone, `width` cells wide; every segment gets one cell at least."""
    gap = 1 if bar.has_gaps else 0
    room = width - gap * (len(bar.segments) - 1)
    weights = [max(segment.weight, 0.0) for segment in bar.segments]
    widths = shares(weights, max(room, len(weights)))
    drawn = (
        Content.styled(CELLS[segment.fill][0] * cells, CELLS[segment.fill][1])
        for segment, cells in zip(bar.segments, widths, strict=True)
    )
    return Content(" " * gap).join(drawn)


def shares(weights: list[float], cells: int) -> list[int]:
    """Whole cells for each weight, at least one, together exactly `cells` where that many fit."""
    total = sum(weights) or 1.0
    exact = [weight * (cells - len(weights)) / total for weight in weights]
    floors = [int(share) for share in exact]
    by_rest = sorted(range(len(weights)), key=lambda n: floors[n] - exact[n])
    spare = cells - len(weights) - sum(floors)
    return [1 + floor + (n in by_rest[: max(0, spare)]) for n, floor in enumerate(floors)]
