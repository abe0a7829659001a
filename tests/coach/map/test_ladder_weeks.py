"""The days and weeks of a ladder: three a week, never two in a row, in minutes alone."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.limits import other_than_drawn, refusals
from app.coach.map.draw import draw, planned_weeks
from app.coach.map.ladder_days import ladder_pattern, ladder_runs, solving_day
from app.coach.map.start import objections
from app.coach.map.start_week import first_day_for
from app.coach.plan import journey_weeks
from storage.journal import Journal
from storage.records import WEEKDAYS, Change, Goal, Journey, Runner, Week, Weekday
from tests.builders import easy, week
from tests.coach.map.ladders import BEN, WAY, days, drawn, lived, on, opened
from tests.coach.map.runners import outings, runner


def to_race(race_day: date) -> Journey:
    return structs.replace(WAY, goal=Goal("run_walk", km=5.0, race_day=race_day))


def test_twelve_weeks_are_drawn_in_minutes_and_runs() -> None:
    weeks = drawn().weeks
    assert len(weeks) == 12
    assert {week.km for week in weeks} == {0.0}
    assert {(week.ticks, len(week.sessions)) for week in weeks} == {(2, 3)}
    assert [(o.kind, o.km, o.minutes) for o in outings(weeks)][7] == ("runwalk", None, 23.0)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (("mon", "wed", "fri"), ("mon", "wed", "fri")),
        (WEEKDAYS, ("mon", "wed", "fri")),
        (("tue", "thu", "sat", "sun"), ("tue", "thu", "sat")),
        (("sat", "sun", "wed", "mon"), ("mon", "wed", "sat")),
    ],
)
def test_the_days_keep_a_day_between(
    chosen: tuple[Weekday, ...], expected: tuple[Weekday, ...]
) -> None:
    found = ladder_pattern(runner(*chosen), 3)
    assert found
    assert found.days == expected


@pytest.mark.parametrize(
    ("chosen", "runs", "solving"),
    [
        (("mon", "wed", "fri"), 3, None),
        (("sat", "sun"), 0, "wed"),
        (("mon", "tue", "thu"), 2, "sat"),
        (("sun", "mon"), 0, "thu"),
    ],
)
def test_where_days_are_next_to_each_other_one_day_would_solve_it(
    chosen: tuple[Weekday, ...], runs: int, solving: Weekday | None
) -> None:
    assert ladder_runs(runner(*chosen)) == runs
    assert solving_day(runner(*chosen)) == solving


def test_a_day_too_short_for_the_last_steps_is_not_used() -> None:
    ben = structs.replace(BEN, days={"mon": 30, "tue": 60, "thu": None, "sat": None})
    found = ladder_pattern(ben, 3)
    assert found
    assert found.days == ("tue", "thu", "sat")


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [
        ({"sat": None, "sun": None}, "next_to_each_other"),
        ({"sat": None}, "too_few_days"),
        ({"mon": 30, "wed": 40, "fri": None}, "too_short_a_day"),
        ({"mon": None, "tue": None, "thu": None}, "too_many_runs"),
    ],
)
def test_days_that_hold_no_ladder_are_refused(
    chosen: dict[Weekday, int | None], reason: str
) -> None:
    ben = Runner(days=chosen, long_day=next(reversed(chosen)))
    assert [one.reason for one in objections(ben, WAY, on(0, 0))] == [reason]


def test_in_the_middle_of_a_week_it_begins_with_the_days_left() -> None:
    ben = runner("mon", "wed", "fri", "sun", long_day="fri")
    way = structs.replace(WAY, from_day=on(0, 1))
    short, first, *_ = planned_weeks(Journal().after(Change(put=(ben,))), way, on(0, 1))
    assert (short.number, short.km, [o.minutes for o in outings([short])]) == (0, 0.0, [25, 25])
    assert (first.number, first.id) == (1, "2026-11-30")


def test_after_a_run_on_sunday_the_first_monday_is_free() -> None:
    before = week(on(0, 0), [easy(on(0, 4)), easy(on(0, 6))])
    own = Journal().after(Change(put=(BEN, structs.replace(before, journey="journey-0"))))
    way = structs.replace(WAY, from_day=on(1, 0))
    first = planned_weeks(own, way, on(0, 6))[0]
    assert [(outing.day, outing.minutes) for outing in outings([first])] == [
        (on(1, 2), 25), (on(1, 4), 25),
    ]  # fmt: skip


def test_it_is_drawn_on_before_its_weeks_run_out() -> None:
    own = lived(drawn(), days(on(0, 0), on(8, 0)))
    numbers = [week.number for week in journey_weeks(own, WAY)]
    assert numbers == list(range(1, 21))
    assert [week.km for week in own.weeks[12:]] == [0.0] * 8


def test_left_alone_for_half_a_year_it_goes_on_with_weeks_to_come() -> None:
    today = on(26, 2)
    own = opened(lived(drawn(), days(on(0, 0), on(1, 4))), today)
    later = [week for week in journey_weeks(own, WAY) if week.first_day > on(11, 0)]
    assert later[0].first_day == on(27, 0)
    assert later[0].number == 13
    assert len(later) >= 8
    assert own.journey[WAY.id].ended is None
    assert outings(later)[0].minutes == 25


def test_up_to_a_race_the_eve_is_free_and_the_race_is_the_last() -> None:
    own = drawn(to_race(on(9, 6)))
    assert [(o.day, o.kind) for o in outings(own.weeks[-1:])] == [
        (on(9, 0), "runwalk"), (on(9, 2), "runwalk"), (on(9, 4), "runwalk"), (on(9, 6), "race"),
    ]  # fmt: skip
    assert (own.weeks[-1].kind, own.weeks[-1].km) == ("race", 0.0)
    saturday = drawn(to_race(on(9, 5)))
    assert [o.day for o in outings(saturday.weeks[-1:])] == [on(9, 0), on(9, 2), on(9, 5)]


def test_a_race_may_stand_in_the_middle_of_a_week() -> None:
    own = drawn(to_race(on(9, 2)))
    assert [(o.day, o.kind) for o in outings(own.weeks[-1:])] == [
        (on(9, 0), "runwalk"), (on(9, 2), "race"),
    ]  # fmt: skip


@st.composite
def ladders(draw_any: st.DrawFn) -> tuple[Journal, Journey, date]:
    """Any ladder that setting up accepts."""
    today = on(0, draw_any(st.integers(0, 13)))
    chosen = draw_any(st.sets(st.sampled_from(WEEKDAYS), min_size=2))
    in_order: list[Weekday] = [day for day in WEEKDAYS if day in chosen]
    limits = st.one_of(st.none(), st.integers(15, 90))
    own = Runner(
        days={day: draw_any(limits) for day in in_order},
        long_day=in_order[-1],
        week_start=draw_any(st.sampled_from(("mon", "sun"))),
    )
    race_days = st.integers(10, 150).map(lambda later: today + timedelta(days=later))
    way = structs.replace(
        WAY,
        from_day=first_day_for(own, today),
        runs_per_week=max(2, ladder_runs(own)),
        goal=Goal("run_walk", 5.0, draw_any(st.one_of(st.none(), race_days))),
    )
    return Journal().after(Change(put=(own,))), way, today


@settings(max_examples=150, deadline=None)
@given(ladders())
def test_what_is_accepted_is_drawn_within_the_limits(given: tuple[Journal, Journey, date]) -> None:
    own, way, today = given
    assert own.owner
    if objections(own.owner, way, today):
        return
    weeks = planned_weeks(own, way, today)
    assert weeks
    assert refusals(own, way, weeks, today) == ()
    ran = [outing.day for outing in outings(weeks) if outing.kind != "race"]
    assert all((later - earlier).days > 1 for earlier, later in pairwise(ran))
    change = draw(own, way, today)
    after = own.after(change)
    drawn_weeks = [record for record in change.put if isinstance(record, Week)]
    assert [week.sessions for week in opened(after, today).weeks] == [
        week.sessions for week in drawn_weeks
    ]
    if not way.goal.race_day:
        assert not list(other_than_drawn(after, way, drawn_weeks, today))
