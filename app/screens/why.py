"""Why: what a day's session is for, everything it was before, and what letting it go would cost."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from app.voice.why_page import WhyPage
from widgets.labelled_rows import LabelledRows


class WhyScreen(ModalScreen[None]):
    """Shows one page; any way out leads back."""

    CSS_PATH = "why.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (70, "-page")]
    BINDINGS = [
        Binding("escape,w,q,enter", "dismiss", "back", show=False, tooltip="Back to the day.")
    ]

    def __init__(self, page: WhyPage) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        """The session as it is, then a row for each thing there is to say."""
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = Content(self.page.title)
            dialog.border_subtitle = "↑ ↓ scroll   esc back"
            yield Static(
                Content.assemble((f"{self.page.name}   ", "bold"), self.page.size), id="what"
            )
            yield LabelledRows(self.page.rows)
