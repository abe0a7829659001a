"""Another day of the week for the runs of one: what moves, and what stays."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.days import weekday
from app.coach.map.draw import draw
from app.coach.map.other_day import change_day, other_day
from storage.journal import Journal
from storage.records import WEEKDAYS, Change, Runner, Weekday
from tests.coach.map.ladders import drawn as ladder
from tests.coach.map.runners import ANA, MONDAY, journal_of, journey, runner

WEEK_TWO = MONDAY + timedelta(days=9)
"""A Wednesday in the second week."""


def drawn(owner: Runner = ANA, runs: int = 4) -> Journal:
    """A plan whose first two weeks have begun."""
    own = journal_of(owner)
    own = own.after(draw(own, journey(runs=runs), MONDAY))
    begun = (structs.replace(week, begun=True) for week in own.weeks[:2])
    return own.after(Change(put=tuple(begun)))


def days_from(own: Journal, first: date) -> set[Weekday]:
    """The days of the week of every run from a day on, the race left out."""
    return {
        weekday(session.outing.day)
        for week in own.weeks
        for session in week.sessions
        if session.outing.day >= first and week.kind != "race"
    }


def test_the_nearest_free_day_takes_the_runs_of_a_day() -> None:
    assert other_day(drawn(), "thu", WEEK_TWO) == "wed"
    assert other_day(drawn(), "thu", WEEK_TWO, {"wed"}) == "fri"


def test_the_weeks_ahead_are_drawn_on_the_other_day_and_this_one_stays() -> None:
    own = drawn()
    after = own.after(change_day(own, "thu", "wed", WEEK_TWO))
    next_week = MONDAY + timedelta(days=14)
    assert after.owner is not None
    assert after.owner.days == {"tue": 60, "wed": 60, "sat": 60, "sun": 180}
    assert days_from(after, next_week) == {"tue", "wed", "sat", "sun"}
    assert [after.week[key] for key in sorted(after.week)[:2]] == list(own.weeks[:2])
    assert after.journey == own.journey


def test_the_long_run_s_day_moves_with_its_run() -> None:
    own = drawn()
    after = own.after(change_day(own, "sun", "mon", WEEK_TWO))
    assert after.owner is not None
    assert after.owner.long_day == "mon"


@pytest.mark.parametrize(("day", "other"), [("thu", "sat"), ("wed", "fri"), ("thu", "thu")])
def test_nothing_moves_to_a_day_that_is_taken_or_from_one_that_is_not(
    day: Weekday, other: Weekday
) -> None:
    own = drawn()
    assert change_day(own, day, other, WEEK_TWO) == Change()


def test_who_runs_on_all_days_has_none_free() -> None:
    own = drawn(runner(*WEEKDAYS))
    assert other_day(own, "thu", WEEK_TWO) is None


def test_a_ladder_is_not_drawn_anew_on_the_way() -> None:
    own = ladder()
    assert own.owner is not None
    first = next(iter(own.owner.days))
    assert other_day(own, first, WEEK_TWO) is None
    assert change_day(own, first, "fri", WEEK_TWO) == Change()


def test_without_a_plan_no_day_moves() -> None:
    own = journal_of(ANA)
    assert other_day(own, "thu", WEEK_TWO) is None
    assert change_day(own, "thu", "wed", WEEK_TWO) == Change()


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(["tue", "thu", "sat", "sun"]))
def test_the_day_that_is_named_is_always_free_and_moving_to_it_changes_the_days(
    day: Weekday,
) -> None:
    own = drawn()
    other = other_day(own, day, WEEK_TWO)
    assert other is not None
    assert other not in ANA.days
    after = own.after(change_day(own, day, other, WEEK_TWO)).owner
    assert after is not None
    assert set(after.days) == set(ANA.days) - {day} | {other}
