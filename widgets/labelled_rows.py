"""Rows of words, each behind its label, in one widget however many there are."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from widgets.labelled import LABEL, Labelled

NARROW = 52
"""Cells below which the words stand under their label."""


class LabelledRows(Widget):
    """Shows rows, each after an empty line or close together; words stay behind their label."""

    DEFAULT_CSS = """
    LabelledRows {
        height: auto;
        & > .labelled-rows--label { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES = {"labelled-rows--label"}

    rows: reactive[tuple[Labelled, ...]] = reactive((), layout=True)

    def __init__(self, rows: tuple[Labelled, ...], *, is_close: bool = False) -> None:
        super().__init__()
        self.before = [] if is_close else [Content("")]
        self.set_reactive(LabelledRows.rows, rows)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words take."""
        return len(self._lines(width, Style()))

    def render(self) -> Content:
        """Row after row."""
        style = self.get_visual_style("labelled-rows--label")
        return Content("\n").join(self._lines(self.content_size.width, style))

    def _lines(self, width: int, style: Style) -> list[Content]:
        rows = (_of_row(row, width, style) for row in self.rows)
        return [line for row in rows for line in (*self.before, *row)]


def _of_row(row: Labelled, width: int, style: Style) -> list[Content]:
    label = Content.styled(row.label, style)
    if width < NARROW:
        return [label, *Content(row.words).wrap(max(1, width))]
    first, *more = Content(row.words).wrap(max(1, width - LABEL))
    beside = Content.assemble(label, " " * (LABEL - label.cell_length), first)
    return [beside, *(Content.assemble(" " * LABEL, line) for line in more)]
