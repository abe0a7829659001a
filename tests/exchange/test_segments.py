"""Parts of sessions as exact words."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.segments import spelled, unspelled
from storage.records import Segment, Zone

sizes = st.floats(0.01, 500, allow_nan=False)
zones = st.sampled_from(get_args(Zone))
parts = st.builds(
    Segment,
    zones,
    minutes=sizes,
    km=st.none() | sizes,
    times=st.integers(1, 999),
    rest=st.just(0.0) | sizes,
    rest_zone=zones,
)


def test_parts_are_spelled_for_people() -> None:
    work = Segment("interval", 3, times=5, rest=2.5)
    strides = Segment("repetition", 1 / 3, times=6, rest=1)
    assert spelled((Segment("easy", 15), work, strides, Segment("marathon", km=8))) == (
        "[15 min easy + 5 x 3 min interval off 2.5 min easy"
        " + 6 x 20 s repetition off 1 min easy + 8 km marathon]"
    )


@pytest.mark.parametrize("words", ["", "[]", "15 min easy", "[15 min slow]", "[15 min easy +]"])
def test_other_words_spell_nothing(words: str) -> None:
    assert unspelled(words) == ()


@given(st.lists(parts, min_size=1, max_size=8).map(tuple))
def test_what_is_spelled_is_always_read_back_the_same(segments: tuple[Segment, ...]) -> None:
    assert unspelled(spelled(segments)) == segments


@given(st.text())
def test_only_words_that_would_be_spelled_so_are_segments(words: str) -> None:
    found = unspelled(f"[{words}]")
    assert not found or spelled(found) == f"[{words}]"
