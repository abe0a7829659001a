"""Which weekdays a journey uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.constants import GAP, MAX_RUN, REST_MIN
from app.coach.map.pattern import days_after, days_apart, longest_row, pattern, usable_days
from storage.records import WEEKDAYS, Runner, Weekday
from tests.coach.map.runners import ANA, runner

WEEK = WEEKDAYS


def test_all_days_are_used_when_there_are_as_many_as_runs() -> None:
    chosen = pattern(ANA, 4, 2)
    assert chosen is not None
    assert chosen.days == ("tue", "thu", "sat", "sun")
    assert chosen.quality == ("tue",)


def test_hard_work_goes_two_or_three_days_after_the_long_run() -> None:
    chosen = pattern(runner(*WEEK), 5, 3)
    assert chosen is not None
    first, second = (days_after("sun", day) for day in chosen.quality)
    assert first in (2, 3)
    assert second in (4, 5)


def test_a_day_next_to_the_long_run_is_rest_where_it_can_be() -> None:
    days: dict[Weekday, int | None] = {"mon": 75, "tue": 30, "thu": 75, "sat": 75, "sun": None}
    chosen = pattern(Runner(days=days, long_day="sun"), 4, 2)
    assert chosen is not None
    assert not {"sat", "mon"} <= set(chosen.days)


def test_an_ultra_has_a_run_on_the_day_after_the_long_one() -> None:
    chosen = pattern(runner(*WEEK, long_day="sat"), 4, 3, long_in_a_row=True)
    assert chosen is not None
    assert "sun" in chosen.days
    assert days_after("sat", chosen.quality[0]) in (3, 4)


def test_days_with_more_time_are_chosen() -> None:
    days: dict[Weekday, int | None] = {
        "mon": 20, "tue": 20, "wed": 75, "thu": 20, "fri": 75, "sun": None,
    }  # fmt: skip
    chosen = pattern(Runner(days=days, long_day="sun"), 3, 2)
    assert chosen is not None
    assert set(chosen.days) == {"wed", "fri", "sun"}


def test_a_day_of_fewer_than_fifteen_minutes_is_no_running_day() -> None:
    short = Runner(days={"mon": 14, "wed": 15, "sun": None}, long_day="sun")
    assert usable_days(short) == ("wed", "sun")


def test_two_runs_a_week_leave_no_place_for_hard_work() -> None:
    chosen = pattern(runner("wed", "sun"), 2, 2)
    assert chosen is not None
    assert chosen.quality == ()


@pytest.mark.parametrize(
    ("days", "runs", "level"),
    [
        (("fri", "sat", "sun"), 3, 1),
        (("mon", "tue", "thu", "fri", "sun"), 5, 1),
        (("tue", "thu"), 3, 2),
        (WEEK, 6, 4),
    ],
    ids=["three in a row", "too little rest", "too few days", "six in a row at level 4"],
)
def test_days_that_break_a_limit_allow_no_week(
    days: tuple[Weekday, ...], runs: int, level: int
) -> None:
    assert pattern(runner(*days), runs, level) is None


def test_the_long_day_has_to_be_a_running_day() -> None:
    assert pattern(runner("tue", "thu", long_day="sun"), 2, 2) is None


def test_rows_go_on_into_the_next_week() -> None:
    assert longest_row({"sat", "sun", "mon"}) == 3


@given(
    days=st.sets(st.sampled_from(WEEKDAYS), min_size=2),
    long_day=st.sampled_from(WEEKDAYS),
    runs=st.integers(2, 6),
    level=st.integers(1, 5),
    row=st.booleans(),
)
def test_every_pattern_keeps_its_distances(
    days: set[Weekday], long_day: Weekday, runs: int, level: int, *, row: bool
) -> None:
    chosen = pattern(runner(*days, long_day=long_day), runs, level, long_in_a_row=row)
    if chosen is None:
        return
    stress = (long_day, *chosen.quality)
    assert len(chosen.days) == runs <= 7 - REST_MIN[level]
    assert longest_row(chosen.days) <= MAX_RUN[level]
    assert all(days_apart(a, b) >= GAP for a in stress for b in stress if a != b)
