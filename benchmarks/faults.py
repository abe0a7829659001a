"""What the file survives: kills at random moments, two writers, and calls that the disk refuses.

`python -m benchmarks.faults` prints a table, and exits with 1 if anything acknowledged was lost.
"""

import errno
import io
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from storage.errors import StorageError, UnconfirmedError
from storage.records import Change, Run
from storage.store import Store

KILLS = 200
CHANGES = 300
"""Changes of each of two programs that write at the same time."""
RECORDS = 5200
"""Ten years of runs and weeks."""
LONGEST = 0.012
"""Seconds after an acknowledgement within which the next change is over."""
CALLS = ("open", "write", "fsync", "link", "replace")
REFUSALS = (errno.ENOSPC, errno.EIO, errno.EACCES)
SEED = 20261122


class Survival(NamedTuple):
    """One line of the table."""

    what: str
    times: int
    acknowledged: int
    unreadable: int
    lost: int
    drafts: int
    """Temporary files left behind; the ones of killed programs are swept an hour later."""


def main() -> int:
    """Run everything, print the table, and return the exit code."""
    random.seed(SEED)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        filled = _filled(place)
        lines = [_kills(place, filled), _two_programs(place, filled)]
        lines += [_refusals(place, call, number) for call in CALLS for number in REFUSALS]
    _print_table(lines)
    return int(any(line.unreadable or line.lost for line in lines))


def _kills(folder: Path, filled: Path) -> Survival:
    acknowledged, unreadable, lost, drafts = 0, 0, 0, 0
    for number in range(KILLS):
        place = folder / f"kill-{number}.json"
        shutil.copy(filled, place)
        with _writer(place, folder, "a", 10_000) as program:
            said = _killed(program)
        acknowledged += len(said)
        found = _found(place)
        unreadable += found is None
        lost += len(said - (found or set()))
        drafts += _drafts(place)
        place.unlink()
    return Survival("killed at a random moment", KILLS, acknowledged, unreadable, lost, drafts)


def _two_programs(folder: Path, filled: Path) -> Survival:
    place = folder / "two.json"
    shutil.copy(filled, place)
    with (
        _writer(place, folder, "a", CHANGES) as first,
        _writer(place, folder, "b", CHANGES) as second,
    ):
        said = {*first.communicate()[0].split(), *second.communicate()[0].split()}
    found = _found(place)
    lost = 2 * CHANGES - len(said & (found or set()))
    return Survival("two programs at once", 2, len(said), found is None, lost, _drafts(place))


def _refusals(folder: Path, call: str, number: int) -> Survival:
    """Let each call of one save be refused once, and compare memory, file and the next save."""
    times, acknowledged, unreadable, lost, drafts = 0, 0, 0, 0, 0
    for position in range(1, 20):
        place = folder / f"{call}-{number}-{position}.json"
        store = _store(place, folder)
        said = {_add(store, "one"), _add(store, "two")}
        with _refusing(call, position, number) as refused, suppress(StorageError):
            with suppress(UnconfirmedError):
                _add(store, "three")
            said.add("three")
        if not refused:
            break
        times += 1
        agrees = store.read() == _store(place, folder).read()
        said.add(_add(store, "four"))
        found = _found(place)
        acknowledged += len(said)
        unreadable += found is None
        lost += len(said ^ (found or set())) + (not agrees)
        drafts += _drafts(place)
    what = f"{call} refused: {os.strerror(number).lower()}"
    return Survival(what, times, acknowledged, unreadable, lost, drafts)


@contextmanager
def _refusing(call: str, position: int, number: int) -> Iterator[list[str]]:
    """Refuse the call at `position` from here on once; yields a list that is filled when it was."""
    refused: list[str] = []
    left = [position]
    name = "fdopen" if call == "write" else call
    allowed: Callable[..., object] = getattr(os, name)

    def refusing(*rest: object, **named: object) -> object:
        left[0] -= 1
        if left[0]:
            return allowed(*rest, **named)
        refused.append(call)
        if call == "write":
            return _Full(int(str(rest[0])), number)
        raise OSError(number, os.strerror(number))

    setattr(os, name, refusing)
    try:
        yield refused
    finally:
        setattr(os, name, allowed)


class _Full(io.FileIO):
    """A file that takes no bytes."""

    def __init__(self, descriptor: int, number: int) -> None:
        super().__init__(descriptor, "wb")
        self._number = number

    def write(self, _: object, /) -> int:
        raise OSError(self._number, os.strerror(self._number))


def _writer(place: Path, folder: Path, name: str, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.writer", str(place), str(folder), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _killed(program: "subprocess.Popen[str]") -> set[str]:
    assert program.stdout is not None
    lines = [program.stdout.readline() for _ in range(random.randint(1, 8))]
    time.sleep(random.uniform(0, LONGEST))
    program.kill()
    return set("".join([*lines, program.stdout.read()]).split())


def _found(place: Path) -> set[str] | None:
    """Return the ids that were added, or None if the file doesn't open without healing."""
    store = _store(place, place.parent)
    try:
        runs = store.read().run
    except StorageError:
        return None
    return None if store.notice else {key for key in runs if not key.startswith("old")}


def _drafts(place: Path) -> int:
    return len(list(place.parent.glob(f".{place.name}.*.tmp")))


def _store(place: Path, folder: Path) -> Store:
    return Store(place, now=lambda: datetime.now(UTC), turn=lambda _: Change(), state_folder=folder)


def _add(store: Store, name: str) -> str:
    run = Run(id=name, day=date(2026, 11, 23), km=9.0)
    store.apply(lambda _: Change(put=(run,)), lambda _: "Run added.", "cli")
    return name


def _filled(folder: Path) -> Path:
    place = folder / "filled.json"
    first = date(2012, 1, 1)
    runs = tuple(
        Run(id=f"old-{number}", day=first + timedelta(number), km=9.0, note="wet and windy " * 8)
        for number in range(RECORDS)
    )
    _store(place, folder).apply(lambda _: Change(put=runs), lambda _: "Runs imported.", "cli")
    return place


def _print_table(lines: list[Survival]) -> None:
    print(f"{'':44}{'times':>8}{'acknowledged':>14}{'unreadable':>12}{'lost':>6}{'drafts':>8}")
    for line in lines:
        what, times, acknowledged, unreadable, lost, drafts = line
        print(f"{what:44}{times:>8}{acknowledged:>14}{unreadable:>12}{lost:>6}{drafts:>8}")


if __name__ == "__main__":
    sys.exit(main())
