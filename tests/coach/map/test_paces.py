"""The pace model reproduces the published tables, and learns from what was run."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.coach.map.paces import (
    EASY_RANGE,
    GUESSED_PACE,
    INTERVAL,
    REPETITION,
    THRESHOLD,
    Source,
    best_race,
    easy_pace,
    marathon_pace,
    oxygen,
    pace_at,
    pace_range,
    paces,
    race_minutes,
    riegel,
    speed,
    vdot,
)
from storage.records import Outing, Run, Session, Week
from tests.coach.map.runners import ANA, journal_of, runner

TODAY = date(2026, 11, 23)
MARATHON, HALF = 42.195, 21.0975
PUBLISHED = Path(__file__).parents[4] / "shared" / "plans" / "vdot_race_times.csv"
MISPRINT = (48.0, 15.0)
"""VDOT and km of the one cell of the published table that is wrong."""
TINY = 1e-6
"""For the last bit of a second."""


def minutes(clock: str) -> float:
    seconds = 0.0
    for part in clock.split(":"):
        seconds = 60 * seconds + float(part)
    return seconds / 60


def run(day: date, km: float, took: float, **more: object) -> Run:
    fields = {"id": f"{day}-{km}", "source": "typed", **more}
    return Run(day=day, km=km, minutes=took, **fields)  # type: ignore[arg-type]


def easy_runs(count: int, pace: float, source: str = "typed") -> list[Run]:
    days = [TODAY - timedelta(days=2 * n + 1) for n in range(count)]
    return [run(day, 5.0, 5 * pace, source=source) for day in days]


@pytest.mark.parametrize(
    ("km", "clock", "expected"),
    [
        (5, "20:00", 49.806),
        (5, "24:34", 39.110),
        (5, "30:00", 30.822),
        (10, "40:00", 51.944),
        (10, "50:00", 40.012),
        (HALF, "1:45:00", 42.635),
        (MARATHON, "3:00:00", 53.528),
        (MARATHON, "4:00:00", 37.904),
    ],
)
def test_a_race_has_its_vdot(km: float, clock: str, expected: float) -> None:
    assert vdot(km, minutes(clock)) == pytest.approx(expected, abs=0.0006)


@pytest.mark.parametrize(
    ("of_vdot", "times"),
    [
        (30, ("30:40", "63:46", "2:21:04", "4:49:17")),
        (40, ("24:08", "50:03", "1:50:59", "3:49:45")),
        (45, ("21:49", "45:13", "1:40:14", "3:28:16")),
        (50, ("19:57", "41:21", "1:31:35", "3:10:49")),
        (60, ("17:03", "35:22", "1:18:09", "2:43:25")),
        (70, ("14:55", "31:00", "1:08:21", "2:23:10")),
        (80, ("13:17", "27:41", "1:00:54", "2:07:38")),
    ],
)
def test_a_vdot_has_its_race_times(of_vdot: float, times: tuple[str, ...]) -> None:
    for km, clock in zip((5, 10, HALF, MARATHON), times, strict=True):
        within = max(1 / 60, minutes(clock) * (0.0015 if of_vdot >= 35 else 0.002))
        assert race_minutes(km, of_vdot) == pytest.approx(minutes(clock), abs=within)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published table is not at hand")
def test_the_published_table_is_reproduced() -> None:
    with PUBLISHED.open() as table:
        rows = list(csv.DictReader(table))
    cells = [
        (float(row["VDOT"]), float(km), float(time))
        for row in rows
        for km, time in row.items()
        if km != "VDOT"
    ]
    assert len(cells) == 504
    apart = [
        (of_vdot, km)
        for of_vdot, km, time in cells
        if abs(race_minutes(km, of_vdot) - time)
        > max(1 / 60, time * (0.0015 if of_vdot >= 35 else 0.002)) + TINY
    ]
    assert apart == [MISPRINT]


def test_the_misprinted_cell_would_be_seventeen_seconds_more() -> None:
    of_vdot, km = MISPRINT
    assert race_minutes(km, of_vdot) == pytest.approx(minutes("1:05:50"), abs=0.5 / 60)


@pytest.mark.parametrize(
    ("of_vdot", "slow", "fast", "marathon", "threshold", "interval"),
    [
        (30, "8:14", "7:27", "7:03", "6:24", "5:55"),
        (40, "6:38", "5:56", "5:29", "5:06", "4:42"),
        (50, "5:34", "4:56", "4:31", "4:15", "3:55"),
        (60, "4:49", "4:15", "3:52", "3:40", "3:23"),
    ],
)
def test_zones_are_within_seconds_of_the_published_paces(
    of_vdot: float, slow: str, fast: str, marathon: str, threshold: str, interval: str
) -> None:
    second = 1 / 60
    easy = pace_range(EASY_RANGE, of_vdot)
    assert easy.slow == pytest.approx(minutes(slow), abs=3.5 * second)
    assert easy.fast == pytest.approx(minutes(fast), abs=3 * second)
    assert marathon_pace(of_vdot) == pytest.approx(minutes(marathon), abs=2 * second)
    assert pace_at(THRESHOLD, of_vdot) == pytest.approx(minutes(threshold), abs=1.5 * second)
    assert pace_at(INTERVAL, of_vdot) == pytest.approx(minutes(interval), abs=1.5 * second)


@pytest.mark.parametrize(("of_vdot", "seconds"), [(40, 104), (50, 87), (60, 75)])
def test_repetitions_are_within_two_seconds_a_lap(of_vdot: float, seconds: float) -> None:
    assert 0.4 * 60 * pace_at(REPETITION, of_vdot) == pytest.approx(seconds, abs=2)


def test_speed_is_the_inverse_of_oxygen() -> None:
    assert speed(oxygen(231.0)) == pytest.approx(231.0)


@pytest.mark.parametrize(
    ("km", "clock", "to_km", "weekly", "expected"),
    [
        (10, "50:00", HALF, 40, "1:50:19"),
        (HALF, "1:45:00", MARATHON, 40, "3:38:55"),
        (HALF, "1:45:00", MARATHON, 30, "3:45:04"),
    ],
)
def test_riegel_is_kinder_to_a_marathon_on_small_weeks(
    km: float, clock: str, to_km: float, weekly: float, expected: str
) -> None:
    assert riegel(km, minutes(clock), to_km, weekly) == pytest.approx(minutes(expected), abs=1 / 60)


def test_the_best_race_is_the_one_of_the_greatest_vdot() -> None:
    slow = run(TODAY - timedelta(days=3), 10.0, 55.0, kind="race")
    fast = run(TODAY - timedelta(days=90), 5.0, 24.0, kind="race")
    assert best_race(journal_of(ANA, slow, fast), TODAY) == fast


@pytest.mark.parametrize(
    "race",
    [
        run(TODAY - timedelta(days=121), 5.0, 24.0, kind="race"),
        run(TODAY + timedelta(days=1), 5.0, 24.0, kind="race"),
        run(TODAY, 1.4, 6.0, kind="race"),
        run(TODAY, 5.0, 24.0),
        run(TODAY, 5.0, 4.0, kind="race"),
        run(TODAY, 5.0, 300.0, kind="race"),
    ],
    ids=["too long ago", "still ahead", "too short", "no race", "too fast to be true", "a walk"],
)
def test_what_is_no_telling_race_is_left_out(race: Run) -> None:
    assert best_race(journal_of(ANA, race), TODAY) is None


def test_a_race_gives_the_middle_of_its_easy_range() -> None:
    race = run(TODAY, 10.0, minutes("50:03"), kind="race")
    easy = easy_pace(journal_of(ANA, race), TODAY)
    assert (easy.source, easy.is_guess) == ("race", False)
    assert easy.pace == pytest.approx(minutes("6:17"), abs=2 / 60)


@pytest.mark.parametrize(
    ("runs", "source", "pace"),
    [
        (easy_runs(5, 7.0), "runs", 7.0),
        (easy_runs(4, 7.0), "stated", 6.5),
        (easy_runs(9, 7.0, source="tick"), "stated", 6.5),
        ([], "stated", 6.5),
    ],
    ids=["five", "four are too few", "ticks teach nothing", "none"],
)
def test_easy_runs_count_when_five_were_measured(
    runs: list[Run], source: Source, pace: float
) -> None:
    assert easy_pace(journal_of(ANA, *runs), TODAY) == (pace, source)


def test_runs_of_more_than_eight_weeks_ago_teach_nothing() -> None:
    old = [run(TODAY - timedelta(days=57 + n), 5.0, 35.0) for n in range(6)]
    assert easy_pace(journal_of(ANA, *old), TODAY).source == "stated"


def test_hard_runs_do_not_make_easy_faster() -> None:
    tempo = Session("2026-11-16/1", Outing(date(2026, 11, 17), "tempo", 6.5, 39.0))
    week = Week(
        id="2026-11-16", journey="j", number=1, phase="base", kind="build", km=6.5, ticks=1,
        sessions=(tempo,),
    )  # fmt: skip
    fast = [
        run(TODAY - timedelta(days=n), 5.0, 22.0, session=tempo.id, id=str(n)) for n in range(5)
    ]
    felt_hard = [run(TODAY - timedelta(days=n), 4.0, 17.0, effort=7) for n in range(5)]
    journal = journal_of(ANA, *fast, *felt_hard)
    with_week = type(journal)(runner=journal.runner, run=journal.run, week={week.id: week})
    assert easy_pace(with_week, TODAY).source == "stated"


def test_a_pace_that_nobody_stated_is_named_a_guess() -> None:
    easy = easy_pace(journal_of(runner("tue", "sun", easy_pace=None)), TODAY)
    assert (easy.pace, easy.is_guess) == (GUESSED_PACE, True)


def test_zones_grow_faster_from_walk_to_repetition() -> None:
    race = run(TODAY, 10.0, 50.0, kind="race")
    for known in (paces(journal_of(ANA), TODAY), paces(journal_of(ANA, race), TODAY)):
        in_order = ("walk", "recovery", "easy", "steady", "marathon", "threshold", "interval")
        figures = [known.zones[zone] for zone in (*in_order, "repetition")]  # type: ignore[index]
        assert figures == sorted(figures, reverse=True)


def test_a_race_of_long_ago_still_says_more_than_a_guess() -> None:
    owner = runner("tue", "sun", easy_pace=None)
    race = run(TODAY - timedelta(days=200), 10.0, minutes("50:03"), kind="race")
    easy = easy_pace(journal_of(owner, race), TODAY)
    assert (easy.source, paces(journal_of(owner, race), TODAY).vdot) == ("race", None)
    assert easy.pace == pytest.approx(minutes("6:17"), abs=2 / 60)
    assert easy_pace(journal_of(ANA, race), TODAY).source == "stated"
