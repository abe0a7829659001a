"""What the Log shows: every run that is looked for, and all that is known of the chosen one."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import ScreenResume
from textual.reactive import reactive, var
from textual.screen import Screen
from textual.widgets import Footer, Input, Label

from app.coach.momentum.log import Span, groups, total
from app.modes import TITLES
from app.screens.log_lines import LogLines
from app.voice.day import said_line
from app.voice.log import (
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
from app.voice.search import Search
from app.voice.words import day_at_the_top, units_of
from storage.journal import Journal
from storage.records import Run, Runner
from widgets.ends import Ends
from widgets.line import Line
from widgets.masthead import Masthead
from widgets.run_list import Lines, RunHead, RunList

FIND_HINT = "word of a note, kind, day, month, 7 km"
"""What can be typed, where nothing is yet."""


class LogPage(Screen[None]):
    """Every run, or those that were looked for, and one that is chosen."""

    CSS_PATH = "log.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high"), (34, "-tall")]

    journal: var[Journal] = var(Journal, init=False, bindings=True)
    today: var[date] = var(date.min, init=False)
    said: var[str] = var("", init=False)
    is_late: var[bool] = var(default=False, init=False)
    chosen: var[str] = var("", init=False)
    """The id of the run that is looked at."""
    typed: var[str] = var("", init=False)
    """What is looked for; empty for every run."""
    by: var[Span] = var("week", init=False)
    """What runs are added up by."""
    is_folded: var[bool] = var(default=False, init=False, bindings=True)
    """Only what they come to is shown."""

    search: Search | None = None
    """Every run, as the log was read last."""
    found: tuple[Run, ...] = ()
    """Those that are shown, the newest first."""
    places: Mapping[str, int] = MappingProxyType({})
    """Where each of them stands among those."""
    shown: LogLines | None = None
    """Their lines."""

    title_words: reactive[tuple[str, str]] = reactive(("", ""))
    short_title: reactive[str] = reactive("")
    news: reactive[str] = reactive("")
    unit: reactive[str] = reactive("km")
    lines: reactive[Lines | None] = reactive(None)
    chosen_line: reactive[int] = reactive(0)
    run_words: reactive[str] = reactive("")
    short_run: reactive[str] = reactive("")
    note: reactive[str] = reactive("")
    keys: reactive[str] = reactive("")
    short_keys: reactive[str] = reactive(POCKET_KEYS)
    day_words: reactive[str] = reactive("")

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
        yield Footer(show_command_palette=False)

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
        """Read every run, find those that are looked for, and add them up."""
        before, place = self.search, self.place
        self.search = search = self._searched()
        self.found = search.found(self.typed)
        self.places = {run.id: n for n, run in enumerate(self.found)}
        self.set_reactive(LogPage.chosen, self._still_chosen(before, place))
        grouped = groups(self.found, self.by, (self.journal.owner or Runner()).week_start)
        self.shown = self.lines = LogLines(
            self.journal, grouped, self.by, self.today, is_folded=self.is_folded
        )
        units = units_of(self.journal.owner)
        self.unit = units.name
        shown = total(self.found), self.typed.strip(), self.by, units
        self.title_words, self.short_title = log_title(*shown), short_title(*shown)
        self.set_class(not self.found, "-empty")
        self.read_chosen()

    def get_ready_to_find(self) -> None:
        """Read what runs are found by, so that the first letter finds as fast as the next."""
        if self.search:
            self.search.found("run")

    def _searched(self) -> Search:
        """What was read last, where it still holds."""
        now = Search(self.journal, self.today)
        held = self.search
        return held if held and held.journal is now.journal and held.today == now.today else now

    def _still_chosen(self, before: Search | None, place: int) -> str:
        """A run that came with another journal, else the same, else the one in its place."""
        is_another = before is not None and before is not self.search
        came = self._came(before.journal) if before and is_another else []
        if len(came) == 1:
            return came[0]
        if self.chosen in self.places or not self.found:
            return self.chosen
        return self.found[min(place if is_another else 0, len(self.found) - 1)].id

    def _came(self, before: Journal) -> list[str]:
        """The runs that are new since another journal."""
        return [run.id for run in self.found if run.id not in before.run]

    @property
    def place(self) -> int:
        """Where the chosen run stands among those that are shown."""
        return self.places.get(self.chosen, 0)

    @property
    def run(self) -> Run | None:
        """The chosen run."""
        return self.found[self.place] if self.found else None

    def read_chosen(self) -> None:
        """Read the chosen run, or what its group comes to, and what was said."""
        run, shown = self.run, self.shown
        self.day_words = day_at_the_top(self.today, is_late=self.is_late)
        self.news = said_line(self.journal, self.said) or (LESS if self.typed.strip() else "")
        self.note = note_words(run) if run and not self.is_folded else ""
        if run is None or shown is None:
            typed = self.typed.strip()
            self.run_words = self.short_run = not_found(typed) if typed else NO_RUNS
            self.keys = ""
            return
        self.chosen_line = shown.line_of(self.place)
        self.run_words = self._words(run, shown)
        units = units_of(self.journal.owner)
        self.short_run = self.run_words if self.is_folded else short_run_words(run, units)
        has_session = session_of(self.journal, run) is not None
        self.keys = log_keys(self.by, is_folded=self.is_folded, has_session=has_session)

    def _words(self, run: Run, shown: LogLines) -> str:
        if not self.is_folded:
            return run_words(self.journal, run, self.today)
        group = shown.groups[shown.group_of(self.place)]
        return group_words(group, self.by, units_of(self.journal.owner))
