"""The pure curve of rule 4.1, week by week."""

import pytest

from app.coach.map.curve import Course, Past, curve, race_course, step
from app.coach.map.distances import DISTANCES, Distance
from app.coach.map.verdict import weeks_needed

OF = {known.name: known for known in DISTANCES}


def course(
    weekly: float, longest: float, runs: int, goal: Distance, weeks: int, **more: bool
) -> Course:
    return race_course(goal, weeks, weekly_km=weekly, longest_km=longest, runs=runs, **more)


@pytest.mark.parametrize(
    ("answers", "weeks_km", "long_km"),
    [
        (
            (25, 8, 4, OF["half"], 14),
            "27.0 29.2 31.5 23.6 32.8 35.4 38.2 28.7 39.7 40.0 36.4 40.0 28.0 14.0",
            "8.8 9.7 10.6 7.5 11.7 12.9 14.2 9.9 15.6 17.1 14.4 18.0 11.7 0.0",
        ),
        (
            (35, 12, 4, OF["marathon"], 18),
            (
                "37.8 40.8 44.1 33.1 45.9 49.5 53.5 40.1 55.6 "
                "60.0 60.0 45.0 60.0 52.5 60.0 45.0 33.0 18.0"
            ),
            (
                "13.2 14.5 16.0 11.2 17.6 19.3 21.3 14.9 23.4 "
                "25.7 28.3 19.8 30.0 22.5 30.0 21.0 15.0 0.0"
            ),
        ),
        (
            (10, 4, 3, OF["5k"], 10),
            "10.8 11.7 12.6 9.4 13.1 14.1 15.3 11.5 15.9 7.2",
            "4.8 5.6 6.4 4.5 7.2 7.8 8.4 5.9 8.7 0.0",
        ),
    ],
    ids=["half", "marathon", "5k"],
)
def test_the_curve_is_that_of_the_rules(
    answers: tuple[float, float, int, Distance, int], weeks_km: str, long_km: str
) -> None:
    aims = curve(course(*answers), answers[3])
    assert " ".join(f"{aim.km:.1f}" for aim in aims) == weeks_km
    assert " ".join(f"{aim.long_km:.1f}" for aim in aims) == long_km


def test_a_thin_start_does_not_reach_a_marathon() -> None:
    aims = curve(course(20, 6, 4, OF["marathon"], 18), OF["marathon"])
    assert max(aim.long_km for aim in aims) == pytest.approx(19.8, abs=0.05)


@pytest.mark.parametrize(
    ("longest", "wanted", "weeks"),
    [
        (5, 10, 9), (5, 18, 17), (5, 30, 23), (8, 18, 11), (8, 30, 18),
        (10, 18, 9), (10, 30, 15), (12, 30, 13), (16, 30, 9), (20, 30, 6),
    ],
)  # fmt: skip
def test_weeks_needed_count_cutbacks(longest: float, wanted: float, weeks: int) -> None:
    assert weeks_needed(longest, wanted) == weeks


def test_a_cautious_runner_rests_every_third_week_and_grows_by_a_twentieth() -> None:
    aims = curve(course(25, 8, 4, OF["half"], 12, cautious=True), OF["half"])
    assert [aim.kind for aim in aims[:6]] == ["build", "build", "cutback"] * 2
    assert aims[0].km == pytest.approx(25 * 1.05)


def test_growth_is_slower_from_sixty_kilometres_on() -> None:
    far = course(62, 20, 5, OF["50k"], 20)
    assert step(far, 1, far.history, 20).km == pytest.approx(62 * 1.06)


def test_the_week_after_a_cutback_grows_by_half() -> None:
    half = course(25, 8, 4, OF["half"], 14)
    past = (*half.history, Past(30.0, 10.0), Past(22.5, 7.0, is_cutback=True))
    assert step(half, 5, past, 10).km == pytest.approx(30 * 1.04)


def test_a_long_run_near_its_goal_is_followed_by_a_shorter_one_in_a_smaller_week() -> None:
    half = course(25, 8, 4, OF["half"], 14)
    aim = step(half, 11, (*half.history, Past(40.0, 17.5)), 17.5)
    assert aim.long_km == pytest.approx(0.8 * 18)
    assert aim.km < 40


@pytest.mark.parametrize(("before", "last"), [(17.5, 18.0), (18.0, 14.4)])
def test_the_last_build_week_peaks_unless_the_week_before_did(before: float, last: float) -> None:
    half = course(25, 8, 4, OF["half"], 13)
    aim = step(half, half.build_weeks, (*half.history, Past(40.0, before)), before)
    assert aim.long_km == pytest.approx(last)


def test_a_long_run_that_is_there_already_is_kept() -> None:
    aims = curve(course(70, 20, 5, OF["5k"], 8), OF["5k"])
    assert max(aim.long_km for aim in aims) == 20


def test_a_long_run_never_passes_what_time_allows() -> None:
    short = race_course(OF["half"], 14, weekly_km=25, longest_km=8, runs=4, long_most=12.5)
    assert max(aim.long_km for aim in curve(short, OF["half"])) == 12.5


def test_long_runs_that_the_day_cuts_short_are_none_to_rest_from() -> None:
    cut = race_course(OF["10k"], 14, weekly_km=36, longest_km=30, runs=5, long_most=7)
    kept = race_course(OF["10k"], 14, weekly_km=36, longest_km=12, runs=5, long_most=20)
    assert (cut.resting_share, kept.resting_share) == (1.0, 0.8)
