"""The App: a table of contents of screens, journal and day; what changes goes through here."""

import asyncio
import gc
import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial

from msgspec import structs
from textual import on, work
from textual.app import App
from textual.binding import Binding
from textual.reactive import var
from textual.screen import Screen
from textual.theme import Theme

from app.clock import Clock
from app.coach.maintenance.pauses import pause
from app.coach.momentum.runs import add
from app.look import DARK, LIGHT, remember, remembered
from app.messages import Commit, DayWanted, NewGoal, NewsRead, PauseWanted, RunAdded
from app.modes import BINDINGS as SCREEN_KEYS
from app.modes import NAMES as SCREENS
from app.palette import KeyCommands
from app.screens.today import TodayScreen
from app.voice.momentum import added
from app.voice.time_off import paused
from storage.errors import BusyError, StorageError
from storage.ids import time_ordered_id
from storage.journal import Journal
from storage.records import Goal, Run, Runner
from storage.store import Outcome, Store
from widgets.masthead import Masthead

LOOK_EVERY = 0.5
"""Seconds between two looks at whether another program wrote the file."""
TRY_AGAIN_AFTER, TRIES = 0.05, 70
"""Seconds between two tries for the lock, and how many there are: with the tries, five seconds."""
ASK_THE_CLOCK_EVERY = 20.0
"""Seconds between two looks at the wall clock: timers stand still while a computer sleeps."""


