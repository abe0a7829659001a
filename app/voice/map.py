"""The words of the Map: where a journey leads."""

from app.coach.map.ladder import GOAL_KM
from app.voice.sessions import race_name
from app.voice.words import Units, number, with_article
from storage.records import Journey


def race_words(km: float | None) -> str:
    """As in "a half marathon", "a 10 km race" or "an 8 km race"."""
    name = race_name(km)
    return with_article(f"{name} race" if name.endswith("km") else name)


def destination(journey: Journey, units: Units) -> str:
    """Where a journey leads: as in "a half marathon", "a 10 km race" or "40 km a week"."""
    goal = journey.goal
    if goal.kind == "race":
        return race_words(goal.km)
    if journey.drawn_by == "own":
        return "the end of your coach's plan"
    if goal.kind == "weekly_km":
        return f"{units.whole(goal.km or 0.0)} {units.name} a week"
    if goal.kind == "run_walk":
        return f"{goal.km or GOAL_KM:g} km"
    if goal.kind == "runs":
        return f"{number(goal.per_week or journey.runs_per_week)} runs a week"
    return "many more runs"
