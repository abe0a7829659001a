"""Journeys without a race: the same week in other colours, or a distance in stages."""

from datetime import date

import pytest

from app.coach.map.consistency import Stage, stage
from app.coach.map.curve import Past
from app.coach.sessions import is_hard, minutes_in
from storage.records import Goal, Week
from tests.coach.map.runners import ANA, journey, long_km, outings, runner, weeks_of

DEV = runner("tue", "thu", "sun")
THREE_TIMES = Goal("runs", per_week=3)


@pytest.fixture(name="blocks", scope="module")
def dev_s_blocks() -> tuple[Week, ...]:
    return weeks_of(DEV, journey(THREE_TIMES, 17.0, 7.0, 3))


def test_three_blocks_of_four_weeks_are_drawn(blocks: tuple[Week, ...]) -> None:
    assert [week.number for week in blocks] == list(range(1, 13))
    assert {(week.phase, week.kind) for week in blocks} == {("block", "steady")}
    assert {len(week.sessions) for week in blocks} == {3}


def test_three_times_a_week_means_three(blocks: tuple[Week, ...]) -> None:
    assert {week.ticks for week in blocks} == {3}


def test_nothing_grows_by_itself(blocks: tuple[Week, ...]) -> None:
    assert {long_km(week) for week in blocks} == {7.0}
    assert all(week.km == pytest.approx(17.0, rel=0.07) for week in blocks)
    assert blocks[0].km == blocks[4].km == blocks[8].km


def test_the_middle_run_keeps_its_minutes_and_changes_its_flavour(
    blocks: tuple[Week, ...],
) -> None:
    middle = [week.sessions[1].outing for week in blocks[:4]]
    assert len({outing.minutes for outing in middle}) == 1
    assert [outing.kind for outing in middle] == ["easy", "steady", "easy", "easy"]
    touched = [round(minutes_in(outing, "repetition")) for outing in middle]
    assert touched == [2, 0, 3, 0]
    assert minutes_in(middle[1], "steady") == 15


def test_nothing_in_a_block_is_hard(blocks: tuple[Week, ...]) -> None:
    assert not any(map(is_hard, outings(blocks)))


def test_easy_runs_are_longer_and_shorter_in_turn(blocks: tuple[Week, ...]) -> None:
    first = [week.sessions[0].outing.km or 0 for week in blocks[:4]]
    assert first[0] < first[1]
    assert first[:2] == first[2:]


def test_going_on_asks_for_three_of_four() -> None:
    weeks = weeks_of(ANA, journey(Goal("keep_running")))
    assert {week.ticks for week in weeks} == {3}


def test_a_weekly_distance_is_drawn_until_it_has_been_held_for_three_weeks() -> None:
    weeks = weeks_of(ANA, journey(Goal("weekly_km", km=40.0), 20.0, 7.0))
    held = [week for week in weeks if week.kind != "cutback" and week.km >= 0.97 * 40]
    assert len(held) == 3
    assert held[-1] == weeks[-1]


def test_a_weekly_distance_out_of_reach_is_drawn_for_a_year() -> None:
    weeks = weeks_of(ANA, journey(Goal("weekly_km", km=200.0), 20.0, 7.0))
    assert len(weeks) == 52


def test_weeks_that_hold_a_distance_are_called_steady() -> None:
    weeks = weeks_of(runner("tue", "thu", "sat", "sun"), journey(Goal("weekly_km", km=25.0)))
    assert [week.kind for week in weeks] == ["steady"] * 3


@pytest.mark.parametrize(
    ("volumes", "expected"),
    [
        ([], Stage(24.0, 0)),
        ([24.0], Stage(24.0, 1)),
        ([24.0, 20.0, 23.5], Stage(24.0, 2)),
        ([24.0, 24.0, 24.0], Stage(28.8, 0)),
        ([24.0] * 3 + [28.8] * 3, Stage(30.0, 0)),
        ([24.0] * 3 + [28.8] * 3 + [30.0] * 4, Stage(30.0, 3)),
    ],
)
def test_each_fifth_is_held_for_three_weeks(volumes: list[float], expected: Stage) -> None:
    reached = stage([Past(km, 8.0) for km in volumes], 20.0, 30.0)
    assert reached == pytest.approx(expected)


def test_a_cutback_does_not_count_as_holding() -> None:
    weeks = [Past(24.0, 8.0), Past(24.0, 8.0, is_cutback=True)]
    assert stage(weeks, 20.0, 30.0).held == 1


def test_a_block_begins_on_the_runner_s_own_first_day() -> None:
    sunday_first = weeks_of(
        type(DEV)(days=DEV.days, easy_pace=6.5, week_start="sun"),
        journey(THREE_TIMES, 17.0, 7.0, 3, from_day=date(2026, 11, 22)),
    )
    assert sunday_first[0].id == "2026-11-22"
    assert sunday_first[0].sessions[0].outing.kind == "long"
