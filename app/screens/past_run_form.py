"""The form for a run that was not planned, of today or of any day before."""

from collections.abc import Iterator
from datetime import date

from textual.app import App

from app.coach.momentum.runs import Figures
from app.messages import RunAdded
from app.screens.run_form import RunForm, RunQuestion
from app.typed import past_day
from app.voice.words import units_of
from storage.journal import Journal
from storage.records import Runner
from widgets.field import Field


async def past_run(app: App[object], journal: Journal, today: date) -> RunAdded | None:
    """Ask for a run that was not planned and its day; None where the form was left."""
    form = PastRunForm(journal, today)
    figures = await app.push_screen_wait(form)
    return RunAdded(form.day, figures) if figures else None


class PastRunForm(RunForm):
    """Asks for the day too; it stands in `day` once the form has been answered."""

    def __init__(self, journal: Journal, today: date) -> None:
        title = "A run that was not planned"
        super().__init__(RunQuestion(title, units_of(journal.owner), Figures()))
        self.today = today
        self.week_start = (journal.owner or Runner()).week_start
        self.day = today

    def fields(self) -> Iterator[Field]:
        """The day above the figures."""
        yield Field("day", "day", "today", "today")
        yield from super().fields()

    def read_figures(self) -> Figures:
        """The figures, and the day beside them; Refused."""
        self.day = self._read("day", self._past_day) or self.today
        return super().read_figures()

    def _past_day(self, text: str) -> date:
        return past_day(text, self.today, self.week_start)
