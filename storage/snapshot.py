"""A snapshot: one version of the file, opened, checked and decoded."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.documents import highest_stamp, journal_of
from storage.journal import Journal
from storage.revisions import next_stamp
from storage.safe_file import damaged
from storage.tables import Tables
from storage.upgrade import is_newer, lifted, new_tables, newer


@dataclass(frozen=True)
class Snapshot:
    """The tables of one version and the journal that stands in them."""

    tables: Tables
    journal: Journal
    highest: str | None = None
    """The greatest revision in the tables, where it is known already."""
    is_lifted: bool = False
    """Whether the file on the disk is still of an older version."""

    def next_stamp(self, now: datetime, device: str) -> str:
        """Return a revision greater than all that are here."""
        highest = highest_stamp(self.tables) if self.highest is None else self.highest
        return next_stamp(now, highest, device)


def snapshot_of(tables: Tables | None, path: Path) -> Snapshot:
    """Return what stands in the tables of a file, or in none; ForeignError, DamagedError, ..."""
    if tables is None:
        return Snapshot(new_tables(), Journal())
    current = lifted(tables, path)
    try:
        return Snapshot(current, journal_of(current), is_lifted=current is not tables)
    except ValueError as error:
        # A newer minor version may use a word that this one doesn't know: that is no damage.
        raise newer(path) if is_newer(current, path) else damaged(path, str(error)) from error
