"""What a week asks for, and how much a runner carries."""

from datetime import date, timedelta

import pytest

from app.coach.growth import largest_week, longest_allowed, longest_recent, longest_wise
from app.coach.level import growth, is_cautious, level, level_after
from app.coach.map.goals import band, ticks
from storage.records import Goal, Runner
from tests.coach.map.runners import MONDAY, journey


@pytest.mark.parametrize(
    ("sessions", "expected"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 5), (7, 6)]
)
def test_a_week_is_kept_by_all_but_one_of_its_runs(sessions: int, expected: int) -> None:
    assert ticks(journey(), sessions) == expected


def test_n_runs_a_week_means_n() -> None:
    assert ticks(journey(Goal("runs", per_week=4)), 4) == 4


def test_two_runs_a_week_means_two() -> None:
    assert ticks(journey(runs=2), 2) == 2


def test_a_week_goes_as_planned_between_85_and_105_percent() -> None:
    assert band(40.0) == pytest.approx((34.0, 42.0))


@pytest.mark.parametrize(
    ("km", "expected"), [(4.9, 0), (5, 1), (19.9, 1), (20, 2), (40, 3), (60, 4), (90, 5), (180, 5)]
)
def test_the_level_goes_by_weekly_kilometres(km: float, expected: int) -> None:
    assert level(km) == expected


def test_a_taper_does_not_lower_the_level() -> None:
    assert level_after([38, 42, 42, 42, 20, 10, 10, 10]) == 3
    assert level_after([30.0]) == 2


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        (Runner(), False),
        (Runner(born=1976), True),
        (Runner(born=1977), False),
        (Runner(injured_until=date(2025, 11, 23)), True),
        (Runner(injured_until=date(2025, 11, 22)), False),
    ],
)
def test_age_and_a_recent_injury_ask_for_caution(owner: Runner, *, expected: bool) -> None:
    assert is_cautious(owner, MONDAY) is expected


@pytest.mark.parametrize(
    ("at_level", "cautious", "expected"),
    [(2, False, 0.08), (4, False, 0.06), (2, True, 0.05), (5, True, 0.05)],
)
def test_growth_goes_by_level_and_caution(
    at_level: int, expected: float, *, cautious: bool
) -> None:
    assert growth(at_level, cautious=cautious) == expected


@pytest.mark.parametrize(("longest", "expected"), [(5, 5.8), (7.9, 8.7), (8, 8.8), (20, 22)])
def test_a_run_may_be_a_tenth_longer_or_a_little(longest: float, expected: float) -> None:
    assert longest_allowed(longest) == pytest.approx(expected)


def test_the_coach_lets_a_long_run_grow_by_three_kilometres_at_most() -> None:
    assert longest_wise(40) == 43


@pytest.mark.parametrize(
    ("volumes", "expected"),
    [((30, 30, 30), 33), ((10, 10, 10), 12), ((10, 10, 30), 15)],
    ids=["a tenth", "two kilometres", "no more than 1.3 of two and three weeks before"],
)
def test_a_week_may_grow_by_a_tenth_or_a_little(
    volumes: tuple[float, ...], expected: float
) -> None:
    assert largest_week(volumes) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ({1: 8.0, 30: 12.0, 31: 20.0}, 12.0),
        ({0: 20.0, 40: 16.0, 91: 30.0}, 8.0),
        ({40: 3.0}, 2.0),
        ({}, 2.0),
    ],
    ids=["of the last 30 days", "half of one in 90", "two kilometres at least", "none"],
)
def test_the_longest_recent_run_is_looked_for_before_the_day(
    runs: dict[int, float], expected: float
) -> None:
    dated = [(MONDAY - timedelta(days=ago), km) for ago, km in runs.items()]
    assert longest_recent(dated, MONDAY) == expected
