"""Climbing, waiting, stepping back and staying."""

from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.map.climbing import is_stayed
from app.coach.map.ladder import rung
from app.coach.map.ladder_moves import may_stay, stay
from app.coach.momentum.runs import Figures, add, enter, tick
from app.coach.plan import planned, sessions_on
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Pause, Run
from tests.coach.map.ladders import (
    Morning,
    at,
    days,
    drawn,
    lived,
    missed,
    on,
    opened,
    step_on_day,
    ticked,
)

TWO_WEEKS = days(on(0, 0), on(1, 6))
"""Six whole runs: the seventh step is next."""


def entered(own: Journal, session: str, today: date, *, minutes: float) -> Change:
    return enter(own, session, Figures(minutes=minutes), today)


def eased(own: Journal, session: str, today: date) -> Change:
    return ease(own, session, today)


def let_go(own: Journal, session: str, today: date) -> Change:
    found = own.session(session)
    assert found
    return Change(put=(own.with_session(structs.replace(found, let_go=today)),))


def stayed(own: Journal, session: str, today: date) -> Change:
    return stay(own, session, today)


def test_it_begins_on_the_first_step() -> None:
    assert at(drawn(), on(0, 0)).now == 1


def test_each_whole_tick_climbs_one() -> None:
    own = lived(drawn(), TWO_WEEKS)
    assert at(own, on(2, 0)).now == 7
    all_days = [on(week, day) for week in range(3) for day in (0, 2, 4)]
    assert [step_on_day(own, day, on(2, 0)) for day in all_days] == list(range(1, 10))


@pytest.mark.parametrize(
    "what",
    [
        missed,
        let_go,
        partial(entered, minutes=16.0),
        partial(entered, minutes=13.0),
        partial(entered, minutes=10.0),
    ],
    ids=["missed", "let go", "eased", "partial", "minimal"],
)
def test_anything_but_a_whole_tick_waits(what: Morning) -> None:
    own = lived(lived(drawn(), TWO_WEEKS), [on(2, 0)], what)
    assert step_on_day(own, on(2, 2), on(2, 2)) == 7


def test_after_an_eased_wednesday_friday_shows_the_same_step() -> None:
    own = lived(drawn(), [*TWO_WEEKS, on(2, 0)])
    before = sessions_on(own, on(2, 4), on(2, 2))[0].outing
    own = lived(own, [on(2, 2)], eased)
    (friday,) = sessions_on(own, on(2, 4), on(2, 2))
    assert step_on_day(own, on(2, 4), on(2, 2)) == 8
    assert (before.segments, friday.outing.segments) == (rung(9), rung(8))


def test_an_eased_session_that_is_run_whole_after_all_climbs() -> None:
    own = lived(lived(drawn(), TWO_WEEKS), [on(2, 0)], eased)
    own = lived(own, [on(2, 0)], partial(entered, minutes=23.0))
    assert step_on_day(own, on(2, 2), on(2, 2)) == 8


def test_what_changed_is_said_once_and_the_first_plan_stays_readable() -> None:
    own = lived(drawn(), TWO_WEEKS)
    (later,) = sessions_on(own, on(3, 0), on(2, 0))
    assert later.outing.segments == rung(10)
    own = opened(lived(own, [on(2, 0)], missed), on(2, 1))
    (waiting,) = sessions_on(own, on(3, 0), on(2, 1))
    assert waiting.outing.segments == rung(9)
    (was,) = waiting.was
    assert (was.before, was.by, was.rule) == (later.outing, "coach", "4")
    assert planned(waiting) == waiting.outing


def test_a_step_that_comes_back_to_what_was_drawn_leaves_no_word() -> None:
    own = lived(lived(drawn(), TWO_WEEKS), [on(2, 0)], missed)
    own = opened(own, on(2, 1))
    (session,) = sessions_on(own, on(2, 0), on(2, 1))
    own = opened(own.after(tick(own, session.id, on(2, 1))), on(2, 1))
    assert [week.sessions for week in own.weeks[3:]] == [w.sessions for w in drawn().weeks[3:]]


@pytest.mark.parametrize(
    ("idle", "step"), [(6, 10), (7, 7), (13, 7), (14, 4), (200, 4)],
)  # fmt: skip
def test_a_week_without_a_run_takes_three_steps_back_and_two_take_six(idle: int, step: int) -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 4)))
    today = on(2, 4) + timedelta(days=idle + 1)
    assert at(lived(own, [today], missed), today).now == step


def test_the_first_run_after_a_break_climbs_from_where_it_was_run() -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 4)))
    own = lived(own, [on(4, 0), on(4, 2)])
    assert [step_on_day(own, on(4, day), on(4, 2)) for day in (0, 2, 4)] == [7, 8, 9]


def test_a_break_at_the_top_steps_back_from_the_top() -> None:
    own = lived(drawn(), days(on(0, 0), on(14, 4)))
    assert at(own, on(14, 5)).now == 31
    assert at(own, on(15, 5)).now == 28


def test_no_break_leads_below_the_first_step() -> None:
    own = lived(drawn(), [on(0, 0)])
    assert at(opened(own, on(9, 0)), on(9, 0)).now == 1


def test_an_extra_run_ends_a_break_but_climbs_nothing() -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 4)))
    run = Run(id="extra", day=on(3, 1), minutes=20, source="typed")
    own = own.after(add(own, run, on(3, 1)))
    assert at(own, on(3, 6)).now == 10


