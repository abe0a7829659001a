"""Help: every key of the screen it was opened on, from the same declarations as the footer."""

from collections.abc import Mapping
from itertools import groupby

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

KEYS_WIDTH = 12
SIGNS = {"left": "←", "right": "→", "up": "↑", "down": "↓"}


class HelpScreen(ModalScreen[None]):
    """Lists the keys with their tooltips; any way out leads back."""

    CSS_PATH = "help.tcss"
    BINDINGS = [Binding("escape,question_mark,q,enter", "dismiss", "back", show=False)]

    def __init__(self, bindings: Mapping[str, ActiveBinding]) -> None:
        super().__init__()
        self.lines = tuple(_lines(bindings))

    def compose(self) -> ComposeResult:
        """One line a key."""
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = "Keys here"
            dialog.border_subtitle = "esc back"
            for line in self.lines:
                yield Static(line)


def _lines(bindings: Mapping[str, ActiveBinding]) -> list[Content]:
    """The keys of one action share a line."""
    spoken = [
        active for active in bindings.values() if active.tooltip and not active.binding.system
    ]
    spoken.sort(key=lambda active: not active.enabled)
    return [
        _line(list(group)) for _, group in groupby(spoken, lambda active: active.binding.action)
    ]


def _line(group: list[ActiveBinding]) -> Content:
    keys = " ".join(_shown(active) for active in group)
    binding = group[0].binding
    return Content.assemble(
        (keys.ljust(KEYS_WIDTH), "bold $accent"),
        binding.tooltip or binding.description.capitalize(),
        "" if group[0].enabled else (" (not now)", "$text-muted"),
    )


def _shown(active: ActiveBinding) -> str:
    key = active.binding.key
    return SIGNS.get(key, active.binding.key_display or key)
