"""What the Momentum screen shows: charts, the streak, the days, and what they come to."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import ScreenResume
from textual.reactive import var
from textual.screen import Screen

from app.coach.momentum.history import History, history
from app.coach.momentum.lookback import Lookback, lookback
from app.coach.momentum.shares import Shares, shares
from app.coach.momentum.standing import Standing, standing
from app.modes import TITLES
from app.screens.momentum_glance import pocket_facts, shares_picture, streak_facts, strip_of
from app.voice.day import said_line
from app.voice.insight import Insight, insight
from app.voice.looking_back import range_words, short_range_words
from app.voice.momentum_charts import Seen, charts
from app.voice.words import day_at_the_top
from storage.journal import Journal
from widgets.chart import Chart
from widgets.facts import Fact, Facts
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead
from widgets.plot import Plot
from widgets.shares import Shares as SharesWidget
from widgets.shares import SharesPicture
from widgets.year_strip import Strip, YearStrip

WEEKS = 12
"""The range that is looked back on at first."""


class MomentumPage(Screen[None]):
    """What has been held, over a range of weeks."""

    CSS_PATH = "momentum.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide"), (150, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (34, "-tall"), (50, "-towering")]

    journal: var[Journal] = var(Journal, init=False, bindings=True)
    today: var[date] = var(date.min, init=False)
    said: var[str] = var("", init=False)
    is_late: var[bool] = var(default=False, init=False)
    length: var[int | None] = var(WEEKS, init=False, bindings=True)
    """Weeks of the range; None for all."""
    back: var[int] = var(0, init=False, bindings=True)
    """So many ranges before the one that ends with this week."""
    chart: var[int] = var(0, init=False)
    """The chart that is shown first."""
    history: History | None
    """Every week so far, as it was counted last."""
    standing: Standing
    """Score, streaks and spares, counted from it."""
    seen: Lookback
    """The weeks that are looked at."""
    counts: Shares
    """How their runs went."""

    first_plot: var[Plot | None] = var(None)
    second_plot: var[Plot | None] = var(None)
    third_plot: var[Plot | None] = var(None)
    fourth_plot: var[Plot | None] = var(None)
    streak: var[tuple[Fact, ...]] = var(())
    strip: var[Strip | None] = var(None)
    shares: var[SharesPicture | None] = var(None)
    insight: var[Insight] = var(Insight(""), bindings=True)
    words: var[str] = var("")
    day_words: var[str] = var("")
    pocket: var[tuple[Fact, ...]] = var(())

    def __init__(
        self, journal: Journal, today: date, said: str, known: History | None = None
    ) -> None:
        """`known` is what another screen has counted by now, so that it is not counted twice."""
        super().__init__()
        self.history = known
        self.set_reactive(MomentumPage.journal, journal)
        self.set_reactive(MomentumPage.today, today)
        self.set_reactive(MomentumPage.said, said)
        self.read_history()  # before anything is mounted, so that the first frame is the right one

    def compose(self) -> ComposeResult:
        """The frame of it: charts and streak, the days and their shares, one sentence."""
        yield Masthead(TITLES, open_screen=3).data_bind(day=MomentumPage.day_words)
        with Horizontal(id="now"):
            yield Chart(id="first").data_bind(plot=MomentumPage.first_plot)
            yield Chart(id="second").data_bind(plot=MomentumPage.second_plot)
            yield Facts("Streak", id="streak").data_bind(facts=MomentumPage.streak)
        with Horizontal(id="more"):
            yield Chart(id="third").data_bind(plot=MomentumPage.third_plot)
            yield Chart(id="fourth").data_bind(plot=MomentumPage.fourth_plot)
        with Horizontal(id="days"):
            yield YearStrip().data_bind(MomentumPage.strip)
            yield SharesWidget().data_bind(picture=MomentumPage.shares)
        yield Line(id="insight").data_bind(MomentumPage.words)
        yield Facts(id="pocket").data_bind(facts=MomentumPage.pocket)
        yield Keys()

    def watch_journal(self) -> None:
        """Another journal: count its history anew."""
        self.read_in_sight()

    def watch_today(self) -> None:
        """Another day: what is looked at ends with it."""
        self.read_in_sight()

    def watch_length(self) -> None:
        """Another range is looked at."""
        self.read_range()

    def watch_back(self) -> None:
        """An earlier or a later range is looked at."""
        self.read_range()

    def watch_chart(self) -> None:
        """Another chart is looked at."""
        self.read_charts()

    def watch_said(self) -> None:
        """Something was said, or has been read."""
        self.read_words_in_sight()

    def watch_is_late(self) -> None:
        """Midnight went by."""
        self.read_words_in_sight()

    # What another screen covers is not read: it is when this one opens again.
    @on(ScreenResume)
    def read_in_sight(self) -> None:
        """Count the history, where it is seen and may be another one."""
        if not self.is_current:
            return
        known = self.history
        if known is None or known.journal is not self.journal or known.today != self.today:
            self.read_history()
        else:
            self.read_words()

    def read_words_in_sight(self) -> None:
        """Read the words, where they are seen."""
        if self.is_current:
            self.read_words()

    def read_history(self) -> None:
        """Count every week so far."""
        self.history = history(self.journal, self.today, self.history)
        self.standing = standing(self.journal, self.history.weeks, self.today)
        self.streak = streak_facts(self.journal, self.standing, self.today)
        self.read_range()

    def read_range(self) -> None:
        """Read the weeks that are looked at."""
        self.seen = lookback(self.journal, self.standing, self.length, self.back, self.today)
        self.strip = strip_of(self.journal, self.seen, self.today)
        self.counts = shares(self.journal, self.seen.weeks, self.seen.firsts)
        self.shares = shares_picture(self.counts, self.standing)
        self.insight = insight(self.journal, self.standing, self.counts, self.today)
        self.read_charts()
        self.read_words()

    @property
    def range_words(self) -> str:
        """Which weeks are looked at."""
        return range_words(self.seen, self.length, self.today)

    def read_charts(self) -> None:
        """Read the chart that is shown, and those after it."""
        known = charts(self.journal, self.today)
        seen = Seen(self.journal, self.standing, self.seen, self.range_words, self.today)
        plots = [known[(self.chart + n) % len(known)](seen) for n in range(len(known))]
        self.first_plot, self.second_plot, self.third_plot = plots[:3]
        self.fourth_plot = plots[3] if plots[3:] else None

    def read_words(self) -> None:
        """Read the last line, and all of it again for a small terminal."""
        self.day_words = day_at_the_top(self.today, is_late=self.is_late)
        self.words = said_line(self.journal, self.said) or self.insight.words
        shown = short_range_words(self.seen, self.range_words)
        self.pocket = pocket_facts(
            self.journal, self.standing, self.counts, shown, self.words, self.today
        )
