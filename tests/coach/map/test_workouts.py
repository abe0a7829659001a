"""What is inside hard sessions, and how they grow."""

import pytest

from app.coach.map.distances import DISTANCES
from app.coach.map.easy_running import SHORT_HILLS, STRIDES, flavoured, minutes_of, with_race_pace
from app.coach.map.paces import paces
from app.coach.map.phases import kinds, phase
from app.coach.map.workouts import halved, race_pace_minutes, tapered, ways, work
from app.coach.sessions import segment_minutes
from storage.records import Kind, Phase, Segment
from tests.coach.map.runners import ANA, MONDAY, journal_of

PACES = paces(journal_of(ANA), MONDAY)
OF = {known.name: known for known in DISTANCES}


def main_part(kind: Kind, times_before: int, week_km: float) -> Segment:
    session = work(kind, times_before, week_km, PACES)
    assert session is not None
    assert (session.segments[0].minutes, session.segments[-1].minutes) == (15, 10)
    return session.segments[1]


@pytest.mark.parametrize(
    ("times_before", "week_km", "minutes", "times"),
    [(0, 30, 10, 1), (2, 34, 14, 1), (5, 60, 20, 1), (6, 60, 11, 2), (20, 90, 10, 4),
     (9, 20, 12, 1)],
    ids=["first", "third", "in one piece", "cruise", "at most 40", "a small week's limit"],
)  # fmt: skip
def test_a_tempo_grows_by_two_minutes(
    times_before: int, week_km: float, minutes: float, times: int
) -> None:
    part = main_part("tempo", times_before, week_km)
    assert (part.minutes, part.times) == (minutes, times)


@pytest.mark.parametrize(
    ("times_before", "week_km", "times", "minutes", "rest"),
    [(0, 35, 4, 2, 2), (2, 40, 5, 2, 2), (4, 60, 4, 3, 2.5), (12, 90, 6, 4, 3), (9, 20, 4, 2, 2)],
)
def test_intervals_grow_within_the_week(
    times_before: int, week_km: float, times: int, minutes: float, rest: float
) -> None:
    part = main_part("intervals", times_before, week_km)
    assert (part.times, part.minutes, part.rest) == (times, minutes, rest)


def test_rests_stand_between_repeats_only() -> None:
    assert segment_minutes(main_part("intervals", 0, 35)) == 4 * 2 + 3 * 2


def test_race_pace_is_at_most_a_fifth_of_the_week() -> None:
    assert race_pace_minutes(0, 40, PACES) == 15
    assert race_pace_minutes(9, 30, PACES) == int(0.2 * 30 * PACES.zones["marathon"])
    assert work("mp", 0, 10, PACES) is None


def test_hills_need_a_week_that_carries_four() -> None:
    assert main_part("hills", 0, 60).times == 6
    assert work("hills", 0, 15, PACES) is None


def test_a_taper_halves_the_work_and_keeps_the_zone() -> None:
    tempo, cruise = work("tempo", 2, 60, PACES), work("tempo", 8, 60, PACES)
    assert tempo is not None
    assert cruise is not None
    assert halved(tempo).segments[1] == Segment("threshold", 7.0)
    assert halved(cruise).segments[1].times == 2


def test_a_taper_short_of_room_gives_up_easy_minutes_before_the_work() -> None:
    ways_of = tapered(ways("tempo", 2, 60, PACES))
    assert [[part.minutes for part in way.segments] for way in ways_of] == [
        [15, 7, 10], [10, 7, 10], [5, 7, 5],
    ]  # fmt: skip


def test_a_session_may_be_run_as_it_was_the_times_before() -> None:
    minutes = [way.segments[1].minutes for way in ways("tempo", 3, 60, PACES)]
    assert minutes == [16, 14, 12, 10]
    assert ways("hills", 3, 15, PACES) == ()


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "base"), (5, "base"), (6, "build"), (11, "build"), (12, "peak"), (14, "peak"),
     (15, "taper")],
)  # fmt: skip
def test_phases_end_at_two_fifths_and_four_fifths(number: int, expected: Phase) -> None:
    assert phase(number, 14) == expected


@pytest.mark.parametrize(
    ("name", "in_phase", "first", "second"),
    [
        ("5k", "base", "tempo", "tempo"),
        ("5k", "build", "intervals", "tempo"),
        ("10k", "peak", "intervals", "tempo"),
        ("half", "build", "tempo", "intervals"),
        ("half", "peak", "mp", "mp"),
        ("marathon", "build", "tempo", "mp"),
        ("marathon", "peak", "tempo", "tempo"),
        ("50k", "base", "tempo", "hills"),
        ("half", "taper", "tempo", "tempo"),
    ],
)
def test_the_first_place_alternates_as_the_race_asks(
    name: str, in_phase: Phase, first: Kind, second: Kind
) -> None:
    race = OF[name]  # type: ignore[index]
    assert kinds(race, in_phase, 0)[0] == first
    assert kinds(race, in_phase, 1)[0] == second


def test_a_marathon_has_intervals_at_most_every_third_week() -> None:
    weeks = ["intervals" in kinds(OF["marathon"], "build", turn) for turn in range(9)]
    assert sum(weeks) == 3


@pytest.mark.parametrize("flavour", [STRIDES, SHORT_HILLS])
def test_a_flavour_takes_nothing_from_the_minutes(flavour: Segment) -> None:
    segments = flavoured(32.0, flavour)
    assert flavour in segments
    assert minutes_of(segments) == 32


def test_a_run_too_short_for_a_flavour_stays_plain() -> None:
    assert flavoured(16.0, STRIDES) == (Segment("easy", 16.0),)


def test_race_pace_inside_a_long_run_ends_ten_minutes_before_home() -> None:
    segments = with_race_pace(120.0, 30.0)
    assert [(part.zone, part.minutes) for part in segments] == [
        ("easy", 80), ("marathon", 30), ("easy", 10),
    ]  # fmt: skip
    assert with_race_pace(50.0, 30.0) == (Segment("easy", 50.0),)
