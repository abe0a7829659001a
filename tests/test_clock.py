"""Which training day it is: at the hour on the wall, never by counted hours."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Clock, training_day

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        (datetime(2026, 12, 30, 0, 40), date(2026, 12, 29)),
        (datetime(2026, 12, 30, 2, 59), date(2026, 12, 29)),
        (datetime(2026, 12, 30, 3, 0), date(2026, 12, 30)),
        (datetime(2026, 12, 30, 23, 59), date(2026, 12, 30)),
        (datetime(2028, 3, 1, 1, 0), date(2028, 2, 29)),
        (datetime(2027, 1, 1, 1, 30), date(2026, 12, 31)),
    ],
)
def test_a_training_day_begins_at_three(wall: datetime, day: date) -> None:
    assert training_day(wall, 3) == day


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_days_on_which_clocks_change_begin_at_three_too(day: date) -> None:
    at_three = datetime(day.year, day.month, day.day, 3, tzinfo=LONDON)
    assert training_day(at_three, 3) == day
    assert training_day(at_three - timedelta(minutes=1), 3) == day - timedelta(days=1)


def test_a_day_start_of_midnight_is_the_calendar() -> None:
    assert training_day(datetime(2026, 12, 30, 0, 0), 0) == date(2026, 12, 30)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(0, 6))
def test_a_training_day_is_always_today_or_yesterday(wall: datetime, day_start: int) -> None:
    assert wall.date() - training_day(wall, day_start) in (timedelta(0), timedelta(days=1))


def test_a_pretended_day_replaces_the_day_and_never_the_moment() -> None:
    clock = Clock(date(2030, 1, 1))
    assert clock.today(3) == date(2030, 1, 1)
    assert not clock.is_late(3)
    assert clock.now().year < 2030 or clock.now().date() != date(2030, 1, 1)
    assert clock.now().utcoffset() == timedelta(0)
