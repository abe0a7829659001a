"""The picture of the road: what fits, and where the runner stands on it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.road_columns import Column, RoadPicture, window
from widgets.road_picture import chart_lines, road_lines, scale


def column(number: int, passed: float = 0.0, phase: str = "", *, is_chosen: bool = False) -> Column:
    figures = ("30", "", "9", "")
    return Column(str(number), str(number), phase, 30, 0, figures, passed, is_chosen)


def road_of(count: int, here: int = 1, chosen: int = 0) -> RoadPicture:
    """So many weeks, with all before `here` behind."""
    columns = (
        column(n, 1.0 if n < here else 0.0, is_chosen=n == (chosen or here))
        for n in range(1, count + 1)
    )
    return RoadPicture(tuple(columns), ("goal", "run", "long", "kept"), "week", "km", "to")


def text(picture: RoadPicture, width: int = 80) -> list[str]:
    return ["".join(words for words, _ in line) for line in road_lines(picture, width)]


@pytest.mark.parametrize(
    ("weeks", "cells", "shown"), [(8, 7, 8), (16, 4, 16), (18, 3, 18), (19, 3, 19), (24, 3, 24)]
)
def test_up_to_24_weeks_stand_at_80_columns(weeks: int, cells: int, shown: int) -> None:
    assert window(road_of(weeks), 80)[1:] == (shown, cells)


@pytest.mark.parametrize(("here", "first"), [(1, 1), (30, 19), (52, 30)])
def test_a_longer_road_scrolls_with_the_runner_in_the_middle(here: int, first: int) -> None:
    seen = window(road_of(52, here), 80)
    assert (seen.first + 1, seen.shown) == (first, 23)


@pytest.mark.parametrize(("chosen", "first"), [(2, 2), (29, 19), (50, 28)])
def test_the_chosen_week_stays_in_sight(chosen: int, first: int) -> None:
    assert window(road_of(52, 30, chosen), 80).first + 1 == first


def test_the_road_says_where_it_goes_on() -> None:
    way = text(road_of(52, 30))[6]
    assert way.startswith("  from ‹")
    assert way.endswith("›")
    assert "to" not in way


def test_the_point_stands_where_the_runner_is() -> None:
    way = text(road_of(16, 6))[6]
    assert way == "  from  " + "━" * 20 + "● you are here " + "─" * 29 + " to"


def test_near_the_end_the_words_stand_before_the_point() -> None:
    way = text(road_of(16, 16))[6]
    assert way.endswith(" you are here ●─── to")


def test_a_week_far_from_the_runner_shows_the_road_without_the_point() -> None:
    assert "●" not in "\n".join(text(road_of(52, 1, 50)))


def test_the_mark_stands_under_the_chosen_week() -> None:
    lines = text(road_of(16, 6))
    names, mark = lines[7], lines[-1]
    assert names.index("6") in range(mark.index("━"), len(mark))


def test_where_two_words_meet_the_longer_one_stands() -> None:
    columns = [column(1, phase="base"), column(2, phase="build"), column(3, phase="cut")]
    picture = road_of(24)._replace(columns=(*columns, *(column(n) for n in range(4, 25))))
    assert text(picture)[8].split() == ["phase", "build"]


@pytest.mark.parametrize(
    ("highest", "marks"),
    [(40, (40, 20)), (37, (30, 15)), (17, (16, 8)), (3, (2, 1)), (1, (1, 0.5))],
)
def test_the_scale_is_in_round_figures(highest: float, marks: tuple[float, float]) -> None:
    assert scale(highest) == marks


@given(st.integers(1, 110), st.integers(1, 112), st.integers(1, 110), st.integers(12, 300))
@settings(deadline=None, max_examples=60)
def test_no_line_is_wider_than_the_screen(weeks: int, here: int, chosen: int, width: int) -> None:
    lines = text(road_of(weeks, here, min(chosen, weeks)), width)
    assert max(map(len, lines)) <= width


def test_every_column_answers_to_its_own_cells() -> None:
    seen = window(road_of(16), 80)
    assert [seen.column_at(x) for x in (0, 7, 8, 11, 12, 71, 72)] == [None, None, 0, 0, 1, 15, None]


def test_a_page_shows_the_bars_the_way_and_the_names_alone() -> None:
    assert len(chart_lines(road_of(16), 80)) == 8
