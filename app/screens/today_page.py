"""What Today shows: the readings of the chosen day, each bound to the widget that shows it."""

from datetime import date, timedelta

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive, var
from textual.screen import Screen
from textual.widgets import Footer

from app.coach.momentum.streaks import Streak, streak
from app.coach.momentum.weeks import Tally, tallies
from app.screens.glance import agenda, badge, journey_bar, strip, week_bar
from app.voice.cards import card
from app.voice.day import sentence, waiting
from app.voice.words import full_date
from storage.journal import Journal
from widgets.agenda import Agenda, AgendaRow
from widgets.card import Card
from widgets.goal_bar import Bar, GoalBar
from widgets.line import Line
from widgets.masthead import Masthead
from widgets.pocket import Pocket, PocketDay
from widgets.session_card import SessionCard
from widgets.streak_badge import Badge, StreakBadge
from widgets.week_strip import StripDay, WeekStrip

SCREENS = ("Today",)
"""The screens that the masthead names, in the order of their numbers."""


class TodayPage(Screen[None]):
    """The chosen day, and the week, the way and the streak that it belongs to."""

    CSS_PATH = "today.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide"), (150, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (34, "-tall")]

    journal: var[Journal] = var(Journal)
    today: var[date] = var(date.min)
    chosen: var[date] = var(date.min)
    """The day whose card is shown."""
    said: var[str] = var("")
    is_late: var[bool] = var(default=False)
    weeks: var[tuple[Tally, ...]] = var(())
    """Every week so far: read once per journal, because it reads the whole history."""
    streak: var[Streak] = var(Streak)

    card: reactive[Card | None] = reactive(None)
    strip: reactive[tuple[StripDay, ...]] = reactive(())
    this_week: reactive[tuple[AgendaRow, ...]] = reactive(())
    next_days: reactive[tuple[AgendaRow, ...]] = reactive(())
    week_bar: reactive[Bar | None] = reactive(None)
    journey_bar: reactive[Bar | None] = reactive(None)
    badge: reactive[Badge] = reactive(Badge)
    news: reactive[str] = reactive("")
    sentence: reactive[str] = reactive("")
    day_words: reactive[str] = reactive("")
    pocket: reactive[PocketDay | None] = reactive(None)

    def __init__(self, journal: Journal, today: date, said: str) -> None:
        super().__init__()
        self.set_reactive(TodayPage.journal, journal)
        self.set_reactive(TodayPage.today, today)
        self.set_reactive(TodayPage.chosen, today)
        self.set_reactive(TodayPage.said, said)
        self.read_history()

    def compose(self) -> ComposeResult:
        """The frame of the day: news, card and streak, the week, the bars, one sentence."""
        yield Masthead(SCREENS).data_bind(day=TodayPage.day_words)
        yield Line(id="news").data_bind(words=TodayPage.news)
        with Horizontal(id="now"):
            yield SessionCard().data_bind(TodayPage.card)
            yield StreakBadge().data_bind(TodayPage.badge)
            yield Agenda("This week", id="this-week").data_bind(rows=TodayPage.this_week)
        yield WeekStrip().data_bind(days=TodayPage.strip)
        yield GoalBar(id="week").data_bind(bar=TodayPage.week_bar)
        yield GoalBar(id="journey").data_bind(bar=TodayPage.journey_bar)
        yield Line(id="sentence").data_bind(words=TodayPage.sentence)
        yield Agenda("The next seven days", id="next-days").data_bind(rows=TodayPage.next_days)
        yield Pocket().data_bind(TodayPage.pocket)
        yield Footer(show_command_palette=False)

    def compute_card(self) -> Card:
        """The chosen day."""
        return card(self.journal, self.chosen, self.today)

    def compute_strip(self) -> tuple[StripDay, ...]:
        """The chosen day's week."""
        return strip(self.journal, self.chosen, self.today)

    def compute_this_week(self) -> tuple[AgendaRow, ...]:
        """The chosen day's week in full."""
        return agenda(self.journal, self.strip[0].day, self.today) if self.strip else ()

    def compute_next_days(self) -> tuple[AgendaRow, ...]:
        """The seven days after today."""
        return agenda(self.journal, self.today + timedelta(days=1), self.today)

    def compute_week_bar(self) -> Bar | None:
        """What the chosen day's week has come to."""
        return week_bar(self.journal, self.chosen, self.today)

    def compute_journey_bar(self) -> Bar | None:
        """How far the way has come."""
        return journey_bar(self.journal, self.today)

    def compute_badge(self) -> Badge:
        """The streak."""
        return badge(self.journal, self.weeks, self.streak, self.today)

    def compute_news(self) -> str:
        """What was just said, else what waits for an answer."""
        newest = self.journal.steps[-1] if self.journal.steps else None
        if newest and self.said == newest.said != "" and newest.standing == "done":
            return f"{self.said}   u undo"
        return self.said or waiting(self.journal, self.today)

    def compute_sentence(self) -> str:
        """The day's sentence."""
        return sentence(self.journal, self.today)

    def compute_day_words(self) -> str:
        """The day at the top; after midnight it says that the evening before still runs."""
        return f"still {full_date(self.today)}" if self.is_late else full_date(self.today)

    def compute_pocket(self) -> PocketDay:
        """All of it again, for a terminal too small for the page."""
        return PocketDay(
            day=self.day_words,
            news=self.news,
            card=self.card,
            strip=self.strip,
            week=self.week_bar,
            journey=self.journey_bar,
            badge=self.badge,
            sentence=self.sentence,
        )

    def watch_journal(self) -> None:
        """Another journal: count its history anew."""
        self.read_history()

    def watch_today(self, before: date, today: date) -> None:
        """Turn the page, unless another day is being looked at."""
        self.read_history()
        if self.chosen == before:
            self.chosen = today

    def read_history(self) -> None:
        """Count every week so far, and the streaks over them."""
        self.set_reactive(TodayPage.weeks, tallies(self.journal, self.today))
        self.set_reactive(TodayPage.streak, streak(self.weeks, self.today))
