"""Not today: the rest of the week around a session that is moved, traded or let go."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.limits import refusals
from app.coach.maintenance.constraints import Reason
from app.coach.maintenance.rearranging import (
    Option,
    carry,
    carry_refusal,
    on_bench,
    options,
    rearrange,
)
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import state
from app.coach.plan import journey_weeks, planned
from storage.journal import Journal
from storage.records import Change, Session
from tests.builders import JOURNEY, MONDAY, RUNNER, journal, weeks_of_four
from tests.coach.map.living import begun, lived

TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=n) for n in range(1, 7))
OWN = weeks_of_four(4).after(Change(put=(structs.replace(JOURNEY, longest_km=12),)))
"""Tempo on Tuesday, easy on Thursday and Saturday, long on Sunday; Saturday has 60 minutes."""
EVERY_DAY = structs.replace(
    RUNNER, days=dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
)


def on(own: Journal, day: date) -> Session:
    """The session that stands on a day of the first week."""
    week = own.week[MONDAY.isoformat()]
    (one,) = [s for s in week.sessions if s.outing.day == day and not s.let_go]
    return one


def ticked(own: Journal, *days: date) -> Journal:
    for day in days:
        own = own.after(tick(own, on(own, day).id, day))
    return own


def told(option: Option) -> str:
    """As in "Tue tempo Thu, Thu easy –": what changes, by the day it stood on."""
    moved = {s.id: f"{day:%a}" for s, day in option.moved}
    gone = {s.id: "–" for s in option.let_go}
    changed = [(s, (moved | gone).get(s.id)) for s in option.sessions]
    return ", ".join(f"{s.outing.day:%a} {s.outing.kind} {to}" for s, to in changed if to)


def asked(own: Journal, day: date, today: date) -> list[tuple[str, str]]:
    return [(one.how, told(one)) for one in options(own, on(own, day), today)]


def taken(own: Journal, day: date, today: date, n: int) -> Journal:
    session = on(own, day)
    option = options(own, session, today)[n]
    return own.after(rearrange(own, session.id, option.by_id, today))


def test_a_tempo_that_can_t_be_run_takes_the_day_of_an_easy_run() -> None:
    assert asked(OWN, TUE, TUE) == [
        ("move", "Tue tempo Thu, Thu easy –"),
        ("let go", "Tue tempo –"),
        ("trade", "Tue tempo Thu, Thu easy Tue"),
    ]


def test_an_easy_run_is_let_go_first_and_moved_where_a_day_is_free() -> None:
    assert asked(ticked(OWN, TUE), THU, THU) == [("let go", "Thu easy –")]
    able = ticked(OWN, TUE).after(Change(put=(EVERY_DAY,)))
    assert asked(able, THU, THU) == [("let go", "Thu easy –"), ("move", "Thu easy Fri")]


def test_what_was_not_run_yesterday_can_be_run_today() -> None:
    able = OWN.after(Change(put=(EVERY_DAY,)))
    assert asked(able, TUE, WED)[0] == ("move", "Tue tempo Wed")
    assert asked(OWN, TUE, WED)[0] == ("move", "Tue tempo Thu, Thu easy –")


def test_a_long_run_goes_back_to_a_day_that_can_hold_it() -> None:
    """The easy run of the day that the long one takes is let go: a day has one run."""
    roomy = OWN.after(Change(put=(structs.replace(RUNNER, days=dict.fromkeys(RUNNER.days)),)))
    assert asked(ticked(roomy, TUE, THU), SUN, SAT)[0] == ("move", "Sat easy –, Sun long Sat")
    assert asked(ticked(OWN, TUE, THU), SUN, SAT) == [("let go", "Sun long –")]


def test_a_run_that_has_no_answer_is_nobody_s_to_move() -> None:
    """Tuesday's run may have been run: Thursday's easy run can't be traded for it."""
    assert all(one[1] for one in asked(OWN, THU, THU))
    assert "Tue tempo" not in " ".join(words for _, words in asked(OWN, THU, THU))


def test_a_race_a_pinned_run_and_a_run_beyond_next_week_are_not_asked_about() -> None:
    pinned = structs.replace(on(OWN, TUE), pinned=True)
    held = OWN.after(Change(put=(OWN.with_session(pinned),)))
    assert ("move", "Thu easy Tue") not in asked(held, THU, MONDAY)
    assert options(OWN, on(OWN, TUE), MONDAY - timedelta(days=8)) == ()


