"""How runs went, a row for each way: its sign, how many there were, and their share."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Tone
from widgets.session_card import TONE_STYLES

NAME_CELLS, COUNT_CELLS, SHARE_CELLS = 9, 4, 6


class ShareRow(NamedTuple):
    """One way to go."""

    sign: str
    name: str
    runs: int
    percent: str
    """Empty where it is none of those that were due."""
    tone: Tone


class SharesPicture(NamedTuple):
    """All of them, under what they are shares of."""

    title: str
    rows: tuple[ShareRow, ...]


class Shares(Widget):
    """Shows the shares."""

    DEFAULT_CSS = """
    Shares { width: 23; height: 9; padding: 0 1; }
    """

    picture: reactive[SharesPicture | None] = reactive(None)

    def render(self) -> Content:
        """The title, a blank row, and the rows."""
        if self.picture is None:
            return Content("")
        title = Content.styled(self.picture.title, "$text-muted")
        return Content("\n").join([title, Content(""), *map(_row, self.picture.rows)])


def _row(row: ShareRow) -> Content:
    figures = f"{row.runs:>{COUNT_CELLS}}{row.percent:>{SHARE_CELLS}}"
    style = TONE_STYLES[row.tone] if row.runs else "$text-muted"
    return Content.assemble((f"{row.sign} {row.name:<{NAME_CELLS}}", style), figures)
