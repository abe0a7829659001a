"""Nothing grows unasked: a little more is offered once in a while, and taken by a key."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.map.offer import grow, offer
from app.coach.plan import journey, journey_weeks
from storage.journal import Journal
from storage.records import Goal
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import Fate, begun, but, lived, opened

WAY = structs.replace(JOURNEY, goal=Goal("keep_running"), weekly_km=20.0)


def monday(number: int) -> date:
    return MONDAY + timedelta(weeks=number - 1)


def at(number: int, **fates: Fate) -> Journal:
    return lived(begun(RUNNER, WAY), MONDAY, monday(number), but(**fates))


def test_it_is_offered_after_a_block_and_not_again_for_twelve_weeks() -> None:
    own = begun(RUNNER, WAY)
    offered = []
    for number in range(1, 31):
        own = lived(own, monday(number), monday(number + 1))
        offered += [number + 1] if offer(own, monday(number + 1)) else []
    assert offered == [5, 17, 29]


def test_it_stands_for_the_week_and_is_five_percent() -> None:
    wanted = offer(at(5), monday(5) + timedelta(days=6))
    assert wanted is not None
    assert (wanted.weekly_km, wanted.from_day) == (21.0, monday(6))


def test_a_block_that_was_not_held_is_offered_nothing() -> None:
    assert offer(at(5, w3="gone", w4="gone"), monday(5)) is None


def test_a_race_needs_no_offer() -> None:
    own = lived(begun(RUNNER, JOURNEY), MONDAY, monday(5))
    assert offer(own, monday(5)) is None


def test_taken_the_weeks_are_longer_from_the_next_one_on() -> None:
    own = at(5)
    after = own.after(grow(own, monday(5)))
    way = journey(after)
    assert way is not None
    assert after.week[monday(5).isoformat()] == own.week[monday(5).isoformat()]
    assert next(week.first_day for week in journey_weeks(after, way)) == monday(6)
    assert sum(w.km for w in journey_weeks(after, way)[:4]) > sum(w.km for w in own.weeks[:4])


@settings(max_examples=30, deadline=None)
@given(weeks=st.integers(1, 20))
def test_left_alone_no_week_ever_grows(weeks: int) -> None:
    first = begun(RUNNER, WAY)
    own = opened(lived(first, MONDAY, monday(weeks)), monday(weeks))
    most = max(week.km for week in first.weeks)
    assert all(week.km <= most for week in own.weeks)
