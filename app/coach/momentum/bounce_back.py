"""Coming straight back after a missed session: the one figure that is praised (rule 8.3)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.coach.momentum.spares import Counted
from app.coach.momentum.ticks import TICKS, State
from storage.records import Session


class BounceBack(NamedTuple):
    """Missed sessions that were followed by another one that was due, run or not."""

    straight: int
    """Those after which the next one was run."""
    misses: int
    is_spotless: bool = False
    """Sessions were due, and none was missed, not even the last one."""


class Miss(NamedTuple):
    """A missed session, and whether the next one that was due was run; None while it is ahead."""

    session: Session
    is_back: bool | None
    since: int
    """Sessions that were run after it."""


def bounce_back(weeks: Iterable[Counted]) -> BounceBack:
    """How often the next session was run after a missed one; what is neutral is left out."""
    settled = [ran for week in weeks for ran in _ran(week)]
    after = [ran for missed, ran in pairwise(settled) if not missed]
    return BounceBack(sum(after), len(after), is_spotless=bool(settled) and all(settled))


def last_miss(weeks: Sequence[Counted]) -> Miss | None:
    """The newest missed session that no spare stands in for; None where there is none."""
    covered = {session.id for week in weeks for session in week.covered}
    is_back: bool | None = None
    since = 0
    for session, reached in reversed(list(_settled(weeks))):
        if reached == "missed" and session.id not in covered:
            return Miss(session, is_back, since)
        is_back = reached in TICKS
        since += is_back
    return None


def _ran(week: Counted) -> Sequence[bool]:
    """Whether each settled session was run; a week run whole, without a miss, says it once."""
    if week.tally.is_run_whole:
        return (True,) if week.tally.ticks else ()
    return [reached in TICKS for _, reached in _settled([week])]


def _settled(weeks: Iterable[Counted]) -> Iterator[tuple[Session, State]]:
    for week in weeks:
        for session, reached in week.tally.states:
            if reached in TICKS or reached == "missed":
                yield session, reached
