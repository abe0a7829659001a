"""Healing: going on from the last good version when the file can't be read."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from storage.errors import StorageError, saving
from storage.safe_file import SafeFile
from storage.snapshot import Snapshot, snapshot_of
from storage.swap import previous, second_name
from storage.tables import Tables


def heal(file: SafeFile, damage: StorageError, now: datetime) -> tuple[Snapshot, str]:
    """Put a damaged or missing file's previous version in its place, under the lock.

    Returns the snapshot and a sentence for the runner; raises `damage` if no good version is
    there, with nothing changed. What was damaged is kept under a name of its own.
    """
    good = _good_copy(file)
    if good is None:
        raise damage
    tables, snapshot = good
    aside = _put_aside(file.path, now)
    file.bring_back(tables)
    return snapshot, _said(file.path, aside)


def _good_copy(file: SafeFile) -> tuple[Tables, Snapshot] | None:
    place = previous(file.path)
    with suppress(StorageError):
        tables = SafeFile(place, file.state_folder).tables()
        return (tables, snapshot_of(tables, place)) if tables is not None else None
    return None


def _put_aside(path: Path, now: datetime) -> Path | None:
    if not path.exists():
        return None
    base = f"{path.name}.damaged-{now:%Y-%m-%d}"
    number = 1
    while True:
        place = path.with_name(base if number == 1 else f"{base}-{number}")
        with saving(path), suppress(FileExistsError):
            second_name(path, place)
            return place
        number += 1


def _said(path: Path, aside: Path | None) -> str:
    if aside is None:
        return f"{path.name} was missing, so the version before the last change is in use."
    return (
        f"{path.name} couldn't be read, so the version before the last change is in use; "
        f"what was there is kept as {aside.name}."
    )
