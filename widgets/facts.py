"""Facts in rows: in a frame beside a chart, or as all that a small terminal shows."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.ends import both_ends


class Fact(NamedTuple):
    """One row, with words at its left and right."""

    left: str
    right: str = ""
    style: str = ""


class Facts(Widget):
    """Shows facts, one a row; words with nothing at their right go on below."""

    DEFAULT_CSS = """
    Facts { padding: 0 1; overflow: hidden; }
    """

    facts: reactive[tuple[Fact, ...]] = reactive(())

    def __init__(self, title: str = "", *, id: str) -> None:
        super().__init__(id=id)
        self.border_title = Content(title)

    def render(self) -> Content:
        """A line each."""
        width = max(1, self.content_size.width)
        return Content("\n").join([_line(fact, width) for fact in self.facts])


def _line(fact: Fact, width: int) -> Content:
    left = Content.styled(fact.left, fact.style)
    return both_ends(left, fact.right, width) if fact.right else left
