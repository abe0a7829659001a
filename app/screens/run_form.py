"""The form for what was really run: kilometres, time, effort and a note."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from app.coach.momentum.runs import Figures
from app.typed import (
    NOTE_LENGTH,
    Refused,
    distance_text,
    effort,
    kilometres,
    minutes,
    possible,
    run_kind,
    time_text,
)
from app.voice.log import run_name
from app.voice.sessions import name
from app.voice.words import Units, date_words, day_name, full_date, units_of
from storage.journal import Journal
from storage.records import Run, Session
from widgets.field import Field

Answer = TypeVar("Answer")


class RunQuestion(NamedTuple):
    """What the form asks about, and what it already knows."""

    title: str
    units: Units
    known: Figures


class RunForm(ModalScreen[Figures | None]):
    """Asks for the figures of one run; None when the runner turned away."""

    CSS_PATH = "run_form.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    BINDINGS = [
        Binding("escape", "dismiss", "back", tooltip="Leaves everything as it was."),
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "before", show=False),
    ]

    def __init__(self, question: RunQuestion) -> None:
        super().__init__()
        self.question = question

    def compose(self) -> ComposeResult:
        """The fields, one below the other."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = self.question.title
            dialog.border_subtitle = "enter save   ↑ ↓ field   esc back"
            yield from self.fields()

    def fields(self) -> Iterator[Field]:
        """Five of them, each with its words and room for what is wrong with it."""
        known, units = self.question.known, self.question.units
        yield Field("km", units.name, distance_text(known.km, units))
        yield Field("minutes", "time", time_text(known.minutes) if known.minutes else "")
        yield Field("effort", "effort 1-10", str(known.effort or ""))
        yield Field("note", "note", known.note)
        yield Field("kind", "run or race", known.kind, "run")

    @on(Input.Submitted)
    def save(self) -> None:
        """Hand the figures over once all of them are understood."""
        with suppress(Refused):
            self.dismiss(self.read_figures())

    def read_figures(self) -> Figures:
        """What the fields say; Refused, which is shown beside the field."""
        units = self.question.units
        km = self._read("km", lambda text: kilometres(text, units))
        time = self._read("minutes", minutes)
        felt = self._read("effort", effort)
        kind = self._read("kind", run_kind) or "run"
        self.query_one("#minutes", Field).check(lambda: possible(km, time))
        note = self.query_one("#note", Field).value[:NOTE_LENGTH]
        return Figures(km, time, felt, note, kind)

    def _read(self, field: str, parse: Callable[[str], Answer]) -> Answer | None:
        return self.query_one(f"#{field}", Field).read(parse)


def about(journal: Journal, session: Session | None, run: Run | None) -> RunQuestion:
    """The question about a session or a run, with what was run or else what was planned."""
    known = Figures(run.km, run.minutes, run.effort, run.note, run.kind) if run else Figures()
    if session and not run:
        is_race = session.outing.kind == "race"
        minutes = None if is_race else session.outing.minutes
        known = Figures(session.outing.km, minutes, kind="race" if is_race else "run")
    title = f"What was run · {_what(journal, session, run)}"
    return RunQuestion(title, units_of(journal.owner), known)


def _what(journal: Journal, session: Session | None, run: Run | None) -> str:
    """As in "tempo, Tuesday 29 December"; a run without a session may be of any year."""
    if session:
        day = session.outing.day
        return f"{name(session.outing)}, {day_name(day)} {date_words(day)}"
    return f"{run_name(journal, run)}, {full_date(run.day)}" if run else "extra run"


def about_extra(journal: Journal, day: date) -> RunQuestion:
    """The question about a run that was not planned."""
    title = f"A run that was not planned · {day_name(day)} {date_words(day)}"
    return RunQuestion(title, units_of(journal.owner), Figures())
