"""The rows of kept weeks that there have been, one after the other."""

from datetime import date
from typing import NamedTuple

from app.coach.days import WEEK
from app.coach.momentum.in_a_row import followed
from app.coach.momentum.spares import Counted
from app.coach.momentum.streaks import Row, week_rows


class KeptRow(NamedTuple):
    """Weeks kept in a row; a mended one goes on as the same row."""

    first: date
    """The first day of its first kept week."""
    last: date
    """The first day of the last week that it lasted, the paused ones and those waiting included."""
    weeks: int

    def has(self, week: Counted) -> bool:
        """Whether a week lies in it."""
        return self.first <= week.tally.first_day <= self.last


def kept_rows(weeks: tuple[Counted, ...], today: date) -> tuple[KeptRow, ...]:
    """Every row so far, the oldest first."""
    found, before = list[KeptRow](), Row()
    begun: date | None = None
    """The first of the weeks kept since the last one that was not."""
    for week, row in week_rows(followed(weeks, today)):
        first, held = week.tally.first_day, max(row.weeks, row.waiting)
        is_other = row.ended != before.ended or not max(before.weeks, before.waiting)
        if held and is_other:
            found = [*_ended(found, before, begun or first), KeptRow(begun or first, first, held)]
        elif held:
            found[-1] = found[-1]._replace(last=first, weeks=held)
        begun = (begun or first) if row.weeks else None
        before = row
    return tuple(found)


def _ended(found: list[KeptRow], before: Row, next_day: date) -> list[KeptRow]:
    """The rows so far, the last one as it was when it waited in vain for runs to mend it."""
    if not found or not before.waiting:
        return found
    last = min(found[-1].last, next_day - WEEK)
    return [*found[:-1], found[-1]._replace(last=last, weeks=before.waiting)]
