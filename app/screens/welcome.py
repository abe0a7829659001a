"""Setting up: what each key does on the page, until its last line begins."""

from datetime import date
from functools import partial

from textual import on
from textual.binding import Binding
from textual.timer import Timer
from textual.widgets import Input

from app.clock import Clock
from app.coach.map.begin import begin
from app.coach.plan import journey
from app.messages import Commit
from app.screens.welcome_answered import Answered
from app.screens.welcome_fields import Begin, Figure, Typed
from app.screens.welcome_page import WelcomePage
from app.screens.welcome_ways import WAY_KEYS
from app.voice.drawn import begun
from storage.journal import Journal
from storage.records import Goal

SOON = 0.2
"""Seconds without another letter after which a plan is drawn: a draw may take some of them."""


class WelcomeScreen(WelcomePage):
    """Enter all the way through begins; a draw is shown after each answer."""

    BINDINGS = [
        Binding("up", "line(-1)", "line before", show=False, tooltip="The line before."),
        Binding("down", "line(1)", "line", key_display="↑ ↓", tooltip="The line after."),
        Binding("enter", "next", "next", tooltip="Goes on; on the last line it begins."),
        Binding("escape", "leave", "leave", tooltip="Leaves; nothing is written."),
        Binding(
            "question_mark",
            "explain",
            "help",
            key_display="?",
            priority=True,
            tooltip="Every key, with what it does.",
        ),
        *WAY_KEYS,
    ]

    def __init__(
        self, journal: Journal, today: date, clock: Clock | None = None, to: Goal | None = None
    ) -> None:
        super().__init__(journal, today, clock, to)
        self.soon: Timer | None = None

    def on_mount(self) -> None:
        """Put the words once given into their fields, and begin at the top."""
        for figure in self.query(Figure):
            with figure.prevent(Input.Changed):
                figure.input.value = getattr(self.answers, figure.field)
        self.show()
        self.query_one("#now").focus()

    @on(Answered)
    def take(self, message: Answered) -> None:
        """Note an answer; while letters are typed, what it draws is shown a moment later."""
        if self.soon:
            self.soon.stop()
        self.answers = self.answers._replace(**{message.field: message.text})
        if message.field == "goal":  # what another goal asked counts for nothing with this one
            self._fill(runs="")
        if message.is_typed:
            self.soon = self.set_timer(SOON, self.show_at_once)
        else:
            self.show()

    def _fill(self, **fields: str) -> None:
        """Answer fields as if the runner had."""
        self.answers = self.answers._replace(**fields)
        for figure in self.query(Figure):
            if figure.field in fields:
                with figure.prevent(Input.Changed):
                    figure.input.value = fields[figure.field]

    def action_take_way(self, out: str) -> None:
        """Take a way out of the verdict: answer as it asks, or begin with the plan as it stands."""
        self.show_at_once()
        way = next((way for way in self.ways if way.out == out), None)
        if way is None:
            return
        if not way.taken:
            self.action_begin()
            return
        self._fill(**way.taken)
        self.show()
        self.query_one(Begin).focus()

    @on(Input.Submitted)
    @on(Input.Blurred)
    def show_at_once(self) -> None:
        """Whoever leaves a field has answered it."""
        if self.soon:
            self.soon.stop()
            self.soon = None
            self.show()

    @on(Input.Submitted)
    def go_on(self) -> None:
        """The next field."""
        self.focus_next()

    def action_line(self, by: int) -> None:
        """The first field of the next line, or of the one before."""
        here = self.focused.region.y if self.focused else -1
        rows = sorted({widget.region.y for widget in self.focus_chain})
        ahead = [row for row in rows if (row - here) * by > 0]
        if ahead:
            row = min(ahead) if by > 0 else max(ahead)
            next(widget for widget in self.focus_chain if widget.region.y == row).focus()

    def action_next(self) -> None:
        """The next field."""
        self.focus_next()

    def action_begin(self) -> None:
        """Draw the plan, or go to the first answer that is refused."""
        self.show_at_once()
        made = self.shown.begun
        if made is None:
            self._go_to(self.shown.refusals[0].field)
            return
        before = journey(self.journal)
        move = partial(begin, **made._asdict(), replacing=before.id if before else None)
        say = partial(begun, journey=made.journey, today=self.today)
        self.post_message(Commit(partial(move, today=self.today), say))
        self.dismiss()

    def _go_to(self, field: str) -> None:
        for widget in self.query(f"#{field}, #{field} Input"):
            if widget.focusable:
                widget.focus()

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss()

    async def action_explain(self) -> None:
        """Every key, as anywhere else."""
        await self.app.run_action("help")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A question mark in the runner's own words is a letter; a way that is not there is dim."""
        if action == "take_way":
            is_there = any(way.out in parameters for way in self.ways)
            return True if is_there else None
        is_letter = isinstance(self.focused, Typed) and self.focused.is_words
        return not (action == "explain" and is_letter) and super().check_action(action, parameters)
