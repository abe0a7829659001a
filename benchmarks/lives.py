"""make lives: journeys of anybody that setting up accepts, held against the limits; some lived.

Each is drawn by its number, so that whatever is refused can be drawn again. Then lives in which the
runner changes anything at any time, as the stateful test has them, with other examples each time.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from multiprocessing import Pool
from typing import NamedTuple

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from app.coach.limits import refusals
from app.coach.map.draw import planned_weeks
from app.coach.map.verdict import verdict
from benchmarks.chance import setting
from benchmarks.lived import DAYS, broken
from tests.coach.maintenance.test_any_life import Life

JOURNEYS, LIVED, CHANGED = 20_000, 1_000, 1_000
STEPS = 60
"""Changes and days of a life in which everything is changed."""
CHANGED_CHUNK = 50
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


def changed_lives(count: int) -> str:
    """So many lives full of changes; what broke one and how to live it again, or nothing."""
    asked = settings(
        max_examples=count,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        derandomize=False,
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
    )
    try:
        run_state_machine_as_test(Life, settings=asked)
    except AssertionError as broken:
        return "\n".join([f"a life was broken: {broken}", *getattr(broken, "__notes__", ())])
    return ""


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
        print(f"{LIVED} journeys lived for {DAYS} days", flush=True)
        chunks = [CHANGED_CHUNK] * (CHANGED // CHANGED_CHUNK)
        changed = list(filter(None, pool.imap_unordered(changed_lives, chunks)))
    print(f"{CHANGED} lives of up to {STEPS} changes, 16 weeks at most")
    for words in changed:
        print(f"  {words}")
    for words in sorted(lives.broken):
        print(f"  {words}")
    for words in sorted(plans.broken):
        print(f"  {words}, as drawn")
    print(f"  broken: {(plans.broken + lives.broken).total() + len(changed) or 'none'}")
    sys.exit(1 if plans.broken or lives.broken or changed else 0)


if __name__ == "__main__":
    main()
