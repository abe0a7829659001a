"""Days on plan in a row, for who wants them counted: training rules, 8.3."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.momentum.plan_days import count_days
from app.coach.momentum.streaks import streak_on
from app.coach.momentum.weeks import tallies
from storage.journal import Journal
from storage.records import Change, Pause, Run
from tests.builders import JOURNEY, four_runs, journal, run_for
from tests.coach.momentum.lives import extra, life, on, spareless
from tests.coach.momentum.test_twelve_weeks import twelve_weeks


def counting(own: Journal) -> Journal:
    return own.after(count_days(own, counts=True))


def days(own: Journal, today: date) -> tuple[int | None, int | None]:
    """Days on plan in a row, now and ever."""
    found = streak_on(counting(own), today)
    return found.days, found.best_days


def put(own: Journal, *facts: Run | Pause) -> Journal:
    return own.after(Change(put=facts))


def test_they_are_counted_by_choice_only() -> None:
    own = life("dddd dddd")
    assert (streak_on(own, on(1)).days, streak_on(own, on(1)).best_days) == (None, None)
    assert count_days(own, counts=False) == Change()
    assert count_days(counting(own), counts=True) == Change()
    back = counting(own).after(count_days(counting(own), counts=False))
    assert back == own


def test_runs_and_days_of_planned_rest_count_one_each() -> None:
    assert days(life("dddd dddd"), on(1, 6)) == (14, 14)


@pytest.mark.parametrize(("day", "count"), [(0, 0), (1, 2), (2, 2), (3, 3), (4, 3), (5, 4), (6, 4)])
def test_a_day_that_is_not_over_takes_nothing_away(day: int, count: int) -> None:
    assert days(life("d..."), on(0, day))[0] == count


def test_a_tick_counts_at_once_and_rest_once_its_day_is_over() -> None:
    own = life("dddd d... ....")
    assert days(life("dddd ...."), on(1, 1))[0] == 8
    assert days(own, on(1, 1))[0] == 9
    assert days(own, on(1, 2))[0] == 9
    assert days(own, on(1, 3))[0] == 10


def test_a_missed_run_ends_the_row_and_the_longest_stays_known() -> None:
    assert days(life("dddd dxdd"), on(1, 6)) == (3, 10)


@pytest.mark.parametrize("letter", ["g", "."])
def test_what_was_given_up_in_time_or_waits_for_an_answer_is_neutral(letter: str) -> None:
    assert days(life(f"dddd d{letter}dd"), on(1, 6)) == (13, 13)


def test_a_run_that_a_spare_covers_is_neutral() -> None:
    own = life("ddd ddx ddd")
    assert days(own, on(3)) == (20, 20)
    assert days(spareless(own), on(3)) == (9, 11)


@pytest.mark.parametrize(("day", "count"), [(6, 14), (7, 14), (8, 15)])
def test_a_run_beside_the_plan_on_a_day_of_rest_adds_nothing(day: int, count: int) -> None:
    own = life("dddd dddd ....")
    assert days(own, on(1, day)) == (count, count)
    assert days(put(own, extra(on(1, 2))), on(1, day)) == (count - 1, count - 1)
    walk = structs.replace(extra(on(1, 2)), kind="walk")
    assert days(put(own, walk), on(1, day)) == (count, count)


def test_two_runs_in_a_day_are_one_day() -> None:
    own = life("dddd dddd")
    assert days(put(own, extra(on(1, 1))), on(1, 6)) == (14, 14)
    moved = structs.replace(run_for(own.weeks[1].sessions[1]), day=on(1, 1))
    assert days(put(own, moved), on(1, 6)) == (14, 14)


def test_a_run_on_another_day_makes_its_own_day_one_of_rest() -> None:
    assert days(life("dddd mddd"), on(1, 6)) == (14, 14)


def test_days_of_a_pause_lengthen_nothing_and_end_nothing() -> None:
    ill = Pause(id="p", first=on(1), last=on(1, 6), reason="ill", made=on(1))
    own = put(life("dddd .... dddd"), ill)
    assert days(own, on(2, 6)) == (14, 14)
    assert days(put(own, run_for(own.weeks[1].sessions[0])), on(2, 6)) == (15, 15)


def test_days_before_the_first_that_may_have_a_run_are_no_rest() -> None:
    own = life("dddd dddd")
    own = own.after(Change(put=(structs.replace(JOURNEY, from_day=on(0, 1)),)))
    assert days(own, on(0, 6)) == (6, 6)
    assert days(own, on(1, 6)) == (13, 13)


@pytest.mark.parametrize(("gap", "row"), [(2, 14), (3, 7)])
def test_days_without_a_plan_are_neutral_and_three_weeks_of_them_end_it(gap: int, row: int) -> None:
    own = journal(four_runs(on(0)), four_runs(on(gap + 1), 2))
    ran = (run_for(session) for week in own.weeks for session in week.sessions)
    assert days(put(own, *ran), on(gap + 1, 6)) == (row, max(row, 7))


def test_a_clock_that_was_set_back_shows_what_was_true_then() -> None:
    assert days(life("dddd dddd"), on(0, 3)) == (4, 4)


def test_twelve_weeks_with_one_missed_and_one_ill_read_59_days() -> None:
    assert days(twelve_weeks(), on(11, 6)) == (59, 59)


WEEKS = st.lists(st.text("dsmxg.", min_size=4, max_size=4), min_size=1, max_size=6)
DAYS = st.integers(0, 48)


def free(own: Journal, day: date) -> bool:
    """Whether nothing was planned for a day, and nothing run on it."""
    planned = {session.outing.day for week in own.weeks for session in week.sessions}
    return day not in planned and day not in own.runs_by_day


def extras(own: Journal, dates: Iterable[date]) -> list[Run]:
    return [extra(day) for day in dates if free(own, day)]


@given(WEEKS, DAYS, st.sets(DAYS))
def test_runs_beside_the_plan_never_lengthen_it_and_never_end_it(
    weeks: list[str], day: int, beside: set[int]
) -> None:
    own, today = life(" ".join(weeks)), on(0, day)
    more = extras(own, (on(0, n) for n in beside if n < day))
    before, after = days(own, today), days(put(own, *more), today)
    assert (after[0] or 0) <= (before[0] or 0) <= (after[0] or 0) + len(more)
    assert (after[1] or 0) <= (before[1] or 0)


@given(WEEKS, DAYS, DAYS, st.integers(0, 20))
def test_a_pause_never_ends_it(weeks: list[str], day: int, first: int, length: int) -> None:
    own, today = life(" ".join(weeks)), on(0, day)
    pause = Pause(id="p", first=on(0, first), last=on(0, first + length), reason="life", made=today)
    before, after = days(own, today), days(put(own, pause), today)
    paused = max(0, min(length + 1, day - first + 1))
    assert (after[0] or 0) >= (before[0] or 0) - paused


@given(WEEKS, DAYS)
def test_it_is_never_above_the_best_nor_above_the_days_there_were(
    weeks: list[str], day: int
) -> None:
    now, best = days(life(" ".join(weeks)), on(0, day))
    assert 0 <= (now or 0) <= (best or 0) <= day + 1


@given(st.lists(st.text("dsmg.", min_size=4, max_size=4), min_size=1, max_size=6), DAYS)
def test_a_night_never_makes_it_shorter_while_no_run_is_missed(weeks: list[str], day: int) -> None:
    own = life(" ".join(weeks))
    evening, morning = on(0, day), on(0, day + 1)
    if "missed" not in {reached for each in tallies(own, morning) for _, reached in each.states}:
        assert (days(own, morning)[0] or 0) >= (days(own, evening)[0] or 0)
