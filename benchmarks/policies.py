"""make policies: the same lives by four ways of answering what life does to a plan.

Seeded, so that each life is the same for all four. What a policy did is a log of runs; the log is
measured, never the plan.
"""

import sys
from collections.abc import Callable, Mapping
from multiprocessing import Pool
from statistics import mean

from benchmarks.measures import Measure, measured
from benchmarks.policy_lives import Life, Log, life, made_up, ours, reinserted, static

LIVES = 2_000

POLICIES: Mapping[str, Callable[[Life], Log]] = {
    "the plan left static": static,
    "missed km on the next run": made_up,
    "re-inserted on the next free day": reinserted,
    "Tickover": ours,
}


HEAD = ("policy", "key sessions run", "whole", "runs above 110 %", "hard days in a row",
        "weeks kept", "biggest week jump")  # fmt: skip
"""Shares of those planned, runs and days a life, and of the jumps the one that 95 % stay below."""


def lived(number: int) -> list[Measure] | None:
    """The same life by each policy."""
    one = life(number)
    return [measured(one, policy(one)) for policy in POLICIES.values()] if one else None


def main() -> None:
    """Live them, and print the table as it stands in docs/."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else LIVES
    found: list[list[Measure]] = []
    with Pool() as pool:
        for one in pool.imap(lived, range(20 * count), chunksize=4):
            found += [one] if one else []
            if len(found) == count:
                pool.terminate()
                break
    print(f"| {' | '.join(HEAD)} |\n{'|---' * len(HEAD)}|")
    for n, name in enumerate(POLICIES):
        mine = [measures[n] for measures in found]
        jump = sorted(m.jump for m in mine)[int(0.95 * len(mine))]
        print(
            f"| {name} | {mean(m.keys for m in mine):.0%} | {mean(m.whole for m in mine):.0%} |"
            f" {mean(m.beyond for m in mine):.2f} | {mean(m.near for m in mine):.2f} |"
            f" {mean(m.kept for m in mine):.0%} | {jump:.2f} |"
        )


if __name__ == "__main__":
    main()
