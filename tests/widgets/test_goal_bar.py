"""A bar of segments, as wide as their weights."""

from hypothesis import given
from hypothesis import strategies as st

from widgets.goal_bar import Bar, Segment, segments, shares

WEEK = Bar(
    "Week 6",
    (Segment(6.5, "ticked"), Segment(9, "gone"), Segment(7, "ahead"), Segment(11.4, "ahead")),
    "6 of 33 km",
)


def test_each_session_is_as_wide_as_its_kilometres() -> None:
    assert segments(WEEK, 36).plain == "━━━━━━ ╌╌╌╌╌╌╌╌╌ ─────── ───────────"


def test_a_bar_without_gaps_is_one_line() -> None:
    bar = Bar("Journey", (Segment(5, "ticked"), Segment(11, "ahead")), "", has_gaps=False)
    assert segments(bar, 16).plain == "━━━━━───────────"


@given(st.lists(st.floats(0, 60), min_size=1, max_size=14), st.integers(14, 200))
def test_the_segments_always_fill_the_bar_and_none_vanishes(
    weights: list[float], width: int
) -> None:
    cells = shares(weights, width)
    assert min(cells) >= 1
    assert sum(cells) == width or not sum(weights)
