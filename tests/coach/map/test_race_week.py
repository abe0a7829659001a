"""The days before a race: short runs, one look at race pace, the eve, the race."""

from datetime import date, timedelta

import pytest

from app.coach.sessions import is_hard
from storage.records import Goal, Kind, Run, Week
from tests.coach.map.runners import (
    ANA,
    MONDAY,
    journey,
    long_km,
    outings,
    plan_of,
    runner,
    weeks_of,
)

KM = {"5k": 5.0, "half": 21.0975, "marathon": 42.195}


def to_a_race(race_day: date, name: str = "half") -> tuple[Week, ...]:
    return weeks_of(ANA, journey(Goal("race", km=KM[name], race_day=race_day), 30.0, 12.0))


def test_ana_s_race_week_is_laid_by_hand() -> None:
    last = weeks_of(ANA, journey())[-1]
    assert plan_of(last) == [
        ("Tue", "tempo", 4.5),
        ("Thu", "easy", 4.5),
        ("Sat", "easy", 3.0),
        ("Sun", "race", 21.0975),
    ]
    assert [part.minutes for part in last.sessions[0].outing.segments] == [10, 8, 10]
    assert (last.km, last.ticks, last.kind, last.phase) == (12.0, 3, "race", "taper")


@pytest.mark.parametrize(("name", "kind"), [("5k", "tempo"), ("half", "tempo"), ("marathon", "mp")])
def test_race_pace_is_touched_at_tempo_or_at_that_of_a_far_race(name: str, kind: Kind) -> None:
    assert to_a_race(date(2027, 3, 14), name)[-1].sessions[0].outing.kind == kind


@pytest.mark.parametrize("later", range(7))
def test_the_race_stands_on_its_day_whatever_the_weekday(later: int) -> None:
    race_day = date(2027, 3, 8) + timedelta(days=later)
    weeks = to_a_race(race_day)
    races = [outing.day for outing in outings(weeks) if outing.kind == "race"]
    assert races == [race_day]
    assert outings(weeks)[-1].day == race_day


@pytest.mark.parametrize("later", range(7))
@pytest.mark.parametrize(("name", "clear"), [("5k", 3), ("half", 4), ("marathon", 4)])
def test_the_last_days_hold_short_runs_and_nothing_hard(name: str, clear: int, later: int) -> None:
    race_day = date(2027, 3, 8) + timedelta(days=later)
    weeks = to_a_race(race_day, name)
    longest = max(map(long_km, weeks))
    for outing in outings(weeks):
        before = (race_day - outing.day).days
        if 0 < before <= 6:
            assert outing.kind != "long"
            assert (outing.km or 0) <= 0.35 * longest
        if 0 < before < clear:
            assert not is_hard(outing)
        if before == 1:
            assert (outing.km or 0) <= 3.0


@pytest.mark.parametrize(("days", "weeks"), [(1, 16), (2, 16), (3, 16), (4, 17)])
def test_a_race_on_the_first_three_days_makes_the_week_before_it_the_race_week(
    days: int, weeks: int
) -> None:
    race_day = date(2027, 3, 15) + timedelta(days=days - 1)
    drawn = to_a_race(race_day)
    build = [week for week in drawn if week.phase != "taper"]
    assert len(build) + 2 == weeks
    assert len(drawn) == 17


@pytest.mark.parametrize("later", range(7))
def test_the_long_run_falls_by_days_not_by_weeks(later: int) -> None:
    race_day = date(2027, 3, 22) + timedelta(days=later)
    weeks = to_a_race(race_day, "marathon")
    longest = max(map(long_km, weeks))
    for outing in outings(weeks):
        before = (race_day - outing.day).days
        if outing.kind == "long" and before < 21:
            assert (outing.km or 0) <= (0.70 if before >= 14 else 0.50) * longest + 0.01


def test_the_race_is_thirds_without_minutes_until_a_race_time_is_known() -> None:
    race = weeks_of(ANA, journey())[-1].sessions[-1].outing
    assert race.minutes is None
    assert [part.zone for part in race.segments] == ["easy", "steady", "race"]
    assert sum(part.km or 0 for part in race.segments) == pytest.approx(21.0975, abs=0.01)


def test_a_known_race_time_foretells_the_race() -> None:
    ten = Run(id="ten", day=MONDAY, km=10.0, minutes=50.0, kind="race", source="typed")
    race = weeks_of(ANA, journey(), ten)[-1].sessions[-1].outing
    assert race.minutes == 111


@pytest.mark.parametrize(("runs", "weekly_km"), [(3, 40.0), (4, 40.0), (5, 60.0), (6, 100.0)])
def test_a_race_week_has_at_most_two_runs_fewer(runs: int, weekly_km: float) -> None:
    everyday = runner("mon", "tue", "wed", "thu", "fri", "sat", "sun", easy_pace=5.0)
    goal = Goal("race", km=10.0, race_day=date(2027, 3, 14))
    last = weeks_of(everyday, journey(goal, weekly_km, 20.0, runs))[-1]
    assert len(last.sessions) >= runs - 2


def test_the_eve_is_rest_where_the_day_before_it_is_a_run() -> None:
    goal = Goal("race", km=10.0, race_day=date(2027, 1, 26))
    weeks = weeks_of(runner("mon", "sun"), journey(goal, 14.0, 7.0, 2))
    last_days = [outing.day for outing in outings(weeks)][-2:]
    assert last_days == [date(2027, 1, 24), date(2027, 1, 26)]


def test_a_build_week_that_reaches_into_the_last_six_days_has_no_long_run() -> None:
    goal = Goal("race", km=5.0, race_day=date(2027, 1, 28))
    *_, whole, cut, last = weeks_of(ANA, journey(goal, 25.0, 10.0))
    assert [kind for _, kind, _ in plan_of(last)][-1] == "race"
    assert cut.phase == "peak"
    assert long_km(cut) == 0
    assert cut.km < 0.8 * whole.km


def test_a_race_next_week_leaves_no_long_run_longer_than_it_asks() -> None:
    goal = Goal("race", km=5.0, race_day=date(2026, 12, 1))
    monday_runner = runner("mon", "wed", "fri", "sat", long_day="mon", easy_pace=4.0)
    weeks = weeks_of(monday_runner, journey(goal, 35.0, 30.0))
    assert max(map(long_km, weeks)) <= 0.45 * 35


def test_small_weeks_sharpen_with_less_around_it() -> None:
    goal = Goal("race", km=5.0, race_day=date(2027, 1, 31))
    first = weeks_of(runner("tue", "thu", "sun"), journey(goal, 10.0, 4.0, 3))[-1].sessions[0]
    assert [part.minutes for part in first.outing.segments] == [5, 8, 5]
