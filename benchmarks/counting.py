"""Score, streaks and spares, counted from all records."""

import gc
from dataclasses import replace
from pathlib import Path

from app.coach.momentum.history import history
from app.coach.momentum.plan_days import count_days
from app.coach.momentum.standing import standing, standing_on
from benchmarks.lifetime_file import TODAY, store
from benchmarks.pairs import Pair, in_turn, timed

ROUNDS = 9


def counted(folder: Path, *, days: bool = False) -> Pair:
    """Everything counted from a journal as it is read, beside counting it again after a change.

    `days` counts days on plan as well.
    """
    own = store(folder).read()
    gc.freeze()  # as the program does once it has started: what was read is no rubbish
    own = own.after(count_days(own, counts=days))
    known = history(own, TODAY)

    def as_read() -> float:
        fresh = replace(own)
        gc.disable()  # as in the program, which counts from nothing in a start and in a command
        taken = timed(lambda: standing_on(fresh, TODAY))
        gc.enable()
        return taken

    def after_a_change() -> float:
        return timed(lambda: standing(own, history(own, TODAY, known).weeks, TODAY))

    name = f"momentum counted from thirty years{', days too' if days else ''}"
    return in_turn(name, as_read, after_a_change, ROUNDS)
