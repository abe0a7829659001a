"""Which day would do where the runner's do not, and that no smaller change would."""

import pytest
from msgspec import structs

from app.coach.map.draw import planned_weeks
from app.coach.map.reach import is_green
from app.coach.map.remedies import DayChange, Remedy, changed, for_answers, for_goal
from app.coach.map.start import objections
from app.coach.map.verdict import verdict
from app.coach.map.ways_out import WaysOut, ways_out
from storage.records import Goal, Journey, Runner, Weekday
from tests.coach.map.runners import MONDAY, journal_of, journey
from tests.coach.map.test_verdict import FOUR, half, marathon

KEEP = Goal("keep_running")
Days = dict[Weekday, int | None]


def outs(runner: Runner, way: Journey) -> WaysOut:
    own = journal_of(runner)
    reached = verdict(own, way, planned_weeks(own, way, MONDAY), MONDAY)
    return ways_out(own, way, reached, MONDAY)


@pytest.mark.parametrize(
    ("days", "runs", "remedy"),
    [
        ({"sun": None}, 2, (DayChange("wed"),)),
        ({"sun": 180}, 2, (DayChange("wed"),)),
        ({"tue": None, "thu": None, "sun": None}, 4, (DayChange("fri"),)),
        ({"tue": 60, "thu": 60, "sun": 30}, 3, (DayChange("sun", 60),)),
        ({"tue": 60, "thu": 10, "sun": None}, 3, (DayChange("thu", 15),)),
    ],
)
def test_the_smallest_change_of_days_that_holds_the_runs(
    days: Days, runs: int, remedy: tuple[DayChange, ...]
) -> None:
    owner, way = Runner(days=days, easy_pace=6.5), journey(KEEP, 25.0, 13.0, runs)
    assert for_answers(owner, way, MONDAY) == Remedy(remedy, runs)
    assert objections(owner, way, MONDAY)
    assert not objections(changed(owner, remedy), way, MONDAY)


def test_no_day_holds_a_run_every_day() -> None:
    owner = Runner(days=dict.fromkeys(("tue", "thu", "sun")), easy_pace=6.5)
    assert for_answers(owner, journey(KEEP, runs=7), MONDAY) is None


def test_a_longer_day_brings_a_race_into_reach_and_a_quarter_less_would_not() -> None:
    busy = Runner(days={"tue": 60, "thu": 60, "sat": 60, "sun": 75}, easy_pace=6.5)
    way = half(16)
    found = for_goal(journal_of(busy), way, MONDAY)
    assert found
    (change,) = found.days
    assert (change.day, change.minutes) == ("sun", 120)
    for minutes, is_enough in ((120, True), (105, False)):
        owner = structs.replace(busy, days=busy.days | {"sun": minutes})
        assert is_green(journal_of(owner), way, MONDAY) == is_enough


def test_a_race_in_reach_has_no_way_out() -> None:
    assert outs(FOUR, half(14)) == WaysOut()


def test_a_tight_race_may_be_later_but_not_shorter() -> None:
    found = outs(FOUR, half(12))
    assert found.later
    assert found.shorter is None
    assert not found.may_walk


@pytest.mark.parametrize(
    ("way", "does"),
    [(half(8), "may"), (marathon(18, 20.0, 6.0), "may"), (marathon(6, 20.0, 6.0), "may not")],
)
def test_walk_breaks_carry_to_the_end_only_from_a_long_run_in_sight(
    way: Journey, does: str
) -> None:
    assert outs(FOUR, way).may_walk == (does == "may")


@pytest.mark.parametrize("way", [half(8), marathon(18, 20.0, 6.0)])
def test_every_way_out_is_in_reach(way: Journey) -> None:
    found, own = outs(FOUR, way), journal_of(FOUR)
    assert found.later
    assert found.shorter
    goals = (
        structs.replace(way.goal, race_day=found.later),
        structs.replace(way.goal, km=found.shorter.km),
    )
    for goal in goals:
        assert is_green(own, structs.replace(way, goal=goal), MONDAY)
