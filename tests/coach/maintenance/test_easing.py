"""Swapping a session for its maintenance run."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.coach.maintenance.easing import ease, swap
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import TICKS, state
from app.coach.plan import planned
from storage.records import Change, Week
from tests.builders import MONDAY, four_runs, intervals, journal, week, weeks_of_four

OWN = weeks_of_four(4)
TEMPO, EASY, _, LONG = OWN.weeks[0].sessions


def test_a_tempo_becomes_thirty_minutes_with_twenty_steady() -> None:
    after = OWN.after(ease(OWN, TEMPO.id, TEMPO.outing.day))
    session = after.session(TEMPO.id)
    assert session is not None
    assert (session.outing.kind, session.outing.minutes) == ("steady", 30)
    assert session.outing.km is not None
    assert session.outing.km < 6.5


def test_the_original_is_kept_under_the_change() -> None:
    after = OWN.after(ease(OWN, TEMPO.id, TEMPO.outing.day))
    session = after.session(TEMPO.id)
    assert session is not None
    assert planned(session) == TEMPO.outing
    assert (session.was[0].rule, session.was[0].by) == ("5", "runner")


def test_the_week_goal_does_not_move() -> None:
    after = OWN.after(ease(OWN, LONG.id, MONDAY))
    assert after.weeks[0].km == OWN.weeks[0].km
    assert after.weeks[0].ticks == OWN.weeks[0].ticks


def test_a_second_swap_changes_nothing() -> None:
    once = OWN.after(ease(OWN, TEMPO.id, MONDAY))
    assert not ease(once, TEMPO.id, MONDAY)


def test_a_session_that_was_run_is_not_swapped() -> None:
    run = OWN.after(tick(OWN, TEMPO.id, TEMPO.outing.day))
    assert swap(run, TEMPO, TEMPO.outing.day) is None


def test_a_day_gone_by_is_not_swapped() -> None:
    assert swap(OWN, TEMPO, TEMPO.outing.day) is not None
    assert swap(OWN, TEMPO, TEMPO.outing.day + timedelta(days=1)) is None


def test_a_run_of_next_week_is_swapped_and_none_of_a_week_after_it() -> None:
    session = OWN.weeks[1].sessions[0]
    assert swap(OWN, session, MONDAY) is not None
    assert swap(OWN, session, MONDAY - timedelta(days=1)) is None


def test_a_long_run_is_cut_to_two_thirds_of_its_kilometres() -> None:
    lighter = swap(OWN, LONG, MONDAY)
    assert lighter is not None
    assert (lighter.km, lighter.minutes) == (7.8, 52)


def test_a_long_run_is_cut_less_after_two_that_were_eased() -> None:
    own = OWN
    for n in (0, 1):
        long_run = own.weeks[n].sessions[3]
        own = own.after(ease(own, long_run.id, long_run.outing.day))
        own = own.after(tick(own, long_run.id, long_run.outing.day))
    third = own.weeks[2].sessions[3]
    lighter = swap(own, third, third.outing.day)
    assert lighter is not None
    assert lighter.minutes == 64


INTERVALS = week(MONDAY, [intervals(MONDAY + timedelta(days=1))])


@given(st.sampled_from([*((four_runs(MONDAY), nth) for nth in range(4)), (INTERVALS, 0)]))
def test_an_eased_run_always_counts_in_full(case: tuple[Week, int]) -> None:
    own, session = journal(case[0]), case[0].sessions[case[1]]
    day = session.outing.day
    own = own.after(ease(own, session.id, day))
    own = own.after(tick(own, session.id, day))
    after = own.session(session.id)
    assert after is not None
    assert state(own, after, day) == "eased"
    assert "eased" in TICKS


def test_easing_taken_back_leaves_the_journal_as_it_was() -> None:
    change = ease(OWN, TEMPO.id, MONDAY)
    assert OWN.after(change).after(OWN.undoing(change)) == OWN
    assert change != Change()
