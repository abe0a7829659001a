"""The rows of kept weeks that there have been, one after the other."""

from datetime import date
from typing import NamedTuple

from app.coach.momentum.in_a_row import followed
from app.coach.momentum.spares import Counted
from app.coach.momentum.streaks import week_rows


class KeptRow(NamedTuple):
    """Weeks kept in a row; a mended one goes on as the same row."""

    first: date
    """The first day of its first kept week."""
    last: date
    """The first day of the last week that it lasted, the paused ones and those waiting included."""
    weeks: int


def kept_rows(weeks: tuple[Counted, ...], today: date) -> tuple[KeptRow, ...]:
    """Every row so far, the oldest first."""
    found, before = list[KeptRow](), 0
    for week, row in week_rows(followed(weeks, today)):
        first = week.tally.week.first_day
        held = max(row.weeks, row.waiting)
        if held and (held < before or not before):
            found.append(KeptRow(first, first, held))
        elif held:
            found[-1] = found[-1]._replace(last=first, weeks=held)
        before = held
    return tuple(found)
