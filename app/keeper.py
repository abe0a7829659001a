"""The journal on the screen: read, changed, and looked at again; what changes goes through here."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial

from msgspec import structs
from textual import on, work
from textual.app import App
from textual.reactive import var

from app.clock import Clock
from app.coach.maintenance.pauses import pause
from app.coach.momentum.runs import add
from app.messages import Commit, NewsRead, PauseWanted, RunAdded
from app.voice.ticking import added
from app.voice.time_off import paused
from storage.errors import BusyError, StorageError
from storage.ids import time_ordered_id
from storage.journal import Journal
from storage.records import Run, Runner
from storage.store import Outcome, Store

LOOK_EVERY = 0.5
"""Seconds between two looks at whether another program wrote the file."""
TRY_AGAIN_AFTER, TRIES = 0.05, 70
"""Seconds between two tries for the lock, and how many there are: with the tries, five seconds."""
ASK_THE_CLOCK_EVERY = 20.0
"""Seconds between two looks at the wall clock: timers stand still while a computer sleeps."""


class Keeper(App[None]):
    """Keeps the journal, the day, and what was said, for every screen."""

    journal: var[Journal] = var(Journal)
    today: var[date] = var(date.min)
    said: var[str] = var("")
    """What was just said; it stands on the line until something else is."""
    is_late: var[bool] = var(default=False)
    """Midnight is past, and the training day of the evening before still runs."""

    def __init__(self, store: Store, clock: Clock, said: str) -> None:
        super().__init__()
        self.store = store
        self.clock = clock
        journal = store.read()
        self.set_reactive(Keeper.journal, journal)
        self.set_reactive(Keeper.today, clock.today(_day_start(journal)))
        self.set_reactive(Keeper.is_late, clock.is_late(_day_start(journal)))
        self.set_reactive(Keeper.said, said or store.notice)

    def keep_looking(self) -> None:
        """Begin to look at the file and at the clock."""
        self.set_interval(LOOK_EVERY, self.look_at_the_file)
        self.set_interval(ASK_THE_CLOCK_EVERY, self.look_at_the_clock)

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


def _day_start(journal: Journal) -> int:
    """The hour at which the runner's training day begins."""
    return (journal.owner or Runner()).day_start