def test_a_walk_ends_no_break() -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 4)))
    own = own.after(Change(put=(Run(id="w", day=on(3, 1), minutes=60, kind="walk"),)))
    assert at(own, on(3, 6)).now == 7


def test_days_in_a_pause_are_days_without_a_run() -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 4)))
    ill = Pause(id="p", first=on(2, 5), last=on(4, 6), reason="ill", made=on(2, 5))
    own = opened(own.after(Change(put=(ill,))), on(5, 0))
    assert at(own, on(5, 0)).now == 4


def test_an_unanswered_run_is_neutral_until_it_is_answered() -> None:
    own = lived(drawn(), TWO_WEEKS)
    own = opened(own, on(2, 1))
    assert step_on_day(own, on(2, 2), on(2, 1)) == 7
    (session,) = sessions_on(own, on(2, 0), on(2, 1))
    own = opened(own.after(tick(own, session.id, on(2, 1))), on(2, 1))
    assert step_on_day(own, on(2, 2), on(2, 1)) == 8


def test_an_answer_after_the_next_run_climbs_no_further_than_was_run() -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 2)))
    own = lived(own, [on(2, 4)], missed)  # the last of three steps alike
    own = lived(own, [on(3, 0)])
    (friday,) = sessions_on(own, on(2, 4), on(3, 0))
    own = opened(own.after(tick(own, friday.id, on(3, 0))), on(3, 0))
    assert step_on_day(own, on(3, 2), on(3, 0)) == 10


def test_a_run_that_is_taken_back_takes_its_step_back() -> None:
    before = lived(drawn(), TWO_WEEKS)
    own = lived(before, [on(2, 0)])
    change = before.undoing(Change(put=tuple(own.run.values())))
    own = opened(own.after(change), on(2, 0))
    assert own.weeks == opened(before, on(2, 0)).weeks


def test_a_stayed_step_does_not_climb_and_counts_in_full() -> None:
    own = lived(lived(drawn(), TWO_WEEKS), [on(2, 0)], stayed)
    assert step_on_day(own, on(2, 2), on(2, 0)) == 7
    own = lived(own, [on(2, 0)])
    assert step_on_day(own, on(2, 2), on(2, 2)) == 7
    own = lived(own, [on(2, 2)])
    assert step_on_day(own, on(2, 4), on(2, 4)) == 8


def test_after_the_run_one_may_still_stay_on_its_step() -> None:
    own = lived(drawn(), [*TWO_WEEKS, on(2, 0)])
    assert step_on_day(own, on(2, 2), on(2, 1)) == 8
    (session,) = sessions_on(own, on(2, 0), on(2, 1))
    own = opened(own.after(stay(own, session.id, on(2, 1))), on(2, 1))
    assert step_on_day(own, on(2, 2), on(2, 1)) == 7
    (session,) = sessions_on(own, on(2, 0), on(2, 1))
    assert is_stayed(session)
    assert not stay(own, session.id, on(2, 1))


def test_staying_is_undone_exactly() -> None:
    own = lived(drawn(), TWO_WEEKS)
    today = on(2, 0)
    own = opened(own, today)
    (session,) = sessions_on(own, today, today)
    change = stay(own, session.id, today)
    back = own.undoing(change)
    again = opened(opened(own.after(change), today).after(back), today)
    assert again.weeks == own.weeks


@pytest.mark.parametrize(("day", "may"), [(on(1, 2), False), (on(1, 4), True), (on(2, 0), True),
                                          (on(2, 4), True), (on(3, 0), False)])  # fmt: skip
def test_one_stays_on_a_step_of_this_week_or_on_the_last_one_run(day: date, *, may: bool) -> None:
    own = opened(lived(drawn(), TWO_WEEKS), on(2, 0))
    (session,) = sessions_on(own, day, on(2, 0))
    assert may_stay(own, session, on(2, 0)) is may


def test_a_later_run_of_the_week_run_today_climbs_one() -> None:
    own = opened(lived(drawn(), days(on(0, 0), on(2, 2))), on(2, 3))
    (friday,) = sessions_on(own, on(2, 4), on(2, 3))
    own = opened(own.after(tick(own, friday.id, on(2, 3))), on(2, 3))
    assert at(own, on(2, 3)).now == 10


HAPPENINGS: dict[str, Morning] = {
    "ticked": ticked,
    "missed": missed,
    "eased": eased,
    "let go": let_go,
    "part of it": partial(entered, minutes=13.0),
    "whole": partial(entered, minutes=60.0),
    "stayed": stayed,
}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(HAPPENINGS)), min_size=1, max_size=30))
def test_a_life_never_climbs_faster_than_it_runs(happenings: list[str]) -> None:
    own, todo = drawn(), list(happenings)
    before = at(own, on(0, 0))
    for day in days(on(0, 0), on(11, 6)):
        own = opened(own, day)
        for session in sessions_on(own, day, day):
            if todo and session.id not in own.runs_by_session:
                own = opened(own.after(HAPPENINGS[todo.pop()](own, session.id, day)), day)
        now = at(own, day)
        assert now.now >= 1
        assert now.now - before.now <= len(now.whole) - len(before.whole)
        assert not own.news_in(turn(own, day))
        before = now


def test_a_step_that_went_by_keeps_the_number_of_what_stood_there() -> None:
    own = lived(drawn(), days(on(0, 0), on(1, 4)))
    (gone,) = sessions_on(own, on(3, 0), on(1, 4))
    stood = gone.outing.segments
    later = on(6, 0)
    assert stood == rung(at(opened(own, later), later).behind[gone.id])
