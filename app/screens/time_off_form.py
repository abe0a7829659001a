"""Time off: why, from which day and to which, with what an illness and a red flag ask."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from app.coach.maintenance.hold import MOST_WEEKS, end_hold
from app.screens.time_off_wanted import HELD, Wanted
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

LETTERS = {"i": "ill", "j": "injured", "a": "away", "l": "life", "h": HELD}
"""Each reason by its letter."""
MEANINGS = {HELD: HOLD} | {str(reason): words for reason, words in REASONS.items()}
"""What each reason means."""
SIGN, NO_SIGN = "yes", "no"
SIGNS = ((NO_SIGN, "no"), (SIGN, "yes, one of the signs below"))
"""Whether it is for a doctor."""
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

    class Entered(Message):
        """Enter was pressed on a line; the answers of that line arrive before it."""

    def __init__(self, journal: Journal, today: date, known: Pause, weeks: int = 0) -> None:
        super().__init__()
        self.journal = journal
        self.today = today
        self.wanted = Wanted.of(known, weeks or USUAL_WEEKS, today, is_hold=weeks > 0)
        self.unread = ""
        """Why what was typed is no day; empty where it is one."""

    def compose(self) -> ComposeResult:
        """The lines to answer, what they mean, and the lines of medicine."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = "Time off, or a hold"
            dialog.border_subtitle = "↑ ↓ line   ← → change   enter begin   esc back"
            with Horizontal(classes="line"):
                yield Label("why", classes="name")
                options = tuple((reason, reason) for reason in LETTERS.values())
                yield Choice("reason", options)
            for name, words in (("first", "from"), ("last", "to")):
                with Horizontal(classes=f"line in-days line-{name}"):
                    yield Label(words, classes="name")
                    yield DayInput(name)
            with Horizontal(classes="line in-sickness"):
                yield Label("doctor", classes="name")
                yield Choice("doctor", SIGNS)
            with Horizontal(classes="line in-weeks"):
                yield Label("weeks", classes="name")
                yield DayInput("weeks")
            yield Static(id="means", markup=False)
            yield Static(MEDICINE, id="medicine", markup=False)

    def on_mount(self) -> None:
        """Show what is known."""
        self.query_one("#reason", Choice).value = self.wanted.reason
        self.show_wanted()

    def show_wanted(self) -> None:
        """Show the days, and what the time off would mean or why it can't be."""
        wanted, asked = self.wanted, self.wanted.pause
        self.set_class(wanted.is_hold, "-hold")
        self.set_class(wanted.may_be_flagged, "-sick")
        self.set_class(wanted.is_flagged, "-flagged")
        self.query_one("#weeks", DayInput).show(hold_weeks(wanted.weeks))
        self.query_one("#first", DayInput).show(whole_day(asked.first, self.today))
        self.query_one("#last", DayInput).show(last_words(asked.last, self.today))
        self.query_one("#doctor", Choice).value = SIGN if wanted.is_flagged else NO_SIGN
        means = self.query_one("#means", Static)
        means.update(self.refused or self._means())
        means.set_class(bool(self.refused), "-refused")

    @property
    def refused(self) -> str:
        """Why it can't be so; empty where it can."""
        weeks, today = self.wanted.weeks, self.today
        if self.wanted.is_hold:
            is_end = not weeks and bool(end_hold(self.journal, today))
            return "" if is_end else hold_refused(self.journal, weeks, today)
        return self.unread or pause_refused(self.journal, self.wanted.pause, today)

    def _means(self) -> str:
        if self.wanted.is_hold:
            return hold_means(self.journal, self.wanted.weeks, self.today)
        return pause_means(self.journal, self.wanted.pause, self.today)

    def ask(self, wanted: Wanted) -> None:
        """Ask for something else."""
        self.wanted, self.unread = wanted, ""
        self.show_wanted()

    @on(Answered)
    def take_answer(self, message: Answered) -> None:
        """Another reason was chosen with the arrows, or whether it is for a doctor."""
        if message.field == "doctor":
            self.ask(self.wanted.flagged(is_flagged=message.text == SIGN))
        else:
            self.ask(self.wanted.because(message.text))

    def action_because(self, reason: str) -> None:
        """Another reason was chosen by its letter."""
        self.query_one("#reason", Choice).choose(reason)

    @on(DayInput.Stepped, "#first")
    def step_first(self, message: DayInput.Stepped) -> None:
        """A day earlier or later."""
        self.ask(self.wanted.from_day_by(message.by))

    @on(DayInput.Stepped, "#last")
    def step_last(self, message: DayInput.Stepped) -> None:
        """A day earlier or later."""
        self.ask(self.wanted.to_day_by(message.by))

    @on(DayInput.Stepped, "#weeks")
    def step_weeks(self, message: DayInput.Stepped) -> None:
        """A week more or less; none only where a hold can be left."""
        least = 0 if end_hold(self.journal, self.today) else 1
        weeks = max(least, min(self.wanted.weeks + message.by, MOST_WEEKS))
        self.ask(self.wanted._replace(weeks=weeks))

    @on(Input.Changed, "#weeks")
    def read_weeks(self, event: Input.Changed) -> None:
        """Take the weeks that were typed; what is no number is none of them."""
        event.stop()
        if event.value.strip():
            digits = event.value.strip()
            weeks = int(digits) if digits.isdecimal() else -1
            self.ask(self.wanted._replace(weeks=weeks))

    @on(Input.Changed, "#first, #last")
    def read_day(self, event: Input.Changed) -> None:
        """Take the day that was typed, once it is one."""
        if not event.value.strip() or event.input.id is None:
            self.ask(self.wanted)
            return
        try:
            read = self._read(event.value, is_last=event.input.id == "last")
        except Refused as refused:
            self.unread = str(refused)
            self.show_wanted()
            return
        self.ask(self.wanted.having(**{event.input.id: read}))

    def _read(self, text: str, *, is_last: bool) -> date:
        week_start = (self.journal.owner or Runner()).week_start
        if is_last:
            return last_day(text, self.wanted.pause.first, self.today, week_start)
        return day_typed(text, self.today, week_start)

    def action_begin(self) -> None:
        """Let enter come the way that answers come: typed ahead, it would overtake them."""
        (self.focused or self).post_message(self.Entered())

    @on(Input.Submitted)
    @on(Entered)
    def begin(self) -> None:
        """Hand the pause or the hold over once it may be."""
        if not self.refused:
            self.dismiss(self.wanted.weeks if self.wanted.is_hold else self.wanted.pause)
