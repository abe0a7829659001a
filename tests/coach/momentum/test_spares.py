"""Spares: a reserve with a cost, spent by itself (training rules, 8.4)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.momentum.spares import MOST
from storage.journal import Journal
from storage.records import Change
from tests.builders import MONDAY
from tests.coach.momentum.lives import LETTERS, extra, life, on, spareless, stand

weeks = st.lists(st.text(LETTERS, min_size=3, max_size=4), min_size=1, max_size=10).map(" ".join)


def declined(own: Journal, week: int) -> Journal:
    """The journal after the spares of a week were taken back."""
    found = own.week[on(week).isoformat()]
    return own.after(Change(put=(structs.replace(found, spare_declined=True),)))


def covered(own: Journal, weeks: int, days: int = 0) -> list[str]:
    """The sessions that spares stand in for."""
    return [s.id for week in stand(own, weeks, days).weeks for s in week.covered]


@pytest.mark.parametrize(
    ("words", "spares"),
    [
        ("", 2),
        ("dddd dddd dddd dddd", 2),
        ("ddxx", 1),
        ("dxxx", 0),
        ("dxxx dddd dddd dddd", 0),
        ("dxxx dddd dddd dddd dddd", 1),
        ("dxxx dddd dddd dddd dddd dddd dddd dddd dddd", 2),
        ("ddxx dddd dddd ddxx dddd", 0),
        ("ddx ddd ddd", 1),
        ("ddx ddd ddd ddd", 2),
    ],
)
def test_two_to_begin_with_and_one_more_for_four_kept_weeks_or_three_whole_ones(
    words: str, spares: int
) -> None:
    assert stand(life(words), len(words.split())).spares == spares


def test_the_last_missed_session_of_a_week_that_closed_short_is_covered() -> None:
    own = life("dxdx")
    assert covered(own, 1) == [f"{MONDAY}/4"]
    assert stand(own, 1).weeks[0].kept is True
    assert stand(own, 1).streak.weeks == 1


def test_both_rows_stand_where_a_spare_covers_the_only_miss() -> None:
    now = stand(life("ddd dxd dd."), 2, 5)
    assert (now.streak.weeks, now.streak.sessions) == (2, 7)


def test_a_run_given_up_in_time_is_covered_where_the_week_needs_it() -> None:
    assert covered(life("dgd"), 1) == [f"{MONDAY}/2"]
    assert covered(life("dgdx"), 1) == [f"{MONDAY}/4"]
    assert covered(life("dgxx"), 1) == [f"{MONDAY}/3", f"{MONDAY}/4"]
    assert covered(life("gxddd"), 1) == [f"{MONDAY}/1", f"{MONDAY}/2"]


def test_nothing_is_spent_before_a_week_is_over_or_while_an_answer_may_come() -> None:
    own = life("ddxx dddd")
    assert covered(own, 0, 6) == []
    assert covered(own, 1) == [f"{MONDAY}/4"]
    silent = life("ddx. dddd")
    assert covered(silent, 1, 6) == []
    assert covered(silent, 2) == [f"{MONDAY}/4"]


def test_a_week_with_no_run_is_never_covered() -> None:
    assert covered(life("xx"), 1) == []
    assert covered(life("dx"), 1) == [f"{MONDAY}/2"]


def test_an_extra_run_is_no_run_of_the_week() -> None:
    own = life("xx").after(Change(put=(extra(on(0, 2)),)))
    assert covered(own, 1) == []


def test_too_many_missing_are_not_covered_in_part() -> None:
    now = stand(life("ddxx dxxx"), 2)
    assert (now.spares, now.weeks[1].covered, now.weeks[1].kept) == (1, (), False)


def test_a_spare_taken_back_is_in_hand_again_and_its_week_not_kept() -> None:
    now = stand(declined(life("dddd ddxx"), 1), 2)
    assert (now.spares, now.weeks[1].kept, now.streak.weeks) == (2, False, 0)


def test_who_goes_without_has_none_and_gets_none() -> None:
    now = stand(spareless(life("ddxx dddd dddd dddd dddd")), 5)
    assert (now.spares, now.weeks[0].kept) == (0, False)


def test_each_costs_two_points() -> None:
    kept = stand(declined(life("ddxx"), 0), 0, 6).score
    assert stand(life("ddxx"), 1).score == pytest.approx(_after_one_miss(kept) - 2.0, abs=0.01)


def _after_one_miss(after_two: float) -> float:
    """The score one miss before, with four a week."""
    return after_two / 0.95519


@given(weeks, st.integers(0, 80))
def test_there_are_never_more_than_two_nor_fewer_than_none(words: str, days: int) -> None:
    now = stand(life(words), 0, days)
    in_hand = [MOST, *(week.spares for week in now.weeks)]
    assert all(0 <= spares <= MOST for spares in in_hand)
    for before, week in zip(in_hand, now.weeks, strict=False):
        assert len(week.covered) <= before
        assert week.kept or not week.covered


@given(weeks, st.integers(0, 80))
def test_what_is_covered_was_not_run_and_its_week_is_over(words: str, days: int) -> None:
    own, today = life(words), on(0, days)
    for week in stand(own, 0, days).weeks:
        assert all(session.id not in own.run for session in week.covered)
        assert not week.covered or today >= week.tally.first_day + timedelta(days=7)
