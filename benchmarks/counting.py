"""Score, streaks and spares, counted from all records."""

from pathlib import Path

from app.coach.momentum.history import history
from app.coach.momentum.standing import standing, standing_on
from benchmarks.lifetime_file import TODAY, store
from benchmarks.pairs import timed

ROUNDS = 9


def counted(folder: Path) -> tuple[float, float]:
    """Seconds to count everything from the start, and after a change: the best of a few rounds."""
    own = store(folder).read()
    known = history(own, TODAY)
    whole = min(timed(lambda: standing_on(own, TODAY)) for _ in range(ROUNDS))
    again = min(
        timed(lambda: standing(own, history(own, TODAY, known).weeks, TODAY)) for _ in range(ROUNDS)
    )
    return whole, again
