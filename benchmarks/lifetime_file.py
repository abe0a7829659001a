"""A file with years of running in it, in a folder that is thrown away."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from app.clock import Clock
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change
from storage.store import Store

TODAY = date(2026, 12, 29)
"""A Tuesday on which Ana's tempo run is due."""


@contextmanager
def lifetime(own: Journal) -> Iterator[Path]:
    """A folder with a journal in a file."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        own = own.after(turn(own, TODAY))  # as on any day after the first write of the week
        store(folder).apply(lambda _: everything(own), lambda _: "", "cli")
        yield folder


def store(folder: Path) -> Store:
    """The store on a folder's file."""
    path, state = folder / "tickover.json", folder / "state"
    return Store(path, now=Clock().now, turn=lambda _: Change(), state_folder=state)


def everything(own: Journal) -> Change:
    """All of a journal as one change."""
    tables = (own.runner, own.journey, own.week, own.run, own.pause)
    return Change(put=tuple(record for table in tables for record in table.values()))
