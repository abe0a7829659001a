"""The way back, shown before it is agreed to."""

from typing import Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from app.voice.way_back_page import WayBackPage

Answer: TypeAlias = Literal["take", "change"]
"""Take it, or rather other dates for the pause."""


class WayBackScreen(ModalScreen[Answer | None]):
    """Shows the days with their sizes; None when the runner turned away."""

    CSS_PATH = "time_off.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (70, "-page")]
    BINDINGS = [
        Binding("escape", "dismiss", "back", tooltip="Leaves everything as it was."),
        Binding("enter", "dismiss('take')", "take it", tooltip="Takes the way back."),
        Binding("p", "dismiss('change')", "other dates", tooltip="More time off, other dates."),
    ]

    def __init__(self, page: WayBackPage) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        """What the days off ask, then day by day, then all that is asked."""
        keeps = "esc keep the pause   p other dates" if self.page.is_paused else "esc back"
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = "The way back"
            dialog.border_subtitle = f"enter take it   {keeps}"
            yield Static(self.page.about, markup=False)
            yield Static("\n".join(self.page.rows), id="rows", markup=False)
            yield Static(self.page.asks, markup=False)
