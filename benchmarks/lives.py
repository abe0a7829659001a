"""make lives: journeys of anybody that setting up accepts, held against the limits; some lived.

Each is drawn by its number, so that whatever is refused can be drawn again.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from multiprocessing import Pool
from random import Random
from typing import NamedTuple

from app.coach.limits import refusals
from app.coach.map.draw import draw, planned_weeks
from app.coach.map.verdict import verdict
from app.coach.plan import original
from app.coach.turn import turn
from benchmarks.chance import Setting, setting
from storage.journal import Journal
from storage.records import Week
from tests.coach.map.living import Fate, lived

JOURNEYS, LIVED = 20_000, 400
LIVED_WEEKS = 10
CHUNK = 250
FATES: tuple[Fate, ...] = ("done", "done", "done", "eased", "gone", "silent", "half", "double")
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
    began = time.perf_counter()
    weeks = planned_weeks(one.journal, one.journey, one.today)
    seconds = time.perf_counter() - began
    colour = verdict(one.journal, one.journey, weeks, one.today).colour
    found = refusals(one.journal, one.journey, weeks, one.today)
    broken = Counter(f"INV-{refusal.invariant} in {number}" for refusal in found)
    return Tally(Counter([(one.journey.goal.kind, colour)]), broken, len(weeks), seconds)


def fitted(number: int) -> Tally:
    """Live some weeks of a journey, and look at what each new week makes of the plan."""
    one = setting(number)
    first = one.journal.after(draw(one.journal, one.journey, one.today))
    chance = Random(number)
    own, day = first, one.journey.from_day
    broken = Counter[str]()
    for week in range(LIVED_WEEKS):
        until = one.journey.from_day + timedelta(weeks=week + 1)
        own = lived(own, day, until, lambda _n, _p: chance.choice(FATES))
        broken.update(f"{promise} in {number}" for promise in _broken(first, own, one))
        day = until
    return Tally(Counter(), broken, LIVED_WEEKS)


def _broken(first: Journal, own: Journal, one: Setting) -> Iterator[str]:
    """The promises of rule 4.5 that do not hold."""
    today = max(week.first_day for week in own.weeks if week.begun)
    if own.news_in(turn(own, today)):
        yield "the same turn twice"
    for week in own.weeks:
        before = first.week.get(week.id)
        if before and week.journey == one.journey.id and not _is_no_more(before, week):
            yield "more than was drawn"


def _is_no_more(before: Week, after: Week) -> bool:
    if before.kind == "cutback" != after.kind:
        return True
    pairs = zip(before.sessions, after.sessions, strict=False)
    return all((new.outing.km or 0.0) <= (original(old).km or 0.0) for old, new in pairs)


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
        for tally in pool.imap_unordered(fitted, range(LIVED)):
            lives |= tally
    print(f"{LIVED} journeys lived for {lives.weeks} weeks")
    broken = plans.broken + lives.broken
    for words, count in broken.most_common(20):
        print(f"  {words}: {count}")
    print(f"  broken: {broken.total() or 'none'}")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
