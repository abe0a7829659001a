"""The weeks that are looked back on, and what they come to."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.momentum.lookback import course, efforts, last_weeks, lookback, planned_km, run_km
from app.coach.momentum.shares import shares
from storage.records import Change, Pause, Run
from tests.coach.momentum.lives import life, on, stand

TWENTY = life(" ".join(["ddd"] * 20))


@pytest.mark.parametrize(
    ("length", "back", "first", "last", "more"),
    [
        (12, 0, 8, 19, (True, False)),
        (12, 1, 0, 11, (False, True)),
        (12, 9, 0, 11, (False, True)),
        (53, 0, 0, 19, (False, False)),
        (None, 0, 0, 19, (False, False)),
        (None, 3, 0, 19, (False, False)),
    ],
)
def test_a_range_ends_with_this_week_or_earlier_and_never_begins_before_the_first(
    length: int | None, back: int, first: int, last: int, more: tuple[bool, bool]
) -> None:
    today = on(19, 6)
    found = lookback(TWENTY, stand(TWENTY, 19, 6), length, back, today)
    assert (found.firsts[0], found.firsts[-1]) == (on(first), on(last))
    assert (found.has_earlier, found.has_later) == more


@given(st.integers(0, 30), st.sampled_from([12, 53, None]), st.integers(0, 5))
def test_its_weeks_always_follow_each_other_and_end_by_this_week(
    weeks: int, length: int | None, back: int
) -> None:
    today = on(weeks, 2)
    found = lookback(TWENTY, stand(TWENTY, weeks, 2), length, back, today)
    assert found.firsts == tuple(
        found.firsts[0] + timedelta(days=7 * n) for n in range(len(found.firsts))
    )
    assert 1 <= len(found.firsts) <= found.length
    assert found.firsts[-1] <= today
    assert found.has_later or found.firsts[-1] + timedelta(days=7) > today


def test_a_run_before_the_first_plan_is_looked_back_on() -> None:
    early = Run(id="early", day=on(-3, 2), km=5.0, source="typed")
    own = life("ddd").after(Change(put=(early,)))
    found = lookback(own, stand(own, 1), None, 0, on(0, 6))
    assert found.firsts == (on(-3), on(-2), on(-1), on(0))
    assert run_km(own, found) == (5.0, 0.0, 0.0, 21.0)
    assert planned_km(found) == (0.0, 0.0, 0.0, 21.0)


def test_a_week_that_was_all_paused_asked_for_nothing() -> None:
    own = life("ddd ... ddd")
    ill = Pause(id="p", first=on(1), last=on(1, 6), reason="ill", made=on(1))
    own = own.after(Change(put=(ill,)))
    found = lookback(own, stand(own, 2, 6), 12, 0, on(2, 6))
    assert planned_km(found) == (21.0, 0.0, 21.0)


def test_every_run_that_was_not_planned_is_an_extra_one_with_a_plan_or_without() -> None:
    runs = (Run(id="a", day=on(-1), km=5.0), Run(id="b", day=on(0, 6), km=4.0))
    own = life("ddd").after(Change(put=runs))
    back = lookback(own, stand(own, 0, 6), None, 0, on(0, 6))
    found = shares(own, back.weeks, back.firsts)
    assert (found.on_time, found.extra, found.due) == (3, 2, 3)


@pytest.mark.parametrize(
    ("words", "weeks", "firsts"),
    [
        ("", 1, []),
        ("ddd", 0, [0]),
        ("ddd ddd ddd ddd", 3, [1, 2, 3]),
        ("ddd", 1, [0, 1]),
        ("ddd ddd", 9, [7, 8, 9]),
    ],
)
def test_the_last_weeks_are_those_of_the_calendar_from_the_first_that_was_planned(
    words: str, weeks: int, firsts: list[int]
) -> None:
    assert last_weeks(stand(life(words), weeks, 2).weeks, 3, on(weeks, 2)) == tuple(map(on, firsts))


def test_the_course_begins_before_the_first_week_and_ends_with_today() -> None:
    own = life("ddd ddd")
    now = stand(own, 1, 6)
    found = course(now, lookback(own, now, 12, 0, on(1, 6)), on(1, 6))
    assert len(found) == 3
    assert found[0] == 25.0
    assert found[-1] == now.score


def test_effort_is_the_mean_of_what_was_noted_in_a_week() -> None:
    own = life("ddd ddd")
    runs = [
        structs.replace(run, effort=effort) for run, effort in zip(own.runs, (3, 6), strict=False)
    ]
    own = own.after(Change(put=tuple(runs)))
    assert efforts(own, lookback(own, stand(own, 1, 6), 12, 0, on(1, 6))) == (4.5, None)
