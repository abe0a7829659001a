"""What became of a session: of the rules for its state, the first that fits."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.map.ladder_weeks import step_on
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import TICKS, state, unanswered
from storage.journal import Journal
from storage.records import Change, Fact, Outing, Pause, Run, Segment, Session, Was
from tests.builders import MONDAY, easy, intervals, journal, long, run_for, tempo, week

OutingOn = Callable[[date], Outing]

TUESDAY = MONDAY + timedelta(days=1)
WEDNESDAY = MONDAY + timedelta(days=2)
SUNDAY = MONDAY + timedelta(days=6)


def one(outing_of: OutingOn, *extra: Fact) -> tuple[Journal, Session]:
    """A journal with one session on the Tuesday."""
    own = week(MONDAY, [outing_of(TUESDAY)])
    return journal(own, *extra), own.sessions[0]


def with_run(own: Journal, run: Run) -> Journal:
    return own.after(Change(put=(run,)))


def after_run(outing_of: OutingOn, **figures: float) -> str:
    own, session = one(outing_of)
    return state(with_run(own, run_for(session, **figures)), session, TUESDAY)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(45, "done"), (41, "done"), (90, "done"), (30, "eased"), (20, "eased"), (19, "minimal")],
)
def test_an_easy_run_of_45_minutes_is_what_was_run_of_it(minutes: float, expected: str) -> None:
    assert after_run(easy, minutes=minutes) == expected


@pytest.mark.parametrize(
    ("minutes", "expected"), [(39, "done"), (35.1, "done"), (30, "eased"), (21, "partial")]
)
def test_a_tempo_of_39_minutes_is_what_was_run_of_it(minutes: float, expected: str) -> None:
    assert after_run(tempo, minutes=minutes) == expected


def test_the_better_of_kilometres_and_minutes_counts() -> None:
    assert after_run(easy, km=7.0, minutes=20) == "done"
    assert after_run(easy, km=3.0, minutes=45) == "done"


def test_kilometres_alone_are_enough() -> None:
    assert after_run(long, km=11.0) == "done"
    assert after_run(long, km=4.2) == "eased"


def test_under_ten_minutes_is_no_tick() -> None:
    assert after_run(easy, minutes=9.5) == "open"


def test_a_run_on_another_day_is_moved() -> None:
    own, session = one(easy)
    moved = structs.replace(run_for(session), day=WEDNESDAY)
    assert state(with_run(own, moved), session, WEDNESDAY) == "moved"


def test_a_walk_of_half_an_hour_is_eased() -> None:
    own, session = one(easy)
    walk = Run(id="w", day=TUESDAY, minutes=30, kind="walk", session=session.id)
    assert state(with_run(own, walk), session, TUESDAY) == "eased"


def test_a_shorter_walk_is_eased_where_it_was_chosen_in_place_of_the_run() -> None:
    own, session = one(easy)
    walk = Outing(TUESDAY, "walk", None, 25, (Segment("walk", 25),))
    chosen = structs.replace(
        session, outing=walk, was=(Was(session.outing, TUESDAY, "5", "", "runner"),)
    )
    own = own.after(Change(put=(own.with_session(chosen),)))
    assert state(own.after(tick(own, session.id, TUESDAY)), chosen, TUESDAY) == "eased"
    short = Run(id="w", day=TUESDAY, minutes=20, kind="walk", session=session.id)
    assert state(with_run(own, short), chosen, TUESDAY) == "minimal"


def eased(session: Session, to: float) -> Session:
    lighter = easy(TUESDAY, 3.0, to)
    return structs.replace(
        session, outing=lighter, was=(Was(session.outing, TUESDAY, "5", "", "runner"),)
    )


def test_an_eased_session_run_as_eased_is_eased() -> None:
    own, session = one(easy)
    lighter = eased(session, 12)
    own = own.after(Change(put=(own.with_session(lighter),)))
    assert state(own.after(tick(own, session.id, TUESDAY)), lighter, TUESDAY) == "eased"


def test_an_eased_session_run_at_its_planned_size_is_done() -> None:
    own, session = one(easy)
    lighter = eased(session, 20)
    own = own.after(Change(put=(own.with_session(lighter), run_for(session))))
    assert state(own, lighter, TUESDAY) == "done"


def test_what_the_coach_changed_is_the_plan() -> None:
    own, session = one(easy)
    drawn_anew = structs.replace(
        session,
        outing=easy(TUESDAY, 3.0, 20),
        was=(Was(session.outing, TUESDAY, "4.5", "", "coach"),),
    )
    own = own.after(Change(put=(own.with_session(drawn_anew),)))
    assert state(own.after(tick(own, session.id, TUESDAY)), drawn_anew, TUESDAY) == "done"


def test_a_session_in_a_pause_is_excused() -> None:
    own, session = one(easy, Pause(id="p", first=MONDAY, reason="ill", made=MONDAY))
    assert state(own, session, TUESDAY + timedelta(days=30)) == "excused"


def test_a_run_in_a_pause_counts() -> None:
    own, session = one(easy, Pause(id="p", first=MONDAY, last=SUNDAY, reason="ill", made=MONDAY))
    assert state(with_run(own, run_for(session)), session, TUESDAY) == "done"


def test_today_and_tomorrow_are_open() -> None:
    own, session = one(easy)
    assert state(own, session, MONDAY) == "open"
    assert state(own, session, TUESDAY) == "open"
    assert unanswered(own, TUESDAY) == ()


def test_a_day_gone_by_waits_seven_days_for_an_answer() -> None:
    own, session = one(easy)
    last = TUESDAY + timedelta(days=7)
    assert state(own, session, last) == "open"
    assert unanswered(own, last) == (session,)
    assert state(own, session, last + timedelta(days=1)) == "missed"
    assert unanswered(own, last + timedelta(days=1)) == ()


def let_go(session: Session, day: date) -> Session:
    return structs.replace(session, let_go=day)


def test_the_first_let_go_in_time_is_dropped_and_the_second_missed() -> None:
    own = week(MONDAY, [easy(TUESDAY), easy(WEDNESDAY)])
    first, second = let_go(own.sessions[0], MONDAY), let_go(own.sessions[1], TUESDAY)
    given_up = journal(structs.replace(own, sessions=(first, second)))
    assert state(given_up, first, SUNDAY) == "dropped"
    assert state(given_up, second, SUNDAY) == "missed"


def test_let_go_after_its_day_is_missed() -> None:
    own = week(MONDAY, [easy(TUESDAY)])
    session = let_go(own.sessions[0], WEDNESDAY)
    assert state(journal(structs.replace(own, sessions=(session,))), session, SUNDAY) == "missed"


def test_a_tick_gives_way_to_a_measured_run() -> None:
    own, session = one(easy)
    own = own.after(tick(own, session.id, TUESDAY))
    watch = Run(id="watch", day=TUESDAY, minutes=25, session=session.id, source="fit")
    assert state(with_run(own, watch), session, TUESDAY) == "eased"


@given(minutes=st.floats(0, 600), outing_of=st.sampled_from([easy, tempo, long, intervals]))
def test_more_minutes_never_make_a_run_worth_less(minutes: float, outing_of: OutingOn) -> None:
    worth = ["open", "minimal", "partial", "eased", "done"]
    less, more = after_run(outing_of, minutes=minutes), after_run(outing_of, minutes=minutes + 5)
    assert worth.index(less) <= worth.index(more)


@given(minutes=st.floats(10, 600), outing_of=st.sampled_from([easy, tempo, long, intervals]))
def test_ten_minutes_always_tick(minutes: float, outing_of: OutingOn) -> None:
    assert after_run(outing_of, minutes=minutes) in TICKS


@pytest.mark.parametrize(("km", "expected"), [(3.2, "done"), (2.0, "eased"), (0.5, "open")])
def test_where_minutes_were_asked_km_without_a_time_count_at_an_easy_pace(
    km: float, expected: str
) -> None:
    own, session = one(lambda day: step_on(day, 8))
    run = structs.replace(run_for(session, km=km), minutes=None)
    assert state(with_run(own, run), session, TUESDAY) == expected
