"""Score, streaks and spares, counted from all records."""

from pathlib import Path

from app.coach.momentum.history import history
from app.coach.momentum.standing import standing, standing_on
from benchmarks.lifetime_file import TODAY, store
from benchmarks.pairs import Pair, in_turn, timed

ROUNDS = 9


def counted(folder: Path) -> Pair:
    """Everything counted from the start, beside counting it again after a change."""
    own = store(folder).read()
    known = history(own, TODAY)
    return in_turn(
        "momentum counted from thirty years",
        lambda: timed(lambda: standing_on(own, TODAY)),
        lambda: timed(lambda: standing(own, history(own, TODAY, known).weeks, TODAY)),
        ROUNDS,
    )
