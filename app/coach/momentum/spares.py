"""Spares: a reserve with a cost, spent by itself where a week closes short (rule 8.4)."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from app.coach.momentum.weeks import Tally
from storage.journal import Journal
from storage.records import Runner, Session

MOST = 2
"""Spares in hand at most, and those a runner begins with: more freedom early, less later."""
KEPT_FOR_ONE, KEPT_FOR_ONE_OF_ALL = 4, 3
"""Kept weeks that bring back one spare; fewer where a week asks for all its runs."""


class Counted(Struct, frozen=True):
    """A week, with what spares made of it."""

    tally: Tally
    kept: bool | None
    """As the tally has it, or True where spares stand in for what was missing."""
    covered: tuple[Session, ...]
    """The sessions that a spare stands in for, in the order of their days."""
    spares: int
    """Spares in hand after it."""


class Reserve(NamedTuple):
    """The spares in hand, and the weeks kept on the way to the next one."""

    spares: int = MOST
    weeks: int = 0


def counted(journal: Journal, weeks: Iterable[Tally]) -> tuple[Counted, ...]:
    """The weeks, the oldest first, each with the spares that were spent on it and those left."""
    reserve, has_spares, found = beginning(journal), _has_spares(journal), list[Counted]()
    for week in weeks:
        covered = _covered(week, reserve.spares)
        if covered:
            reserve = Reserve(reserve.spares - len(covered))
        elif week.kept and has_spares:
            reserve = _after_kept(reserve, week)
        found.append(Counted(week, bool(covered) or week.kept, covered, reserve.spares))
    return tuple(found)


def in_hand(journal: Journal, weeks: Sequence[Counted]) -> int:
    """The spares left after all weeks so far."""
    return weeks[-1].spares if weeks else beginning(journal).spares


def beginning(journal: Journal) -> Reserve:
    """The reserve before the first week."""
    return Reserve(MOST if _has_spares(journal) else 0)


def _has_spares(journal: Journal) -> bool:
    return (journal.owner or Runner()).spares_on


def _covered(week: Tally, spares: int) -> tuple[Session, ...]:
    """The sessions that spares stand in for: the last ones missed, of a week that closed short.

    One that was given up in time comes after those that were missed.
    """
    if week.kept is not False or week.week.spare_declined:
        return ()
    if not week.ticks or week.left > spares:
        return ()
    rank = {"missed": 1, "dropped": 0}
    gone = [(rank[reached], s) for s, reached in week.states if reached in rank]
    last = sorted(gone, key=lambda pair: pair[0])[-week.left :]
    return tuple(sorted((s for _, s in last), key=lambda session: session.outing.day))


def _after_kept(reserve: Reserve, week: Tally) -> Reserve:
    """The reserve after a kept week; while it is full, none counts towards the next spare."""
    if reserve.spares == MOST:
        return reserve
    needed = KEPT_FOR_ONE_OF_ALL if week.asks_for_all else KEPT_FOR_ONE
    weeks = reserve.weeks + 1
    return Reserve(reserve.spares + 1) if weeks >= needed else Reserve(reserve.spares, weeks)
