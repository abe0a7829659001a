"""Weeks as they are laid out: days, lengths, rounding and what is inside the runs."""

from datetime import date

import pytest
from msgspec import json, structs

from app.coach.map.goals import week_km
from app.coach.map.rounding import KM_A_MILE, down, long_down, nearest, run_step
from app.coach.map.sharing import Bounds, shared, trimmed
from app.coach.sessions import is_hard, minutes_in, segment_minutes
from storage.records import Goal, Runner, Week
from tests.coach.map.runners import (
    ANA,
    HALF,
    journey,
    long_km,
    outings,
    plan_of,
    runner,
    weeks_of,
)

BOUNDS = Bounds(shortest=2.0, longest=20.0, step=0.5)
TEN_K = Goal("race", km=10.0, race_day=date(2027, 2, 28))


@pytest.fixture(name="half", scope="module")
def ana_s_half() -> tuple[Week, ...]:
    return weeks_of(ANA, journey())


@pytest.mark.parametrize(
    ("way", "pace", "weeks_km", "longs"),
    [
        (
            journey(Goal("race", km=21.0975, race_day=date(2027, 2, 28))),
            6.5,
            (26.3, 28.6, 30.4, 22.7, 31.4, 33.9, 36.6, 27.4, 38.3, 40, 40, 40, 28.1, 12),
            (8.8, 9.6, 10.4, 7.2, 11.4, 12.4, 13.6, 9.4, 14.8, 16, 17.5, 18, 11.6, 0),
        ),
        (
            journey(Goal("race", km=42.195, race_day=date(2027, 3, 28)), 35.0, 12.0),
            6.25,
            (37.7, 40.9, 43.8, 32.5, 45, 47.5, 50, 37.5, 51.5, 54.5, 57.5, 43, 60, 52.5, 60, 45,
             33, 12.5),
            (13.2, 14.4, 15.8, 11, 17, 18.5, 20, 14, 22, 24, 26, 18, 28.5, 22.5, 30, 21, 15, 0),
        ),
    ],
    ids=["half", "marathon"],
)  # fmt: skip
def test_laid_out_weeks_are_near_the_trial_of_the_rules(
    way: object, pace: float, weeks_km: tuple[float, ...], longs: tuple[float, ...]
) -> None:
    weeks = weeks_of(runner("tue", "thu", "sat", "sun", easy_pace=pace), way)  # type: ignore[arg-type]
    assert [week.km for week in weeks] == [pytest.approx(km, rel=0.05) for km in weeks_km]
    assert [long_km(week) for week in weeks] == [pytest.approx(km, abs=0.3) for km in longs]


def test_ana_s_first_week_is_easy(half: tuple[Week, ...]) -> None:
    assert plan_of(half[0]) == [
        ("Tue", "easy", 6.0),
        ("Thu", "easy", 7.0),
        ("Sat", "easy", 4.5),
        ("Sun", "long", 8.8),
    ]


def test_ana_s_sixth_week_has_a_tempo_of_fourteen_minutes(half: tuple[Week, ...]) -> None:
    week = half[5]
    assert plan_of(week) == [
        ("Tue", "tempo", 6.5),
        ("Thu", "easy", 8.5),
        ("Sat", "easy", 7.0),
        ("Sun", "long", 12.4),
    ]
    assert [part.minutes for part in week.sessions[0].outing.segments] == [15, 14, 10]
    assert (week.km, week.ticks, week.phase, week.kind) == (34.4, 3, "build", "build")


def test_the_longest_easy_run_is_furthest_from_the_long_one(half: tuple[Week, ...]) -> None:
    easy = {name: km for name, kind, km in plan_of(half[0]) if kind == "easy"}
    assert max(easy, key=lambda name: easy[name] or 0) == "Thu"
    assert min(easy, key=lambda name: easy[name] or 0) == "Sat"


def test_a_week_goal_is_the_sum_of_its_sessions(half: tuple[Week, ...]) -> None:
    for week in half:
        assert week.km == week_km(outings([week]))


def test_minutes_are_those_of_the_segments(half: tuple[Week, ...]) -> None:
    for outing in outings(half):
        if outing.kind != "race":
            assert sum(map(segment_minutes, outing.segments)) == pytest.approx(outing.minutes)


def test_km_and_minutes_agree_within_rounding(half: tuple[Week, ...]) -> None:
    for outing in outings(half):
        if outing.kind in ("easy", "long"):
            assert outing.km is not None
            assert outing.minutes == pytest.approx(outing.km * 6.5, abs=0.51)


def test_what_is_stored_reads_back_as_the_same_bytes(half: tuple[Week, ...]) -> None:
    stored = json.encode(half)
    assert json.encode(json.decode(stored, type=tuple[Week, ...])) == stored


def test_no_run_passes_its_day_s_limit() -> None:
    days = {"tue": 30, "thu": 40, "sat": 60, "sun": 90}
    for outing in outings(weeks_of(Runner(days=days, easy_pace=6.5), journey())):  # type: ignore[arg-type]
        if outing.kind != "race":
            limit = days[f"{outing.day:%a}".lower()]
            assert (outing.minutes or 0) <= limit


def test_what_one_day_cannot_hold_goes_to_the_others() -> None:
    assert shared(18, [5.0, 20.0, 20.0], BOUNDS, 1, (1, 1, 1)) == [5.0, 7.5, 5.5]


