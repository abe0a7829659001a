"""make lives: journeys of anybody that setting up accepts, held against the limits; some lived.

Each is drawn by its number, so that whatever is refused can be drawn again.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from multiprocessing import Pool
from typing import NamedTuple

from app.coach.limits import refusals
from app.coach.map.draw import planned_weeks
from app.coach.map.verdict import verdict
from benchmarks.chance import setting
from benchmarks.lived import DAYS, broken

JOURNEYS, LIVED = 20_000, 1_000
CHUNK = 250
GOALS = ("race", "weekly_km", "runs", "keep_running")
COLOURS = ("green", "amber", "red")


class Tally(NamedTuple):
    """What some journeys came to."""

    verdicts: Counter[tuple[str, str]]
    """How many of each goal were green, amber and red."""
    broken: Counter[str]
    """How often each limit or promise was broken, with the number of one journey."""
    weeks: int = 0
    seconds: float = 0.0

    def __or__(self, other: "Tally") -> "Tally":
        return Tally(
            self.verdicts + other.verdicts,
            self.broken + other.broken,
            self.weeks + other.weeks,
            self.seconds + other.seconds,
        )


NOTHING = Tally(Counter(), Counter())


def drawn(number: int) -> Tally:
    """Draw one journey, and hold it against the limits."""
    one = setting(number)
    began = time.process_time()
    weeks = planned_weeks(one.journal, one.journey, one.today)
    seconds = time.process_time() - began
    colour = verdict(one.journal, one.journey, weeks, one.today).colour
    found = refusals(one.journal, one.journey, weeks, one.today)
    refused = Counter(f"INV-{refusal.invariant} in {number}" for refusal in found)
    return Tally(Counter([(one.journey.goal.kind, colour)]), refused, len(weeks), seconds)


def life(number: int) -> Tally:
    """Live some weeks of a journey, and look at what each new day makes of the plan."""
    found = Counter(f"{promise} in {number}" for promise in set(broken(number)))
    return Tally(Counter(), found)


def some(work: Callable[[int], Tally], first: int) -> Tally:
    """The journeys of one chunk."""
    tally = NOTHING
    for number in range(first, first + CHUNK):
        tally |= work(number)
    return tally


def table(tally: Tally) -> str:
    """How many were within reach, by goal, and what it took to draw them."""
    lines = [f"{'':14}" + "".join(f"{colour:>8}" for colour in COLOURS)]
    for goal in GOALS:
        counts = (tally.verdicts[goal, colour] for colour in COLOURS)
        lines.append(f"  {goal:12}" + "".join(f"{count:8}" for count in counts))
    lines.append(f"  {1000 * tally.seconds / max(1, tally.weeks) * 30:.1f} ms for 30 weeks")
    return "\n".join(lines)


def main() -> None:
    """Draw and live them all; end with an error if anything was broken."""
    with Pool() as pool:
        plans = NOTHING
        for tally in pool.imap_unordered(partial(some, drawn), range(0, JOURNEYS, CHUNK)):
            plans |= tally
        print(f"{JOURNEYS} journeys, {plans.weeks} weeks\n{table(plans)}", flush=True)
        lives = NOTHING
        for tally in pool.imap_unordered(life, range(LIVED)):
            lives |= tally
    print(f"{LIVED} journeys lived for {DAYS} days")
    for words in sorted(lives.broken):
        print(f"  {words}")
    for words in sorted(plans.broken):
        print(f"  {words}, as drawn")
    print(f"  broken: {(plans.broken + lives.broken).total() or 'none'}")
    sys.exit(1 if plans.broken or lives.broken else 0)


if __name__ == "__main__":
    main()
