"""Weeks as columns and days as rows: a year of days, a sign each."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Tone
from widgets.session_card import TONE_STYLES

NAME_CELLS = 2
"""Cells of a day's letter with the blank beside it."""
MOST_CELLS = 3
"""Cells of a column at most: a few weeks stand further apart than many."""


class StripWeek(NamedTuple):
    """One column."""

    month: str
    """The month that begins in it, as in "Nov"; else empty."""
    days: tuple[tuple[str, Tone], ...]
    """The sign and the colour of each of its days."""


class Strip(NamedTuple):
    """The weeks that are looked at."""

    title: str
    cut_title: str
    """The title where only the newest weeks have room; their number stands at "{count}"."""
    names: tuple[str, ...]
    """The letters of the days, in the order of the week."""
    weeks: tuple[StripWeek, ...]
    """The oldest first; the newest that fit are shown."""
    room: int
    """Weeks that there is room for: it grows from the left."""


class YearStrip(Widget):
    """Shows weeks, a cell a day."""

    DEFAULT_CSS = """
    YearStrip { height: 9; padding: 0 0 0 2; }
    """

    strip: reactive[Strip | None] = reactive(None)

    def render(self) -> Content:
        """What it shows, the months, and a row for each day of the week."""
        strip = self.strip
        if strip is None:
            return Content("")
        room = max(1, self.content_size.width - NAME_CELLS)
        wide = max(1, min(MOST_CELLS, room // strip.room))
        weeks = strip.weeks[-(room // wide) :]
        is_cut = len(weeks) < len(strip.weeks)
        title = strip.cut_title.format(count=len(weeks)) if is_cut else strip.title
        lines = [
            Content.styled(title, "$text-muted"),
            Content.assemble(" " * NAME_CELLS, (_months(weeks, wide), "$text-muted")),
        ]
        for row, name in enumerate(strip.names):
            cells = [week.days[row] for week in weeks]
            lines.append(Content.assemble((f"{name} ", "$text-muted"), *_spans(cells, wide)))
        return Content("\n").join(lines)


def _months(weeks: Sequence[StripWeek], wide: int) -> str:
    """The months above the weeks in which they begin: in full words where columns are wide."""
    line = ""
    for place, week in enumerate(weeks):
        name = week.month[:1] if wide == 1 else week.month
        line = f"{line.ljust(place * wide)}{name}" if name else line
    return line


def _spans(cells: Sequence[tuple[str, Tone]], wide: int) -> Iterator[tuple[str, str]]:
    """Days of one colour after each other as one span."""
    for tone, own in groupby(cells, key=lambda cell: cell[1]):
        yield "".join(sign.ljust(wide) for sign, _ in own), TONE_STYLES[tone]
