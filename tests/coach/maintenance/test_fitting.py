"""A week around days that are closed or have other minutes (rule 6)."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.days import days_of_week
from app.coach.limits import refusals
from app.coach.maintenance.bench import bench
from app.coach.maintenance.rearranging import Option, carry, fitted, rearrange
from app.coach.momentum.runs import tick
from app.coach.plan import journey_weeks, sessions_on
from storage.journal import Journal
from storage.records import Change
from tests.builders import JOURNEY, MONDAY
from tests.coach.maintenance.test_rearranging import (
    EVERY_DAY,
    FRI,
    OWN,
    RUN,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    on,
    told,
)

ANY = float("inf")


def around(own: Journal, hours: Mapping[date, float], today: date) -> Option | None:
    return fitted(bench(own, own.week[MONDAY.isoformat()], today), hours)


@pytest.mark.parametrize(
    ("hours", "changes"),
    [
        ({}, ""),
        ({THU: 45}, ""),
        ({SAT: 90}, ""),
        ({WED: ANY}, ""),
        ({THU: 0}, "Thu easy –"),
        ({THU: 30}, "Thu easy –"),
        ({THU: 0, WED: ANY}, "Thu easy Wed"),
        ({THU: 0, WED: 30}, "Thu easy –"),
        ({SUN: 0}, "Sun long –"),
        ({SUN: 0, FRI: ANY}, "Sun long Fri"),
        ({TUE: 0, THU: 0}, "Tue tempo –, Thu easy –"),
    ],
)
def test_what_has_no_room_any_more_goes_elsewhere_or_is_let_go(
    hours: Mapping[date, float], changes: str
) -> None:
    option = around(OWN, hours, TUE)
    assert (told(option) if option else "") == changes


def test_a_run_that_was_carried_to_a_day_of_none_stays_there() -> None:
    own = OWN.after(carry(OWN, on(OWN, THU).id, WED, TUE))
    assert around(own, {}, TUE) is None
    option = around(own, {WED: 0}, TUE)
    assert option is not None
    assert told(option) == "Wed easy Thu"


def test_a_day_shows_the_run_that_took_it_before_the_one_let_go_for_it() -> None:
    """The long run is the later of the two in its week."""
    own = roomy()
    own = own.after(carry(own, on(own, SUN).id, SAT, TUE))
    long, easy = sessions_on(own, SAT, TUE)
    assert (long.outing.kind, easy.outing.kind) == ("long", "easy")
    assert easy.let_go == TUE
    ticked = own.after(tick(own, long.id, SAT))
    assert sessions_on(ticked, SAT, SAT) == (long, easy)


def roomy() -> Journal:
    """The same week, with every day open to any length."""
    return OWN.after(Change(put=(EVERY_DAY,)))


@given(
    week=st.integers(1, 14),
    weekday=st.integers(0, 6),
    given_minutes=st.dictionaries(st.integers(0, 6), st.sampled_from((0, 20, 45, 90, ANY))),
)
def test_no_fitted_week_breaks_a_limit_or_stands_on_a_closed_day(
    week: int, weekday: int, given_minutes: Mapping[int, float]
) -> None:
    own, first_day = RUN[week], MONDAY + timedelta(weeks=week)
    today, days = first_day + timedelta(days=weekday), days_of_week(first_day)
    hours = {days[n]: minutes for n, minutes in given_minutes.items() if days[n] >= today}
    option = fitted(bench(own, own.week[first_day.isoformat()], today), hours)
    if option is None:
        return
    change = rearrange(own, option.sessions[0].id, option.by_id, today)
    assert change.put
    after = own.after(change)
    before = refusals(own, JOURNEY, journey_weeks(own, JOURNEY), today)
    found = refusals(after, JOURNEY, journey_weeks(after, JOURNEY), today)
    assert {one.invariant for one in found} <= {one.invariant for one in before}
    assert not {day for day in option.days if day and hours.get(day) == 0}
    for session, day in zip(option.sessions, option.days, strict=True):
        if day in hours:
            assert (session.outing.minutes or 0) <= hours[day]
