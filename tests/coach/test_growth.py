"""How long a run may be after those before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.growth import longest_recent

DAY = date(2027, 2, 8)


def ago(*runs: tuple[int, float]) -> list[tuple[date, float]]:
    """Runs by the days ago that they were run, and their km."""
    return [(DAY - timedelta(days=days), km) for days, km in runs]


@pytest.mark.parametrize(
    ("runs", "longest"),
    [
        (ago((1, 5.0), (30, 12.0)), 12.0),
        (ago((31, 12.0)), 6.0),
        (ago((1, 4.0), (31, 12.0)), 6.0),
        (ago((1, 7.0), (31, 12.0)), 7.0),
        (ago((1, 4.0), (91, 12.0)), 4.0),
        (ago((91, 12.0)), 2.0),
        (ago((60, 3.0)), 2.0),
        (ago((1, 1.5)), 1.5),
        ([], 2.0),
        ([(DAY, 20.0)], 2.0),
    ],
)
def test_the_longest_of_30_days_or_half_of_an_older_one(
    runs: list[tuple[date, float]], longest: float
) -> None:
    assert longest_recent(runs, DAY) == longest


@given(
    st.lists(st.tuples(st.integers(31, 120), st.floats(1, 50)), max_size=5),
    st.integers(1, 30),
    st.floats(2, 50),
)
def test_a_run_more_never_makes_it_less(
    older: list[tuple[int, float]], days: int, km: float
) -> None:
    assert longest_recent(ago(*older, (days, km)), DAY) >= longest_recent(ago(*older), DAY)
