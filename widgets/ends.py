"""One line with words at both of its ends."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

GAP = 2
"""Cells at least between the two."""


class Ends(Widget):
    """Shows words at the left and at the right; the left ones are cut before the right ones are."""

    DEFAULT_CSS = """
    Ends { height: 1; padding: 0 2; }
    """

    words: reactive[tuple[str, str]] = reactive(("", ""))

    def render(self) -> Content:
        """The left words in bold."""
        left, right = self.words
        return both_ends(Content.styled(left, "bold"), right, self.content_size.width)


def both_ends(left: Content, right: str, width: int) -> Content:
    """A line of `width` cells with words at both ends."""
    taken = len(right) + GAP if right else 0
    left = cut(left, max(1, width - taken))
    space = max(1 if right else 0, width - left.cell_length - len(right))
    return Content.assemble(left, " " * space, right)


def cut(line: Content, width: int) -> Content:
    """The line, ended by an ellipsis where it is too long."""
    return line if line.cell_length <= width else line.truncate(width, ellipsis=True)
