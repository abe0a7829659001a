"""The keys at the foot of a screen, on one line that is drawn anew only when they are others."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from textual import events
from textual.binding import ActiveBinding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

HELP = "question_mark"
"""The key that tells all of them: it is the last to give way."""


class Key(NamedTuple):
    """A key as it stands there."""

    name: str
    """As the terminal names it."""
    shown: str
    tooltip: str
    is_dim: bool


class Entry(NamedTuple):
    """One key, or several that belong together, with their words."""

    keys: tuple[Key, ...]
    words: str

    @property
    def cells(self) -> int:
        """With a cell before, between and after."""
        return sum(len(key.shown) for key in self.keys) + len(self.words) + 3


class Keys(Widget):
    """Every key that does something here; one that can't be pressed now is dim, and says why.

    One line, and no widget for each key as Textual's Footer has: those are half of what a screen
    is made of, and would be laid out and styled again at every press. Where not all have room, the
    last give way, but for the one that tells them all.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Keys {
        dock: bottom; height: 1; text-wrap: nowrap;
        & > .keys--key { color: $accent; text-style: bold; }
        & > .keys--words { color: $foreground; }
        & > .keys--dim { text-style: dim; }
    }
    """
    COMPONENT_CLASSES = {"keys--key", "keys--words", "keys--dim"}

    entries: reactive[tuple[Entry, ...]] = reactive(())

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self.take)

    def take(self, screen: Screen[object]) -> None:
        """Take the keys that do something now, each action once by its first key.

        While the terminal is not looked at nothing has the focus: its keys stay as they were.
        """
        if not self.app.app_focus:
            return
        actions = dict[str, ActiveBinding]()
        for active in screen.active_bindings.values():
            if active.binding.show:
                actions.setdefault(active.binding.action, active)
        grouped = groupby(actions.values(), key=_group)
        self.entries = tuple(self._entry(tuple(actives)) for _, actives in grouped)

    def _entry(self, actives: tuple[ActiveBinding, ...]) -> Entry:
        binding = actives[0].binding
        words = binding.group.description if binding.group else binding.description
        keys = (
            Key(
                active.binding.key,
                self.app.get_key_display(active.binding),
                active.tooltip,
                not active.enabled,
            )
            for active in actives
        )
        return Entry(tuple(keys), words)

    def render(self) -> Content:
        """Each entry that has room."""
        return Content.assemble(*(part for one in self._with_room() for part in self._drawn(one)))

    def _with_room(self) -> Iterator[Entry]:
        kept = [entry for entry in self.entries if entry.keys[0].name == HELP]
        room = self.size.width - sum(entry.cells for entry in kept)
        for entry in self.entries:
            room -= 0 if entry in kept else entry.cells
            if room >= 0 or entry in kept:
                yield entry

    def _drawn(self, entry: Entry) -> Iterator[tuple[str, Style]]:
        yield " ", Style()
        for key in entry.keys:
            yield key.shown, self._style("keys--key", key)
        yield f" {entry.words} ", self._style("keys--words", entry.keys[-1])

    def _style(self, part: str, key: Key) -> Style:
        """The look of a part, which also tells whose it is to the mouse."""
        style = self.get_visual_style(part, "keys--dim" if key.is_dim else part)
        return style + Style.from_meta({"key": key.name})

    def _under(self, event: events.MouseEvent) -> Key | None:
        name = event.style.meta.get("key")
        keys = (key for entry in self.entries for key in entry.keys)
        return next((key for key in keys if key.name == name), None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell what the key under the mouse does."""
        key = self._under(event)
        self.tooltip = key.tooltip if key else None

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        key = self._under(event)
        if key and key.is_dim:
            self.app.bell()
        elif key:
            self.app.simulate_key(key.name)


def _group(active: ActiveBinding) -> object:
    """What an entry is made of: the group of a binding, or itself."""
    return active.binding.group or active.binding
