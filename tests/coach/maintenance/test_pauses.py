"""A pause is one record; it begins, changes and ends without touching another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.pauses import (
    announced_pause,
    call_off_pause,
    end_pause,
    overlapped,
    pause,
    pause_refusal,
    reaching_back,
    silence,
)
from app.coach.momentum.runs import tick
from app.coach.momentum.streaks import streak_on
from app.coach.plan import pause_on
from storage.journal import Journal
from storage.records import Change, Key, Pause
from tests.builders import MONDAY, weeks_of_four

TODAY = date(2026, 12, 16)
WAS = Pause(id="was", first=date(2026, 12, 7), last=date(2026, 12, 9), reason="life", made=TODAY)
HOLIDAY = date(2027, 2, 1)
OWN = weeks_of_four(16).after(Change(put=(WAS,)))


def ill(first: date, last: date | None = None, name: str = "p") -> Pause:
    return Pause(id=name, first=first, last=last, reason="ill", made=TODAY)


def away(first: date, last: date | None = None) -> Pause:
    return Pause(id="p", first=first, last=last, reason="away", made=TODAY)


@pytest.mark.parametrize(
    ("time_off", "refused"),
    [
        (ill(TODAY), None),
        (ill(TODAY, TODAY), None),
        (ill(TODAY, TODAY - timedelta(days=1)), "ends before it begins"),
        (ill(date(2026, 12, 2), date(2026, 12, 6)), None),
        (ill(date(2026, 12, 1), date(2026, 12, 6)), "too long ago"),
        (away(date(2026, 12, 10)), None),
        (away(date(2026, 12, 8), date(2026, 12, 8)), "too long ago"),
        (ill(date(2026, 12, 9)), "overlaps"),
        (ill(date(2026, 12, 6)), "overlaps"),
        (ill(date(2026, 12, 6), date(2026, 12, 7)), "overlaps"),
        (ill(date(2026, 12, 10)), None),
        (away(date(2027, 2, 1), date(2027, 2, 14)), None),
    ],
)
def test_what_a_pause_may_be(time_off: Pause, refused: str | None) -> None:
    assert pause_refusal(OWN, time_off, TODAY) == refused
    assert bool(pause(OWN, time_off, TODAY)) == (refused is None)


def test_an_open_pause_reaches_over_every_day_to_come() -> None:
    own = OWN.after(pause(OWN, ill(TODAY), TODAY))
    assert pause_on(own, date(2027, 2, 1)) == ill(TODAY)


def test_an_open_end_is_known_until_today_so_that_a_holiday_can_be_announced() -> None:
    began = TODAY - timedelta(days=4)
    own = OWN.after(pause(OWN, ill(began), began))
    past = away(TODAY - timedelta(days=2), TODAY - timedelta(days=1))
    for first, last, refused in (
        (past.first, past.last, "overlaps"),
        (HOLIDAY, HOLIDAY, None),
        (HOLIDAY, None, "overlaps"),
    ):
        other = Pause(id="q", first=first, last=last, reason="away", made=TODAY)
        assert pause_refusal(own, other, TODAY) == refused
        assert overlapped(own, other, TODAY) == (ill(began) if refused else None)


def test_who_falls_ill_before_a_holiday_that_was_announced_is_ill_from_today() -> None:
    own = OWN.after(pause(OWN, away(HOLIDAY, HOLIDAY + timedelta(days=6)), TODAY))
    assert pause(own, ill(TODAY, name="q"), TODAY)


@pytest.mark.parametrize(
    ("first", "last", "refused"),
    [
        (TODAY, None, None),
        (TODAY - timedelta(days=3), None, None),
        (TODAY - timedelta(days=3), TODAY - timedelta(days=1), None),
        (TODAY, TODAY, "ends by word"),
        (TODAY, HOLIDAY, "ends by word"),
        (TODAY + timedelta(days=1), None, "ends by word"),
    ],
)
def test_a_red_flag_ends_on_the_runners_word_alone(
    first: date, last: date | None, refused: str | None
) -> None:
    flagged = structs.replace(ill(first, last), red_flag=True)
    assert pause_refusal(OWN, flagged, TODAY) == refused


def test_a_red_flag_stands_before_any_other_pause_until_it_is_settled() -> None:
    flagged = structs.replace(ill(TODAY, name="q"), red_flag=True)
    own = OWN.after(Change(put=(away(HOLIDAY, HOLIDAY), flagged, ill(TODAY, name="r"))))
    assert pause_on(own, HOLIDAY) == flagged
    settled = own.after(end_pause(own, HOLIDAY))
    assert pause_on(settled, HOLIDAY) == away(HOLIDAY, HOLIDAY)


def test_a_pause_keeps_a_first_day_of_long_ago_when_its_end_is_set() -> None:
    first = date(2026, 11, 24)
    own = weeks_of_four(16).after(Change(put=(ill(first),)))
    assert pause(own, ill(first, date(2026, 12, 20)), TODAY).put == (
        ill(first, date(2026, 12, 20)),
    )
    assert pause_refusal(own, ill(first - timedelta(days=1)), TODAY) == "too long ago"


def test_yesterday_was_the_last_day_of_a_pause_that_ends() -> None:
    own = OWN.after(pause(OWN, ill(date(2026, 12, 14)), TODAY))
    assert end_pause(own, TODAY).put == (ill(date(2026, 12, 14), date(2026, 12, 15)),)


def test_a_pause_that_began_today_is_gone_when_it_ends() -> None:
    own = OWN.after(pause(OWN, ill(TODAY), TODAY))
    assert end_pause(own, TODAY).drop == (Key("pause", "p"),)


def test_nothing_ends_where_no_pause_runs() -> None:
    assert not end_pause(OWN, TODAY)


def test_one_that_has_not_begun_is_called_off() -> None:
    ahead = away(date(2027, 2, 1), date(2027, 2, 14))
    own = OWN.after(pause(OWN, ahead, TODAY))
    assert announced_pause(own, TODAY) == ahead
    assert call_off_pause(own, "p", TODAY).drop == (Key("pause", "p"),)
    assert not call_off_pause(own, "p", ahead.first)


days = st.integers(0, 40).map(lambda n: MONDAY + timedelta(days=n))


@given(first=days, length=st.one_of(st.none(), st.integers(0, 20)), today=days, ran=st.sets(days))
def test_a_pause_never_changes_another_record(
    first: date, length: int | None, today: date, ran: set[date]
) -> None:
    own = _lived(ran)
    last = None if length is None else first + timedelta(days=length)
    paused = own.after(pause(own, ill(first, last), today))
    ended = paused.after(end_pause(paused, today))
    for after in (paused, ended):
        assert (after.week, after.run, after.journey, after.runner) == (
            own.week, own.run, own.journey, own.runner,
        )  # fmt: skip


@given(first=days, later=st.integers(0, 60))
def test_streaks_stand_exactly_while_a_pause_lasts(first: date, later: int) -> None:
    own = _lived({MONDAY + timedelta(days=n) for n in range((first - MONDAY).days)})
    paused = own.after(pause(own, ill(first), first))
    day = first + timedelta(days=later)
    assert streak_on(paused, day) == streak_on(paused, first)


def _lived(ran: set[date]) -> Journal:
    own = weeks_of_four(16)
    for session in [s for week in own.weeks for s in week.sessions if s.outing.day in ran]:
        own = own.after(tick(own, session.id, session.outing.day))
    return own


def test_days_without_a_word_may_have_been_time_off_once_no_answer_is_near() -> None:
    own = weeks_of_four(4)
    own = own.after(tick(own, "2026-11-23/1", date(2026, 11, 24)))
    assert silence(own, date(2026, 12, 2)) is None
    asked = structs.replace(
        away(date(2026, 11, 26), date(2026, 12, 2)), id="", made=date(2026, 12, 3)
    )
    assert silence(own, date(2026, 12, 3)) == asked
    assert pause_refusal(own, asked, date(2026, 12, 3)) is None
    later = silence(own, date(2026, 12, 6))
    assert later is not None
    assert later.first == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (ill(date(2026, 12, 5), date(2026, 12, 15)), date(2026, 12, 5)),
        (ill(date(2026, 12, 1), date(2026, 12, 15)), date(2026, 12, 2)),
        (away(date(2026, 12, 5), date(2026, 12, 15)), date(2026, 12, 9)),
        (away(date(2026, 12, 5), date(2026, 12, 5)), date(2026, 12, 5)),
        (away(date(2026, 12, 20)), date(2026, 12, 20)),
    ],
)
def test_time_off_reaches_as_far_back_as_its_reason(asked: Pause, first: date) -> None:
    assert reaching_back(asked, asked.first, TODAY).first == first
