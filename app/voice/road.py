"""The words of the Map: from where to where, how far it is, and whether it is in reach."""

from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.coach.days import DAY, WEEK
from app.coach.map.ladder import GOAL_KM, STEPS
from app.coach.map.recovery import race_session
from app.coach.map.road import Road
from app.coach.map.verdict import Verdict
from app.coach.map.ways_out import WaysOut
from app.coach.plan import pause_on, run_of
from app.voice.drawn import verdict_words
from app.voice.map import destination, race_words
from app.voice.momentum import behind
from app.voice.remedies import remedy_words
from app.voice.setup import day_words
from app.voice.time_off import NO_RUN
from app.voice.ways import later_words, shorter_words, would_do
from app.voice.words import Units, capital, date_words, day_name, units_of
from storage.journal import Journal
from storage.records import Goal, Journey

SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""The northern seasons, by the month on whose first day they begin."""
SOON = 14
"""Days below which days are counted, and not weeks."""
LATER, SHORTER, DAYS = "o", "i", "g"
"""The keys for another day, for a shorter race instead, and for other days of the week."""

NO_ROAD = "No road is drawn yet. g asks where to."
"""Where there never was a journey."""


class Way(NamedTuple):
    """Another goal that would do, and the key that takes it."""

    key: str
    words: str
    goal: Goal


def road_title(road: Road, units: Units) -> str:
    """As in "From 25 km a week to a half marathon"."""
    way = road.journey
    to = destination(way, units)
    if road.is_endless:
        name = capital(to) if way.goal.kind == "runs" else "Running on"
        return f"{name}, since {date_words(way.from_day)}"
    begun = f"{units.whole(way.weekly_km)} {units.name} a week" if way.weekly_km else "walking"
    return f"From {begun} to {to}"


def road_aim(road: Road, units: Units) -> str:
    """As in "To a half marathon", where there is no room for more."""
    if road.is_endless:
        return road_title(road, units)
    return f"To {destination(road.journey, units)}"


def road_end(road: Road, today: date) -> str:
    """As in "Sunday 14 March · 10 weeks to go"."""
    way = road.journey
    if way.ended:
        return f"until {day_words(way.ended, today)}"
    if road.is_endless:
        name, day = next_season(today)
        return f"{name} on {date_words(day)} · {to_go(day, today)}"
    race_day = way.goal.race_day
    if race_day:
        return f"{day_name(race_day)} {day_words(race_day, today)} · {to_go(race_day, today)}"
    if way.goal.kind == "run_walk":
        return f"{STEPS} steps, then {way.goal.km or GOAL_KM:g} km"
    last_day = road.weeks[-1].first_day + WEEK - DAY
    return f"until {day_words(last_day, today)} · {to_go(last_day, today)}"


def next_season(today: date) -> tuple[str, date]:
    """The next season and its first day."""
    firsts = (date(year, month, 1) for year in (today.year, today.year + 1) for month in SEASONS)
    first = next(day for day in firsts if day > today)
    return SEASONS[first.month], first


def to_go(day: date, today: date) -> str:
    """How far off a day is: as in "10 weeks to go", "9 days to go" or "tomorrow"."""
    days = (day - today).days
    if days <= 1:
        return "tomorrow" if days == 1 else "today"
    return f"{days} days to go" if days < SOON else f"{days // 7} weeks to go"


def ways(outs: WaysOut, journey: Journey, today: date) -> tuple[Way, ...]:
    """What would do instead of a race that is not in reach, each with its key."""
    goal, found = journey.goal, list[Way]()
    if outs.later:
        words = later_words(outs, today)
        found.append(Way(LATER, words, structs.replace(goal, race_day=outs.later)))
    if outs.shorter:
        words = shorter_words(outs)
        found.append(Way(SHORTER, words, structs.replace(goal, km=outs.shorter.km)))
    if outs.remedy:
        found.append(Way(DAYS, remedy_words(outs.remedy), goal))
    return tuple(found)


def verdict_line(journal: Journal, road: Road, choices: tuple[Way, ...], today: date) -> str:
    """Whether the goal is in reach as the road stands, and the keys of what would do if not."""
    if road.journey.ended:
        return f"{travelled(journal, road)} g draws the next road."
    running = pause_on(journal, today)
    if running and running.red_flag:
        return NO_RUN
    race = race_session(journal, road.journey)
    if race and run_of(journal, race):
        done = behind(journal, road.journey, today, units_of(journal.owner))
        return f"The race is run. Behind you: {done}."
    words = reach(journal, road, WaysOut(), today)
    keys = "   ".join(f"{choice.key} {choice.words}" for choice in choices)
    return "\n".join(filter(None, (words, keys)))


def travelled(journal: Journal, road: Road) -> str:
    """As in "16 weeks, 56 runs, 398 km.": a journey that is over."""
    way = road.journey
    return f"{behind(journal, way, way.ended or date.max, units_of(journal.owner)) or 'Over'}."


def reach(journal: Journal, road: Road, outs: WaysOut, today: date) -> str:
    """Whether the goal is in reach as the road stands, and what would do if not, in a sentence."""
    way, units = road.journey, units_of(journal.owner)
    if road.verdict.colour == "green" and way.goal.kind == "race":
        return _reachable(road.verdict, way, units, today)
    words = verdict_words(road.verdict, way, units, today)
    return " ".join(filter(None, (words, would_do(outs, today))))


def _reachable(verdict: Verdict, way: Journey, units: Units, today: date) -> str:
    reached, least = (
        f"{units.of(km):.1f}".removesuffix(".0") for km in (verdict.longest_km, verdict.least_km)
    )
    day = verdict.longest_day or today
    grows = "grew" if day < today else "grows"
    race = race_words(way.goal.km).replace("half marathon", "half")
    return (
        f"Reachable. The long run {grows} to {reached} {units.name} by {date_words(day)};"
        f" {race} asks for {least}."
    )
