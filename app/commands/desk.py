"""The desk: what a command works on, the runner's file and the day."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path

from app.clock import Clock
from app.coach.turn import turn
from app.commands.refusals import NotDone
from app.voice.words import Units, units_of
from storage.journal import Journal, Move
from storage.places import file_place
from storage.records import Change, Runner, Weekday
from storage.safe_file import COMMAND_WAIT
from storage.store import Outcome, Store


class Desk:
    """The store, the clock, and what both say now."""

    def __init__(
        self, file: str | None = None, pretended: date | None = None, state: Path | None = None
    ) -> None:
        self.clock = Clock(pretended)
        self.store = Store(
            file_place(file), now=self.clock.now, turn=self._turned, state_folder=state
        )

    @cached_property
    def journal(self) -> Journal:
        """What is in the file; StorageError."""
        return self.store.read()

    @cached_property
    def today(self) -> date:
        """The training day."""
        return self._today(self.journal)

    @property
    def has_plan(self) -> bool:
        """Whether a runner has been set up."""
        return self.journal.owner is not None

    @property
    def units(self) -> Units:
        """The units that the runner reads."""
        return units_of(self.journal.owner)

    @property
    def week_start(self) -> Weekday:
        """The weekday on which the runner's weeks begin."""
        return (self.journal.owner or Runner()).week_start

    def require_runs(self) -> None:
        """Go on only where there is a runner, or a run that was added without a plan; NotDone."""
        if not self.journal.run:
            self.require_plan()

    def require_plan(self) -> None:
        """Go on only where there is a runner; NotDone."""
        if not self.has_plan:
            raise NotDone("No plan yet. tickover setup begins one.")

    def day(self, words: tuple[str, ...]) -> date:
        """The day that was typed, today where none was; NotDone without a plan, Refused."""
        self.require_plan()
        if not words:
            return self.today
        from app.typed import day

        return day(" ".join(words), self.today, self.week_start)

    def apply(self, move: Move, say: Callable[[Journal], str]) -> str:
        """Make a move on the file, and return what is to be said; StorageError, NotDone."""
        outcome = self.store.apply(move, say, "cli", wait=COMMAND_WAIT)
        if not outcome.is_changed:
            raise NotDone(f"Nothing has changed. {outcome.said}")
        self.journal = outcome.journal
        return outcome.said

    def stepped(self, step: Callable[..., Outcome]) -> str:
        """Undo or redo, and return what is to be said; NotDone where there was nothing to do."""
        outcome = step("cli", wait=COMMAND_WAIT)
        if not outcome.is_changed:
            raise NotDone(outcome.said)
        return outcome.said

    def _turned(self, journal: Journal) -> Change:
        return turn(journal, self._today(journal))

    def _today(self, journal: Journal) -> date:
        return self.clock.today((journal.owner or Runner()).day_start)
