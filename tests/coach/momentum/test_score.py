"""The score over the days of a life: training rules, 8.2."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.momentum.points import FADES_BY, START
from app.coach.momentum.score import score_on, weekly
from app.coach.momentum.standing import band
from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import RUNNER, run_for
from tests.coach.momentum.lives import LETTERS, extra, life, on, stand

words = st.lists(st.text(LETTERS, min_size=4, max_size=4), min_size=1, max_size=8).map(" ".join)


def paused(own: Journal, first: date, last: date | None) -> Journal:
    """The journal with time off."""
    away = Pause(id="p", first=first, last=last, reason="away", made=first)
    return own.after(Change(put=(away,)))


def run_weeks(count: int, days: int) -> Change:
    """Runs on so many days of each of so many weeks before the first plan."""
    days_run = (on(-n, day) for n in range(1, count + 1) for day in range(days))
    return Change(put=tuple(map(extra, days_run)))


def test_everyone_begins_at_25() -> None:
    now = stand(life("...."), 0)
    assert (now.score, now.scores, now.band) == (25.0, (), "starting")


def test_it_has_a_value_for_each_day_that_changed_it() -> None:
    now = stand(life("dd.. ...."), 0, 6)
    assert [score.day for score in now.scores] == [on(0, 1), on(0, 3)]
    assert [score.value for score in now.scores] == pytest.approx([28.36, 31.57], abs=0.006)
    assert score_on(now.scores, on(0, 2)) == now.scores[0].value
    assert score_on(now.scores, on(0, 0)) is None


@pytest.mark.parametrize(
    ("weeks", "days", "begins"),
    [(0, 0, 25), (1, 3, 29), (5, 4, 45), (12, 3, 70), (12, 7, 70), (12, 2, 25), (14, 3, 70)],
)
def test_who_ran_before_begins_higher(weeks: int, days: int, begins: float) -> None:
    assert stand(life("....").after(run_weeks(weeks, days)), 0).score == begins


def test_excused_sessions_and_rest_days_change_nothing() -> None:
    own = paused(life("dddd .... ...."), on(1), on(1, 6))
    assert stand(own, 1, 6).score == stand(own, 0, 6).score


def test_a_session_without_an_answer_changes_nothing_for_seven_days() -> None:
    own = life("ddd. .... ....")
    assert stand(own, 1, 6).score == stand(own, 0, 5).score
    assert stand(own, 2).score < stand(own, 1, 6).score


def test_the_first_run_given_up_in_a_week_is_neutral_and_the_second_a_miss() -> None:
    assert stand(life("dg.."), 0, 4).score == stand(life("d..."), 0, 4).score
    assert stand(life("dgg."), 0, 6).score < stand(life("d..."), 0, 6).score


def test_a_pause_fades_it_from_its_fifteenth_day() -> None:
    own = paused(life("dddd"), on(1), None)
    before = stand(own, 0, 6).score
    assert stand(own, 3).score == before
    assert stand(own, 3, 1).score == pytest.approx(before * FADES_BY)
    assert stand(own, 3, 1 + 59).score == pytest.approx(before / 2, rel=0.001)


def test_a_run_in_a_pause_keeps_it_for_another_fortnight() -> None:
    own = paused(life("dddd"), on(1), None).after(Change(put=(extra(on(2, 6)),)))
    assert stand(own, 5).score == stand(own, 0, 6).score
    assert stand(own, 5, 1).score < stand(own, 0, 6).score


def test_two_pauses_with_days_between_them_are_two() -> None:
    own = paused(life("dddd"), on(1), on(2, 4))
    own = own.after(Change(put=(Pause(id="q", first=on(3), last=None, reason="ill", made=on(3)),)))
    assert stand(own, 5).score == stand(own, 0, 6).score


def test_an_overrun_after_a_miss_brings_no_points_back() -> None:
    own = life("dx..")
    session = own.weeks[0].sessions[2]
    done = own.after(Change(put=(run_for(session),)))
    over = own.after(Change(put=(run_for(session, km=6.0, minutes=40.0),)))
    slower = own.after(Change(put=(run_for(session, km=5.0, minutes=40.0),)))
    little_over = own.after(Change(put=(run_for(session, km=5.5, minutes=36.0),)))
    assert stand(over, 0, 5).score < stand(done, 0, 5).score == stand(little_over, 0, 5).score
    assert stand(slower, 0, 5).score == stand(over, 0, 5).score


def test_more_than_planned_is_worth_as_much_as_planned() -> None:
    own = life("d...")
    session = own.weeks[0].sessions[1]
    done = own.after(Change(put=(run_for(session),)))
    over = own.after(Change(put=(run_for(session, km=14.0, minutes=90.0),)))
    assert stand(over, 0, 4).score == stand(done, 0, 4).score


def test_a_week_has_the_score_of_its_last_day() -> None:
    now = stand(life("dddd xx.. d..."), 2, 2)
    firsts = [on(0), on(1), on(2)]
    found = weekly(now.scores, firsts, now.begun, on(2, 2))
    assert [score.day for score in found] == [on(0), on(1), on(2)]
    assert found[0].value == score_on(now.scores, on(0, 6))
    assert found[2].value == now.score
    assert weekly((), firsts, 41.0, on(2, 2))[0].value == 41.0


@pytest.mark.parametrize(
    ("now", "before", "name"),
    [
        (39.9, None, "starting"), (40, 40, "gathering"), (60, 60, "building"), (80, 80, "rolling"),
        (82, 89.9, "rolling"), (82, 90, "dipping"), (30, 38, "dipping"),
    ],
)  # fmt: skip
def test_a_band_is_a_direction(now: float, before: float | None, name: str) -> None:
    assert band(now, before) == name


@given(words, st.integers(0, 70))
def test_it_stays_between_0_and_100_on_every_day(written: str, days: int) -> None:
    now = stand(life(written), 0, days)
    assert all(0 <= score.value <= 100 for score in now.scores)
    assert all(score.day <= on(0, days) for score in now.scores)
    assert now.score == (now.scores[-1].value if now.scores else START)


@given(words, st.integers(0, 70))
def test_a_tick_of_today_never_lowers_it(written: str, days: int) -> None:
    own, today = life(written), on(0, days)
    due = [s for week in own.weeks for s in week.sessions if s.outing.day == today]
    for session in due:
        open_again = structs.replace(session, let_go=None)
        untouched = own.after(Change(put=(own.with_session(open_again),)))
        ran = untouched.after(Change(put=(run_for(open_again),)))
        assert stand(ran, 0, days).score >= stand(own, 0, days).score


@given(words, st.integers(1, 8), st.integers(0, 6), st.integers(0, 13))
def test_time_off_of_two_weeks_or_less_lowers_it_on_no_day(
    written: str, weeks: int, day: int, length: int
) -> None:
    own = life(written)
    first, last = on(weeks, day), on(weeks, day) + timedelta(days=length)
    own = own.after(Change(put=(structs.replace(RUNNER, spares_on=False),)))
    off = paused(own, first, last)
    during = [score for score in stand(off, 12).scores if first <= score.day <= last]
    start = score_on(stand(off, 12).scores, first - timedelta(days=1)) or START
    values = [start, *(score.value for score in during)]
    assert values == sorted(values)
