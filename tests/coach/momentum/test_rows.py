"""The rows of kept weeks, one after the other: what the bars of the streak are drawn from."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.momentum.rows import kept_rows
from storage.records import Change
from tests.coach.momentum.lives import LETTERS, life, on, spareless, stand

weeks = st.lists(st.text(LETTERS, min_size=3, max_size=4), min_size=1, max_size=14).map(" ".join)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("", []),
        ("xxx xxx", []),
        ("ddd", [(0, 0, 1)]),
        ("ddd ddd ddd", [(0, 2, 3)]),
        ("ddd ddd xxx xxx ddd", [(0, 2, 2), (4, 4, 1)]),
        ("ddd ddd xxx ddd ddd", [(0, 4, 4)]),
        ("dddd xxdd sddd dddd dddd", [(0, 1, 1), (2, 4, 3)]),
        ("dddd xxxx dgsd dddd", [(0, 1, 1), (2, 3, 2)]),
    ],
)
def test_a_row_has_a_first_week_a_last_one_and_a_length(
    words: str, rows: list[tuple[int, int, int]]
) -> None:
    """The last one: two whole runs mend a row, and it goes on."""
    own, count = spareless(life(words)), len(words.split())
    found = kept_rows(stand(own, count).weeks, on(count))
    assert [(row.first, row.last, row.weeks) for row in found] == [
        (on(first), on(last), length) for first, last, length in rows
    ]


def test_more_than_two_weeks_without_a_plan_end_a_row() -> None:
    later = life("ddd", on(6))
    own = life("ddd ddd").after(Change(put=(*later.week.values(), *later.run.values())))
    found = kept_rows(stand(own, 7).weeks, on(7))
    assert [row.weeks for row in found] == [2, 1]


@given(weeks)
def test_the_longest_row_is_always_the_best_ever_and_rows_never_overlap(words: str) -> None:
    count = len(words.split())
    now = stand(life(words), count)
    found = kept_rows(now.weeks, on(count))
    assert max((row.weeks for row in found), default=0) == now.streak.best_weeks
    assert all(before.last < after.first for before, after in pairwise(found))
