"""The page of a way back: what a gap costs in a marathon is said once, and only where it holds."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.days import DAY, WEEK
from app.coach.maintenance.coming_back import come_back, return_plan
from app.demo import ANA, half_marathon
from app.voice.way_back_page import MARATHON, way_back_page
from storage.journal import Journal
from storage.records import Change, Goal, Journey, Pause
from tests.builders import MONDAY
from tests.coach.map.living import begun, lived, opened

RACE = MONDAY + 18 * WEEK - DAY
FLU = date(2027, 1, 19)


def to_the_marathon(km: float = 42.195, race_day: date = RACE) -> Journey:
    way = structs.replace(half_marathon(MONDAY), goal=Goal("race", km=km, race_day=race_day))
    return structs.replace(way, weekly_km=60.0, longest_km=18.0)


def off(way: Journey, days: int, first: date = FLU) -> Journal:
    """Every run done until a pause of so many days, and the morning after it."""
    return ill(lived(begun(ANA, way), MONDAY, first), days, first)


def ill(own: Journal, days: int, first: date) -> Journal:
    last = first + (days - 1) * DAY
    time_off = Pause(id=first.isoformat(), first=first, last=last, reason="ill", made=first)
    own = own.after(Change(put=(time_off,)))
    for n in range(days + 1):
        own = opened(own, first + n * DAY)
    return own


def about(own: Journal, today: date) -> str:
    found = return_plan(own, today)
    assert found is not None
    return way_back_page(own, found, today).about


def test_a_week_off_before_a_marathon_is_told_what_it_costs() -> None:
    assert MARATHON in about(off(to_the_marathon(), 8), FLU + 8 * DAY)


@pytest.mark.parametrize(
    ("way", "days"),
    [
        (to_the_marathon(), 5),
        (to_the_marathon(km=21.0975), 8),
        (to_the_marathon(race_day=RACE + 20 * WEEK), 8),
    ],
)
def test_fewer_days_a_shorter_race_or_one_far_away_are_not(way: Journey, days: int) -> None:
    assert MARATHON not in about(off(way, days), FLU + days * DAY)


def test_it_is_said_once_on_the_way() -> None:
    back = FLU + 8 * DAY
    own = off(to_the_marathon(), 8)
    own = own.after(come_back(own, back))
    again = back + timedelta(weeks=2)
    own = lived(own, back, again)
    assert MARATHON not in about(ill(own, 8, again), again + 8 * DAY)
