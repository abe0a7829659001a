"""Setting up again while a journey runs: what would do instead of its goal, and answers for it."""

from datetime import date

from msgspec import structs

from app.answers.form import Answers
from app.answers.goals import goal_answers
from app.answers.known import longest_lately, usual_week
from app.coach.map.begin import cleared, first_day, outlook
from app.coach.map.rethink import led_elsewhere
from app.coach.map.road import Road
from app.coach.map.ways_out import WaysOut
from app.voice.words import units_of
from storage.journal import Journal
from storage.records import Goal, Journey, Runner


def ways_out(journal: Journal, road: Road, today: date) -> WaysOut:
    """What would do where a race is not in reach from where the runner is now."""
    way, runner = road.journey, journal.owner
    if runner is None or way.ended or road.verdict.colour == "green":
        return WaysOut()
    wanted = _from_here(journal, runner, way, today)
    return outlook(journal, runner, led_elsewhere(journal, wanted, today), (), today).ways


def _from_here(journal: Journal, runner: Runner, way: Journey, today: date) -> Journey:
    """The journey as setting up would begin it today, from what was run lately."""
    free = journal.after(cleared(journal, runner, (), today))
    weekly = usual_week(journal, today) or way.weekly_km
    return structs.replace(
        way,
        from_day=first_day(free, runner, today),
        weekly_km=weekly,
        longest_km=min(weekly, longest_lately(journal, today) or way.longest_km),
    )


def toward(answers: Answers, goal: Goal, runner: Runner | None) -> Answers:
    """The answers with a goal already filled in."""
    return answers._replace(**goal_answers(goal, units_of(runner)))
