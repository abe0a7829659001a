"""What keeps a runner's answers from fitting each other."""

from datetime import date, timedelta

import pytest

from app.coach.map.start import Objection, earliest_race_day, fitting_runs, objections
from storage.records import Goal, Journey, Runner, Weekday
from tests.coach.map.runners import ANA, HALF, MONDAY, journey, runner

EVERY_DAY: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def test_ana_s_answers_fit() -> None:
    assert objections(ANA, journey(), MONDAY) == ()


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (journey(weekly_km=4.0), Objection("weekly_km", "cannot_run_yet", 5.0)),
        (journey(weekly_km=float("nan")), Objection("weekly_km", "cannot_run_yet", 5.0)),
        (journey(weekly_km=201.0), Objection("weekly_km", "too_much", 200.0)),
        (journey(longest_km=26.0), Objection("longest_km", "above_week", 25.0)),
        (journey(weekly_km=90.0, longest_km=61.0), Objection("longest_km", "too_much", 60.0)),
        (journey(longest_km=6.0), Objection("longest_km", "below_usual_run", 6.3)),
        (journey(runs=1), Objection("runs_per_week", "too_few_runs", 2)),
        (journey(runs=5), Objection("runs_per_week", "too_many_runs", 4)),
        (journey(weekly_km=9.0, longest_km=4.0), Objection("runs_per_week", "too_many_runs", 3)),
    ],
)
def test_a_figure_that_does_not_fit_is_named_with_one_that_does(
    way: Journey, expected: Objection
) -> None:
    assert objections(ANA, way, MONDAY) == (expected,)


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        (Goal("race", km=None, race_day=HALF.race_day), Objection("goal_km", "missing")),
        (
            Goal("race", km=2.9, race_day=HALF.race_day),
            Objection("goal_km", "too_short", 3.0),
        ),
        (
            Goal("race", km=100.1, race_day=HALF.race_day),
            Objection("goal_km", "too_much", 100.0),
        ),
        (Goal("race", km=10.0), Objection("race_day", "missing")),
        (
            Goal("race", km=10.0, race_day=MONDAY - timedelta(days=1)),
            Objection("race_day", "past", MONDAY + timedelta(days=7)),
        ),
        (
            Goal("race", km=10.0, race_day=MONDAY + timedelta(days=6)),
            Objection("race_day", "too_near", MONDAY + timedelta(days=7)),
        ),
        (
            Goal("race", km=10.0, race_day=date(2028, 11, 21)),
            Objection("race_day", "too_far", date(2028, 11, 20)),
        ),
        (Goal("weekly_km"), Objection("goal_km", "missing")),
        (Goal("weekly_km", km=24.0), Objection("goal_km", "below_current_week", 25.0)),
        (Goal("weekly_km", km=201.0), Objection("goal_km", "too_much", 200.0)),
        (Goal("runs", per_week=3), Objection("runs_per_week", "other_than_goal", 3)),
    ],
)
def test_a_goal_that_does_not_fit_is_named(goal: Goal, expected: Objection) -> None:
    assert objections(ANA, journey(goal), MONDAY) == (expected,)


@pytest.mark.parametrize(
    "goal",
    [
        Goal("race", km=10.0, race_day=MONDAY + timedelta(days=7)),
        Goal("race", km=42.2, race_day=date(2028, 11, 20)),
        Goal("race", km=3.0, race_day=HALF.race_day),
        Goal("race", km=100.0, race_day=HALF.race_day),
        Goal("weekly_km", km=25.0),
        Goal("runs", per_week=4),
        Goal("keep_running"),
    ],
)
def test_goals_at_the_edge_fit(goal: Goal) -> None:
    assert objections(ANA, journey(goal), MONDAY) == ()


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        (Runner(days={}), ("days", "too_few_days", 2)),
        (Runner(days={"sun": None}), ("days", "too_few_days", 2)),
        (Runner(days={"tue": 10, "sun": None}), ("days", "too_few_days", 2)),
        (Runner(days={"tue": None, "thu": None}), ("long_day", "not_a_running_day", None)),
        (Runner(days={"tue": None, "sun": 20}), ("long_day", "too_short_a_day", 85.0)),
    ],
)
def test_days_that_do_not_fit_are_named(
    owner: Runner, expected: tuple[str, str, float | None]
) -> None:
    found = objections(owner, journey(longest_km=13.0, runs=2), MONDAY)
    assert expected in found


@pytest.mark.parametrize(
    ("days", "weekly_km", "longest_km", "wanted", "expected"),
    [
        (EVERY_DAY, 25.0, 8.0, 4, 4),
        (EVERY_DAY, 25.0, 8.0, 7, 5),
        (EVERY_DAY, 18.0, 8.0, 7, 4),
        (EVERY_DAY, 70.0, 20.0, 6, 5),
        (EVERY_DAY, 100.0, 24.0, 7, 6),
        (("tue", "sun"), 25.0, 8.0, 4, 2),
        (("fri", "sat", "sun"), 15.0, 6.0, 3, 2),
        (EVERY_DAY, 8.0, 4.0, 4, 2),
        (EVERY_DAY, 11.0, 3.0, 4, 4),
        (EVERY_DAY, 5.0, 2.5, 3, 2),
        (("sun",), 25.0, 8.0, 4, 0),
    ],
    ids=[
        "all that is wanted",
        "two days of rest at level 2",
        "three at level 1",
        "six of seven days are six in a row",
        "six at level 5",
        "no more than days",
        "three in a row at level 1",
        "three kilometres a run at least",
        "a little less where fewer would pass the longest run",
        "two small runs at the least volume",
        "one day is no week",
    ],
)
def test_runs_a_week_are_lowered_to_what_fits(
    days: tuple[Weekday, ...], weekly_km: float, longest_km: float, wanted: int, expected: int
) -> None:
    assert fitting_runs(runner(*days), weekly_km, longest_km, wanted) == expected


@pytest.mark.parametrize(
    ("from_day", "expected"),
    [
        (MONDAY, MONDAY + timedelta(days=7)),
        (date(2026, 11, 24), date(2026, 12, 3)),
        (date(2026, 11, 27), date(2026, 12, 4)),
    ],
    ids=["a week on", "not before Thursday of the first whole week", "a week on from Friday"],
)
def test_a_race_leaves_time_for_a_race_week(from_day: date, expected: date) -> None:
    assert earliest_race_day(ANA, from_day) == expected
