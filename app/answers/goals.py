"""A goal as it would be answered, field by field."""

from datetime import date

from app.answers.form import GoalName
from app.coach.map.distances import named
from app.voice.words import MONTHS, Units
from storage.records import Goal, GoalKind

WITHOUT_A_RACE: dict[GoalKind, GoalName] = {
    "weekly_km": "weekly-km", "runs": "runs", "keep_running": "keep-running",
}  # fmt: skip
"""The goals that have no race, by how they are called in set-up."""


def goal_answers(goal: Goal, units: Units) -> dict[str, str]:
    """The answers that lead to a goal; none where set-up does not ask for such a goal."""
    if goal.kind == "race" and goal.km:
        day = {"race_day": day_text(goal.race_day)} if goal.race_day else {}
        return _race(goal.km, units) | day
    name = WITHOUT_A_RACE.get(goal.kind)
    if name is None:
        return {}
    figures = {"goal_km": exactly(goal.km, units)} if name == "weekly-km" and goal.km else {}
    runs = {"runs": str(goal.per_week)} if name == "runs" and goal.per_week else {}
    return {"goal": name, **figures, **runs}


def _race(km: float, units: Units) -> dict[str, str]:
    """A race by its name, one of another distance by its length."""
    known = named(km)
    return {"goal": known.name} if known else {"goal": "race", "race_km": exactly(km, units)}


def exactly(km: float, units: Units) -> str:
    """A distance as it can be typed back without becoming another: 11.2654, or 7 in miles."""
    return f"{units.of(km):.6g}"


def day_text(day: date) -> str:
    """A day as it can be typed back: 14 March 2027."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
