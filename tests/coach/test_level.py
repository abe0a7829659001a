"""How much a runner carries, and how fast it may grow: section 1 and 2 of the rules."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.growth import largest_week, longest_allowed, longest_recent, longest_wise
from app.coach.level import cycle, growth, is_cautious, level, level_after
from storage.records import Runner

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("weekly_km", "expected"),
    [(4.9, 0), (5, 1), (19.9, 1), (20, 2), (40, 3), (60, 4), (89.9, 4), (90, 5), (150, 5)],
)
def test_the_level_is_that_of_the_mean_week(weekly_km: float, expected: int) -> None:
    assert level(weekly_km) == expected


def test_the_level_is_that_of_four_weeks_not_of_one() -> None:
    assert level_after([18.0, 19.0, 20.0, 22.0]) == 1
    assert level_after([18.0, 20.0, 20.0, 22.0]) == 2


@given(st.lists(st.floats(0, 200), min_size=4), st.lists(st.floats(0, 200), max_size=6))
def test_a_level_that_was_earned_stays(earned: list[float], later: list[float]) -> None:
    assert level_after([*earned, *later]) >= level_after(earned)


@pytest.mark.parametrize(
    ("at_level", "cautious", "rate", "weeks"),
    [(1, False, 0.08, 4), (3, False, 0.08, 4), (4, False, 0.06, 4), (5, True, 0.05, 3)],
)
def test_weeks_grow_by_level_and_caution(
    at_level: int, *, cautious: bool, rate: float, weeks: int
) -> None:
    assert (growth(at_level, cautious=cautious), cycle(cautious=cautious)) == (rate, weeks)


@pytest.mark.parametrize(
    ("runner", "expected"),
    [
        (Runner(born=1976), True),
        (Runner(born=1977), False),
        (Runner(injured_until=date(2025, 11, 23)), True),
        (Runner(injured_until=date(2025, 11, 22)), False),
        (Runner(), False),
    ],
)
def test_fifty_years_or_an_injury_of_the_last_year_ask_for_caution(
    runner: Runner, *, expected: bool
) -> None:
    assert is_cautious(runner, TODAY) is expected


@pytest.mark.parametrize(
    ("longest", "allowed", "wise"),
    [(4.0, 4.8, 4.8), (7.9, 8.7, 8.7), (8.0, 8.8, 8.8), (20.0, 22.0, 22.0), (36.0, 39.6, 39.0)],
)
def test_a_run_grows_by_a_tenth_and_a_short_one_by_eight_hundred_metres(
    longest: float, allowed: float, wise: float
) -> None:
    assert longest_allowed(longest) == pytest.approx(allowed)
    assert longest_wise(longest) == pytest.approx(wise)


@pytest.mark.parametrize(
    ("volumes", "most"),
    [((10.0, 10.0, 10.0), 12.0), ((30.0, 30.0, 30.0), 33.0), ((10.0, 10.0, 30.0), 15.0)],
    ids=["two km more", "a tenth more", "by those of two and three weeks ago"],
)
def test_a_week_grows_by_the_three_before_it(volumes: tuple[float, ...], most: float) -> None:
    assert largest_week(volumes) == pytest.approx(most)


@pytest.mark.parametrize(("ago", "longest"), [(30, 20.0), (31, 10.0), (91, 2.0)])
def test_of_a_run_of_more_than_thirty_days_ago_half_is_left(ago: int, longest: float) -> None:
    day = date.fromordinal(TODAY.toordinal() - ago)
    assert longest_recent([(day, 20.0)], TODAY) == longest
