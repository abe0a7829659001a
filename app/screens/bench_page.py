"""What the bench shows: the readings of its week and of what the runner has in hand."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.events import ScreenResume, ScreenSuspend
from textual.reactive import var

from app.coach.days import WEEK
from app.coach.maintenance.bench import bench
from app.messages import NewsRead
from app.modes import TITLES
from app.screens.bench_glance import (
    before_and_after,
    bench_days,
    by_hand,
    foot,
    may_pick,
)
from app.screens.bench_hand import NO_HOURS, BenchHand
from app.voice.bench import (
    BENCH,
    NO_WEEK,
    bench_title,
    carrying_title,
    day_keys,
    free_words,
    pause_keys,
    session_keys,
    session_words,
    short_title,
)
from app.voice.day import said_line
from app.voice.holding import hold_keys
from app.voice.hovering import hovered, over
from app.voice.rearranging import laid_out_anew
from app.voice.words import day_at_the_top
from storage.journal import Journal
from storage.records import Week
from widgets.bench import Bench as BenchWidget
from widgets.bench import BenchDay
from widgets.bench_foot import BenchFoot, FootRow
from widgets.bench_list import BenchList, PocketBench
from widgets.ends import Ends
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead

NAME = "maintenance"
"""What the App calls the screen."""
HAND_KEYS = "enter puts down, esc back"
"""What ends carrying."""
KEYS, CARRYING_KEYS, FIT_KEYS = (
    "enter pick up  x close  f fit  ? help",
    "← → carry  enter put down  esc back",
    "enter take it  esc back",
)
"""The keys in a small terminal."""


class BenchPage(BenchHand):
    """The week on the bench, and the session of it that is chosen or carried."""

    CSS_PATH = "bench.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (34, "-tall")]

    title_words: var[tuple[str, str]] = var(("", ""))
    days: var[tuple[BenchDay, ...]] = var(())
    words: var[str] = var("")
    after_words: var[str] = var("")
    rows: var[tuple[FootRow, ...]] = var(())
    day_words: var[str] = var("")
    pocket: var[PocketBench | None] = var(None)

    def __init__(self, journal: Journal, today: date, said: str) -> None:
        super().__init__()
        self.set_reactive(BenchPage.journal, journal)
        self.set_reactive(BenchPage.today, today)
        self.set_reactive(BenchPage.said, said)
        self.set_reactive(BenchPage.chosen, self.next_day())
        self.read_bench()  # before anything is mounted, so that the first frame is the right one

    def compose(self) -> ComposeResult:
        """The frame of the bench: its week, the chosen session, before and after, time off."""
        yield Masthead(TITLES, open_screen=4).data_bind(day=BenchPage.day_words)
        yield Ends(id="title").data_bind(words=BenchPage.title_words)
        yield BenchWidget().data_bind(BenchPage.days)
        yield Line(id="words").data_bind(BenchPage.words)
        yield Line(id="after").data_bind(words=BenchPage.after_words)
        yield BenchFoot().data_bind(BenchPage.rows)
        yield BenchList().data_bind(BenchPage.pocket)
        yield Keys()

    def watch_journal(self) -> None:
        """Another journal: what was carried or proposed may not be there any more."""
        if not may_pick(self.journal, self.session if self.carrying else None, self.today):
            self.set_reactive(BenchPage.carrying, "")
        self.set_reactive(BenchPage.proposal, None)
        self.set_reactive(BenchPage.row, min(self.row, self.lines))
        self.read_in_sight()

    def watch_today(self, before: date, today: date) -> None:
        """Another day: what is behind is not looked at, nor what was said of its days."""
        self.set_reactive(BenchPage.carrying, "")
        ahead = {day: minutes for day, minutes in self.hours.items() if day >= today}
        self.set_reactive(BenchPage.hours, ahead)
        if self.chosen < self.week_days[0] or self.chosen == before:
            self.set_reactive(BenchPage.chosen, self.next_day())
        self.read_in_sight()

    def watch_chosen(self) -> None:
        """Another day is looked at."""
        self.read_in_sight()

    def watch_carrying(self) -> None:
        """A session was picked up, or is on the bench again."""
        self.read_in_sight()

    def watch_hours(self) -> None:
        """A day was closed, opened or given minutes."""
        self.read_in_sight()

    def watch_proposal(self) -> None:
        """The week is proposed otherwise, or no longer."""
        self.read_in_sight()

    def watch_row(self) -> None:
        """A line of time off is chosen, or none."""
        self.read_in_sight()

    def watch_said(self) -> None:
        """Something was said, or has been read."""
        self.read_in_sight()

    def watch_is_late(self) -> None:
        """Midnight went by."""
        self.read_in_sight()

    def clear_the_title(self) -> None:
        """What was said has been read: the title names the week again."""
        self.said = ""
        self.post_message(NewsRead())

    @on(ScreenSuspend)
    def forget_the_hand(self) -> None:
        """What was only in hand goes back when another screen is opened, not for a dialog."""
        if self.app.current_mode != NAME:
            self.carrying, self.hours, self.proposal = "", NO_HOURS, None

    @on(ScreenResume)
    def read_in_sight(self) -> None:
        """Read the bench, where it is seen."""
        if self.is_current:
            self.read_bench()

    def read_bench(self) -> None:
        """Read the week of the chosen day, and all of it again for a small terminal."""
        week, hand = self.week_at(self.chosen), self.hand
        self.plain = bench(self.journal, week, self.today).given(self.hours) if week else None
        self.over = by_hand(self.journal, hand.carried, hand, self.today) if hand.carried else None
        self.day_words = day_at_the_top(self.today, is_late=self.is_late)
        self.title_words = self._title(week), HAND_KEYS if self.carrying else ""
        on = self.plain
        self.days = bench_days(self.journal, on, self.over, hand, self.today) if on else ()
        self.words = self._words()
        self.after_words = self._after(week)
        following = self.week_at(self.week_days[0] + WEEK)
        self.rows = foot(self.journal, self.row, following, self.today)
        self.set_class(week is None, "-empty")
        self.set_class(bool(self.after_words), "-after")
        self.pocket = PocketBench(
            short_title(self.title_words[0]), self.days, self.words, self._keys()
        )

    def _title(self, week: Week | None) -> str:
        said = said_line(self.journal, self.said)
        if self.carrying and self.session:
            return said or carrying_title(self.session, self.journal)
        return said or (bench_title(self.journal, week, self.today) if week else BENCH)

    def _words(self) -> str:
        """Two lines about what is chosen, carried or proposed."""
        if self.pause:
            return pause_keys(self.pause, self.today)
        if self.has_hold_chosen:
            return hold_keys(self.journal, self.today)
        if self.plain is None:
            return NO_WEEK
        if self.proposal:
            return f"{laid_out_anew(self.proposal, self.today)} enter takes it, esc leaves it."
        session = self.session
        if self.over and session:
            return hovered(self.journal, self.over, session, self.chosen, self.today)
        if session is None:
            return free_words(self.plain, self.chosen, self.hours)
        told = session_words(self.journal, session, self.today)
        if self.chosen in self.hours:
            return f"{told}\n{day_keys(self.plain, self.chosen, self.hours)}"
        return f"{told}\n{session_keys(self.journal, session, self.today)}"

    def _after(self, week: Week | None) -> str:
        """The week before and after what is proposed or carried."""
        option, label = self.proposal, "  proposed"
        if self.over and self.session and not self.refusal:
            is_home = self.chosen == self.session.outing.day
            option = None if is_home else over(self.over, self.session, self.chosen)
            label = "  put down"
        return "\n".join(before_and_after(self.journal, week, option, label)) if week else ""

    def _keys(self) -> str:
        return CARRYING_KEYS if self.carrying else FIT_KEYS if self.proposal else KEYS
