"""Any runner, journey and history that setting up accepts, for properties."""

from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from app.coach.map.begin import first_day
from app.coach.map.distances import DISTANCES, LONGEST_RACE_KM, SHORTEST_RACE_KM
from app.coach.map.draw import draw as draw_journey
from app.coach.map.start import (
    MOST_WEEK_KM,
    MOST_WEEKS_AHEAD,
    fitting_runs,
    objections,
)
from app.coach.map.start_week import first_day_for
from storage.journal import Journal
from storage.records import WEEKDAYS, Change, Goal, Journey, Run, Runner

RACES = st.one_of(
    st.sampled_from([known.km for known in DISTANCES]),
    st.floats(SHORTEST_RACE_KM, LONGEST_RACE_KM),
)
"""Races of every length that set-up takes."""
DAYS_AHEAD = st.one_of(st.integers(7, 330), st.integers(7, 7 * MOST_WEEKS_AHEAD))
"""Days until a race: most are months away, some up to two years."""
FIRST_TODAY = date(2026, 11, 20)


class Setting(NamedTuple):
    """What a journey is drawn from."""

    journal: Journal
    journey: Journey
    today: date


@st.composite
def runners(draw: st.DrawFn, today: date) -> Runner:
    names = draw(st.sets(st.sampled_from(WEEKDAYS), min_size=2))
    limits = st.one_of(st.none(), st.integers(15, 240))
    return Runner(
        units=draw(st.sampled_from(("km", "mi"))),
        week_start=draw(st.sampled_from(("mon", "sun"))),
        days={day: draw(limits) for day in WEEKDAYS if day in names},
        long_day=draw(st.sampled_from(sorted(names))),
        easy_pace=draw(st.one_of(st.none(), st.floats(3.5, 12.0))),
        born=draw(st.one_of(st.none(), st.integers(1940, 2010))),
        injured_until=draw(
            st.one_of(st.none(), st.integers(0, 500).map(lambda n: today - timedelta(days=n)))
        ),
    )


@st.composite
def goals(draw: st.DrawFn, today: date, weekly_km: float) -> Goal:
    kind = draw(st.sampled_from(("race", "race", "race", "weekly_km", "runs", "keep_running")))
    if kind == "race":
        race_day = today + timedelta(days=draw(DAYS_AHEAD))
        return Goal("race", km=draw(RACES), race_day=race_day)
    if kind == "weekly_km":
        return Goal("weekly_km", km=draw(st.floats(weekly_km, MOST_WEEK_KM)))
    return Goal("runs", per_week=0) if kind == "runs" else Goal("keep_running")


@st.composite
def settings_of(draw: st.DrawFn) -> Setting:
    """A first journey, of any sort, set up on any day of the week."""
    today = FIRST_TODAY + timedelta(days=draw(st.integers(0, 13)))
    runner = draw(runners(today))
    journey = draw(journeys(runner, today, "journey-1", first_day_for(runner, today)))
    races = draw(st.one_of(st.just({}), results(today)))
    return Setting(Journal(runner={"runner": runner}, run=races), journey, today)


@st.composite
def second_settings(draw: st.DrawFn) -> Setting:
    """A second journey that takes over from a running one, on other days."""
    first = draw(settings_of())
    journal = first.journal.after(draw_journey(first.journal, first.journey, first.today))
    today = first.journey.from_day + timedelta(days=draw(st.integers(0, 30)))
    runner = draw(runners(today))
    journey = draw(journeys(runner, today, "journey-2", first_day(journal, runner, today)))
    return Setting(journal.after(Change(put=(runner,))), journey, today)


@st.composite
def journeys(draw: st.DrawFn, runner: Runner, today: date, name: str, from_day: date) -> Journey:
    weekly = draw(
        st.one_of(st.floats(5.0, 40.0), st.floats(5.0, 200.0)).map(lambda km: round(km, 1))
    )
    longest = draw(st.floats(2.5, min(60.0, weekly)).map(lambda km: round(km, 1)))
    runs = fitting_runs(runner, weekly, longest, draw(st.integers(1, 7)))
    assume(runs)
    goal = draw(goals(today, weekly))
    if goal.kind == "runs":
        goal = Goal("runs", per_week=runs)
    journey = Journey(
        id=name,
        goal=goal,
        from_day=from_day,
        weekly_km=weekly,
        longest_km=longest,
        runs_per_week=runs,
    )
    assume(not objections(runner, journey, today))
    return journey


@st.composite
def results(draw: st.DrawFn, today: date) -> dict[str, Run]:
    km = draw(RACES)
    pace = draw(st.floats(3.0, 9.0))
    day = today - timedelta(days=draw(st.integers(1, 119)))
    race = Run(id="race-1", day=day, km=km, minutes=km * pace, kind="race", source="typed")
    return {race.id: race}
