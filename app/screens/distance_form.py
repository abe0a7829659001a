"""The form for the length of a race: one field."""

from datetime import date
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from app.answers.results import race_km
from app.typed import Refused
from app.voice.words import date_words, day_name, units_of
from storage.journal import Journal
from widgets.field import Field


class DistanceForm(ModalScreen[float | None]):
    """Asks how long a race is, in km or by name; None when the runner turned away."""

    CSS_PATH = "run_form.tcss"
    BINDINGS = [Binding("escape", "dismiss", "back", tooltip="Leaves everything as it was.")]

    def __init__(self, journal: Journal, day: date) -> None:
        super().__init__()
        self.units = units_of(journal.owner)
        self.day = day

    def compose(self) -> ComposeResult:
        """The field, with room for what is wrong with it."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = f"A race on {day_name(self.day)} {date_words(self.day)}"
            dialog.border_subtitle = "enter put it into the plan   esc back"
            yield Field("km", "how long", placeholder=f"5, 10 {self.units.name}, half")

    @on(Input.Submitted)
    def save(self) -> None:
        """Hand the distance over once it is understood."""
        try:
            km = self.query_one("#km", Field).read(partial(race_km, units=self.units))
        except Refused:
            return
        if km:
            self.dismiss(km)
