"""The safe file: a TinyDB storage that two programs, a crash or a full disk can't harm."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from tinydb.storages import Storage

from storage.errors import (
    BusyError,
    DamagedError,
    ForeignError,
    StorageError,
    reading,
    saving,
)
from storage.places import lock_place, make_folder, state_place
from storage.swap import Seen, look, previous, restore, seen, swap, sweep
from storage.tables import Document, Tables, Tree, content_of, packed, tables_of, tree_of

if TYPE_CHECKING:
    from filelock import BaseFileLock

COMMAND_WAIT = 5.0
"""Seconds that a command waits for another Tickover to finish writing."""
_POLL = 0.005
"""Seconds between two tries at the lock."""


class _Kept(NamedTuple):
    """One version of the file, as it was last read or written."""

    version: Seen | None
    tables: Tables | None


class SafeFile(Storage):
    """A TinyDB storage of one JSON file, replaced whole at each write and locked meanwhile."""

    def __init__(self, path: str | os.PathLike[str], state_folder: Path | None = None) -> None:
        self.path = Path(path).resolve()
        self.state_folder = state_folder or state_place()
        self._kept: _Kept | None = None
        self._is_swept = False

    def read(self) -> Tree | None:
        """Return the whole tree, TinyDB's to change, or None if there is no file; StorageError."""
        tables = self.tables()
        return None if tables is None else tree_of(tables)

    def write(self, data: Mapping[str, Mapping[str, Document]]) -> None:
        """Save the whole tree, unless the file changed since it was read; StorageError."""
        tables = packed(data)
        with self.locked(COMMAND_WAIT):
            if self._kept is None:
                self.tables()
            self.save(tables)

    def tables(self) -> Tables | None:
        """Return what is in the file now, or None if there is no file; StorageError.

        It is read again only when another version is there.
        """
        with reading(self.path):
            kept = self._kept
            if kept is None or kept.version != seen(self.path):
                self._kept = kept = self._looked()
        return kept.tables

    def is_changed(self) -> bool:
        """Whether another version is there than was read or written last; StorageError."""
        with reading(self.path):
            return self._kept is None or self._kept.version != seen(self.path)

    def save(self, tables: Tables) -> None:
        """Put these tables in the place of what was read last, under the lock; StorageError."""
        self._put(tables, swap)

    def bring_back(self, tables: Tables) -> None:
        """Do as `save` does over a damaged file, which is not kept as the previous version."""
        with reading(self.path):
            self._kept = _Kept(seen(self.path), None)
        self._put(tables, restore)

    @contextmanager
    def locked(self, wait: float) -> Iterator[None]:
        """Keep other Tickovers from writing; BusyError if one still is after `wait` seconds."""
        with saving(self._lock_place):
            make_folder(self._lock_place.parent)
            self._acquire(wait)
        try:
            yield
        finally:
            self._lock.release()

    @cached_property
    def _lock_place(self) -> Path:
        return lock_place(self.path, self.state_folder)

    @cached_property
    def _lock(self) -> "BaseFileLock":
        from filelock import FileLock

        # A soft lock outlives the program that was killed: better to say that there are no locks.
        return FileLock(self._lock_place, mode=0o600, fallback_to_soft=False)

    def _acquire(self, wait: float) -> None:
        from filelock import Timeout

        try:
            self._lock.acquire(timeout=wait, poll_interval=_POLL)
        except Timeout as error:
            raise BusyError(
                f"Not saved: another Tickover is writing {self.path.name}. "
                "Nothing has changed; try again in a moment."
            ) from error

    def _looked(self) -> _Kept:
        found = look(self.path)
        if found and not found[1] and not previous(self.path).exists():
            return _Kept(found[0], None)  # touched, and never written by us: nothing is in it yet
        return _Kept(None, None) if found is None else _Kept(found[0], _parsed(found[1], self.path))

    def _put(self, tables: Tables, way: Callable[[Path, bytes, Seen | None], Seen]) -> None:
        expected = self._kept.version if self._kept else None
        version = way(self.path, content_of(tables), expected)
        self._kept = _Kept(version, tables)
        if not self._is_swept:
            sweep(self.path, version)
            self._is_swept = True


def foreign(path: Path) -> ForeignError:
    """Return what is said of a sound file that belongs to something else."""
    return ForeignError(
        f"{path} isn't a Tickover file; nothing was changed. Name another with --file."
    )


def damaged(path: Path, reason: str) -> DamagedError:
    """Return what is said of a file that can't be read and has no good copy."""
    return DamagedError(
        f"{path} can't be read ({reason}), and no good copy lies beside it; nothing was changed. "
        "Put a copy of yours in its place, or name another with --file."
    )


def _parsed(content: bytes, path: Path) -> Tables:
    try:
        return tables_of(content)
    except ValueError as error:
        raise _refusal(content, path, str(error)) from error


def _refusal(content: bytes, path: Path, reason: str) -> StorageError:
    try:
        found = msgspec.json.decode(content)
    except (ValueError, RecursionError):
        return damaged(path, reason)
    is_ours = isinstance(found, dict) and "_meta" in found
    return damaged(path, reason) if is_ours else foreign(path)
