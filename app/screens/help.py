"""Help: every key of the screen it was opened on, from the same declarations as the footer."""

from collections.abc import Mapping
from itertools import groupby

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from widgets.labelled import Labelled
from widgets.labelled_rows import LabelledRows

SIGNS = {"left": "←", "right": "→", "up": "↑", "down": "↓"}


class HelpScreen(ModalScreen[None]):
    """Lists the keys with their tooltips; any way out leads back."""

    CSS_PATH = "help.tcss"
    BINDINGS = [Binding("escape,question_mark,q,enter", "dismiss", "back", show=False)]

    def __init__(self, bindings: Mapping[str, ActiveBinding]) -> None:
        super().__init__()
        self.rows = tuple(_rows(bindings))

    def compose(self) -> ComposeResult:
        """A row for each key."""
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = "Keys here"
            dialog.border_subtitle = "esc back"
            yield LabelledRows(self.rows, is_close=True)


def _rows(bindings: Mapping[str, ActiveBinding]) -> list[Labelled]:
    """The keys of one action share a row."""
    spoken = [
        active for active in bindings.values() if active.tooltip and not active.binding.system
    ]
    spoken.sort(key=lambda active: not active.enabled)
    return [_row(list(group)) for _, group in groupby(spoken, lambda active: active.binding.action)]


def _row(group: list[ActiveBinding]) -> Labelled:
    keys = " ".join(_shown(active) for active in group)
    words = group[0].binding.tooltip or group[0].binding.description.capitalize()
    return Labelled(keys, words if group[0].enabled else f"{words} (not now)")


def _shown(active: ActiveBinding) -> str:
    key = active.binding.key
    return SIGNS.get(key, active.binding.key_display or key)
