"""The best days for what is left of a week: all placements that break nothing, weighed (rule 6)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from app.coach.days import DAY, days_of_week
from app.coach.maintenance.bench import Bench
from app.coach.maintenance.constraints import (
    KEY_MOVES,
    clash,
    days_between,
    is_moved,
    refusal,
    week_refusal,
)
from app.coach.plan import planned
from app.coach.sessions import is_key, is_run
from storage.records import Session

A_DAY_OFF, IF_NEEDED = 0.4, 0.5
"""What each day away from the planned one takes from a placement, and a day named for need."""
FRESH = 0.5
"""What a day of rest before the long run adds."""
LATEST, EARLIEST = timedelta(days=3), timedelta(days=2)
"""How far after its planned day a session may go, and how far before."""
TINY = 1e-9

Days: TypeAlias = tuple[date | None, ...]
"""Where the open sessions of a bench go, in their order; None is let go."""
Choices: TypeAlias = Mapping[str, Sequence[date | None]]
"""By a session's id, where it may go, if not anywhere that rule 6 allows."""


class Placement(NamedTuple):
    """Where the open sessions go, and what that is worth."""

    days: Days
    score: float


def in_reach(bench: Bench, session: Session) -> tuple[date, ...]:
    """The days of the week that are near enough to a session's planned one (rule 6)."""
    first, last = planned(session).day - EARLIEST, planned(session).day + LATEST
    return tuple(day for day in days_of_week(bench.week.first_day) if first <= day <= last)


def placement(bench: Bench, days: Days) -> Placement | None:
    """The placement on these days; None where it breaks a constraint."""
    pairs = zip(bench.open, days, strict=True)
    return best(bench, {session.id: (day,) for session, day in pairs})


def best(bench: Bench, choices: Choices) -> Placement | None:
    """The best placement there is; of several the one with the fewest moves, then the earliest."""
    search = _Search(bench, choices)
    search.go_on(0, 0.0)
    return search.found


class _Search:
    """Goes through all placements, and leaves out what can't become better than the best so far."""

    def __init__(self, bench: Bench, choices: Choices) -> None:
        self.bench = bench
        self.found: Placement | None = None
        self.order = sorted(bench.open, key=lambda session: -bench.worth[session.id])
        self.ways = [self._ways(session, choices.get(session.id)) for session in self.order]
        most = [max([gain for _, gain in ways], default=0.0) for ways in self.ways]
        self.rest = [sum(most[n:]) + FRESH for n in range(len(most) + 1)]
        self.placed: list[date | None] = []
        self.key_moves = bench.key_moves

    def _ways(
        self, session: Session, days: Sequence[date | None] | None
    ) -> list[tuple[date | None, float]]:
        """Where one session may go, the best first, with what each is worth."""
        asked = (*in_reach(self.bench, session), None) if days is None else days
        free = (day for day in asked if day is None or not refusal(self.bench, session, day))
        ways = [(day, self._gain(session, day)) for day in free]
        return sorted(ways, key=lambda way: -way[1])

    def _gain(self, session: Session, day: date | None) -> float:
        if day is None:
            return 0.0
        off = A_DAY_OFF * days_between(day, planned(session).day)
        need = IF_NEEDED if day in self.bench.if_needed else 0.0
        return self.bench.worth[session.id] - off - need

    def go_on(self, n: int, gained: float) -> None:
        """Place the session of that number and those after it."""
        if self.found and gained + self.rest[n] < self.found.score - TINY:
            return
        if n == len(self.order):
            self._weigh(gained)
            return
        for day, gain in self.ways[n]:
            moves = is_moved(self.order[n], day) and is_key(self.order[n].outing)
            is_too_many = moves and self.key_moves == KEY_MOVES
            if is_too_many or self._clashes(n, day):
                continue
            self.placed.append(day)
            self.key_moves += moves
            self.go_on(n + 1, gained + gain)
            self.key_moves -= moves
            self.placed.pop()

    def _clashes(self, n: int, day: date | None) -> bool:
        pairs = zip(self.order, self.placed, strict=False)
        return day is not None and any(
            other_day and clash(self.order[n], day, other, other_day) for other, other_day in pairs
        )

    def _weigh(self, gained: float) -> None:
        """Keep the placement if it is better than the best so far, and the week allows it."""
        by_id = dict(zip((session.id for session in self.order), self.placed, strict=True))
        days = tuple(by_id[session.id] for session in self.bench.open)
        score = gained + (FRESH if _is_fresh(self.bench, days) else 0.0)
        weighed = Placement(days, score)
        is_better = self.found is None or _rank(self.bench, weighed) > _rank(self.bench, self.found)
        if is_better and week_refusal(self.bench, days) is None:
            self.found = weighed


def _rank(bench: Bench, weighed: Placement) -> tuple[float, int, tuple[int, ...]]:
    pairs = list(zip(bench.open, weighed.days, strict=True))
    moves = sum(is_moved(session, day) for session, day in pairs)
    early = tuple(-day.toordinal() if day else -date.max.toordinal() for _, day in pairs)
    return round(weighed.score, 6), -moves, early


def _is_fresh(bench: Bench, days: Days) -> bool:
    """Whether the day before the long run is one of rest or recovery."""
    placed = [(session.outing.kind, day) for session, day in zip(bench.open, days, strict=True)]
    long_days = [day for kind, day in placed if kind == "long" and day]
    ran = {day for kind, day in placed if day and kind != "recovery"}
    ran |= {o.day for o in bench.standing if is_run(o) and o.kind != "recovery"}
    return any(day - DAY not in ran for day in long_days)
