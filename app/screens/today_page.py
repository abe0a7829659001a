"""What Today shows: the readings of the chosen day, each bound to the widget that shows it."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.lazy import Lazy
from textual.reactive import var
from textual.screen import Screen

from app.coach.days import DAY
from app.coach.momentum.history import History, history
from app.coach.momentum.standing import Standing, standing
from app.modes import TITLES
from app.screens.glance import agenda, badge, covered, journey_bar, strip, week_bar
from app.voice.cards import card
from app.voice.day import news, sentence
from app.voice.words import day_at_the_top
from storage.journal import Journal
from widgets.agenda import Agenda, AgendaRow
from widgets.card import Card
from widgets.goal_bar import Bar, GoalBar
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead
from widgets.pocket import Pocket, PocketDay
from widgets.session_card import SessionCard
from widgets.streak_badge import Badge, StreakBadge
from widgets.week_strip import StripDay, WeekStrip


class TodayPage(Screen[None]):
    """The chosen day, and the week, the way and the streak that it belongs to."""

    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide"), (150, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-snug"), (24, "-high"), (34, "-tall")]

    journal: var[Journal] = var(Journal, init=False, bindings=True)
    today: var[date] = var(date.min, init=False)
    chosen: var[date] = var(date.min, init=False, bindings=True)
    """The day whose card is shown."""
    said: var[str] = var("", init=False)
    is_late: var[bool] = var(default=False, init=False)
    history: History | None = None
    """Every week so far, as it was counted last."""
    standing: Standing
    """Score, streaks and spares, counted from it."""

    # Set, not computed: Textual computes at every change of any reactive and at every look,
    # and these want to be read once.
    card: var[Card | None] = var(None)
    strip: var[tuple[StripDay, ...]] = var(())
    this_week: var[tuple[AgendaRow, ...]] = var(())
    next_days: var[tuple[AgendaRow, ...]] = var(())
    week_bar: var[Bar | None] = var(None)
    journey_bar: var[Bar | None] = var(None)
    badge: var[Badge] = var(Badge)
    news: var[str] = var("")
    sentence: var[str] = var("")
    day_words: var[str] = var("")
    pocket: var[PocketDay | None] = var(None)

    def __init__(self, journal: Journal, today: date, said: str) -> None:
        super().__init__()
        self.set_reactive(TodayPage.journal, journal)
        self.set_reactive(TodayPage.today, today)
        self.set_reactive(TodayPage.chosen, today)
        self.set_reactive(TodayPage.said, said)
        self.read_history()  # before anything is mounted, so that the first frame is the right one

    def compose(self) -> ComposeResult:
        """The frame of the day: news, card and streak, the week, the bars, one sentence."""
        yield Masthead(TITLES).data_bind(day=TodayPage.day_words)
        yield Line(id="news").data_bind(words=TodayPage.news)
        with Horizontal(id="now"):
            yield SessionCard().data_bind(TodayPage.card)
            yield StreakBadge().data_bind(TodayPage.badge)
            yield Lazy(Agenda("This week", id="this-week").data_bind(rows=TodayPage.this_week))
        yield WeekStrip().data_bind(days=TodayPage.strip)
        yield GoalBar(id="week").data_bind(bar=TodayPage.week_bar)
        yield GoalBar(id="journey").data_bind(bar=TodayPage.journey_bar)
        yield Line(id="sentence").data_bind(words=TodayPage.sentence)
        yield Lazy(
            Agenda("The next seven days", id="next-days").data_bind(rows=TodayPage.next_days)
        )
        yield Pocket().data_bind(TodayPage.pocket)
        yield Keys()

    def watch_journal(self) -> None:
        """Another journal: count its history anew."""
        self.read_history()

    def watch_today(self, before: date, today: date) -> None:
        """Turn the page, unless another day is being looked at."""
        if self.chosen == before:
            self.set_reactive(TodayPage.chosen, today)
        self.read_history()

    def watch_chosen(self) -> None:
        """Another day is looked at."""
        self.read_day()

    def watch_said(self) -> None:
        """Something was said, or has been read."""
        self.read_news()

    def watch_is_late(self) -> None:
        """Midnight went by."""
        self.read_news()

    def read_history(self) -> None:
        """Count every week so far, and where they have led."""
        self.history = history(self.journal, self.today, self.history)
        self.standing = standing(self.journal, self.history.weeks, self.today)
        self.badge = badge(self.journal, self.standing, self.today)
        self.journey_bar = journey_bar(self.journal, self.today)
        self.sentence = sentence(self.journal, self.standing, self.today)
        self.next_days = agenda(self.journal, self.today + DAY, self.today)
        self.read_day()

    def read_day(self) -> None:
        """Read the chosen day and its week."""
        self.card = card(self.journal, self.chosen, self.today)
        spared = covered(self.standing)
        self.strip = strip(self.journal, self.chosen, self.today, spared)
        self.this_week = agenda(self.journal, self.strip[0].day, self.today)
        self.week_bar = week_bar(self.journal, self.chosen, self.today, spared)
        self.read_news()

    def read_news(self) -> None:
        """Read the line, the day at the top, and all of it again for a small terminal."""
        self.news = news(self.journal, self.said, self.standing, self.today)
        self.day_words = day_at_the_top(self.today, is_late=self.is_late)
        self.pocket = PocketDay(
            day=self.day_words,
            news=self.news,
            card=self.card,
            strip=self.strip,
            week=self.week_bar,
            journey=self.journey_bar,
            badge=self.badge,
            sentence=self.sentence,
        )
