"""Swapping a file for its next version: whole or not at all, with the last version kept beside.

New bytes go into a temporary file in the same folder, are forced to the disk, and only then take
the name. A reader sees the old version or the new one, and so does the disk after a power cut.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EINVAL, ENOTSUP
from pathlib import Path
from typing import NamedTuple

from storage.errors import NotSavedError, OvertakenError, confirming, saving
from storage.places import make_folder

_STALE = 3600
"""Seconds after which a temporary file is one that a killed program left behind."""
_PATIENCE = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries on Windows, where a scanner may hold a file open for moments."""


class Seen(NamedTuple):
    """What tells one version of a file from the next without reading it."""

    inode: int
    size: int
    mtime_ns: int


def seen(path: Path) -> Seen | None:
    """Return which version of a file is there, or None; OSError if the place can't be reached."""
    try:
        return _version(path.stat())
    except FileNotFoundError:
        return None


def look(path: Path) -> tuple[Seen, bytes] | None:
    """Return a file's bytes and which version they are, or None if there is no file; OSError."""
    try:
        with path.open("rb") as file:
            return _version(os.fstat(file.fileno())), file.read()
    except FileNotFoundError:
        return None


def previous(path: Path) -> Path:
    """Return where the last version but one of a file is kept."""
    return path.with_name(f"{path.name}.prev")


def swap(path: Path, content: bytes, expected: Seen | None) -> Seen:
    """Put `content` in the place of the version `expected`, which is kept as NAME.prev.

    Raises OvertakenError if another version is there, NotSavedError if the disk refuses, both with
    nothing changed; UnconfirmedError if the new version is in place but perhaps not for good.
    """
    with saving(path), _beside(path, content) as (draft, version):
        _keep_previous(path, expected)
        _into_place(draft, path, expected)
    _confirm(path)
    return version


def restore(path: Path, content: bytes, expected: Seen | None) -> Seen:
    """Put `content` in the place of the version `expected`, and leave NAME.prev as it is.

    Raises as `swap` does.
    """
    with saving(path), _beside(path, content) as (draft, version):
        _into_place(draft, path, expected)
    _confirm(path)
    return version


def second_name(path: Path, name: Path) -> None:
    """Give a file one more name, or a copy where links are missing; FileExistsError, OSError."""
    try:
        os.link(path, name)
    except FileExistsError:
        raise
    except OSError:
        with name.open("xb") as copy:
            copy.write(path.read_bytes())
            _sync(copy.fileno())
        name.chmod(path.stat().st_mode & 0o777)


def sweep(path: Path, version: Seen) -> None:
    """Delete the temporary files that killed programs left an hour or more before `version`."""
    for draft in path.parent.glob(f".{path.name}.*.tmp"):
        with suppress(OSError):
            if version.mtime_ns - draft.stat().st_mtime_ns > _STALE * 10**9:
                draft.unlink()


def _version(status: os.stat_result) -> Seen:
    return Seen(status.st_ino, status.st_size, status.st_mtime_ns)


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[tuple[Path, Seen]]:
    make_folder(path.parent)
    mode = _mode(path)
    draft = _draft_name(path)
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            draft.chmod(mode)
            file.write(content)
            file.flush()
            _sync(file.fileno())
            version = _version(os.fstat(file.fileno()))
        yield draft, version
    finally:
        draft.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    try:
        mode = path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o600
    # Root may write anywhere, and Windows knows no more than the bit: so both are asked.
    if not mode & 0o222 or not os.access(path, os.W_OK):
        raise NotSavedError(
            f"Not saved: {path} is read-only. "
            "Nothing has changed; make it writable, or name another file with --file."
        )
    return mode


def _draft_name(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")


def _keep_previous(path: Path, expected: Seen | None) -> None:
    if expected is None:
        return
    link = _draft_name(path)
    try:
        second_name(path, link)
        # Only a version that was read and found good may take the place of a good one.
        _check_is_still(path, expected)
        _replace(link, previous(path))
    finally:
        link.unlink(missing_ok=True)


def _into_place(draft: Path, path: Path, expected: Seen | None) -> None:
    _check_is_still(path, expected)
    _replace(draft, path)


def _check_is_still(path: Path, expected: Seen | None) -> None:
    if seen(path) != expected:
        raise OvertakenError(
            f"Not saved: another program is changing {path}. "
            "Nothing has changed here; let it finish and try again."
        )


def _replace(source: Path, target: Path) -> None:
    for seconds in _PATIENCE if os.name == "nt" else ():
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    source.replace(target)


def _confirm(path: Path) -> None:
    if os.name == "nt":  # no folder can be opened there
        return
    with confirming(path):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            _sync(folder)
        except OSError as error:
            if error.errno not in {EINVAL, ENOTSUP}:  # file systems that sync no folders
                raise
        finally:
            os.close(folder)


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":  # fsync there leaves the bytes in the drive's own memory
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)
