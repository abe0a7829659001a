"""Setting up again while a journey runs: what would do instead of its goal, and answers for it."""

from datetime import date

from msgspec import structs

from app.answers.form import Answers
from app.answers.known import longest_lately, usual_week
from app.answers.shown import day_text
from app.coach.map.begin import WaysOut, first_day, outlook
from app.coach.map.distances import distance
from app.coach.map.road import Road
from storage.journal import Journal
from storage.records import Goal, Journey, Runner


def ways_out(journal: Journal, road: Road, today: date) -> WaysOut:
    """What would do where a race is not in reach from where the runner is now."""
    way, runner = road.journey, journal.owner
    if runner is None or way.ended or road.verdict.colour == "green":
        return WaysOut()
    return outlook(journal, runner, _from_here(journal, runner, way, today), (), today).ways


def _from_here(journal: Journal, runner: Runner, way: Journey, today: date) -> Journey:
    """The journey as setting up would begin it today, from what was run lately."""
    weekly = usual_week(journal, today) or way.weekly_km
    return structs.replace(
        way,
        from_day=first_day(journal, runner, today),
        weekly_km=weekly,
        longest_km=min(weekly, longest_lately(journal, today) or way.longest_km),
    )


def toward(answers: Answers, goal: Goal) -> Answers:
    """The answers with a race to run already filled in."""
    known = distance(goal.km or 0.0)
    if known is None or goal.race_day is None:
        return answers
    return answers._replace(goal=known.name, race_day=day_text(goal.race_day))
