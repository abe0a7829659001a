"""Any runner and journey by chance, over the whole range that setting up accepts.

The same number gives the same runner, so that whatever turns up can be drawn again.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from app.coach.map.begin import first_day
from app.coach.map.distances import DISTANCES
from app.coach.map.start import MOST_WEEKS_AHEAD, fitting_runs, objections
from storage.journal import Journal
from storage.records import WEEKDAYS, Goal, Journey, Run, Runner

FIRST_TODAY = date(2026, 11, 16)
SHORTEST_RACE_KM, LONGEST_RACE_KM = 3.0, 100.0
DAYS_OF_DRAWING = 28


class Setting(NamedTuple):
    """What a journey is drawn from."""

    journal: Journal
    journey: Journey
    today: date


def setting(number: int) -> Setting:
    """The first setting of that number which setting up accepts."""
    chance = Random(number)
    return next(found for found in _settings(chance) if found)


def _settings(chance: Random) -> Iterator[Setting | None]:
    while True:
        today = FIRST_TODAY + timedelta(days=chance.randrange(DAYS_OF_DRAWING))
        runner = any_runner(chance, today)
        journal = Journal(runner={"runner": runner}, run=_races(chance, today))
        yield any_setting(chance, journal, runner, today, "journey-1")


def any_setting(
    chance: Random, journal: Journal, runner: Runner, today: date, name: str
) -> Setting | None:
    """A journey of the runner in this journal, or None where set-up objects to it."""
    weekly = round(chance.uniform(5, 40 if chance.random() < 0.6 else 200), 1)
    longest = round(chance.uniform(2.5, min(60.0, weekly)), 1)
    runs = fitting_runs(runner, weekly, longest, chance.randint(2, 7))
    if not runs:
        return None
    goal = _goal(chance, today, weekly, runs)
    from_day = first_day(journal, runner, today)
    journey = Journey(
        id=name, goal=goal, from_day=from_day, weekly_km=weekly, longest_km=longest,
        runs_per_week=runs,
    )  # fmt: skip
    return None if objections(runner, journey, today) else Setting(journal, journey, today)


def any_runner(chance: Random, today: date) -> Runner:
    """Days, limits, pace, age and injuries of anybody."""
    names = chance.sample(WEEKDAYS, chance.randint(2, 7))
    return Runner(
        units=chance.choice(("km", "km", "mi")),
        week_start=chance.choice(("mon", "mon", "sun")),
        days={day: _minutes(chance) for day in WEEKDAYS if day in names},
        long_day=chance.choice(names),
        easy_pace=chance.choice((None, chance.uniform(3.5, 12.0))),
        born=chance.choice((None, chance.randint(1940, 2010))),
        injured_until=chance.choice((None, today - timedelta(days=chance.randint(0, 500)))),
    )


def _minutes(chance: Random) -> int | None:
    return None if chance.random() < 0.6 else chance.randint(15, 240)


def _goal(chance: Random, today: date, weekly_km: float, runs: int) -> Goal:
    kind = chance.choice(("race", "race", "race", "race", "weekly_km", "runs", "keep_running"))
    if kind == "race":
        weeks = chance.choice((4, 20, 40, MOST_WEEKS_AHEAD))
        race_day = today + timedelta(days=chance.randint(7, 7 * weeks))
        return Goal("race", km=_race_km(chance), race_day=race_day)
    if kind == "weekly_km":
        return Goal("weekly_km", km=chance.uniform(weekly_km, min(200.0, 4 * weekly_km)))
    return Goal("runs", per_week=runs) if kind == "runs" else Goal("keep_running")


def _race_km(chance: Random) -> float:
    known = chance.choice([race.km for race in DISTANCES])
    any_length = round(chance.uniform(SHORTEST_RACE_KM, LONGEST_RACE_KM), 1)
    return known if chance.random() < 0.7 else any_length


def _races(chance: Random, today: date) -> dict[str, Run]:
    """None, or a race of the last months."""
    if chance.random() < 0.6:
        return {}
    km = chance.choice([race.km for race in DISTANCES])
    race = Run(
        id="race-1",
        day=today - timedelta(days=chance.randint(1, 119)),
        km=km,
        minutes=km * chance.uniform(3.0, 9.0),
        kind="race",
        source="typed",
    )
    return {race.id: race}
