"""Backups: copies of the file in the local state folder, made before large changes."""

from datetime import UTC, datetime
from pathlib import Path

from storage.errors import saving
from storage.places import backup_place, make_folder
from storage.safe_file import SafeFile
from storage.snapshot import snapshot_of
from storage.swap import look, restore, seen


def back_up(path: Path, state: Path, now: datetime) -> Path | None:
    """Copy a file to the backups, read the copy, and return its place; None if there is no file.

    Raises NotSavedError if it can't be written, DamagedError if it doesn't read as what it is.
    """
    with saving(path):
        found = look(path)
        if found is None:
            return None
        folder = backup_place(path, state)
        make_folder(folder)
        place = folder / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S.%fZ}.json"
        restore(place, found[1], seen(place))
        snapshot_of(SafeFile(place, state).tables(), place)
    return place