def test_runs_that_would_be_too_short_are_left_out() -> None:
    assert len(shared(4.0, [20.0] * 3, BOUNDS, 1, (1, 1, 1))) == 2


def test_what_the_shortest_run_takes_beyond_its_part_is_taken_from_the_others() -> None:
    assert shared(9.0, [20.0] * 4, BOUNDS, 1, (1,) * 4) == [2.5, 2.5, 2.0, 2.0]


def test_a_run_that_is_trimmed_stays_a_whole_number_of_steps() -> None:
    quarter = Bounds(shortest=1.609, longest=20.0, step=run_step("mi"))
    assert trimmed([3.219, 2.414], 4.1, quarter, 1) == [2.012, 2.012]


def test_work_that_has_outgrown_the_week_is_run_as_it_was_before() -> None:
    owner = runner("mon", "tue", "fri", "sat", long_day="sat", easy_pace=5.5)
    goal = Goal("race", km=21.0975, race_day=date(2027, 11, 14))
    peak = [week for week in weeks_of(owner, journey(goal, 21.6, 12.0)) if week.phase == "peak"]
    grown = [week for week in peak if week.kind == "build" and long_km(week) > 17]
    assert grown
    assert all(any(is_hard(o) or o.kind == "mp" for o in outings([week])) for week in grown)


def test_the_fewest_runs_are_always_drawn() -> None:
    assert shared(0.5, [20.0], BOUNDS, 1, (1,)) == [2.0]


def test_a_week_is_trimmed_from_its_longest_run_and_then_by_a_run() -> None:
    assert trimmed([6.0, 4.0], 9.0, BOUNDS, 1) == [5.0, 4.0]
    assert trimmed([2.0, 2.0], 3.0, BOUNDS, 1) == [2.0]


@pytest.mark.parametrize(
    ("km", "units", "expected"),
    [
        (7.96, "km", 7.9),
        (8.79, "km", 8.6),
        (17.4, "km", 17.0),
        (8.8, "km", 8.8),
        (10.05 * KM_A_MILE, "mi", 10.0 * KM_A_MILE),
    ],
)
def test_long_runs_are_rounded_down(km: float, units: str, expected: float) -> None:
    assert long_down(km, units) == pytest.approx(expected, abs=0.001)  # type: ignore[arg-type]


def test_other_runs_are_rounded_to_half_kilometres_or_quarter_miles() -> None:
    assert nearest(6.3, run_step("km")) == 6.5
    assert nearest(3.1 * KM_A_MILE, run_step("mi")) == pytest.approx(3 * KM_A_MILE, abs=0.001)


def test_a_small_week_has_strides_instead_of_hard_work() -> None:
    weeks = weeks_of(runner("tue", "thu", "sun"), journey(TEN_K, 10.0, 4.0, 3))
    assert not any(is_hard(outing) for outing in outings(weeks[:8]) if outing.kind != "race")
    strides = [o for o in outings(weeks) if o.kind == "easy" and len(o.segments) > 1]
    assert strides
    assert all(minutes_in(outing, "repetition") == pytest.approx(2) for outing in strides)


def test_two_runs_a_week_hold_no_hard_work() -> None:
    weeks = weeks_of(runner("wed", "sun"), journey(weekly_km=14.0, runs=2))
    assert {outing.kind for outing in outings(weeks)} == {"easy", "long", "race"}


def test_from_level_three_a_marathon_s_longest_easy_run_is_medium_long() -> None:
    goal = Goal("race", km=42.195, race_day=date(2027, 3, 28))
    big = weeks_of(ANA, journey(goal, 45.0, 16.0))
    small = weeks_of(ANA, journey(goal, 25.0, 10.0))
    assert "medlong" in {outing.kind for outing in outings(big[:1])}
    assert "medlong" not in {outing.kind for outing in outings(small[:4])}


def test_a_marathon_s_peak_has_race_pace_inside_the_long_run() -> None:
    goal = Goal("race", km=42.195, race_day=date(2027, 3, 28))
    weeks = weeks_of(runner("tue", "thu", "sat", "sun"), journey(goal, 40.0, 16.0))
    inside = {w.phase for w in weeks for o in outings([w]) if _has_race_pace(o.kind, o)}
    assert inside == {"peak"}


def _has_race_pace(kind: str, outing: object) -> bool:
    return kind == "long" and minutes_in(outing, "marathon") > 0  # type: ignore[arg-type]


def test_a_cutback_is_one_even_where_runs_can_hardly_be_shorter() -> None:
    swift = structs.replace(
        runner("wed", "fri", long_day="wed"), injured_until=date(2026, 3, 24), easy_pace=3.75
    )
    goal = Goal("race", km=42.195, race_day=date(2027, 2, 26))
    weeks = weeks_of(swift, journey(goal, 8.7, 8.7, 2))
    assert weeks[2].kind == "cutback"
    assert weeks[2].km <= 0.85 * weeks[1].km


def test_the_same_answers_draw_the_same_weeks() -> None:
    assert weeks_of(ANA, journey(HALF)) == weeks_of(ANA, journey(HALF))


def test_a_distance_in_miles_rounds_to_itself() -> None:
    step = run_step("mi")
    for quarters in range(1, 200):
        once = nearest(quarters * step, step)
        assert down(once, step) == once
