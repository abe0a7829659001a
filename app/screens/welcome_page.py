"""Setting up: what stands on the page, and what the answers so far make of it."""

from contextlib import suppress
from datetime import date
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from app.answers.again import toward
from app.answers.days import days
from app.answers.form import RACES, Answers
from app.answers.known import kept
from app.answers.ladder import NOT_YET, asked
from app.answers.shown import Shown, shown
from app.answers.ways import Way
from app.clock import Clock
from app.coach.map.rethink import becomes
from app.coach.plan import journey
from app.screens.welcome_choices import Choice, Days
from app.screens.welcome_fields import Begin, Figure
from app.screens.welcome_sections import Section, goal, now, week_days, words
from app.screens.welcome_ways import WayOut, ways_out
from app.typed import Refused
from app.voice.questions import QUESTION, begin_words, easy_words, goals, race_words
from app.voice.words import DAY_NAMES, Units, full_date, units_of
from storage.ids import time_ordered_id
from storage.journal import Journal
from storage.records import Goal
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead


class WelcomePage(Screen[None]):
    """One page with a sensible answer in every field, and what all of them draw."""

    CSS_PATH = "welcome.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]

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
        known = kept(journal.owner)
        self.set_reactive(WelcomePage.answers, toward(known, to, journal.owner) if to else known)

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


def _new_id(clock: Clock) -> str:
    return time_ordered_id(clock.now())
