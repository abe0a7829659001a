"""The coach's own changes: a journey ends and is followed, goes on, and is fitted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.limits import refusals
from app.coach.map.draw import draw
from app.coach.momentum.runs import tick
from app.coach.plan import journey, journey_weeks
from app.coach.turn import is_settled, turn
from app.coach.turns import TURNS
from storage.journal import Journal
from storage.records import Change, Goal, Journey
from tests.builders import JOURNEY, MONDAY, RACE_DAY, RUNNER

ON_AND_ON = Journey(
    id="journey-1", goal=Goal("runs", per_week=3), from_day=MONDAY, weekly_km=20, longest_km=8,
    runs_per_week=3,
)  # fmt: skip


def drawn(way: Journey) -> Journal:
    own = Journal().after(Change(put=(RUNNER,)))
    return own.after(draw(own, way, MONDAY))


def opened(own: Journal, today: date) -> Journal:
    return own.after(turn(own, today))


def lived(own: Journal, until: date) -> Journal:
    """Every run ticked on its day, and the file opened each week, up to the day before."""
    day = MONDAY
    while day < until:
        own = opened(own, day)
        for week in own.weeks:
            for session in week.sessions:
                if session.outing.day == day:
                    own = own.after(tick(own, session.id, day))
        day += timedelta(days=1)
    return opened(own, until)


def test_a_race_journey_ends_after_its_race_day_and_is_followed() -> None:
    own = lived(drawn(JOURNEY), RACE_DAY)
    assert journey(own) == JOURNEY
    after = opened(own, RACE_DAY + timedelta(days=1))
    way = journey(after)
    assert way is not None
    assert after.journey["journey-1"].ended == RACE_DAY
    assert (way.goal, way.from_day) == (Goal("keep_running"), RACE_DAY + timedelta(days=1))


def test_a_journey_on_which_nobody_ran_is_over_and_waits_for_a_new_goal() -> None:
    after = opened(drawn(JOURNEY), RACE_DAY + timedelta(days=1))
    assert journey(after) is None


def test_a_weekly_distance_that_was_reached_is_held_by_running_on() -> None:
    way = structs.replace(JOURNEY, goal=Goal("weekly_km", km=30.0))
    own = drawn(way)
    last_day = own.weeks[-1].first_day + timedelta(days=6)
    after = opened(lived(own, last_day), last_day + timedelta(days=1))
    following = journey(after)
    assert following is not None
    assert following.goal.kind == "keep_running"
    assert following.weekly_km == pytest.approx(30, abs=1)


def test_an_endless_journey_always_has_eight_weeks_ahead() -> None:
    own = drawn(ON_AND_ON)
    for week in range(60):
        own = opened(own, MONDAY + timedelta(days=7 * week))
        weeks = journey_weeks(own, ON_AND_ON)
        assert len(weeks) - week > 8
        assert [w.number for w in weeks] == list(range(1, len(weeks) + 1))


def test_what_is_drawn_already_stands_while_it_is_run() -> None:
    own = drawn(ON_AND_ON)
    later = lived(own, MONDAY + timedelta(days=7 * 9))
    assert [structs.replace(week, begun=False) for week in later.weeks[:12]] == list(own.weeks)
    assert len(later.weeks) == 24


def test_an_endless_journey_left_alone_until_its_weeks_ran_out_is_over() -> None:
    own = opened(drawn(ON_AND_ON), MONDAY + timedelta(days=7 * 12))
    assert journey(own) is None


@given(st.integers(0, 200), st.sampled_from([JOURNEY, ON_AND_ON]))
def test_the_same_turn_twice_is_the_same_as_once(days: int, way: Journey) -> None:
    today = MONDAY + timedelta(days=days)
    once = opened(drawn(way), today)
    assert not once.news_in(turn(once, today))


def test_what_is_drawn_further_obeys_the_limits() -> None:
    own = lived(drawn(ON_AND_ON), MONDAY + timedelta(days=7 * 40))
    assert refusals(drawn(ON_AND_ON), ON_AND_ON, own.weeks, MONDAY) == ()


@given(st.integers(0, 130), st.integers(0, 20), st.sampled_from([JOURNEY, ON_AND_ON]))
def test_a_day_that_is_settled_asks_nothing_of_the_plan(
    lived_for: int, later: int, way: Journey
) -> None:
    own = opened(drawn(way), MONDAY + timedelta(days=lived_for))
    today = MONDAY + timedelta(days=lived_for + later)
    if is_settled(own, today):
        assert not any(own.news_in(one(own, today)) for one in TURNS)


@pytest.mark.parametrize("days", range(7))
def test_the_week_that_runs_is_marked_as_begun(days: int) -> None:
    own = opened(drawn(JOURNEY), MONDAY + timedelta(days=7 + days))
    assert [week.id for week in own.weeks if week.begun] == ["2026-11-30"]
