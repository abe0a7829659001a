"""What stands below the bench, a line each; one of them may be chosen."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.ends import cut

LABEL = 11
"""Cells of a line's name."""
LAST = 2
"""Lines that stay however little room there is."""


class FootRow(NamedTuple):
    """One line."""

    label: str
    words: str
    is_chosen: bool = False


class BenchFoot(Widget):
    """Shows the lines, those around the chosen one where there is not room for all.

    The last two, the hold and next week, always stay.
    """

    DEFAULT_CSS = """
    BenchFoot { height: 1fr; padding: 0 1; overflow: hidden; }
    """

    rows: reactive[tuple[FootRow, ...]] = reactive(())

    def render(self) -> Content:
        """A mark before the chosen line."""
        width, room = self.content_size.width, max(1, self.content_size.height - LAST)
        listed, last = self.rows[:-LAST], self.rows[-LAST:]
        at = next((n for n, row in enumerate(listed) if row.is_chosen), 0)
        first = max(0, min(at - room + 1, len(listed) - room))
        shown = (*listed[first : first + room], *last)
        return Content("\n").join([cut(_line(row), width) for row in shown])


def _line(row: FootRow) -> Content:
    mark, style = ("›", "bold $accent") if row.is_chosen else (" ", "")
    return Content.assemble((f"{mark}{row.label:<{LABEL}}", "$text-muted"), (row.words, style))
