"""Setting up: where the runner is, where to, on which days; and what that draws."""

from contextlib import suppress
from datetime import date
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input, Static

from app.answers.again import toward
from app.answers.days import days
from app.answers.form import RACES, Answers
from app.answers.known import kept
from app.answers.ladder import NOT_YET, asked
from app.answers.shown import Shown, shown
from app.answers.ways import Way
from app.clock import Clock
from app.coach.map.begin import begin
from app.coach.map.rethink import becomes
from app.coach.plan import journey
from app.messages import Commit
from app.screens.welcome_answered import Answered
from app.screens.welcome_choices import Choice, Days
from app.screens.welcome_fields import Begin, Figure, Typed
from app.screens.welcome_sections import Section, goal, now, week_days, words
from app.screens.welcome_ways import WAY_KEYS, WayOut, ways_out
from app.typed import Refused
from app.voice.drawn import begun
from app.voice.questions import (
    QUESTION,
    begin_words,
    easy_words,
    goals,
    race_words,
)
from app.voice.words import DAY_NAMES, Units, full_date, units_of
from storage.ids import time_ordered_id
from storage.journal import Journal
from storage.records import Goal
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead

SOON = 0.2
"""Seconds without another letter after which a plan is drawn: a draw may take some of them."""


def _new_id(clock: Clock) -> str:
    return time_ordered_id(clock.now())


class WelcomeScreen(Screen[None]):
    """One page with a sensible answer in every field; enter all the way through begins."""

    CSS_PATH = "welcome.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]
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

    answers: var[Answers] = var(Answers, init=False)
    """What was answered, field by field; empty where nothing was."""
    ways: var[tuple[Way, ...]] = var((), init=False, bindings=True)
    """What would do where the verdict is not that it can be reached."""
    shown: Shown
    """What the answers come to."""

    def __init__(
        self, journal: Journal, today: date, clock: Clock | None = None, to: Goal | None = None
    ) -> None:
        super().__init__()
        self.journal = journal
        self.today = today
        self.clock = clock or Clock()
        self.soon: Timer | None = None
        known = kept(journal.owner)
        self.set_reactive(WelcomeScreen.answers, toward(known, to, journal.owner) if to else known)

    def _shown(self) -> Shown:
        new_id = partial(_new_id, self.clock)
        return shown(asked(self.answers), self.journal, self.today, new_id)

    def compose(self) -> ComposeResult:
        """The questions from top to bottom, what they draw, and the line that begins."""
        masthead = Masthead(())
        masthead.day = full_date(self.today)
        yield masthead
        with Vertical(id="page"):
            question = Line(id="question")
            question.words = QUESTION
            yield question
            yield now()
            yield goal()
            yield week_days()
            yield words()
            with Vertical(id="preview") as preview:
                preview.border_title = "This draws"
                yield Static("", id="drawn", markup=False)
                yield from ways_out()
            yield Begin("")
        yield Keys()

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

    def show(self) -> None:
        """Show what counts, what is refused, and what all of it draws."""
        self.shown = self._shown()
        told = self.shown.told
        self._show_what_is_asked(told)
        for choice in self.query(Choice):
            choice.value = getattr(told, choice.field)
        for figure in self.query(Figure):
            figure.usual = getattr(told, figure.field)
            figure.after = self.shown.beside.get(figure.field, "")
        for section in self.query(Section):
            section.refusals = tuple(
                (one.field, one.sentence)
                for one in self.shown.refusals
                if one.field in section.fields
            )
        self.query_one("#drawn", Static).update(Content("\n".join(self.shown.lines)))
        self._show_ways()
        self.query_one(Begin).update(self._begin_words())

    def _show_ways(self) -> None:
        """Each way out on a line with its key; where there is any, it takes the room of gaps."""
        self.ways = self.shown.ways
        words = {way.out: way.words for way in self.ways}
        self.set_class(bool(words), "-out-of-reach")
        for line in self.query(WayOut):
            line.words = words.get(line.out, "")

    def _begin_words(self) -> str:
        way, made = journey(self.journal), self.shown.begun
        how = becomes(self.journal, way, made.journey, self.today) if way and made else None
        return begin_words(way, how, units_of(self.journal.owner), self.today)

    def _show_what_is_asked(self, told: Answers) -> None:
        """A race has a day, a weekly distance its figure; who does not run yet no distance."""
        is_ladder = told.now == NOT_YET
        self.set_class(is_ladder, "-not-yet")
        self.set_class(told.goal in RACES or is_ladder, "-race")
        self.set_class(told.goal == "race" and not is_ladder, "-other")
        self.set_class(told.goal == "weekly-km", "-weekly")
        self.set_class(told.goal == "runs", "-runs")
        units = Units("mi" if told.units == "mi" else "km")
        self.query_one("#goal", Choice).options = goals(units)
        self.query_one("#easy_five", Figure).words = easy_words(units)
        self.query_one("#race_day", Figure).words = race_words(is_ladder=is_ladder)
        self._show_days(told)

    def _show_days(self, told: Answers) -> None:
        """The days chosen, where they are understood, and those that the long run may take."""
        with suppress(Refused):
            chosen = days(told.days)
            self.query_one("#days", Days).limits = tuple(chosen.items())
            self.query_one("#long_day", Choice).options = tuple(
                (day, DAY_NAMES[day][:3]) for day in chosen
            )

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
