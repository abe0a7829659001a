"""A few ways on, each with its digit: pressed, moved to with the arrows, or clicked."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option


class Choice(NamedTuple):
    """One way on."""

    name: str
    """What is handed back."""
    words: str


class Choices(ModalScreen[str | None]):
    """Asks for one of a few; None when the runner turned away."""

    DEFAULT_CSS = """
    Choices {
        align: center middle;
        OptionList, OptionList:focus {
            height: auto; border: none; padding: 0; background: transparent;
        }
        .about { margin-bottom: 1; }
    }
    """
    BINDINGS = [
        Binding("escape", "dismiss", "back", tooltip="Leaves everything as it was."),
        *(
            Binding(str(n), f"take({n})", f"choice {n}", show=False, tooltip=f"Takes choice {n}.")
            for n in range(1, 10)
        ),
    ]

    def __init__(self, title: str, about: str, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self.dialog_title = title
        self.about = about
        self.choices = choices

    def compose(self) -> ComposeResult:
        """What it is about, and the choices below it."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = self.dialog_title
            digits = " ".join(str(n) for n, _ in enumerate(self.choices, 1))
            dialog.border_subtitle = f"{digits} take   ↑ ↓ choose   enter take   esc back"
            yield Static(self.about, classes="about", markup=False)
            yield OptionList(
                *(Option(f"{n}  {one.words}", one.name) for n, one in enumerate(self.choices, 1)),
                markup=False,
            )

    @on(OptionList.OptionSelected)
    def take_chosen(self, event: OptionList.OptionSelected) -> None:
        """Hand back what was chosen."""
        event.stop()
        self.dismiss(event.option_id)

    def action_take(self, number: int) -> None:
        """Hand back the choice of that digit."""
        if number <= len(self.choices):
            self.dismiss(self.choices[number - 1].name)
