"""The words of set-up: why an answer can't be taken as it stands, and what would do."""

import math
from collections.abc import Iterable
from datetime import date

from app.coach.map.distances import LONGEST_RACE_KM, SHORTEST_RACE_KM
from app.coach.map.rethink import Becomes
from app.coach.map.start import Objection
from app.voice.ladder_setup import ladder_objected
from app.voice.map import destination, race_words
from app.voice.words import (
    ALMOST,
    DAY_NAMES,
    Units,
    capital,
    clock,
    counted,
    date_words,
    day_name,
)
from storage.records import Journey, Runner, Weekday

RACE_LENGTH = {"km": "15 km", "mi": "10 mi"}
"""How the length of a race is typed."""


def units_not_understood() -> str:
    """Neither of the two units."""
    return "Distances are in km or mi."


def goal_not_understood(goals: Iterable[str]) -> str:
    """None of the goals."""
    return f"One of {', '.join(goals)}, or the length of a race, as in 15k."


def race_length_out_of_reach(units: Units) -> str:
    """A race of no length, or of one for which no plan is drawn."""
    least = math.ceil(10 * units.of(SHORTEST_RACE_KM) - ALMOST) / 10
    most = math.floor(10 * units.of(LONGEST_RACE_KM) + ALMOST) / 10
    return f"A race from {least:g} to {most:g} {units.name}, as in {RACE_LENGTH[units.name]}."


def days_not_understood() -> str:
    """Days or minutes that can't be read."""
    return "Days as in tue,thu,sat,sun; with minutes at most as in tue:60,sun:180."


def day_too_short(day: Weekday, least: int) -> str:
    """Minutes in which no run fits."""
    return f"{DAY_NAMES[day]} needs {least} minutes or more, or no figure for as long as it takes."


def week_day_not_understood() -> str:
    """No day of the week."""
    return "A day of the week, as in sun."


def runs_not_understood() -> str:
    """No number of runs a week."""
    return "A whole number of runs a week, from 2 to 7."


def hour_not_understood() -> str:
    """No hour at which a training day may begin."""
    return "An hour from 0 to 6; 3 keeps a run after midnight with the evening before."


def birth_year_out_of_reach(first: int, last: int) -> str:
    """No year of birth."""
    return f"A year from {first} to {last}, or nothing."


def injury_ahead() -> str:
    """The end of an injury is still to come."""
    return "The last day of an injury that is over: today or before."


def too_many_words(most: int) -> str:
    """More words than a screen can show."""
    return f"Up to {most} letters fit here."


def easy_time_out_of_reach(km: float, fastest: float, slowest: float, units: Units) -> str:
    """A time that is no easy run's."""
    return (
        f"{units.of(km):g} {units.name} at an easy pace take {clock(fastest)} to {clock(slowest)}."
    )


def race_not_understood() -> str:
    """A race result that can't be read."""
    return "A race and its time, as in 10k=50:00 or half 1:45:30."


def race_day_ahead() -> str:
    """A race result from the future."""
    return "A race that was run: its day is yesterday or before."


def week_start_stands(first: Weekday) -> str:
    """Weeks that were counted can't begin on another day."""
    return (
        f"Your weeks have begun on {DAY_NAMES[first]}; they go on so, since they are counted by it."
    )


def race_day_too_old(first: date) -> str:
    """A race too long ago to say anything."""
    return f"A race since {date_words(first)}: older ones say too little about today."


def race_too_short() -> str:
    """A race that says nothing about longer ones."""
    return "A race of 1.5 km or longer."


def race_too_slow_or_fast(least: str, most: str) -> str:
    """A time that no runner's race takes."""
    return f"For that distance a time from {least} to {most}."


def objected(
    objection: Objection, runner: Runner, journey: Journey, today: date, reach: date | None
) -> str:
    """Why an answer does not go with the others; `reach` is a race day within safe steps."""
    units = Units(runner.units)
    if journey.goal.kind == "run_walk" and objection.field != "race_day":
        return ladder_objected(objection, runner)
    match objection.field:
        case "race_day":
            return _race_day(objection, journey, today, reach)
        case "long_day" | "days":
            return _days(objection, runner)
        case "runs_per_week":
            return _runs(objection, journey, units)
        case _:
            return _distance(objection, journey, units)


