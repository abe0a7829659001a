"""Calendar sums: the weeks that days belong to, and the spans between them.

Dates only, never hours: a day is a day across clock changes and journeys.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from storage.records import WEEKDAYS, Weekday

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
_STEPS = tuple(n * DAY for n in range(7))


def weekday(day: date) -> Weekday:
    """The day of the week, as the records spell it."""
    return WEEKDAYS[day.weekday()]


def first_of_week(day: date, week_start: Weekday) -> date:
    """The first day of the week that `day` is in."""
    return day - timedelta(days=(day.weekday() - WEEKDAYS.index(week_start)) % 7)


def days_of_week(first_day: date) -> tuple[date, ...]:
    """The seven days of the week that begins on `first_day`."""
    return tuple([first_day + step for step in _STEPS])


def weeks_from(first_day: date) -> Iterator[date]:
    """First days of weeks without end, beginning with `first_day`."""
    while True:
        yield first_day
        first_day += WEEK


def weeks_between(first_day: date, last_day: date) -> int:
    """Whole weeks from one week's first day to another's."""
    return (last_day - first_day).days // 7
