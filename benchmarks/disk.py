"""A tick to the durable record, and a command that only reads."""

import subprocess
import sys
from itertools import count
from pathlib import Path

from msgspec import to_builtins
from tinydb import TinyDB

from app.coach.momentum.runs import tick
from app.coach.plan import session_on
from benchmarks.lifetime_file import TODAY, everything, store
from benchmarks.pairs import Pair, in_turn, timed
from benchmarks.terminal import ROOT, TICKOVER, environment

TICKS, CALLS = 40, 15


def key_to_disk(folder: Path) -> Pair:
    """A tick to the durable record, beside an insert by TinyDB's stock storage."""
    ours = store(folder)
    own = ours.read()
    session = session_on(own, TODAY, TODAY)
    session_id = session.id if session else ""
    stock, numbers = TinyDB(folder / "stock.json").table("run"), count(1)
    stock.insert_multiple(to_builtins(record) for record in everything(own).put)
    document = to_builtins(tick(own, session_id, TODAY).put[0])

    def ticked() -> float:
        ours.undo("cli")
        return timed(lambda: ours.apply(lambda j: tick(j, session_id, TODAY), lambda _: "", "cli"))

    def inserted() -> float:
        return timed(lambda: stock.insert(document | {"number": next(numbers)}))

    return in_turn("a tick to the disk, ten years", ticked, inserted, TICKS)


def status(folder: Path) -> Pair:
    """`tickover status`, beside a Python that imports what it stands on."""
    env = environment(folder)

    def called(*arguments: str) -> float:
        command = [sys.executable, *arguments]
        return timed(
            lambda: subprocess.run(command, check=True, env=env, cwd=ROOT, capture_output=True)
        )

    return in_turn(
        "tickover status, ten years",
        lambda: called(*TICKOVER, "status"),
        lambda: called("-c", "import click, tinydb, msgspec"),
        CALLS,
    )
