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
    note: str = ""
    """Beside it where there is room, else below it, else left out."""


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
        if all(len(row.note) <= width - NOTE_AT for row in self.rows if row.note):
            lines = [_with_note_beside(row, width) for row in self.rows]
        elif 2 * len(self.rows) <= self.content_size.height:
            lines = [line for row in self.rows for line in _with_note_below(row, width)]
        else:
            lines = [_line(row, width) for row in self.rows]
        return Content("\n").join(lines)


DAY, NOTE_AT = 8, 62
"""Cells of the day, and those before a note that stands on the same line."""


def _with_note_beside(row: AgendaRow, width: int) -> Content:
    if not row.note:
        return _line(row, width)
    return Content.assemble(_line(row, NOTE_AT - 2), "  ", (row.note, "$text-muted"))


def _with_note_below(row: AgendaRow, width: int) -> list[Content]:
    note = f"{' ' * (DAY + 2)}{row.note}"
    return [_line(row, width), Content.styled(note, "$text-muted")]


def _line(row: AgendaRow, width: int) -> Content:
    left = Content.assemble(row.day.ljust(DAY), (f"{row.sign} {row.name}", TONE_STYLES[row.tone]))
    space = max(1, width - left.cell_length - len(row.size))
    return Content.assemble(left, " " * space, row.size)
