"""The store: the runner's journal on the disk, changed by one move at a time."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from storage.backups import back_up
from storage.documents import with_change, with_steps
from storage.errors import DamagedError, OvertakenError, saving
from storage.healing import heal
from storage.journal import Journal, Move, both
from storage.places import device_id, state_place
from storage.records import Change
from storage.safe_file import COMMAND_WAIT, SafeFile, damaged
from storage.snapshot import Snapshot, snapshot_of
from storage.steps import By, Decision, Moment, applied, is_large, kept, redone, undone
from storage.swap import previous
from storage.tables import Tables, readable

SCREEN_WAIT = 0.02
"""Seconds that the screen's own thread may wait for the lock."""
_TRIES = 3


class Outcome(NamedTuple):
    """What a change came to."""

    journal: Journal
    said: str
    """The sentence for the runner."""
    is_changed: bool
    """Whether anything was changed: a second tick or a refused undo changes nothing."""


class Store:
    """One runner's file: read it, change it, undo and redo."""

    notice = ""
    """One sentence on a damaged file that was put right, or empty."""
    state: Path
    """The local folder for what belongs to this computer and not to the runner's file."""

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        turn: Callable[[Journal], Change],
        state_folder: Path | None = None,
    ) -> None:
        self.state = state_folder or state_place()
        self._file = SafeFile(path, self.state)
        self._now = now
        self._turn = turn
        self._held: tuple[Tables | None, Snapshot] | None = None

    @property
    def path(self) -> Path:
        """The file itself, links followed."""
        return self._file.path

    def read(self) -> Journal:
        """Return the journal as it is now, with the coach's own changes made; StorageError."""
        journal = self._snapshot().journal
        return journal.after(self._turned(journal))

    def readable(self) -> str:
        """Return the whole file as it is now, indented for people; StorageError."""
        return readable(self._snapshot().tables)

    def changed(self) -> bool:
        """Whether another program wrote since the last read or change here; StorageError."""
        return self._file.is_changed()

    def apply(
        self,
        move: Move,
        say: Callable[[Journal], str],
        by: By,
        *,
        wait: float = SCREEN_WAIT,
    ) -> Outcome:
        """Make a move on what is in the file now, and write it; StorageError if it can't be.

        `say` makes the sentence from the journal after the move; `wait` is how many seconds the
        lock may take.
        """
        return self._write(lambda journal, at: applied(journal, move, say, by, at), wait)

    def undo(self, by: By, *, wait: float = SCREEN_WAIT) -> Outcome:
        """Take back the newest change that stands; StorageError if that can't be written."""
        return self._write(lambda journal, _: undone(journal, by), wait)

    def redo(self, by: By, *, wait: float = SCREEN_WAIT) -> Outcome:
        """Make the change again that was undone last; StorageError if that can't be written."""
        return self._write(lambda journal, _: redone(journal, by), wait)

    def _write(self, decide: Callable[[Journal, Moment], Decision], wait: float) -> Outcome:
        with self._file.locked(wait):
            for _ in range(_TRIES - 1):
                with suppress(OvertakenError):
                    return self._written(decide)
            return self._written(decide)

    def _written(self, decide: Callable[[Journal, Moment], Decision]) -> Outcome:
        snapshot = self._snapshot()
        turned = self._turned(snapshot.journal)
        journal = snapshot.journal.after(turned)
        moment = self._moment(snapshot)
        decision = decide(journal, moment)
        if not decision.change and not decision.steps:
            return Outcome(journal, decision.said, is_changed=False)
        if snapshot.is_lifted or is_large(decision.change):
            back_up(self._file.path, self.state, moment.at)
        with_turn = both(turned, decision.change) if decision.change else decision.change
        saved = self._saved(snapshot, with_turn, decision, moment.stamp)
        turned_again = saved.after(self._turned(saved))
        return Outcome(turned_again, decision.said, is_changed=bool(decision.change))

    def _saved(self, snapshot: Snapshot, change: Change, decision: Decision, stamp: str) -> Journal:
        steps = kept(snapshot.journal.steps, decision.steps)
        tables = with_change(snapshot.tables, change, stamp)
        tables = with_steps(tables, decision.steps, [step.id for step in steps], stamp)
        journal = replace(snapshot.journal.after(change), steps=steps)
        self._file.save(tables)
        self._held = tables, Snapshot(tables, journal, highest=stamp)
        return journal

    def _moment(self, snapshot: Snapshot) -> Moment:
        now = self._now().astimezone(UTC)
        with saving(self.state / "device"):
            device = device_id(self.state)
        return Moment(snapshot.next_stamp(now, device), now)

    def _turned(self, journal: Journal) -> Change:
        return journal.news_in(self._turn(journal))

    def _snapshot(self) -> Snapshot:
        try:
            return self._opened()
        except DamagedError:
            with self._file.locked(COMMAND_WAIT):
                return self._healed()

    def _opened(self) -> Snapshot:
        tables = self._file.tables()
        if tables is None and previous(self._file.path).exists():
            raise damaged(self._file.path, "it is missing")
        held = self._held
        if held is None or held[0] is not tables:
            self._held = held = tables, snapshot_of(tables, self._file.path)
        return held[1]

    def _healed(self) -> Snapshot:
        try:
            return self._opened()  # another Tickover may have been here first
        except DamagedError as damage:
            snapshot, self.notice = heal(self._file, damage, self._now())
        self._held = self._file.tables(), snapshot
        return snapshot
