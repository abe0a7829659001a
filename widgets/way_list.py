"""A list of ways to choose from, in columns: what is run, how long and how far, what it keeps."""

from dataclasses import dataclass
from typing import NamedTuple

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

BAR = 5
"""Cells of the bar that shows what is kept."""
WIDE = 66
"""Cells from which there is room for every column."""
NAME, PARTS, MINUTES, KM, WORD = 19, 26, 4, 6, 9
"""Cells of the columns."""


class WayRow(NamedTuple):
    """One way, as it is shown."""

    name: str
    parts: str
    minutes: str
    km: str
    kept: float
    """0 to 1, as a bar."""
    word: str
    """The same as a word, or why it can't be taken; empty for what is no run."""
    is_free: bool
    mark: str = ""
    """The key that takes it at once."""


class WayList(Widget):
    """Shows the ways with the chosen one marked; one that can't be taken can be looked at.

    Drawn here and not by an option list: the columns depend on the width, and an option that is
    switched off there could not be looked at to learn why.
    """

    DEFAULT_CSS = "WayList { height: auto; }"

    ways: reactive[tuple[WayRow, ...]] = reactive((), layout=True)
    chosen: reactive[int] = reactive(0)
    unit: reactive[str] = reactive("km")

    @dataclass
    class Pointed(Message):
        """A line was clicked."""

        index: int

    def get_content_height(self, *_: object) -> int:
        """A line for each way, and one above them."""
        return len(self.ways) + 1

    def render(self) -> Content:
        """As many lines as there is room for, the chosen one always among them."""
        width = self.content_size.width
        first = self._first
        shown = self.ways[first : first + self._room]
        lines = [_head(width, self.unit)]
        lines += [
            _line(way, width, is_chosen=first + n == self.chosen) for n, way in enumerate(shown)
        ]
        return Content("\n").join(lines)

    @property
    def _room(self) -> int:
        return max(1, self.content_size.height - 1)

    @property
    def _first(self) -> int:
        """The first line that is shown, so that the chosen one is among them."""
        return max(0, min(self.chosen - self._room // 2, len(self.ways) - self._room))

    def on_click(self, event: Click) -> None:
        """Tell which line was clicked."""
        event.stop()
        index = self._first + event.y - 1
        if event.y > 0 and index < len(self.ways):
            self.post_message(self.Pointed(index))


def _head(width: int, unit: str) -> Content:
    is_wide = width >= WIDE
    parts, km = (PARTS, f"{unit:>{KM}}") if is_wide else (0, "")
    what = f"{'you run':<{NAME + parts}}"
    return Content.styled(f"  {what}{'min':>{MINUTES}}{km} keeps", "$text-muted")


def _line(way: WayRow, width: int, *, is_chosen: bool) -> Content:
    sign = "▸ " if is_chosen else "  "
    is_wide = width >= WIDE
    parts = f"{_cut(way.parts, PARTS):<{PARTS}}" if is_wide else ""
    km = f"{way.km:>{KM}}" if is_wide else ""
    plain = f"{sign}{_cut(way.name, NAME):<{NAME}}{parts}{way.minutes:>{MINUTES}}{km} "
    colour = "" if way.is_free else "$text-muted"
    style = f"bold {colour or '$text-accent'}" if is_chosen else colour
    bar = round(way.kept * BAR) if way.word else 0
    drawn = f"{'━' * bar}{'─' * (BAR - bar)} " if way.word and is_wide else ""
    return Content.styled(f"{plain}{drawn}{way.word:<{WORD}}{way.mark}".rstrip(), style)


def _cut(words: str, room: int) -> str:
    """The words with a space after them, and a sign where they were cut."""
    return words if len(words) < room else f"{words[: room - 2]}…"
