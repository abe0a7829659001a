"""Share kilometres over easy runs in natural proportions (rule 4.3)."""

from collections.abc import Sequence
from typing import NamedTuple

from app.coach.map.rounding import down, nearest

NATURAL = (
    (),
    (1.0,),
    (0.56, 0.44),
    (0.40, 0.34, 0.26),
    (0.31, 0.27, 0.23, 0.19),
    (0.26, 0.22, 0.20, 0.17, 0.15),
    (0.22, 0.19, 0.17, 0.15, 0.14, 0.13),
)
"""How 1 to 6 easy runs share what the long run and the work leave (4.3) [D]."""


class Bounds(NamedTuple):
    """Between what and in which steps runs are drawn, in km."""

    shortest: float
    longest: float
    step: float


def shared(
    km: float, limits: Sequence[float], bounds: Bounds, fewest: int, factors: Sequence[float]
) -> list[float]:
    """Kilometres of each run, as many as fit; `limits` are the days', the longest run's first.

    A run less than a step short of the shortest is rounded up to it, not left out. `factors` make
    single runs longer or shorter than their natural part.
    """
    count = min(len(limits), max(fewest, int((km + bounds.step) / bounds.shortest)))
    parts = _poured(km, limits[:count], bounds.shortest)
    return [
        _rounded(part * factor, limit, bounds)
        for part, factor, limit in zip(parts, factors, limits, strict=False)
    ]


def _poured(km: float, limits: Sequence[float], shortest: float) -> list[float]:
    """Natural parts of `km`; what a day's limit does not take goes to the other days.

    What the shortest run takes beyond its part is taken from them.
    """
    natural = NATURAL[len(limits)]
    parts = [0.0] * len(limits)
    still = [n for n, _ in enumerate(limits)]
    while still:
        whole = sum(natural[n] for n in still)
        part = {n: max(0.0, km) * natural[n] / whole for n in still}
        full = {n: limits[n] for n in still if part[n] > limits[n]}
        thin = {n: shortest for n in still if part[n] < shortest}
        for n, size in (full or thin or part).items():
            parts[n] = size
            km -= size
            still.remove(n)
    return parts


def _rounded(km: float, limit: float, bounds: Bounds) -> float:
    most = down(min(limit, bounds.longest), bounds.step)
    return max(bounds.shortest, min(nearest(km, bounds.step), most))


def trimmed(parts: Sequence[float], most_km: float, bounds: Bounds, fewest: int) -> list[float]:
    """The same runs, a step shorter in turn and then one fewer, until they fit into `most_km`."""
    left = list(parts)
    while sum(left) > most_km + 1e-6:
        longest = max(range(len(left)), key=left.__getitem__, default=0)
        if left and left[longest] - bounds.step >= bounds.shortest:
            left[longest] = nearest(left[longest] - bounds.step, bounds.step)
        elif len(left) > fewest:
            left.pop()
        else:
            break
    return left
