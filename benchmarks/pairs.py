"""Two things timed in turn, so that a machine's moods fall on both alike."""

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple


class Pair(NamedTuple):
    """What two things took, in seconds, run by run in turn."""

    name: str
    ours: list[float]
    theirs: list[float]

    def row(self, aim: str) -> str:
        """One line of a table: both medians, and the median of the ratios run by run."""
        ratio = median(a / b for a, b in zip(self.ours, self.theirs, strict=True))
        return self._line(f"{ratio:.2f} x", aim)

    def row_of_more(self, aim: str) -> str:
        """The same with the median of what ours took more, run by run."""
        more = median(a - b for a, b in zip(self.ours, self.theirs, strict=True))
        return self._line(f"{more * 1000:+.1f} ms", aim)

    def _line(self, beside: str, aim: str) -> str:
        ours, theirs = (f"{median(times) * 1000:.1f} ms" for times in (self.ours, self.theirs))
        return line(self.name, ours, theirs, beside, aim)


def line(name: str, ours: str, theirs: str, beside: str, aim: str) -> str:
    """One line of the table."""
    return f"{name:44}{ours:>15}{theirs:>15}{beside:>11}   {aim}"


def in_turn(name: str, ours: Callable[[], float], theirs: Callable[[], float], runs: int) -> Pair:
    """Time both `runs` times after one run that does not count; each returns its seconds."""
    ours()
    theirs()
    taken = [(ours(), theirs()) for _ in range(runs)]
    return Pair(name, [mine for mine, _ in taken], [other for _, other in taken])


def timed(work: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
