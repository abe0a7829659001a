"""Races on the way, and goal races that are stopped, not started or called off."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.letting_go import let_go
from app.coach.map.paces import best_race
from app.coach.map.races import call_off, race_on, race_refusal
from app.coach.map.recovery import easy_days
from app.coach.momentum.runs import Figures, enter, tick
from app.coach.momentum.ticks import state
from app.coach.plan import journey, journey_weeks
from app.coach.sessions import is_stress
from storage.journal import Journal
from storage.records import Change, Session, Week
from tests.builders import JOURNEY, MONDAY, RACE_DAY, RUNNER
from tests.coach.map.living import begun, lived, opened

FIRST = begun(RUNNER, JOURNEY)
SATURDAY = date(2027, 1, 2)
"""In week 6: tempo on Tuesday, easy on Thursday and Saturday, long on Sunday."""


def outings(own: Journal, first_day: date) -> list[tuple[str, str, float | None]]:
    week = own.week[first_day.isoformat()]
    return [(f"{s.outing.day:%a}", s.outing.kind, s.outing.km) for s in week.sessions]


def race_of(own: Journal) -> Session:
    last = [session for week in own.weeks for session in week.sessions if week.number == 16]
    return last[-1]


def test_a_parkrun_takes_the_place_of_the_easy_run_and_the_long_run_becomes_easy() -> None:
    own = FIRST.after(race_on(FIRST, SATURDAY, 5.0, MONDAY))
    assert outings(own, date(2026, 12, 28)) == [
        ("Tue", "tempo", 6.5), ("Thu", "easy", 8.5), ("Sat", "race", 5.0), ("Sun", "easy", 8.0),
    ]  # fmt: skip


def test_a_ten_k_makes_the_hard_run_after_it_easy_and_leaves_the_rest() -> None:
    sunday = date(2027, 1, 3)
    own = FIRST.after(race_on(FIRST, sunday, 10.0, MONDAY))
    assert outings(own, date(2026, 12, 28))[-1] == ("Sun", "race", 10.0)
    assert outings(own, date(2027, 1, 4))[0] == ("Tue", "easy", 6.5)
    assert outings(own, date(2027, 1, 4))[1:] == outings(FIRST, date(2027, 1, 4))[1:]


def test_on_a_day_without_a_run_the_nearest_easy_one_gives_way() -> None:
    own = FIRST.after(race_on(FIRST, date(2027, 1, 1), 5.0, MONDAY))
    week = own.week["2026-12-28"]
    assert sorted(s.outing.kind for s in week.sessions).count("race") == 1
    assert len(week.sessions) == 4


def test_a_race_keeps_what_was_there_before_it() -> None:
    own = FIRST.after(race_on(FIRST, SATURDAY, 5.0, MONDAY))
    session = own.week["2026-12-28"].sessions[2]
    assert [(w.before.kind, w.rule, w.reason) for w in session.was] == [("easy", "4.6", "race")]


def test_a_race_that_was_run_is_done_and_tells_paces() -> None:
    own = FIRST.after(race_on(FIRST, SATURDAY, 5.0, MONDAY))
    session = own.week["2026-12-28"].sessions[2]
    own = own.after(enter(own, session.id, Figures(5.0, 25.0, kind="race"), SATURDAY))
    assert state(own, session, SATURDAY) == "done"
    best = best_race(own, SATURDAY)
    assert best is not None
    assert best.id == session.id


def test_a_race_on_the_way_is_still_there_after_fitting() -> None:
    own = FIRST.after(race_on(FIRST, SATURDAY, 5.0, MONDAY))
    later = lived(own, MONDAY, date(2026, 12, 28))
    assert outings(later, date(2026, 12, 28)) == outings(own, date(2026, 12, 28))


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 12, 1), "gone by"),
        (RACE_DAY, "race day"),
        (RACE_DAY + timedelta(days=1), "no plan"),
        (SATURDAY, None),
    ],
)
def test_where_a_race_can_be_put(day: date, reason: str | None) -> None:
    assert race_refusal(FIRST, day, date(2026, 12, 8)) == reason
    if reason:
        assert not race_on(FIRST, day, 5.0, date(2026, 12, 8))


@settings(max_examples=60, deadline=None)
@given(days=st.integers(0, 110), km=st.floats(3.0, 42.2), today=st.integers(0, 30))
def test_a_race_never_makes_any_other_run_longer_nor_leaves_a_hard_one_near(
    days: int, km: float, today: int
) -> None:
    day, now = MONDAY + timedelta(days=days), MONDAY + timedelta(days=today)
    own = FIRST.after(race_on(FIRST, day, km, now))
    if own == FIRST:
        return
    before = {s.id: s.outing for week in FIRST.weeks for s in week.sessions}
    for week in own.weeks:
        for session in week.sessions:
            outing = session.outing
            if outing.kind == "race":
                continue
            assert (outing.km or 0.0) <= (before[session.id].km or 0.0)
            assert (outing.minutes or 0.0) <= (before[session.id].minutes or 0.0)
            near = max(now, day - timedelta(days=2)) <= outing.day
            if near and outing.day <= day + timedelta(days=easy_days(km)):
                assert not is_stress(outing)


def test_a_tick_on_a_race_says_nothing_of_its_time() -> None:
    own = FIRST.after(tick(FIRST, race_of(FIRST).id, RACE_DAY))
    assert (own.runs[-1].kind, own.runs[-1].minutes) == ("race", None)


@pytest.mark.parametrize(("km", "kind"), [(12.0, "run"), (21.1, "race"), (20.0, "race")])
def test_a_race_that_was_stopped_on_the_way_tells_no_paces(km: float, kind: str) -> None:
    own = FIRST.after(enter(FIRST, race_of(FIRST).id, Figures(km, 80.0), RACE_DAY))
    assert own.runs[-1].kind == kind


def next_weeks(own: Journal) -> list[Week]:
    after = opened(own, RACE_DAY + timedelta(days=1))
    way = journey(after)
    assert way is not None
    return list(journey_weeks(after, way))


def eve() -> Journal:
    return lived(FIRST, MONDAY, RACE_DAY)


def test_a_half_is_followed_by_three_free_days_and_weeks_that_grow_back() -> None:
    raced = eve()
    raced = raced.after(enter(raced, race_of(raced).id, Figures(21.1, 130.0), RACE_DAY))
    first, second, third, *_ = next_weeks(raced)
    assert first.sessions[0].outing.day == RACE_DAY + timedelta(days=4)
    assert [(w.phase, w.kind) for w in (first, second)] == [("recovery", "recovery")] * 2
    assert (first.km, second.km) == pytest.approx((16.0, 28.1), abs=1.0)
    assert third.km == pytest.approx(0.8 * 40.0, abs=1.0)


def test_who_did_not_start_needs_no_recovery() -> None:
    own = eve()
    own = own.after(let_go(own, race_of(own).id, RACE_DAY))
    assert {week.phase for week in next_weeks(own)} == {"block"}


def test_who_stopped_early_recovers_from_what_was_run() -> None:
    own = eve()
    own = own.after(enter(own, race_of(own).id, Figures(7.0, 45.0), RACE_DAY))
    assert [week.phase for week in next_weeks(own)].count("recovery") == 1


def test_a_race_called_off_is_followed_by_running_on() -> None:
    own, today = lived(FIRST, MONDAY, date(2027, 1, 6)), date(2027, 1, 6)
    after = own.after(call_off(own, today))
    way = journey(after)
    assert way is not None
    assert way.goal.kind == "keep_running"
    assert after.journey["journey-1"].ended_why == "called off"
    assert all(s.outing.kind != "race" for w in journey_weeks(after, way) for s in w.sessions)


@pytest.mark.parametrize("km", [5.0, 10.0, 21.1, 42.2, 50.0])
def test_the_days_after_any_race_hold_nothing_hard(km: float) -> None:
    own = eve()
    race = structs.replace(race_of(own).outing, km=km)
    own = own.after(Change(put=(own.with_session(structs.replace(race_of(own), outing=race)),)))
    own = own.after(enter(own, race_of(own).id, Figures(km, 6.5 * km), RACE_DAY))
    easy_until = RACE_DAY + timedelta(days=easy_days(km))
    stress = [s.outing.day for w in next_weeks(own) for s in w.sessions if is_stress(s.outing)]
    assert stress
    assert min(stress) > easy_until
