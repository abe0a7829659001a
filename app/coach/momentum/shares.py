"""What became of the sessions that were due, counted by how they went."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from app.coach.days import days_of_week
from app.coach.momentum.spares import Counted
from app.coach.momentum.ticks import State
from app.coach.plan import extra_runs_on
from storage.journal import Journal


class Shares(NamedTuple):
    """How many sessions went which way, and the runs beside them."""

    on_time: int = 0
    eased: int = 0
    moved: int = 0
    let_go: int = 0
    missed: int = 0
    """Those that a spare stands in for among them."""
    paused: int = 0
    extra: int = 0

    @property
    def due(self) -> int:
        """Sessions that were due and have an answer by now."""
        return self.ran + self.let_go + self.missed

    @property
    def ran(self) -> int:
        """Those of them that were run."""
        return self.on_time + self.eased + self.moved


def shares(journal: Journal, weeks: Sequence[Counted], firsts: Iterable[date]) -> Shares:
    """How the sessions of some weeks went, and the runs that were not planned in these weeks.

    `firsts` are the first days of the weeks that are looked at, without a plan or with one.
    """
    days = (day for first in firsts for day in days_of_week(first))
    return planned_shares(weeks)._replace(extra=extras(journal, days))


def planned_shares(weeks: Iterable[Counted]) -> Shares:
    """How the sessions of some weeks went; those still open are in none, extra runs left out."""
    found = dict.fromkeys(Shares._fields, 0)
    for week in weeks:
        for _, reached in week.tally.states:
            if reached in _NAMES:
                found[_NAMES[reached]] += 1
    return Shares(**found)


def extras(journal: Journal, days: Iterable[date]) -> int:
    """The runs on some days that were not planned; a walk is none."""
    return sum(len(extra_runs_on(journal, day)) for day in days)


_NAMES: dict[State, str] = {
    "done": "on_time", "partial": "on_time", "minimal": "on_time",
    "eased": "eased", "moved": "moved", "dropped": "let_go", "missed": "missed",
    "excused": "paused",
}  # fmt: skip
