"""What the Log shows: every run that is looked for, and all that is known of the chosen one."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import ScreenResume
from textual.reactive import var
from textual.widgets import Input, Label

from app.coach.momentum.log import total
from app.modes import TITLES
from app.screens.log_found import LogFound
from app.voice.day import said_line
from app.voice.log import (
    FIND_KEYS,
    LESS,
    NO_RUNS,
    POCKET_KEYS,
    group_words,
    log_keys,
    log_title,
    not_found,
    note_words,
    run_words,
    session_of,
    short_run_words,
    short_title,
)
from app.voice.words import day_at_the_top, units_of
from storage.journal import Journal
from storage.records import Run
from widgets.ends import Ends
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead
from widgets.run_list import Lines, RunHead, RunList

FIND_HINT = "word of a note, kind, day, month, 7 km"
"""What can be typed, where nothing is yet."""


class LogPage(LogFound):
    """Every run, or those that were looked for, and one that is chosen."""

    CSS_PATH = "log.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high"), (34, "-tall")]

    title_words: var[tuple[str, str]] = var(("", ""))
    short_title: var[str] = var("")
    news: var[str] = var("")
    unit: var[str] = var("km")
    lines: var[Lines | None] = var(None)
    chosen_line: var[int] = var(0)
    run_words: var[str] = var("")
    short_run: var[str] = var("")
    note: var[str] = var("")
    keys: var[str] = var("")
    short_keys: var[str] = var(POCKET_KEYS)
    day_words: var[str] = var("")

    def __init__(self, journal: Journal, today: date, said: str) -> None:
        super().__init__()
        self.set_reactive(LogPage.journal, journal)
        self.set_reactive(LogPage.today, today)
        self.set_reactive(LogPage.said, said)
        self.read_log()  # before anything is mounted, so that the first frame is the right one

    def compose(self) -> ComposeResult:
        """The frame of the log: what is shown, its lines, and the chosen run in full."""
        yield Masthead(TITLES, open_screen=5).data_bind(day=LogPage.day_words)
        yield Ends(id="title").data_bind(words=LogPage.title_words)
        yield Line(id="short-title").data_bind(words=LogPage.short_title)
        yield Line(id="news").data_bind(words=LogPage.news)
        with Horizontal(id="find"):
            yield Label("find", markup=False)
            yield Input(placeholder=FIND_HINT, compact=True)
        yield RunHead().data_bind(LogPage.unit)
        yield RunList().data_bind(LogPage.lines, chosen=LogPage.chosen_line)
        yield Line(id="run").data_bind(words=LogPage.run_words)
        yield Line(id="note").data_bind(words=LogPage.note)
        yield Line(id="keys").data_bind(words=LogPage.keys)
        yield Line(id="short-run").data_bind(words=LogPage.short_run)
        yield Line(id="short-keys").data_bind(words=LogPage.short_keys)
        yield Keys()

    def watch_journal(self) -> None:
        """Another journal: read the log anew."""
        self.read_log_in_sight()

    def watch_today(self) -> None:
        """Another day: what is open, and what has no answer."""
        self.read_log_in_sight()

    def watch_typed(self) -> None:
        """Other runs are looked for."""
        self.read_log_in_sight()

    def watch_by(self) -> None:
        """Runs are added up by something else."""
        self.read_log_in_sight()

    def watch_is_folded(self) -> None:
        """Runs are shown, or only what they come to."""
        self.read_log_in_sight()

    def watch_is_finding(self) -> None:
        """Words are typed, or no more: letters are no keys meanwhile."""
        self.set_class(self.is_finding, "-finding")
        self.read_chosen_in_sight()

    def watch_chosen(self) -> None:
        """Another run is looked at."""
        self.read_chosen_in_sight()

    def watch_said(self) -> None:
        """Something was said, or has been read."""
        self.read_chosen_in_sight()

    def watch_is_late(self) -> None:
        """Midnight went by."""
        self.read_chosen_in_sight()

    # What another screen covers is not read: it is when this one opens again.
    @on(ScreenResume)
    def read_log_in_sight(self) -> None:
        """Read the log, where it is seen."""
        if self.is_current:
            self.read_log()

    def read_chosen_in_sight(self) -> None:
        """Read the chosen run, where it is seen."""
        if self.is_current:
            self.read_chosen()

    def read_log(self) -> None:
        """Find the runs that are looked for, add them up, and read the chosen one."""
        self.lines = self.find_runs()
        units, typed = units_of(self.journal.owner), self.typed.strip()
        self.unit = units.name
        self.set_class(not self.found, "-empty")
        if self.found:
            of = total(self.found)
            self.title_words = log_title(of, typed, self.by, units)
            self.short_title = short_title(of, typed, self.by, units)
        else:
            self.short_title = not_found(typed) if typed else NO_RUNS
            self.title_words = self.short_title, ""
        self.read_chosen()

    def read_chosen(self) -> None:
        """Read the chosen run, or what its group comes to, and what was said."""
        self.day_words = day_at_the_top(self.today, is_late=self.is_late)
        self.short_keys = FIND_KEYS if self.is_finding else POCKET_KEYS
        is_part = bool(self.found and self.typed.strip())
        self.news = said_line(self.journal, self.said) or (LESS if is_part else "")
        run = self.run
        if run is None:
            self.run_words = self.short_run = self.note = self.keys = ""
            return
        self.chosen_line = self.shown.line_of(self.place)
        self.run_words = self._words(run)
        self.note = "" if self.is_folded else note_words(run)
        units = units_of(self.journal.owner)
        self.short_run = self.run_words if self.is_folded else short_run_words(run, units)
        has_session = session_of(self.journal, run) is not None
        keys = log_keys(self.by, is_folded=self.is_folded, has_session=has_session)
        self.keys = FIND_KEYS if self.is_finding else keys

    def _words(self, run: Run) -> str:
        if not self.is_folded:
            return run_words(self.journal, run, self.today)
        group = self.shown.groups[self.shown.group_of(self.place)]
        return group_words(group, self.by, units_of(self.journal.owner))