def _race_day(objection: Objection, journey: Journey, today: date, reach: date | None) -> str:
    day = journey.goal.race_day or today
    is_ladder = journey.goal.kind == "run_walk"
    what = capital(race_words(journey.goal.km) if is_ladder else destination(journey, Units()))
    if objection.reason == "too_far":
        return f"Plans are drawn two years ahead, until {_limit_words(objection, today)}."
    would_do = f"{day_words(reach, today)} would do" if reach else "later will do"
    if objection.reason == "past":
        gone = "today" if day == today else "past"
        return f"{date_words(day)} is {gone}; {would_do}."
    away = days_away((day - today).days)
    return f"{what} on {date_words(day)} is {away} away; {would_do}."


def _limit_words(objection: Objection, today: date) -> str:
    return day_words(objection.limit, today) if isinstance(objection.limit, date) else ""


def _days(objection: Objection, runner: Runner) -> str:
    if objection.field == "days":
        return "Two days or more for running make a plan."
    if objection.reason == "too_short_a_day":
        usual = round(_figure(objection))
        return f"A usual run takes {usual} minutes, more than {DAY_NAMES[runner.long_day]} has."
    names = [DAY_NAMES[day] for day in runner.days]
    named = " or ".join(names) if len(names) < 3 else "one of the days chosen"
    return f"The long run goes on {named or 'a day for running'}."


def _runs(objection: Objection, journey: Journey, units: Units) -> str:
    limit = _figure(objection)
    if objection.reason == "too_few_runs":
        return "Two runs a week or more make a plan."
    week = f"{units.of(journey.weekly_km):.4g} {units.name}"
    return f"{week} a week and these days hold {counted(round(limit), 'run')}, with rest between."


def _limit(objection: Objection, units: Units) -> str:
    """The figure that would do, rounded to the side on which it still does."""
    value = 10 * units.of(_figure(objection))
    is_least = objection.reason in ("below_usual_run", "cannot_run_yet", "below_current_week")
    tenths = math.ceil(value - ALMOST) if is_least else math.floor(value + ALMOST)
    return f"{tenths / 10:g} {units.name}"


def _figure(objection: Objection) -> float:
    return objection.limit if isinstance(objection.limit, (int, float)) else 0.0


def _distance(objection: Objection, journey: Journey, units: Units) -> str:
    if objection.field == "goal_km" and journey.goal.kind == "race":
        return race_length_out_of_reach(units)
    limit = _limit(objection, units)
    match objection.reason:
        case "cannot_run_yet":
            return (
                f"From {limit} a week on; below it, “I do not run yet” leads from walking to 5 km."
            )
        case "above_week":
            return f"The longest run is part of its week: {limit} at most."
        case "below_usual_run":
            runs = counted(journey.runs_per_week, "run")
            return f"A week in {runs} has one of {limit} or more: that, or more days."
        case "below_current_week":
            return f"More than the {limit} of a usual week."
        case _:
            return f"Up to {limit} can be drawn."


def days_away(days: int) -> str:
    """As in "6 days" or "2 weeks"."""
    if days < 14:
        return "1 day" if days == 1 else f"{days} days"
    return f"{days // 7} weeks"


def day_words(day: date, today: date) -> str:
    """As in "14 March", with the year where it is not the next to come."""
    is_near = day < date(today.year + 1, today.month, min(today.day, 28))
    return date_words(day) if is_near else f"{date_words(day)} {day.year}"


def not_drawn() -> str:
    """While answers don't go together."""
    return "Nothing yet: it is drawn as soon as the answers above go together."


def running_already(running: Journey, becomes: Becomes, first_day: date, units: Units) -> str:
    """A journey runs, and drawing it anew or replacing it was not asked for."""
    drawn = "its weeks anew" if becomes == "goes_on" else "the new one"
    stands = "in its place" if becomes == "drawn_over" else "and lets this week stand"
    return (
        f"A journey is running: {destination(running, units)}. --replace draws {drawn} from"
        f" {day_name(first_day)} {date_words(first_day)}, {stands}."
    )


def assumed(weekly_km: float, longest_km: float, units: Units) -> str:
    """The figures that nobody named."""
    week, longest = (units.distance(km) for km in (weekly_km, longest_km))
    return (
        f"Assumed: {week} a week, the longest run {longest};"
        " --weekly-km and --longest-km say otherwise."
    )


def pace_guessed(pace: float, units: Units) -> str:
    """The easy pace that nobody named."""
    return f"Easy pace guessed at {units.pace(pace)} a {units.name}; --easy-pace says it better."
