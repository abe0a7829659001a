"""Score, streaks and spares, counted from all records."""

import gc
from dataclasses import replace
from functools import partial
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
    return in_turn(
        f"momentum counted from thirty years{', days too' if days else ''}",
        lambda: timed(partial(standing_on, replace(own), TODAY)),
        lambda: timed(lambda: standing(own, history(own, TODAY, known).weeks, TODAY)),
        ROUNDS,
    )
