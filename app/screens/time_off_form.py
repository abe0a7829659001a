"""Time off: why, from which day and to which, with what an illness asks."""

from datetime import date

from msgspec import structs
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from app.coach.days import DAY
from app.coach.maintenance.hold import MOST_WEEKS, end_hold
from app.coach.maintenance.pauses import reaching_back
from app.screens.welcome_answered import Answered
from app.screens.welcome_choices import Choice
from app.typed import Refused, last_day
from app.typed import day as day_typed
from app.voice.holding import HOLD, hold_means, hold_refused, hold_weeks
from app.voice.time_off import (
    MEDICINE,
    REASONS,
    last_words,
    pause_means,
    pause_refused,
    whole_day,
)
from storage.journal import Journal
from storage.records import Pause, Runner
from widgets.day_input import DayInput

HELD = "hold"
"""The reason that is no pause: its runs are due, and it is counted in weeks."""
LETTERS = {"i": "ill", "j": "injured", "a": "away", "l": "life", "h": HELD}
"""Each reason by its letter."""
MEANINGS = {HELD: HOLD} | {str(reason): words for reason, words in REASONS.items()}
"""What each reason means."""
USUAL_WEEKS = 4
"""Weeks of a hold that stand in the form at first."""


class TimeOffForm(ModalScreen[Pause | int | None]):
    """Asks for a pause, other dates of one, or weeks of a hold; None when turned away from.

    No weeks at all are the end of a hold.
    """

    CSS_PATH = "time_off.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (70, "-page")]
    BINDINGS = [
        Binding("escape", "dismiss", "back", tooltip="Leaves everything as it was."),
        Binding("enter", "begin", "begin", tooltip="Begins the pause."),
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "before", show=False),
        *(
            Binding(letter, f"because('{reason}')", reason, show=False, tooltip=MEANINGS[reason])
            for letter, reason in LETTERS.items()
        ),
    ]

    def __init__(self, journal: Journal, today: date, known: Pause, weeks: int = 0) -> None:
        super().__init__()
        self.journal = journal
        self.today = today
        self.since = known.first
        self.asked = known if known.id else reaching_back(known, known.first, today)
        self.unread = ""
        """Why what was typed is no day; empty where it is one."""
        self.is_hold = weeks > 0
        self.weeks = weeks or USUAL_WEEKS

    def compose(self) -> ComposeResult:
        """Three lines to answer, what they mean, and the lines of medicine."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = "Time off, or a hold"
            dialog.border_subtitle = "↑ ↓ line   ← → change   enter begin   esc back"
            with Horizontal(classes="line"):
                yield Label("why", classes="name")
                options = tuple((reason, reason) for reason in LETTERS.values())
                yield Choice("reason", options)
            for name, words in (("first", "from"), ("last", "to")):
                with Horizontal(classes="line in-days"):
                    yield Label(words, classes="name")
                    yield DayInput(name)
            with Horizontal(classes="line in-weeks"):
                yield Label("weeks", classes="name")
                yield DayInput("weeks")
            yield Static(id="means", markup=False)
            yield Static(MEDICINE, id="medicine", markup=False)

    def on_mount(self) -> None:
        """Show what is known."""
        self.query_one(Choice).value = HELD if self.is_hold else self.asked.reason
        self.show_asked()

    def show_asked(self) -> None:
        """Show the days, and what the pause would mean or why it can't be."""
        self.set_class(self.is_hold, "-hold")
        first, last = self.asked.first, self.asked.last
        self.query_one("#weeks", DayInput).show(hold_weeks(self.weeks))
        self.query_one("#first", DayInput).show(whole_day(first, self.today))
        self.query_one("#last", DayInput).show(last_words(last, self.today))
        means = self.query_one("#means", Static)
        means.update(self.refused or self._means())
        means.set_class(bool(self.refused), "-refused")

    @property
    def refused(self) -> str:
        """Why it can't be so; empty where it can."""
        if self.is_hold:
            is_end = not self.weeks and bool(end_hold(self.journal, self.today))
            return "" if is_end else hold_refused(self.journal, self.weeks, self.today)
        return self.unread or pause_refused(self.journal, self.asked, self.today)

    def _means(self) -> str:
        if self.is_hold:
            return hold_means(self.journal, self.weeks, self.today)
        return pause_means(self.journal, self.asked, self.today)

    def ask(self, **changes: date | str | None) -> None:
        """Ask for something else."""
        self.asked, self.unread = structs.replace(self.asked, **changes), ""
        self.show_asked()

    @on(Answered)
    def take_reason(self, message: Answered) -> None:
        """Another reason was chosen with the arrows."""
        self.is_hold = message.text == HELD
        stands = self.asked.id or self.asked.first != self._from(self.asked).first
        self.ask(**({} if self.is_hold else {"reason": message.text}))
        if not stands:
            self.ask(first=self._from(self.asked).first)

    def _from(self, time_off: Pause) -> Pause:
        """From the day it was asked about first on, as far back as its reason reaches."""
        return reaching_back(time_off, self.since, self.today)

    def action_because(self, reason: str) -> None:
        """Another reason was chosen by its letter."""
        self.query_one(Choice).choose(reason)

    @on(DayInput.Stepped, "#first")
    def step_first(self, message: DayInput.Stepped) -> None:
        """A day earlier or later; the end keeps its distance only where it has to."""
        first = self.asked.first + message.by * DAY
        last = self.asked.last
        self.ask(first=first, last=max(first, last) if last else None)

    @on(DayInput.Stepped, "#last")
    def step_last(self, message: DayInput.Stepped) -> None:
        """A day earlier or later; before the first day it is open."""
        last = self.asked.last
        if last is None:
            self.ask(last=self.asked.first if message.by > 0 else None)
            return
        wanted = last + message.by * DAY
        self.ask(last=wanted if wanted >= self.asked.first else None)

    @on(DayInput.Stepped, "#weeks")
    def step_weeks(self, message: DayInput.Stepped) -> None:
        """A week more or less; none only where a hold can be left."""
        least = 0 if end_hold(self.journal, self.today) else 1
        self.weeks = max(least, min(self.weeks + message.by, MOST_WEEKS))
        self.ask()

    @on(Input.Changed, "#weeks")
    def read_weeks(self, event: Input.Changed) -> None:
        """Take the weeks that were typed; what is no number is none of them."""
        event.stop()
        if event.value.strip():
            digits = event.value.strip()
            self.weeks = int(digits) if digits.isdecimal() else -1
            self.show_asked()

    @on(Input.Changed, "#first, #last")
    def read_day(self, event: Input.Changed) -> None:
        """Take the day that was typed, once it is one."""
        if not event.value.strip() or event.input.id is None:
            self.ask()
            return
        try:
            read = self._read(event.value, is_last=event.input.id == "last")
        except Refused as refused:
            self.unread = str(refused)
            self.show_asked()
            return
        self.ask(**{event.input.id: read})

    def _read(self, text: str, *, is_last: bool) -> date:
        week_start = (self.journal.owner or Runner()).week_start
        if is_last:
            return last_day(text, self.asked.first, self.today, week_start)
        return day_typed(text, self.today, week_start)

    @on(Input.Submitted)
    def action_begin(self) -> None:
        """Hand the pause or the hold over once it may be."""
        if not self.refused:
            self.dismiss(self.weeks if self.is_hold else self.asked)
