"""A program that makes changes one after another and acknowledges each on its standard output.

`python -m benchmarks.writer FILE STATE NAME COUNT` adds the runs NAME-0 to NAME-(COUNT-1).
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from storage.journal import Move
from storage.records import Change, Run
from storage.store import Store

PATIENCE = 60.0
"""Seconds to wait for the lock: what is tested is that nothing is lost, not how long it takes."""


def putting(run: Run) -> Move:
    """The move that puts one run."""
    return lambda _: Change(put=(run,))


def main(file: str, state: str, name: str, count: int) -> None:
    """Add `count` runs, and print the id of each once it is in the file."""
    store = Store(
        Path(file),
        now=lambda: datetime.now(UTC),
        turn=lambda _: Change(),
        state_folder=Path(state),
    )
    for number in range(count):
        run = Run(id=f"{name}-{number}", day=date(2026, 11, 23), km=float(number))
        store.apply(putting(run), lambda _: "Run added.", "cli", wait=PATIENCE)
        print(run.id, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
