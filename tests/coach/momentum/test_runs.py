"""Moves on runs: tick, enter, edit, add, remove."""

from datetime import date, timedelta

import pytest

from app.coach.maintenance.rearranging import carry
from app.coach.momentum.runs import Figures, add, edit, enter, refusal, remove, tick
from app.coach.momentum.ticks import state
from storage.records import Change, Key, Pause, Run
from tests.builders import MONDAY, weeks_of_four

OWN = weeks_of_four(2)
TEMPO, EASY, _, LONG = OWN.weeks[0].sessions
TUESDAY = TEMPO.outing.day


def test_a_tick_puts_the_run_as_planned_with_the_sessions_id() -> None:
    assert tick(OWN, TEMPO.id, TUESDAY) == Change(
        put=(Run(id=TEMPO.id, day=TUESDAY, km=6.5, minutes=39, session=TEMPO.id),)
    )


def test_a_second_tick_changes_nothing() -> None:
    once = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    assert not tick(once, TEMPO.id, TUESDAY)
    assert refusal(once, TEMPO, TUESDAY) == "ticked"


def test_yesterdays_session_is_ticked_on_its_day() -> None:
    (run,) = tick(OWN, TEMPO.id, TUESDAY + timedelta(days=1)).put
    assert isinstance(run, Run)
    assert run.day == TUESDAY


def test_a_later_session_of_this_week_was_run_today() -> None:
    (run,) = tick(OWN, LONG.id, TUESDAY).put
    assert isinstance(run, Run)
    assert run.day == TUESDAY


def test_a_session_beyond_this_week_is_not_ticked() -> None:
    beyond = OWN.weeks[1].sessions[0]
    assert refusal(OWN, beyond, TUESDAY) == "beyond this week"
    assert not tick(OWN, beyond.id, TUESDAY)


def test_a_run_too_short_to_count_leaves_its_session_to_be_ticked() -> None:
    short = OWN.after(enter(OWN, TEMPO.id, Figures(km=0.5, minutes=9), TUESDAY))
    assert refusal(short, TEMPO, TUESDAY) is None
    assert short.after(tick(short, TEMPO.id, TUESDAY)).run[TEMPO.id].km == 6.5


def test_a_session_nobody_knows_is_not_ticked() -> None:
    assert not tick(OWN, "2020-01-06/1", TUESDAY)


def test_figures_make_a_ticked_run_a_typed_one() -> None:
    once = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    (run,) = enter(once, TEMPO.id, Figures(5.0, 31, 6, "windy"), TUESDAY).put
    assert run == Run(
        id=TEMPO.id, day=TUESDAY, km=5.0, minutes=31, effort=6, note="windy",
        session=TEMPO.id, source="typed",
    )  # fmt: skip


def test_figures_tick_a_session_that_was_not() -> None:
    (run,) = enter(OWN, EASY.id, Figures(km=4.0), EASY.outing.day).put
    assert isinstance(run, Run)
    assert (run.km, run.minutes, run.session) == (4.0, None, EASY.id)


def test_an_added_run_is_linked_to_nothing_and_can_be_edited() -> None:
    run = Run(id="extra", day=TUESDAY, km=5, source="typed")
    own = OWN.after(add(OWN, run, TUESDAY))
    own = own.after(edit(own, "extra", Figures(km=6.0), TUESDAY))
    assert own.run["extra"].km == 6.0
    assert own.run["extra"].session == ""


SUNDAY, NEXT_MONDAY = LONG.outing.day, LONG.outing.day + timedelta(days=1)


def test_sundays_run_done_on_monday_is_an_extra_and_sunday_is_let_go() -> None:
    run = Run(id="r", day=NEXT_MONDAY, km=LONG.outing.km)
    own = OWN.after(add(OWN, run, NEXT_MONDAY))
    session = own.session(LONG.id)
    assert session is not None
    assert (session.let_go, own.run["r"].session) == (NEXT_MONDAY, "")


@pytest.mark.parametrize(
    ("day", "km"),
    [(SUNDAY, 12.0), (NEXT_MONDAY, 3.0), (NEXT_MONDAY + timedelta(days=1), 12.0)],
)
def test_another_extra_run_lets_nothing_go(day: date, km: float) -> None:
    own = OWN.after(add(OWN, Run(id="r", day=day, km=km), day + timedelta(days=1)))
    assert not any(session.let_go for week in own.weeks for session in week.sessions)


def test_an_answered_sunday_stays_as_it_is() -> None:
    own = OWN.after(tick(OWN, LONG.id, SUNDAY))
    assert len(add(own, Run(id="r", day=NEXT_MONDAY, km=12.0), NEXT_MONDAY).put) == 1


def test_a_run_of_tomorrow_is_not_added() -> None:
    assert not add(OWN, Run(id="extra", day=TUESDAY, km=5), MONDAY)


def test_a_tick_taken_back_leaves_the_journal_as_it_was() -> None:
    change = tick(OWN, TEMPO.id, TUESDAY)
    assert OWN.undoing(change) == Change(drop=(Key("run", TEMPO.id),))
    assert OWN.after(change).after(OWN.undoing(change)) == OWN


def test_a_session_whose_run_is_removed_is_open_again() -> None:
    once = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    assert state(once, TEMPO, TUESDAY) == "done"
    assert remove(once, TEMPO.id, TUESDAY) == Change(drop=(Key("run", TEMPO.id),))
    assert state(once.after(remove(once, TEMPO.id, TUESDAY)), TEMPO, TUESDAY) == "open"


def test_a_removed_run_comes_back_by_the_way_back() -> None:
    once = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    gone = remove(once, TEMPO.id, TUESDAY)
    assert once.after(gone).after(once.undoing(gone)) == once


def test_of_two_runs_of_a_session_the_other_one_stays() -> None:
    once = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    measured = Run(id="fit", day=TUESDAY, km=6.6, minutes=40, session=TEMPO.id, source="fit")
    both = once.after(Change(put=(measured,)))
    assert state(both.after(remove(both, TEMPO.id, TUESDAY)), TEMPO, TUESDAY) == "done"


def test_a_run_nobody_knows_is_not_removed() -> None:
    assert not remove(OWN, "nobody", TUESDAY)


def test_a_session_whose_day_was_taken_meanwhile_is_let_go_with_its_run() -> None:
    own = OWN.after(tick(OWN, EASY.id, TUESDAY))
    own = own.after(carry(own, TEMPO.id, EASY.outing.day, TUESDAY))
    left = own.after(remove(own, EASY.id, TUESDAY)).session(EASY.id)
    assert left is not None
    assert left.let_go == TUESDAY


def test_so_it_is_in_a_pause_that_no_day_has_two_runs_when_it_ends() -> None:
    own = OWN.after(tick(OWN, EASY.id, TUESDAY))
    own = own.after(carry(own, TEMPO.id, EASY.outing.day, TUESDAY))
    ill = Pause(id="p", first=TUESDAY, reason="ill", made=TUESDAY)
    own = own.after(Change(put=(ill,)))
    left = own.after(remove(own, EASY.id, TUESDAY)).session(EASY.id)
    assert left is not None
    assert left.let_go == TUESDAY