def test_what_is_moved_keeps_its_id_and_tells_where_it_stood() -> None:
    own = taken(OWN, TUE, TUE, 0)
    moved = on(own, THU)
    assert (moved.id, moved.outing.kind, planned(moved).day) == (on(OWN, TUE).id, "tempo", TUE)
    assert [(was.rule, was.on, was.by) for was in moved.was] == [("6", TUE, "runner")]
    gone = own.session(on(OWN, THU).id)
    assert gone
    assert (gone.let_go, state(own, gone, TUE)) == (TUE, "dropped")
    assert state(own.after(tick(own, moved.id, THU)), moved, THU) == "moved"


def test_an_option_that_no_longer_fits_changes_nothing() -> None:
    session = on(OWN, TUE)
    move = options(OWN, session, TUE)[0]
    meanwhile = ticked(OWN, THU)
    assert not rearrange(meanwhile, session.id, move.by_id, TUE)
    assert not rearrange(ticked(OWN, TUE), session.id, move.by_id, TUE)


@pytest.mark.parametrize(
    ("day", "to", "reason"),
    [
        (TUE, MONDAY, "past"),
        (TUE, WED, None),
        (TUE, FRI, "row"),
        (THU, TUE, "run"),
        (SUN, SAT, "minutes"),
        (TUE, SAT, "near"),
        (TUE, SUN, "run"),
        (SAT, THU, None),
        (TUE, THU, None),
    ],
)
def test_a_day_that_refuses_says_why(day: date, to: date, reason: Reason | None) -> None:
    session = on(OWN, day)
    assert carry_refusal(on_bench(OWN, session, TUE).opened(), session, to) == reason
    assert bool(carry(OWN, session.id, to, TUE)) == (reason is None)


def test_no_more_than_two_key_sessions_are_moved_in_a_week() -> None:
    able = OWN.after(Change(put=(EVERY_DAY,)))
    once = able.after(carry(able, on(able, TUE).id, WED, TUE))
    twice = once.after(carry(once, on(once, SUN).id, SAT, TUE))
    long = on(twice, SAT)
    assert long.outing.kind == "long"
    assert carry_refusal(on_bench(twice, long, TUE), long, SUN) == "moves"


def test_near_a_race_nothing_hard_is_moved() -> None:
    race = structs.replace(on(OWN, SUN).outing, kind="race", km=10.0)
    raced = structs.replace(on(OWN, SUN), outing=race)
    own = journal(OWN.with_session(raced))
    tempo = on(own, TUE)
    assert carry_refusal(on_bench(own, tempo, TUE), tempo, THU) is None
    half = structs.replace(raced, outing=structs.replace(race, km=21.0975))
    own = journal(OWN.with_session(half))
    assert carry_refusal(on_bench(own, tempo, TUE), tempo, THU) == "clear"


ABLE = structs.replace(RUNNER, days=dict.fromkeys(EVERY_DAY.days))
FIRST = begun(ABLE, JOURNEY)


@given(
    week=st.integers(1, 14),
    weekday=st.integers(0, 6),
    closed=st.sets(st.integers(0, 6), max_size=4),
    data=st.data(),
)
def test_no_option_breaks_a_limit_changes_the_past_or_adds_a_kilometre(
    week: int, weekday: int, closed: set[int], data: st.DataObject
) -> None:
    today = MONDAY + timedelta(weeks=week, days=weekday)
    own = RUN[week]
    first_day = MONDAY + timedelta(weeks=week)
    days = {day: None for n, day in enumerate(ABLE.days) if n not in closed}
    own = own.after(Change(put=(structs.replace(ABLE, days=days),)))
    waiting = [s for s in own.week[first_day.isoformat()].sessions if s.outing.day >= today]
    if not waiting:
        return
    session = data.draw(st.sampled_from(waiting))
    before = refusals(own, JOURNEY, journey_weeks(own, JOURNEY), today)
    for option in options(own, session, today):
        after = own.after(rearrange(own, session.id, option.by_id, today))
        found = refusals(after, JOURNEY, journey_weeks(after, JOURNEY), today)
        assert {one.invariant for one in found} <= {one.invariant for one in before}
        assert (after.week.keys(), after.run) == (own.week.keys(), own.run)
        for old, new in zip(
            own.week[first_day.isoformat()].sessions,
            after.week[first_day.isoformat()].sessions,
            strict=True,
        ):
            assert (new.outing.km, new.outing.minutes) == (old.outing.km, old.outing.minutes)
            assert new.outing.day == old.outing.day or new.outing.day >= today


RUN = [lived(FIRST, MONDAY, MONDAY + timedelta(weeks=n)) for n in range(15)]
"""The journey run as planned up to each of its weeks."""
