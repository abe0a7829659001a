"""Races of any length: the known ones as in the rules, all others between their neighbours."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.coach.limits import refusals
from app.coach.map.distances import DISTANCES, SAME_RACE, Distance, distance
from storage.records import Goal
from tests.coach.map.runners import ANA, MONDAY, journal_of, journey, weeks_of

KM = st.floats(3.0, 100.0)
TINY = 1e-6


def figures(race: Distance) -> tuple[float, ...]:
    """Everything that runs in a line from one distance to the next, the growing figures first."""
    return (*growing(race), *falling(race))


def growing(race: Distance) -> tuple[float, ...]:
    """What a longer race asks more of, or as much."""
    return (
        *(race.long_goal, race.long_least, race.long_minutes),
        *race.share.values(),
        *race.big_weeks,
        *(race.clear_days, race.taper_weeks, race.is_far, race.is_ultra),
    )


def falling(race: Distance) -> tuple[float, ...]:
    """What it asks less of, or as much."""
    return (race.taper[-1], race.resting_share)


@pytest.mark.parametrize("known", DISTANCES, ids=lambda known: known.name)
def test_a_course_of_about_a_known_length_is_known(known: Distance) -> None:
    within = 0.99 * SAME_RACE
    for km in (known.km, known.km * (1 - within), known.km * (1 + within)):
        assert distance(km) == known


@pytest.mark.parametrize(
    ("km", "family", "long_goal", "long_least", "minutes", "taper"),
    [
        (3.0, "short", 8.0, 3.0, 120, (0.45,)),
        (8.0, "short", 12.5, 7.5, 120, (0.45,)),
        (15.0, "half", 15.9, 11.8, 134, (0.70, 0.40)),
        (25.0, "half", 20.0, 16.7, 158, (0.67, 0.34)),
        (30.0, "marathon", 23.2, 19.3, 169, (0.75, 0.63, 0.33)),
        (45.0, "ultra", 31.8, 26.5, 236, (0.74, 0.54, 0.28)),
        (80.467, "ultra", 39.6, 33.0, 330, (0.70, 0.50, 0.25)),
        (100.0, "ultra", 42.0, 35.0, 330, (0.70, 0.50, 0.25)),
    ],
)
def test_another_distance_lies_between_its_neighbours(
    km: float, family: str, long_goal: float, long_least: float, minutes: float, taper: object
) -> None:
    race = distance(km)
    assert (race.name, race.family) == ("race", family)
    found = (race.long_goal, race.long_least, race.long_minutes)
    assert found == pytest.approx((long_goal, long_least, minutes), abs=0.5)
    assert race.taper == pytest.approx(taper, abs=0.01)


@pytest.mark.parametrize(
    ("below", "above", "what"),
    [
        (14.99, 15.0, (1, 2, 3, 4)),
        (29.99, 30.0, (2, 3, 4, 4)),
    ],
)
def test_what_is_whole_changes_at_a_border(
    below: float, above: float, what: tuple[int, ...]
) -> None:
    one, other = distance(below), distance(above)
    assert (one.taper_weeks, other.taper_weeks, one.clear_days, other.clear_days) == what


def test_whatever_is_longer_than_a_marathon_is_an_ultra() -> None:
    assert [distance(km).is_ultra for km in (42.195, 43.4, 43.5, 100.0)] == [
        False,
        False,
        True,
        True,
    ]


@given(KM)
def test_every_distance_fits_together(km: float) -> None:
    race = distance(km)
    assert len(race.taper) == race.taper_weeks == len(race.long_taper) + 1
    assert list(race.taper) == sorted(race.taper, reverse=True)
    assert list(race.long_taper) == sorted(race.long_taper, reverse=True)
    assert 0 < race.long_least < race.long_goal <= 42
    assert race.long_minutes <= 330
    assert set(race.share) == set(range(2, 8))


@given(KM, KM)
def test_a_longer_race_asks_no_less(one: float, other: float) -> None:
    shorter, longer = distance(min(one, other)), distance(max(one, other))
    for less, more in zip(growing(shorter), growing(longer), strict=True):
        assert less <= more + TINY
    for more, less in zip(falling(shorter), falling(longer), strict=True):
        assert more >= less - TINY


@given(KM)
def test_a_few_metres_change_little(km: float) -> None:
    here, there = distance(km), distance(min(100.0, km + 0.01))
    if here.family != there.family:
        return
    assert figures(there) == pytest.approx(figures(here), abs=0.3)


@settings(max_examples=60, deadline=None)
@given(KM, st.integers(1, 60))
def test_a_plan_to_any_distance_keeps_within_the_limits(km: float, weeks: int) -> None:
    goal = Goal("race", km=km, race_day=MONDAY + timedelta(days=7 * weeks + 6))
    way = journey(goal)
    drawn = weeks_of(ANA, way)
    assert drawn[-1].sessions[-1].outing.km == km
    assert refusals(journal_of(ANA), way, drawn, date(2026, 11, 23)) == ()
