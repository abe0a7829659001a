"""What a session does to the score: training rules, 8.2 and invariant 20."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import accumulate
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.momentum.points import (
    ISOLATED_MISS,
    WORTH,
    Debt,
    after_miss,
    after_spare,
    leaves,
    paid_back,
    risen,
)

DAY = date(2026, 11, 24)
FORTNIGHT = timedelta(days=14)

story = st.lists(st.sampled_from([*WORTH, "missed", "spare", "excused"]), max_size=60)


def course(
    happened: Iterable[str], per_week: int, value: float = 25.0, every: timedelta = FORTNIGHT
) -> list[float]:
    """The score after each session, one every so many days."""
    debt, left, found = Debt(), leaves(per_week), []
    for n, what in enumerate(happened):
        if what in WORTH:
            worth = {str(state): points for state, points in WORTH.items()}[what]
            value = risen(value, left, worth)
            if debt.misses:
                value, debt = paid_back(value, debt, DAY + n * every, is_overrun=False)
        elif what == "missed":
            value, debt = after_miss(value, debt, left)
        elif what == "spare":
            value = after_spare(value)
        found.append(value)
    return found


def test_four_a_week_leave_most_of_it() -> None:
    assert leaves(4) == pytest.approx(0.95519, abs=0.00001)


def test_the_course_from_90_with_four_a_week() -> None:
    happened = [
        "done", "missed", "done", "done", "missed", "missed", "done", "eased", "partial",
        "minimal", "excused", "spare", "missed", "missed", "missed", "done",
    ]  # fmt: skip
    expected = [
        90.45, 86.39, 89.03, 89.52, 85.51, 81.68, 86.42, 87.03, 87.03, 87.03, 87.03, 85.03,
        81.22, 77.58, 72.37, 79.94,
    ]  # fmt: skip
    assert course(happened, 4, 90.0) == pytest.approx(expected, abs=0.006)


def test_a_cold_start_with_four_a_week() -> None:
    values = course(["done"] * 48, 4)
    expected = {1: 28.36, 4: 37.57, 8: 48.03, 16: 63.99, 24: 75.04, 32: 82.71, 48: 91.70}
    assert {n: values[n - 1] for n in expected} == pytest.approx(expected, abs=0.006)


def test_six_misses_from_90_with_three_a_week_and_the_run_after_them() -> None:
    values = course(["missed"] * 6 + ["done"], 3, 90.0)
    assert values == pytest.approx([85.4, 81.0, 74.7, 68.9, 63.6, 58.7, 70.8], abs=0.06)


def dice(count: int) -> list[float]:
    """Numbers in [0, 1) by no rule that a run could follow, the same every time."""
    rolled = accumulate(range(count), lambda last, _: (last * 1103515245 + 12345) % 2**31)
    return [number / 2**31 for number in rolled]


@pytest.mark.parametrize(("adherence", "settles"), [(0.9, 95), (0.8, 89), (0.7, 82), (0.5, 64)])
def test_lives_left_to_chance_settle_where_their_share_of_runs_leads(
    adherence: float, settles: float
) -> None:
    happened = ["done" if number < adherence else "missed" for number in dice(20_000)]
    assert mean(course(happened, 4)[1000:]) == pytest.approx(settles, abs=1.0)


def test_points_come_back_at_most_once_in_seven_days() -> None:
    twice = ["missed", "done", "missed", "done"]
    soon = course(twice, 4, 80.0, timedelta(days=3))
    later = course(twice, 4, 80.0, timedelta(days=4))
    assert soon[1] == later[1]
    assert soon[3] < later[3]


def test_a_run_far_beyond_its_plan_brings_no_points_back() -> None:
    low, debt = after_miss(80.0, Debt(), leaves(4))
    plain, _ = paid_back(low, debt, DAY, is_overrun=False)
    overrun, _ = paid_back(low, debt, DAY, is_overrun=True)
    assert overrun == low < plain


@given(story, st.integers(1, 7), st.floats(0, 100), st.integers(1, 9))
def test_it_stays_between_0_and_100_and_no_tick_lowers_it(
    happened: list[str], per_week: int, value: float, days: int
) -> None:
    values = course(happened, per_week, value, timedelta(days=days))
    assert all(0 <= each <= 100 for each in values)
    for what, before, after in zip(happened, [value, *values], values, strict=False):
        assert after >= before or what not in WORTH


@given(story, st.integers(1, 7), st.floats(0, 100))
def test_a_miss_on_its_own_costs_five_points_at_most(
    happened: list[str], per_week: int, value: float
) -> None:
    before = course([*happened, "done"], per_week, value)[-1]
    after = course([*happened, "done", "missed"], per_week, value)[-1]
    assert 0 <= before - after <= ISOLATED_MISS + 1e-9