class Companion(App[None]):
    """Opens on the answer: today's run."""

    TITLE = "Tickover"
    # A default screen's own style sheet is not loaded by Textual 8: it stands here instead.
    CSS_PATH = ["companion.tcss", "screens/today.tcss"]
    COMMANDS = App.COMMANDS | {KeyCommands}
    DEFAULT_MODE = "today"
    BINDINGS = [
        *SCREEN_KEYS,
        Binding("u", "undo", "undo", tooltip="Takes the last change back, also after a restart."),
        Binding("ctrl+r", "redo", "redo", show=False, tooltip="Makes an undone change again."),
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("q", "quit", "quit", tooltip="Closes Tickover; everything is saved already."),
        Binding(
            "question_mark",
            "help",
            "help",
            key_display="?",
            tooltip="Every key, with what it does.",
        ),
    ]

    journal: var[Journal] = var(Journal)
    today: var[date] = var(date.min)
    said: var[str] = var("")
    """What was just said; it stands on the line until something else is."""
    is_late: var[bool] = var(default=False)
    """Midnight is past, and the training day of the evening before still runs."""

    def __init__(self, store: Store, clock: Clock, said: str = "") -> None:
        super().__init__()
        self.store = store
        self.clock = clock
        journal = store.read()
        self.set_reactive(Companion.journal, journal)
        self.set_reactive(Companion.today, clock.today(_day_start(journal)))
        self.set_reactive(Companion.is_late, clock.is_late(_day_start(journal)))
        self.set_reactive(Companion.said, said or store.notice)
        self._wear_the_look()
        self.first = TodayScreen(journal, self.today, self.said)

    def get_default_screen(self) -> TodayScreen:
        """Today, so that no blank screen is drawn before it."""
        return self.first

    def _map(self) -> Screen[None]:
        """The Map, and what it is drawn with: loaded when it is opened first."""
        from app.screens.map import MapScreen

        return self._bound(MapScreen(self.journal, self.today, self.said))

    def _momentum(self) -> Screen[None]:
        """Momentum, and what its charts are drawn with: loaded when it is opened first."""
        from app.screens.momentum import MomentumScreen

        known = self.first.history
        return self._bound(MomentumScreen(self.journal, self.today, self.said, known))

    def _bench(self) -> Screen[None]:
        """The week on the bench, loaded when it is opened first."""
        from app.screens.bench import BenchScreen

        return self._bound(BenchScreen(self.journal, self.today, self.said))

    def _every_run(self) -> Screen[None]:
        """Every run, loaded when it is opened first."""
        from app.screens.log import LogScreen

        return self._bound(LogScreen(self.journal, self.today, self.said))

    def _bound(self, screen: Screen[None]) -> Screen[None]:
        """A screen that follows the journal, the day, and what is said."""
        return screen.data_bind(
            Companion.journal, Companion.today, Companion.said, Companion.is_late
        )

    def _wear_the_look(self) -> None:
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        chosen = remembered(self.store.state)
        self.theme = chosen if chosen in self.available_themes else DARK.name

    def _keep_the_look(self, theme: Theme) -> None:
        remember(self.store.state, theme.name)

    def on_mount(self) -> None:
        """Bind the screen, and begin to look at the file and the clock."""
        self._bound(self.first)
        # Only now: the first screen of a mode has all styles read twice before it is drawn.
        self.add_mode("today", self.get_default_screen)
        self.add_mode("map", self._map)
        self.add_mode("momentum", self._momentum)
        self.add_mode("maintenance", self._bench)
        self.add_mode("log", self._every_run)
        if self.journal.owner is None:
            self.set_up()
        self.set_interval(LOOK_EVERY, self.look_at_the_file)
        self.set_interval(ASK_THE_CLOCK_EVERY, self.look_at_the_clock)
        self.theme_changed_signal.subscribe(self, self._keep_the_look)
        self._leave_on_signals()
        self.call_after_refresh(_begin_to_tidy)

    def _leave_on_signals(self) -> None:
        """Restore the terminal when it is closed: Textual handles neither of these signals."""
        loop = asyncio.get_running_loop()
        for closing in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, ValueError):
                loop.add_signal_handler(closing, self.exit)

    @on(Commit)
    def commit(self, message: Commit) -> None:
        """Make a change true, and say so once it is on the disk."""
        self._written(lambda: self.store.apply(message.move, message.say, "screen"))

    @on(RunAdded)
    def add_run(self, message: RunAdded) -> None:
        """Give an unplanned run its id, and put it into the journal."""
        run = Run(
            id=time_ordered_id(self.clock.now()),
            day=message.day,
            source="typed",
            **message.figures._asdict(),
        )
        today = self.today
        self.commit(
            Commit(partial(add, run=run, today=today), partial(added, run=run, today=today))
        )

    @on(PauseWanted)
    def take_time_off(self, message: PauseWanted) -> None:
        """Give new time off its id, and put it into the journal."""
        asked = message.pause
        name = asked.id or time_ordered_id(self.clock.now())
        move = partial(pause, time_off=structs.replace(asked, id=name), today=self.today)
        self.commit(Commit(move, partial(paused, pause_id=name, today=self.today)))

    @on(NewsRead)
    def clear_the_line(self) -> None:
        """Make room for what waits."""
        self.said = ""

    def _written(self, write: Callable[[], Outcome]) -> None:
        try:
            self._take(write())
        except BusyError:
            self._write_patiently(write)
        except StorageError as error:
            self._tell_of(error)

    @work
    async def _write_patiently(self, write: Callable[[], Outcome]) -> None:
        """Try again until the program that holds the lock is done, or five seconds have gone by."""
        self.said = "Another Tickover is writing; this waits for it."
        for _ in range(TRIES):
            await asyncio.sleep(TRY_AGAIN_AFTER)
            with suppress(BusyError):
                self._take(write())
                return
        self.said = ""
        self._tell_of(BusyError("Another Tickover is still writing. Nothing has changed."))

    def _take(self, outcome: Outcome) -> None:
        self.journal, self.said = outcome.journal, outcome.said

    def _tell_of(self, error: StorageError) -> None:
        self.notify(str(error), title="Not saved", severity="error", timeout=12, markup=False)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._written(lambda: self.store.undo("screen"))

    def action_redo(self) -> None:
        """Make an undone change again."""
        self._written(lambda: self.store.redo("screen"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim undo and redo while there is nothing for them, and the open screen's own key."""
        if action == "open":
            is_open = SCREENS[int(str(parameters[0]))] == self.current_mode
            is_asking = any(not above.is_modal for above in self.screen_stack[1:])
            return None if is_open or is_asking else True
        standing = {"undo": "done", "redo": "undone"}.get(action)
        if standing is None or any(step.standing == standing for step in self.journal.steps):
            return super().check_action(action, parameters)
        return None

    def action_help(self) -> None:
        """Show every key that does something here."""
        from app.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen.active_bindings))

    @on(NewGoal)
    def take_new_goal(self, message: NewGoal) -> None:
        """Set up a new journey, to the goal that was chosen if one was."""
        self.set_up(message.goal)

    def set_up(self, to: Goal | None = None) -> None:
        """Ask where the runner is and wants to go; what is drawn comes back as a change."""
        from app.screens.welcome import WelcomeScreen

        self.push_screen(WelcomeScreen(self.journal, self.today, self.clock, to))

    @on(Masthead.ScreenChosen)
    def open_chosen_screen(self, message: Masthead.ScreenChosen) -> None:
        """Open the screen whose name was clicked."""
        self.action_open(message.number)

    def action_open(self, number: int) -> None:
        """Open a screen by its number."""
        self.switch_mode(SCREENS[number])

    @on(DayWanted)
    def open_day(self, message: DayWanted) -> None:
        """Look at a day on Today."""
        self.first.choose(message.day)
        self.switch_mode("today")

    def look_at_the_file(self) -> None:
        """Show what another program has written."""
        with suppress(StorageError):
            if self.store.changed():
                known = self.store.notice
                self.journal = self.store.read()
                self.said = self.said if self.store.notice == known else self.store.notice
                self._tell_of_others()

    def _tell_of_others(self) -> None:
        newest = self.journal.steps[-1] if self.journal.steps else None
        if newest and newest.by == "cli" and newest.standing == "done":
            self.notify(newest.said, title="From the command line", markup=False)

    def look_at_the_clock(self) -> None:
        """Turn the page when a new training day has begun."""
        day_start = _day_start(self.journal)
        self.is_late = self.clock.is_late(day_start)
        today = self.clock.today(day_start)
        if today != self.today:
            self.today = today
            with suppress(StorageError):
                self.journal = self.store.read()


def _begin_to_tidy() -> None:
    """Look for rubbish from now on, and never among what the start has made."""
    gc.freeze()
    gc.enable()


def _day_start(journal: Journal) -> int:
    """The hour at which the runner's training day begins."""
    return (journal.owner or Runner()).day_start
