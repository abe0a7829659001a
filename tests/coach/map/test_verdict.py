"""Reachable, tight, or not by then: read from the weeks as they were laid out."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.map.reach import later_race_day
from app.coach.map.verdict import Colour, Verdict, verdict
from storage.records import Goal, Journey, Runner
from tests.coach.map.runners import ANA, MONDAY, journal_of, journey, runner, weeks_of

FOUR = runner("tue", "thu", "sat", "sun")


def judged(way: Journey, owner: Runner = FOUR) -> Verdict:
    return verdict(journal_of(owner), way, weeks_of(owner, way), MONDAY)


def marathon(weeks: int, weekly_km: float, longest_km: float) -> Journey:
    goal = Goal("race", km=42.195, race_day=MONDAY + timedelta(days=7 * weeks - 1))
    return journey(goal, weekly_km, longest_km)


def half(weeks: int, runs: int = 4) -> Journey:
    goal = Goal("race", km=21.0975, race_day=MONDAY + timedelta(days=7 * weeks - 1))
    return journey(goal, runs=runs)


def test_ana_s_half_is_reachable() -> None:
    found = judged(journey(), ANA)
    assert found.colour == "green"
    assert (found.longest_km, found.longest_day) == (18.0, date(2027, 2, 28))
    assert (found.asked_km, found.least_km, found.weeks_needed) == (18.0, 15.0, 13)
    assert found.big_weeks_km == pytest.approx(39.6, abs=0.1)


@pytest.mark.parametrize(
    ("way", "colour"),
    [
        (half(14), "green"),
        (half(12), "amber"),
        (half(8), "red"),
        (marathon(18, 35.0, 12.0), "green"),
        (marathon(16, 35.0, 12.0), "amber"),
        (marathon(18, 20.0, 6.0), "red"),
    ],
)
def test_the_verdict_goes_by_the_longest_run_drawn(way: Journey, colour: Colour) -> None:
    assert judged(way).colour == colour


@pytest.mark.parametrize(("km", "colour"), [(40.0, "green"), (39.0, "amber"), (29.0, "red")])
def test_a_marathon_asks_for_large_weeks_besides_a_long_run(km: float, colour: Colour) -> None:
    way = marathon(18, 35.0, 12.0)
    weeks = [structs.replace(week, km=km) for week in weeks_of(FOUR, way)]
    found = verdict(journal_of(FOUR), way, weeks, MONDAY)
    assert (found.longest_km, found.big_weeks_km, found.colour) == (30.0, km, colour)


def test_a_slow_marathon_is_tight_because_time_ends_the_long_run() -> None:
    slow = runner("tue", "thu", "sat", "sun", easy_pace=8.5)
    found = judged(marathon(24, 40.0, 16.0), slow)
    assert found.asked_km == pytest.approx(195 / 8.5, abs=0.5)
    assert (found.longest_km < found.least_km, found.colour) == (True, "amber")


@pytest.mark.parametrize(("km", "colour"), [(40.0, "green"), (200.0, "red")])
def test_a_weekly_distance_is_reached_or_not(km: float, colour: Colour) -> None:
    found = judged(journey(Goal("weekly_km", km=km), 20.0, 7.0))
    assert found.colour == colour
    assert found.asked_km == km


def test_going_on_is_always_reachable() -> None:
    assert judged(journey(Goal("keep_running"))).colour == "green"


def test_a_later_race_day_is_the_first_that_would_do() -> None:
    way = marathon(18, 20.0, 6.0)
    later = later_race_day(journal_of(FOUR), way, MONDAY)
    assert later is not None
    weeks = (later - MONDAY).days // 7 + 1
    assert judged(marathon(weeks, 20.0, 6.0)).colour == "green"
    assert judged(marathon(weeks - 1, 20.0, 6.0)).colour != "green"


def test_no_later_day_helps_where_the_days_are_too_short() -> None:
    busy = Runner(days={"tue": 40, "thu": 40, "sun": 60}, easy_pace=6.5)
    assert later_race_day(journal_of(busy), half(14, runs=3), MONDAY) is None


def test_only_races_have_a_later_day() -> None:
    assert later_race_day(journal_of(ANA), journey(Goal("keep_running")), MONDAY) is None
