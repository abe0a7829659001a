"""The App: a table of contents of screens and keys."""

import asyncio
import gc
import signal
from contextlib import suppress

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.theme import Theme

from app.clock import Clock
from app.keeper import Keeper
from app.look import DARK, LIGHT, remember, remembered
from app.messages import DayWanted, NewGoal
from app.modes import BINDINGS as SCREEN_KEYS
from app.modes import NAMES as SCREENS
from app.palette import KeyCommands
from app.screens.today import TodayScreen
from storage.records import Goal
from storage.store import Store
from widgets.masthead import Masthead


class Companion(Keeper):
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

    def __init__(self, store: Store, clock: Clock, said: str = "") -> None:
        super().__init__(store, clock, said)
        self._wear_the_look()
        self.first = TodayScreen(self.journal, self.today, self.said)

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
        return screen.data_bind(Keeper.journal, Keeper.today, Keeper.said, Keeper.is_late)

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
        self.keep_looking()
        self.theme_changed_signal.subscribe(self, self._keep_the_look)
        self._leave_on_signals()
        self.call_after_refresh(_begin_to_tidy)

    def _leave_on_signals(self) -> None:
        """Restore the terminal when it is closed: Textual handles neither of these signals."""
        loop = asyncio.get_running_loop()
        for closing in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, ValueError):
                loop.add_signal_handler(closing, self.exit)

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


def _begin_to_tidy() -> None:
    """Look for rubbish from now on, and never among what the start has made."""
    gc.freeze()
    gc.enable()
