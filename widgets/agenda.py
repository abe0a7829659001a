"""Sessions in a list: for wide and tall terminals, where a week can stand in full."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Tone
from widgets.session_card import TONE_STYLES


class AgendaRow(NamedTuple):
    """One session of the list."""

    day: str
    """As in "Tue 29"."""
    sign: str
    name: str
    size: str
    tone: Tone


class Agenda(Widget):
    """Shows sessions, one a row."""

    DEFAULT_CSS = """
    Agenda { height: 9; border: round $foreground 40%; border-title-color: $text; padding: 0 1; }
    """

    rows: reactive[tuple[AgendaRow, ...]] = reactive(())

    def __init__(self, title: str, *, id: str) -> None:
        super().__init__(id=id)
        self.border_title = Content(title)

    def render(self) -> Content:
        """Day, sign and name at the left, the size at the right."""
        width = self.content_size.width
        return Content("\n").join([_line(row, width) for row in self.rows])


def _line(row: AgendaRow, width: int) -> Content:
    left = Content.assemble(row.day.ljust(8), (f"{row.sign} {row.name}", TONE_STYLES[row.tone]))
    space = max(1, width - left.cell_length - len(row.size))
    return Content.assemble(left, " " * space, row.size)
