"""One line of words: the news under the masthead, the day's sentence, a heading."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Line(Widget):
    """A line that shows what it is given, cut with an ellipsis where the terminal is too narrow."""

    DEFAULT_CSS = """
    Line { height: 1; padding: 0 2; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    words: reactive[str] = reactive("")

    def render(self) -> Content:
        """The words, as they are: nothing in them is markup."""
        return Content(self.words)
