"""What stands below a chart of weeks: days, months or years, each under its own."""

from collections.abc import Sequence
from datetime import date

from app.coach.days import DAY, WEEK
from app.voice.words import MONTHS, short_date

BY_DAY, BY_MONTH = 20, 110
"""Weeks up to which days are named, and months."""
ROOM = 3
"""Weeks that a month's name needs above the strip."""


def time_labels(firsts: Sequence[date], room: int) -> tuple[tuple[int, str], ...]:
    """The places of weeks and the names that stand below them, as short as the room asks."""
    if room <= BY_DAY:
        return tuple((n, short_date(first)) for n, first in enumerate(firsts))
    ends = [first + WEEK - DAY for first in firsts]
    if room <= BY_MONTH:
        months = ((n, end) for n, end in enumerate(ends) if end.day <= WEEK.days)
        return tuple((n, MONTHS[end.month - 1][:3]) for n, end in months)
    years = ((n, end) for n, end in enumerate(ends) if end.timetuple().tm_yday <= WEEK.days)
    return tuple((n, str(end.year)) for n, end in years)


def month_names(firsts: Sequence[date]) -> tuple[str, ...]:
    """For each week the month that begins in it, as in "Nov", else nothing.

    The month that the first week is in is named too, where its name has room before the next one.
    """
    ends = [first + WEEK - DAY for first in firsts]
    names = [MONTHS[end.month - 1][:3] for end in ends]
    begins = [end.day <= WEEK.days for end in ends]
    begins[:1] = [not any(begins[1:ROOM])]
    return tuple(name if begun else "" for name, begun in zip(names, begins, strict=True))
