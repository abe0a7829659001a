"""A sensible answer for every field in which nothing was said."""

from datetime import date

from app.answers.days import days, days_text
from app.answers.facts import is_race_length, runs_a_week
from app.answers.form import Answers
from app.answers.goals import goal_answers
from app.answers.known import as_typed, longest_lately, usual_week
from app.answers.ladder import NOT_YET, with_ladder_days
from app.coach.level import level
from app.coach.map.distances import named
from app.coach.map.start import USUAL_RUN_KM
from app.coach.plan import journey as running
from app.typed import Refused, kilometres, weekday_named
from app.voice.words import KM_PER_MILE, Units
from storage.journal import Journal
from storage.records import WEEKDAYS, Runner, Weekday

USUAL_WEEK = {
    ("weekly", "km"): "25", ("weekly", "mi"): "16",
    ("sometimes", "km"): "10", ("sometimes", "mi"): "6",
}  # fmt: skip
"""A usual week, by how often and in which units [D]."""
LONG_SHARE = {2: 0.55, 3: 0.4, 4: 0.32, 5: 0.3, 6: 0.28, 7: 0.28}
"""The longest run's part of a usual week, by runs a week [D]."""
RUNS_AT_LEVEL = (3, 3, 4, 5, 5, 6)
"""Runs a week by level [D]."""
SPREAD: dict[int, tuple[int, ...]] = {
    1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 2, 4, 6), 5: (0, 2, 3, 4, 6),
    6: (0, 1, 2, 3, 4, 6), 7: (0, 1, 2, 3, 4, 5, 6),
}  # fmt: skip
"""Days after the long run on which the runs of a week go best, by runs a week [D]."""
FAR_FROM_LEVEL = 2
"""From this level the first goal that comes to mind is a half marathon, below it 5 km [D]."""
EASY_KM = {"km": 5.0, "mi": 3 * KM_PER_MILE}
"""The easy distance whose time is asked: 5 km or 3 miles."""
OTHER_RACE = {"km": "15", "mi": "10"}
"""The length of another race that comes to mind first [D]."""
WEEK_TO_REACH = 1.3
"""A weekly distance to reach, as a share of the usual week [D]."""
RAIN = "it is cold, wet and dark"
"""When the runner's plan for a bad day is for, where nothing else is said."""


def filled(answers: Answers, journal: Journal, today: date) -> Answers:
    """The answers, with what the journal knows or what is usual wherever nothing was said.

    The words of the runner stay as they are, and the race day needs the coach.
    """
    runner = journal.owner or Runner()
    told = answers._replace(
        now=answers.now or _usual_now(answers, journal),
        units=answers.units or runner.units,
        day_start=answers.day_start or str(runner.day_start),
        week_start=answers.week_start or runner.week_start,
    )
    if told.now == NOT_YET:
        told = with_ladder_days(told, runner)
    told = _with_days(_with_week(told, journal, today), runner)
    return _with_goal(_with_longest(told, journal, today), journal)


def _usual_now(answers: Answers, journal: Journal) -> str:
    """Who is on the ladder does not run every week yet, unless a week or a goal says otherwise."""
    way = running(journal)
    is_on_the_ladder = way is not None and way.goal.kind == "run_walk"
    says_otherwise = answers.weekly or answers.longest or answers.goal
    return NOT_YET if is_on_the_ladder and not says_otherwise else "weekly"


def units_of(answers: Answers) -> Units:
    """The units that distances are typed in."""
    name = answers.typed_in or answers.units
    return Units("mi" if name == "mi" else "km")


def figure(text: str, units: Units) -> float | None:
    """A distance in km, or None where it is not understood."""
    try:
        return kilometres(text, units) if text else None
    except Refused:
        return None


def _with_week(told: Answers, journal: Journal, today: date) -> Answers:
    """A usual week, as lately run or else as is usual."""
    units = units_of(told)
    lately = usual_week(journal, today)
    usual = USUAL_WEEK["sometimes" if told.now == "sometimes" else "weekly", units.name]
    return told._replace(weekly=told.weekly or (as_typed(lately, units) if lately else usual))


