"""Race days in reach, found by drawing the plans to them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.map.begin import outlook
from app.coach.map.distances import distance
from app.coach.map.reach import day_within_reach, first_sunday, is_green, later_race_day, on_day
from app.coach.map.remedies import DayChange, Remedy, changed, for_goal
from app.coach.map.verdict import Verdict
from app.coach.map.ways_out import WaysOut
from storage.journal import Journal
from storage.records import Goal, Journey, Runner, Weekday
from tests.coach.map.runners import MONDAY, journal_of, journey, runner
from tests.coach.map.test_verdict import FOUR, marathon

LAST = MONDAY + timedelta(weeks=104)
"""The last day to which plans are drawn."""


def to(km: float, weeks: int) -> Goal:
    """A race on the Sunday of that week."""
    return Goal("race", km=km, race_day=MONDAY + timedelta(days=7 * weeks - 1))


def seen(owner: Runner, way: Journey) -> tuple[Verdict, WaysOut]:
    """The verdict on a plan and what would do instead."""
    found = outlook(Journal(), owner, way, (), MONDAY)
    return found.verdict, found.ways


def test_a_day_far_off_is_found_too() -> None:
    slow = structs.replace(FOUR, born=1960)
    way = marathon(10, 13.0, 4.0)
    later = later_race_day(journal_of(slow), way, MONDAY)
    assert later
    assert later - MONDAY > timedelta(weeks=40)
    assert is_green(journal_of(slow), on_day(way, later), MONDAY)


@settings(max_examples=25, deadline=None)
@given(st.floats(3.0, 100.0), st.integers(1, 100), st.floats(8.0, 80.0))
def test_every_day_that_is_offered_would_do(km: float, weeks: int, weekly_km: float) -> None:
    way, own = journey(to(km, weeks), weekly_km, weekly_km / 3), journal_of(FOUR)
    for day in (
        later_race_day(own, way, MONDAY),
        day_within_reach(own, way, first_sunday(way), MONDAY),
    ):
        assert day is None or (day <= LAST and is_green(own, on_day(way, day), MONDAY))


def test_a_thin_start_to_a_marathon_has_three_ways_out() -> None:
    verdict, ways = seen(FOUR, marathon(18, 20.0, 6.0))
    assert verdict.colour == "red"
    assert ways == WaysOut(later=date(2027, 5, 23), shorter=distance(21.0975), may_walk=True)


@pytest.mark.parametrize("km", [10.0, 50.0])
def test_walk_breaks_are_for_the_half_and_the_marathon(km: float) -> None:
    verdict, ways = seen(FOUR, journey(to(km, 3), 12.0, 6.0))
    assert (verdict.colour, ways.may_walk) == ("red", False)


def test_a_later_day_that_is_only_tight_is_called_so() -> None:
    three = runner("tue", "thu", "sun", easy_pace=6.2)
    verdict, ways = seen(three, journey(to(42.195, 12), 30.0, 12.0, runs=3))
    assert (verdict.colour, ways.later_is_tight) == ("red", True)
    assert ways.later
    tight, _ = seen(three, journey(Goal("race", 42.195, ways.later), 30.0, 12.0, runs=3))
    assert tight.colour == "amber"


def test_a_shorter_race_may_be_another_distance_and_tight() -> None:
    _, ways = seen(FOUR, journey(to(5.0, 2), 6.0, 3.0, runs=2))
    assert (ways.shorter, ways.shorter_is_tight) == (distance(3.0), True)


@pytest.mark.parametrize(
    ("days", "goal", "runs", "expected"),
    [
        (
            {"tue": 30, "thu": 30, "sun": 60},
            to(21.0975, 30),
            3,
            Remedy((DayChange("sun", 120), DayChange("fri")), 4),
        ),
        (
            {"mon": None, "tue": None},
            to(42.195, 24),
            2,
            Remedy((DayChange("fri"), DayChange("sat")), 4),
        ),
        ({"tue": None, "sun": None}, to(30.0, 20), 2, Remedy((DayChange("thu"),), 3)),
        ({"tue": None, "thu": None, "sun": None}, to(42.195, 2), 3, None),
    ],
    ids=["a longer long day and a day more", "two days more", "a day more", "nothing"],
)
def test_the_smallest_change_of_days_that_brings_a_race_into_reach(
    days: dict[Weekday, int | None], goal: Goal, runs: int, expected: Remedy | None
) -> None:
    owner = Runner(days=days, long_day=list(days)[-1], easy_pace=6.5)
    way = journey(goal, 25.0, 13.0, runs)
    found = for_goal(journal_of(owner), way, MONDAY)
    assert found == expected
    assert not is_green(journal_of(owner), way, MONDAY)
    if found:
        there = structs.replace(way, runs_per_week=found.runs)
        assert is_green(journal_of(changed(owner, found.days)), there, MONDAY)


def test_one_run_more_on_the_days_as_they_are_comes_first() -> None:
    way = journey(to(42.195, 30), 24.0, 12.0, runs=3)
    assert for_goal(journal_of(FOUR), way, MONDAY) == Remedy((), 4)
