"""The top of every screen: the program's name, its screens, and the day."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

NAME = " Tickover  "


class Masthead(Widget):
    """Two rows; the rule is heavy under the open screen, so that it reads without colour."""

    DEFAULT_CSS = """
    Masthead { height: 2; color: $text-muted; }
    """

    screens: reactive[tuple[tuple[int, str], ...]] = reactive(())
    """The screens' names, each after the number that opens it."""
    open_screen: reactive[int] = reactive(1)
    day: reactive[str] = reactive("")

    def __init__(self, screens: tuple[tuple[int, str], ...], open_screen: int = 1) -> None:
        super().__init__()
        self.set_reactive(Masthead.screens, screens)
        self.set_reactive(Masthead.open_screen, open_screen)

    @dataclass
    class ScreenChosen(Message):
        """A screen's name was clicked."""

        number: int

    def render(self) -> Content:
        """The names above, the rule below."""
        labels = {number: label(number, name) for number, name in self.screens}
        width = self.size.width
        names = Content.assemble(
            (NAME, "bold $text"),
            *(
                (words, "bold $text" if n == self.open_screen else "")
                for n, words in labels.items()
            ),
        )
        space = max(1, width - names.cell_length - len(self.day) - 1)
        return Content.assemble(
            names, " " * space, (self.day, "$text"), "\n", self._rule(labels, width)
        )

    def _rule(self, labels: dict[int, str], width: int) -> Content:
        before = len(NAME) + sum(len(own) for n, own in labels.items() if n < self.open_screen)
        heavy = len(labels[self.open_screen]) - 2 if labels else 0
        after = max(0, width - before - 1 - heavy)
        return Content.assemble("─" * (before + 1), ("━" * heavy, "bold $accent"), "─" * after)

    def on_click(self, event: events.Click) -> None:
        """Open the screen whose name was clicked."""
        end = len(NAME)
        for number, name in self.screens:
            start, end = end, end + len(label(number, name))
            if event.y == 0 and start <= event.x < end:
                event.stop()
                self.post_message(self.ScreenChosen(number))


def label(number: int, name: str) -> str:
    """As in " 2 Map ": a screen's number and name, with a blank at both sides."""
    return f" {number} {name} "
