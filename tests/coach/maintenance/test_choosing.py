"""What can be chosen in place of a session, by reason and by minutes to spare."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.choosing import Option, options
from app.coach.maintenance.easing import ease
from app.coach.maintenance.reasons import REASONS, Reason
from app.coach.maintenance.sizing import filled, sized
from app.coach.maintenance.taking import take
from app.coach.maintenance.variants import shapes
from app.coach.map.ladder_weeks import step_on
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import state
from app.coach.momentum.weeks import tally
from app.coach.sessions import load
from storage.journal import Journal
from storage.records import Outing, Segment
from tests.builders import MONDAY, easy, intervals, journal, long, race, tempo, week

TUESDAY = MONDAY + timedelta(days=1)
MP_40 = Outing(
    TUESDAY, "mp", 12, 65, (Segment("easy", 15), Segment("marathon", 40), Segment("easy", 10))
)
MEDLONG_80 = Outing(TUESDAY, "medlong", 13, 80, (Segment("easy", 80),))
RECOVERY_28 = Outing(TUESDAY, "recovery", 4, 28, (Segment("recovery", 28),))
STEADY_35 = Outing(
    TUESDAY, "steady", 5.5, 35, (Segment("easy", 5), Segment("steady", 25), Segment("easy", 5))
)
HILLS = Outing(
    TUESDAY,
    "hills",
    7,
    50,
    (Segment("easy", 15), Segment("repetition", 1, times=8, rest=2), Segment("easy", 10)),
)
EVERY = (
    tempo(TUESDAY, 25), intervals(TUESDAY), MP_40, long(TUESDAY, 20, 120), MEDLONG_80,
    easy(TUESDAY), easy(TUESDAY, 4, 25), easy(TUESDAY, 3, 18), RECOVERY_28, STEADY_35, HILLS,
    step_on(TUESDAY, 13), step_on(TUESDAY, 17),
)  # fmt: skip


def alone(outing: Outing) -> Journal:
    return journal(week(MONDAY, [outing], ticks=1))


def chosen(outing: Outing, reason: Reason = "time", minutes: float | None = None) -> list[Option]:
    own = alone(outing)
    return list(options(own, own.weeks[0].sessions[0], reason, minutes, TUESDAY))


def told(listed: list[Option]) -> list[str]:
    return [f"{one.way.name} {one.way.minutes:g} {one.holds}" for one in listed]


@pytest.mark.parametrize(
    ("outing", "listed"),
    [
        (
            tempo(TUESDAY, 25),
            [
                "shorter 35 holds",
                "maintenance 30 mostly",
                "strides 30 a little",
                "easy 30 a little",
                "ten_minutes 10 the habit",
            ],
        ),
        (
            intervals(TUESDAY),
            [
                "fewer 32 holds",
                "shorter 36 holds",
                "lower 43 mostly",
                "fartlek 30 mostly",
                "maintenance 30 a little",
                "easy 30 a little",
                "ten_minutes 10 the habit",
            ],
        ),
        (
            MP_40,
            [
                "shorter 40 holds",
                "maintenance 30 mostly",
                "easy 40 a little",
                "ten_minutes 10 the habit",
            ],
        ),
        (
            long(TUESDAY, 20, 120),
            [
                "shorter 96 holds",
                "shorter 78 holds",
                "shorter 60 partly",
                "shorter 40 partly",
                "ten_minutes 10 the habit",
            ],
        ),
        (MEDLONG_80, ["shorter 52 holds", "maintenance 30 a little", "ten_minutes 10 the habit"]),
        (
            easy(TUESDAY),
            [
                "easy 30 holds",
                "easy 20 partly",
                "tick_run 15 partly",
                "walk 30 a little",
                "ten_minutes 10 the habit",
            ],
        ),
        (HILLS, ["fewer 35 mostly", "easy 30 a little", "ten_minutes 10 the habit"]),
        (step_on(TUESDAY, 10), ["again 23 holds", "shorter 18 holds", "ten_minutes 10 the habit"]),
    ],
)
def test_short_of_time_lists_the_table_as_it_stands(outing: Outing, listed: list[str]) -> None:
    assert told(chosen(outing)) == listed


@pytest.mark.parametrize("outing", EVERY)
def test_every_kind_ends_its_list_with_ten_minutes(outing: Outing) -> None:
    for reason in ("time", "tired", "stressed", "weather", "travel"):
        last = chosen(outing, reason)[-1].way
        assert (last.minutes, last.kind) in ((10, "easy"), (10, "runwalk"))


def test_who_is_tired_drops_the_zone_before_the_minutes() -> None:
    names = [one.way.name for one in chosen(tempo(TUESDAY, 25), "tired")]
    assert names == ["maintenance", "strides", "easy", "shorter", "ten_minutes"]
    assert chosen(intervals(TUESDAY), "stressed")[0].way.name == "maintenance"
    assert chosen(long(TUESDAY, 20, 120), "tired")[0].way.minutes == 78
    assert chosen(easy(TUESDAY), "tired")[0].way.minutes == 20


@pytest.mark.parametrize("outing", EVERY)
def test_who_is_sore_or_ill_is_offered_no_run(outing: Outing) -> None:
    assert [one.way.name for one in chosen(outing, "sore")] == ["rest", "walk"]


def test_foul_weather_offers_the_same_indoors_and_then_easy_running() -> None:
    first, second = chosen(tempo(TUESDAY), "weather")[:2]
    assert (first.way.name, first.outing) == ("indoors", tempo(TUESDAY))
    assert second.way.name == "easy"


@pytest.mark.parametrize(
    ("outing", "minutes", "listed"),
    [
        (
            tempo(TUESDAY, 25),
            25,
            [
                "shorter 25 a little",
                "maintenance 25 a little",
                "easy 25 a little",
                "ten_minutes 10 the habit",
            ],
        ),
        (tempo(TUESDAY, 25), 40, ["shorter 40 holds", "maintenance 30 mostly"]),
        (intervals(TUESDAY), 25, ["fewer 21 a little", "maintenance 25 a little"]),
        (
            long(TUESDAY, 20, 120),
            60,
            ["shorter 60 partly", "shorter 40 partly", "ten_minutes 10 the habit"],
        ),
        (easy(TUESDAY), 40, ["easy 40 holds", "easy 20 partly"]),
        (RECOVERY_28, 25, ["easy 15 partly", "ten_minutes 10 the habit"]),
    ],
)
def test_minutes_to_spare_size_what_can_be_sized(
    outing: Outing, minutes: float, listed: list[str]
) -> None:
    open_ones = [one for one in chosen(outing, "time", minutes) if not one.hindrance]
    assert told(open_ones)[: len(listed)] == listed


def test_what_takes_longer_and_has_a_size_of_its_own_is_shown_and_cannot_be_taken() -> None:
    late = [one.way.name for one in chosen(tempo(TUESDAY, 25), "time", 25) if one.hindrance]
    assert late == ["strides"]


def test_neither_a_race_nor_a_day_gone_by_nor_the_week_after_next_has_a_choice() -> None:
    assert not chosen(race(TUESDAY))
    own = alone(easy(TUESDAY))
    session = own.weeks[0].sessions[0]
    for day in (TUESDAY + timedelta(days=1), MONDAY - timedelta(days=8)):
        assert not options(own, session, "time", None, day)


def test_what_was_run_has_no_choice() -> None:
    own = alone(easy(TUESDAY))
    session = own.weeks[0].sessions[0]
    assert not options(own.after(tick(own, session.id, TUESDAY)), session, "time", None, TUESDAY)


LONGS = [week(MONDAY + timedelta(days=7 * n), [long(MONDAY + timedelta(days=7 * n + 6), 20, 120)])
         for n in range(3)]  # fmt: skip


def cut_to(own: Journal, nth: int, minutes: float) -> Journal:
    session = own.weeks[nth].sessions[0]
    day = session.outing.day
    way = next(one.way for one in options(own, session, "time", minutes, day) if not one.hindrance)
    own = own.after(take(own, session.id, way, "time", day))
    return own.after(tick(own, session.id, day))


def third_long_run(*before: float) -> dict[float, str]:
    own = journal(*LONGS)
    for nth, minutes in enumerate(before):
        own = cut_to(own, nth, minutes)
    third = own.weeks[2].sessions[0]
    listed = options(own, third, "time", None, third.outing.day)
    return {one.way.minutes: one.hindrance for one in listed}


def test_a_third_long_run_in_a_row_is_not_cut_below_two_thirds() -> None:
    late = "third short long run"
    assert third_long_run(60, 60) == {96: "", 78: "", 60: late, 40: late, 10: ""}
    assert third_long_run(60, 78) == {96: "", 78: "", 60: "", 40: "", 10: ""}


def test_a_third_cut_that_is_asked_for_all_the_same_changes_nothing() -> None:
    own = cut_to(cut_to(journal(*LONGS), 0, 60), 1, 60)
    third = own.weeks[2].sessions[0]
    way = shapes(third.outing)[2]
    assert not take(own, third.id, way, "time", third.outing.day)


outings = st.one_of(
    st.sampled_from(EVERY),
    st.integers(5, 240).map(lambda n: easy(TUESDAY, n / 6, n)),
    st.integers(20, 240).map(lambda n: long(TUESDAY, n / 6, n)),
    st.integers(1, 40).map(lambda n: tempo(TUESDAY, n)),
    st.integers(1, 12).map(lambda n: intervals(TUESDAY, n)),
    st.integers(1, 31).map(lambda n: step_on(TUESDAY, n)),
)
to_spare = st.one_of(st.none(), st.integers(1, 200))


@given(outings, st.sampled_from(REASONS), to_spare)
def test_no_option_is_ever_longer_heavier_or_farther_than_the_session(
    outing: Outing, reason: Reason, minutes: int | None
) -> None:
    for one in chosen(outing, reason, minutes):
        assert (one.outing.minutes or 0) <= (outing.minutes or 0)
        assert load(one.outing) <= load(outing)
        assert (one.outing.km or 0) <= (outing.km or 0)
        assert 0 <= one.way.keep <= 1
        assert one.hindrance or minutes is None or (one.outing.minutes or 0) <= minutes


@given(outings, st.sampled_from(REASONS), to_spare, st.data())
def test_what_is_taken_always_counts_once_it_is_run(
    outing: Outing, reason: Reason, minutes: int | None, data: st.DataObject
) -> None:
    own = alone(outing)
    session = own.weeks[0].sessions[0]
    free = [
        one for one in options(own, session, reason, minutes, TUESDAY)
        if not one.hindrance and one.way.minutes >= 10
    ]  # fmt: skip
    if not free:
        return
    one = data.draw(st.sampled_from(free))
    own = own.after(take(own, session.id, one.way, reason, TUESDAY))
    own = own.after(tick(own, session.id, TUESDAY))
    assert tally(own, own.weeks[0], TUESDAY).kept


@given(outings, st.integers(1, 200))
def test_sizing_never_makes_a_way_longer_and_filling_never_shorter(
    outing: Outing, minutes: int
) -> None:
    for way in shapes(outing):
        assert sized(way, outing, minutes).minutes <= way.minutes
        assert filled(way, outing, minutes).minutes >= way.minutes


def test_a_swap_keeps_its_rule_and_its_reason() -> None:
    own = alone(tempo(TUESDAY, 25))
    session = own.weeks[0].sessions[0]
    way = chosen(tempo(TUESDAY, 25), "tired")[0].way
    after = own.after(take(own, session.id, way, "tired", TUESDAY)).session(session.id)
    assert after
    assert (after.outing.kind, after.outing.minutes) == ("steady", 30)
    was = after.was[0]
    assert (was.before, was.on, was.rule, was.reason, was.by) == (
        tempo(TUESDAY, 25), date(2026, 11, 24), "5.A2", "tired", "runner"
    )  # fmt: skip


def test_an_eased_session_may_become_another_way_of_what_was_planned() -> None:
    own = alone(tempo(TUESDAY, 25))
    own = own.after(ease(own, own.weeks[0].sessions[0].id, TUESDAY))
    session = own.weeks[0].sessions[0]
    listed = options(own, session, "time", None, TUESDAY)
    assert [one.hindrance for one in listed] == ["", "as it is", "", "", ""]
    assert [one.is_taken_by_m for one in listed] == [False, True, False, False, False]
    own = own.after(take(own, session.id, listed[0].way, "time", TUESDAY))
    session = own.weeks[0].sessions[0]
    assert (session.outing.kind, session.outing.minutes) == ("tempo", 35)
    assert [was.rule for was in session.was] == ["5", "5.A1"]


def test_a_walk_in_place_of_a_run_still_counts_in_its_week() -> None:
    own = alone(tempo(TUESDAY))
    session = own.weeks[0].sessions[0]
    own = own.after(take(own, session.id, chosen(tempo(TUESDAY), "sore")[1].way, "sore", TUESDAY))
    assert tally(own, own.weeks[0], TUESDAY).planned == 1
    own = own.after(tick(own, session.id, TUESDAY))
    assert own.run[session.id].kind == "walk"
    assert state(own, own.weeks[0].sessions[0], TUESDAY) == "eased"


def test_who_is_sore_cannot_take_a_run_by_another_road() -> None:
    own = alone(tempo(TUESDAY))
    for way in shapes(tempo(TUESDAY)):
        assert not take(own, own.weeks[0].sessions[0].id, way, "sore", TUESDAY)


def test_rest_lets_the_session_go_and_keeps_why() -> None:
    own = alone(tempo(TUESDAY))
    way = chosen(tempo(TUESDAY), "sore")[0].way
    own = own.after(take(own, own.weeks[0].sessions[0].id, way, "sore", TUESDAY))
    session = own.weeks[0].sessions[0]
    assert (session.let_go, session.outing) == (TUESDAY, tempo(TUESDAY))
    assert session.was[0].reason == "sore"
    assert state(own, session, TUESDAY) == "dropped"


def test_a_heavier_way_than_was_planned_is_never_taken() -> None:
    own = alone(easy(TUESDAY))
    way = shapes(tempo(TUESDAY, 25))[0]
    longer = structs.replace(easy(TUESDAY), minutes=20)
    assert not take(alone(longer), own.weeks[0].sessions[0].id, way, "time", TUESDAY)
