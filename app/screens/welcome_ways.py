"""A way out of the verdict on its own line, taken with its key or by a click."""

from collections.abc import Iterator

from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from app.answers.ways import Out

WAYS_OUT: dict[Out, tuple[str, str, str]] = {
    "later": ("f2", "another day", "The race on the day that would do."),
    "shorter": ("f3", "a shorter race", "The shorter race that would do on the day."),
    "days": ("f4", "other days", "The days of the week that would do."),
    "walking": ("f5", "with walk breaks", "Begins the plan as drawn, to be run with walk breaks."),
}
"""The ways out of a verdict, each with its key, a few words and a sentence."""
WAY_KEYS = [
    Binding(key, f"take_way('{out}')", words, show=False, priority=True, tooltip=does)
    for out, (key, words, does) in WAYS_OUT.items()
]


class WayOut(Widget):
    """What would do instead, after the key that takes it."""

    DEFAULT_CSS = """
    WayOut {
        height: auto; display: none;
        &.-there { display: block; }
        &:hover { background: $panel; }
        & > .way--key { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES = {"way--key"}

    words: reactive[str] = reactive("", layout=True)

    def __init__(self, out: Out, key: str) -> None:
        super().__init__()
        self.out = out
        self.key = key

    def watch_words(self, words: str) -> None:
        """A way that is not there takes no room."""
        self.set_class(bool(words), "-there")

    def render(self) -> Content:
        """As in "f2 on 30 May"."""
        return Content.assemble((self.key, self.get_visual_style("way--key")), " ", self.words)

    async def on_click(self) -> None:
        """Take it."""
        await self.run_action(f"screen.take_way('{self.out}')")


def ways_out() -> Iterator[WayOut]:
    """A line for each way out that there may be."""
    return (WayOut(out, key) for out, (key, *_) in WAYS_OUT.items())
