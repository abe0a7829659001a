"""What stands out, a day or weeks that fall short: said from a threshold on, and never before."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.maintenance.rearranging import carry
from app.coach.momentum.insight import (
    LAST,
    OFTEN,
    RARELY,
    GoneDay,
    ShortWeeks,
    gone_day,
    often_gone,
    short_weeks,
)
from storage.journal import Journal
from storage.records import Change, Pause
from tests.coach.momentum.lives import LETTERS, life, on, stand, ticked

EIGHT_OF = {"tue": 0, "thu": 1, "sat": 2, "sun": 3}
"""The places of the days in weeks of four."""


def found(own: Journal, weeks: int) -> GoneDay | None:
    today = on(weeks + 1)
    return gone_day(stand(own, weeks + 1).weeks, today)


def of(words: Sequence[str]) -> GoneDay | None:
    return found(life(" ".join(words)), len(words))


def test_a_day_that_was_not_run_five_times_in_eight_stands_out() -> None:
    words = ["dddd"] * 3 + ["dgdd"] * 5
    assert of(words) == GoneDay("thu", 5, 8)


def test_a_day_whose_runs_are_often_gone_is_known_even_where_another_stands_out_more() -> None:
    weeks = stand(life("dgxd " * 4 + "ddxd " * 4), 8).weeks
    assert gone_day(weeks, on(8)) == GoneDay("sat", 8, 8)
    assert often_gone(weeks, on(8)) == {"thu", "sat"}


def test_those_that_went_by_without_a_word_are_gone_as_well() -> None:
    words = ["dddd"] * 4 + ["dxdd"] * 2 + ["d.dd"] * 2
    assert of(words) == GoneDay("thu", 4, 8)


@pytest.mark.parametrize(
    "words",
    [
        ["dgdd"] * 7,
        ["dddd"] * 5 + ["dgdd"] * 3,
        ["dgdg", "gddg"] * 4,
        ["dggd", "dddd"] * 4,
        ["dmdd"] * 8,
        ["dsdd"] * 8,
        ["dgdd"] * 8 + ["dddd"] * 8,
        ["dgdd"] * 8 + ["ddd"] * 16,
    ],
    ids=["seven", "three", "other-days-too", "two-days", "moved", "small", "long-ago", "given-up"],
)
def test_none_stands_out(words: list[str]) -> None:
    assert of(words) is None


def test_paused_runs_tell_nothing() -> None:
    own = life(" ".join(["dgdd"] * 8))
    ill = Pause(id="p", first=on(0), last=on(0, 6), reason="ill", made=on(0))
    assert found(own, 8) == GoneDay("thu", 8, 8)
    assert found(own.after(Change(put=(ill,))), 8) is None


often = st.lists(st.sampled_from(["dddd", "dgdd", "dxdd", "d.dd", "ddgd", "smdx"]), max_size=20)
lives = st.lists(st.text(LETTERS, min_size=4, max_size=4), max_size=20) | often


@given(lives)
def test_what_is_said_is_always_true_and_never_rests_on_fewer_than_the_threshold(
    words: list[str],
) -> None:
    told = of(words)
    if told is None:
        return
    place = EIGHT_OF[told.day]
    here = [word[place] for word in words][-LAST:]
    others = [word[n] for n in range(4) if n != place for word in words[-LAST:]]
    elsewhere = [[word[n] for word in words[-LAST:]] for n in range(4) if n != place]
    assert all(sum(letter in "xg." for letter in other) < told.gone for other in elsewhere)
    assert len(here) == told.of == LAST
    assert told.gone == sum(letter in "xg." for letter in here) >= OFTEN
    assert sum(letter in "xg." for letter in others) <= RARELY * len(others)


def short_of(words: Sequence[str]) -> ShortWeeks | None:
    return short_weeks(stand(life(" ".join(words)), len(words) + 1).weeks)


def test_weeks_that_fall_short_every_other_time_stand_out() -> None:
    assert short_of(["ddxx", "dddd"] * 4) == ShortWeeks(4, 8, 2)


@pytest.mark.parametrize(
    "words",
    [
        ["ddxx", "dddd"] * 3 + ["ddxx"],
        ["ddxx"] * 3 + ["dddd"] * 5,
        ["ddxx"] * 8 + ["dddd"] * 8,
        ["dxxx"] * 8,
    ],
    ids=["seven", "three", "long-ago", "too-few-to-go-on-with"],
)
def test_weeks_do_not_stand_out(words: list[str]) -> None:
    assert short_of(words) is None


def test_weeks_that_spares_covered_fell_short_as_well() -> None:
    assert short_of(["dddd"] * 4 + ["ddxx"] * 4) == ShortWeeks(4, 8, 2)


@given(st.lists(st.text("dx", min_size=4, max_size=4), min_size=1, max_size=12))
def test_what_is_said_of_short_weeks_is_always_true(words: list[str]) -> None:
    told, last = short_of(words), words[-LAST:]
    if told is not None:
        assert told.short == sum(word.count("d") < 3 for word in last) >= OFTEN
        assert len(last) == told.of == LAST
        assert sum(word.count("d") <= told.usual for word in last) >= LAST / 2


def test_a_day_on_which_another_run_was_run_in_its_place_is_held() -> None:
    assert of(["dddd"] * 2 + ["dgdd"] * 6) == GoneDay("thu", 6, 8)
    own = life(" ".join(["dddd"] * 2 + [".gdd"] * 6))
    for week in own.weeks[2:]:
        tempo, easy = week.sessions[:2]
        own = own.after(carry(own, tempo.id, easy.outing.day, tempo.outing.day))
        own = ticked(own, [tempo.id])
    assert found(own, 8) is None
