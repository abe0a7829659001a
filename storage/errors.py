"""What storage tells the runner when something stood in the way: one sentence each."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EEXIST}


class StorageError(Exception):
    """What stood in the way, as one sentence that says what to do next."""


class NotSavedError(StorageError):
    """The change did not reach the disk, and nothing has changed there."""


class UnconfirmedError(StorageError):
    """The change is in the file, but the disk did not confirm it."""


class BusyError(StorageError):
    """Another Tickover holds the lock."""


class OvertakenError(StorageError):
    """A program that knows no lock changed the file between reading and writing."""


class DamagedError(StorageError):
    """The file is no JSON, or what stands in it has the wrong shape."""


class ForeignError(StorageError):
    """The file is sound and belongs to something else."""


class VersionError(StorageError):
    """The file was written in a version that this program doesn't know."""


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn the system's errors into a sentence on what kept `path` from being saved."""
    try:
        yield
    except OSError as error:
        raise NotSavedError(_not_saved(error, path)) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn the system's errors into a sentence on what kept `path` from being read."""
    try:
        yield
    except OSError as error:
        sentence = f"{path} can't be opened ({_reason(error)}); name another file with --file."
        raise StorageError(sentence) from error


@contextmanager
def confirming(path: Path) -> Iterator[None]:
    """Turn the system's errors after a save into a sentence on what is not yet certain."""
    try:
        yield
    except OSError as error:
        sentence = (
            f"The change is in {path}, but the disk has not confirmed it ({_reason(error)}); "
            "make a copy of the file and check the disk."
        )
        raise UnconfirmedError(sentence) from error


def _not_saved(error: OSError, path: Path) -> str:
    if error.errno in _FULL:
        return "Not saved: the disk is full. Nothing has changed; free some room and try again."
    if error.errno in _CLOSED:
        return (
            f"Not saved: the folder {path.parent} can't be written to ({_reason(error)}). "
            "Nothing has changed; open it for writing, or name another file with --file."
        )
    return (
        f"Not saved: {path.parent} can't take the file ({_reason(error)}). "
        "Nothing has changed; check the disk and try again."
    )


def _reason(error: OSError) -> str:
    return os.strerror(error.errno).lower() if error.errno else str(error)