def _week_km(told: Answers) -> float:
    """The usual week in km; one that is not understood is refused, and changes no other answer."""
    units = units_of(told)
    return figure(told.weekly, units) or figure(USUAL_WEEK["weekly", units.name], units) or 0.0


def _with_longest(told: Answers, journal: Journal, today: date) -> Answers:
    """The longest run, as lately run or as goes with a week of so many runs."""
    if told.longest:
        return told
    units = units_of(told)
    # An unclear week is refused by itself: the longest run is not to be refused with it.
    week_km = figure(told.weekly, units) or figure(USUAL_WEEK["sometimes", units.name], units) or 0
    runs = min(_runs(told, week_km), RUNS_AT_LEVEL[level(week_km)])
    share = LONG_SHARE[max(2, runs)] * week_km
    lately = longest_lately(journal, today)
    return told._replace(longest=as_typed(min(lately or share, week_km), units))


def _runs(told: Answers, week_km: float) -> int:
    """Runs a week: as stated, as days are stated, else by what the week's distance suggests."""
    try:
        stated = runs_a_week(told.runs) if told.runs else len(days(told.days)) if told.days else 0
    except Refused:
        stated = 0
    fitting = max(2, int(week_km / USUAL_RUN_KM))
    return min(stated or RUNS_AT_LEVEL[level(week_km)], fitting)


def _with_days(told: Answers, runner: Runner) -> Answers:
    long_day = weekday_named(told.long_day.strip()) or _usual_long_day(told, runner)
    runs = _runs(told, _week_km(told))
    chosen = told.days
    if not chosen:
        known = long_day in runner.days and len(runner.days) >= (runs if told.runs else 2)
        chosen = days_text(runner.days) if known else ",".join(spread(runs, long_day))
    return told._replace(days=chosen, long_day=told.long_day or long_day)


def _usual_long_day(told: Answers, runner: Runner) -> Weekday:
    """The day that was the long run's before, else Sunday, else the last of the days stated."""
    words = told.days.lower().replace(":", " ").replace(",", " ").split()
    stated = [day for word in words if (day := weekday_named(word))]
    if not stated or runner.long_day in stated:
        return runner.long_day
    return max(stated, key=WEEKDAYS.index)


def spread(runs: int, long_day: Weekday) -> tuple[Weekday, ...]:
    """So many days, spread around the long run's, in the order of the calendar."""
    first = WEEKDAYS.index(long_day)
    days = {WEEKDAYS[(first + after) % 7] for after in SPREAD[runs]}
    return tuple(day for day in WEEKDAYS if day in days)


def _with_goal(told: Answers, journal: Journal) -> Answers:
    told, week = _with_race(_with_the_same_goal(told, journal)), _week_km(told)
    goal = told.goal or ("half" if level(week) >= FAR_FROM_LEVEL else "5k")
    return told._replace(goal=goal, goal_km=told.goal_km or _usual_goal(goal, week, told))


def _with_the_same_goal(told: Answers, journal: Journal) -> Answers:
    """The goal of the journey that is running, with its day and figures, unless it is another."""
    way = running(journal)
    known = goal_answers(way.goal, units_of(told)) if way else {}
    if told.goal not in ("", known.get("goal")):
        return told
    stated = {field: text for field, text in told._asdict().items() if text}
    return told._replace(**{field: text for field, text in known.items() if field not in stated})


def _with_race(told: Answers) -> Answers:
    """A race that was named by its length is that distance, or one of another."""
    if is_race_length(told.goal):
        km = figure(told.goal, units_of(told))
        known = named(km) if km else None
        told = told._replace(goal=known.name if known else "race", race_km=told.goal)
    other = told.race_km or OTHER_RACE[units_of(told).name]
    return told._replace(race_km=other if told.goal == "race" else "")


def _usual_goal(goal: str, week: float, told: Answers) -> str:
    units = units_of(told)
    return as_typed(round(WEEK_TO_REACH * week) or 5.0, units) if goal == "weekly-km" else ""
