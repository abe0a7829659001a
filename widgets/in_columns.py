"""A few words side by side, on as many rows as they need."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

COLUMNS = 4
"""Words side by side."""


class InColumns(Widget):
    """Shows words in columns of one width."""

    DEFAULT_CSS = """
    InColumns { height: 2; padding: 0 2; }
    """

    items: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """In columns of one width; where those are too narrow, one after the other."""
        width = self.content_size.width
        column = width // COLUMNS
        widest = max((len(item) for item in self.items), default=0)
        lines = [""]
        for item in self.items:
            words = item.ljust(column) if widest < column else f"{item}  "
            if lines[-1] and len(f"{lines[-1]}{words}".rstrip()) > width:
                lines.append("")
            lines[-1] += words
        return Content("\n".join(lines))
