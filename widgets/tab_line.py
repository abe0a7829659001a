"""A line of tabs with the open one underlined; in a narrow place that one alone."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

GAP = "   "


class TabLine(Widget):
    """Shows tabs by their names; the keys that turn them are the screen's."""

    DEFAULT_CSS = "TabLine { height: 2; }"

    names: reactive[tuple[str, ...]] = reactive(())
    open: reactive[int] = reactive(0)

    @dataclass
    class Turned(Message):
        """A tab was clicked."""

        index: int

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self.set_reactive(TabLine.names, names)

    def render(self) -> Content:
        """The names, and a heavy line under the open one."""
        if not self._is_whole:
            return Content.assemble("← ", (self.names[self.open], "bold $text-accent"), " →")
        before = len(GAP.join((*self.names[: self.open], "")))
        line = f"{' ' * before}{'━' * len(self.names[self.open])}"
        words = Content(GAP).join(
            Content.styled(name, "bold $text-accent" if n == self.open else "")
            for n, name in enumerate(self.names)
        )
        return Content("\n").join([words, Content.styled(line, "$text-accent")])

    @property
    def _is_whole(self) -> bool:
        return len(GAP.join(self.names)) <= self.content_size.width

    def on_click(self, event: Click) -> None:
        """Tell which tab was clicked; in a narrow place the next."""
        event.stop()
        ends = [len(GAP.join(self.names[: n + 1])) for n in range(len(self.names))]
        found = next((n for n, end in enumerate(ends) if event.x <= end), None)
        if not self._is_whole:
            found = (self.open + 1) % len(self.names)
        if found is not None:
            self.post_message(self.Turned(found))
