"""What set-up asks, in the words of its lines."""

from datetime import date

from app.answers.form import GoalName, Now
from app.coach.days import DAY, weeks_between
from app.coach.map.rethink import Becomes
from app.voice.map import destination
from app.voice.setup import day_words
from app.voice.words import Units, day_name
from storage.records import Journey

QUESTION = "Where are you now, where would you like to get to, and which days are yours?"
NOW: tuple[tuple[Now, str], ...] = (
    ("weekly", "I run every week"),
    ("sometimes", "I run now and then"),
    ("not-yet", "I do not run yet"),
)
GOALS: tuple[tuple[GoalName, str], ...] = (
    ("5k", "5 km"),
    ("10k", "10 km"),
    ("half", "half"),
    ("marathon", "marathon"),
    ("50k", "50 km"),
    ("race", "another distance"),
    ("runs", "some runs a week"),
    ("weekly-km", "some km a week"),
    ("keep-running", "just keep going"),
)
UNITS = (("km", "km"), ("mi", "miles"))


def goals(units: Units) -> tuple[tuple[str, str], ...]:
    """Where a journey may lead, in the runner's units."""
    return tuple((name, words.replace("some km", f"some {units.name}")) for name, words in GOALS)


def race_day_after(race_day: date, today: date) -> str:
    """What stands after the race day: as in "Sun, in 16 weeks"."""
    weeks = weeks_between(today, race_day + DAY)
    return f"{day_name(race_day)[:3]}, in {weeks} week{'' if weeks == 1 else 's'}"


def begin_words(running: Journey | None, becomes: Becomes | None, units: Units, today: date) -> str:
    """What enter does on the last line; a running journey is not replaced unasked."""
    if running is None or becomes is None:
        return "▸ Begin"
    if becomes == "goes_on":
        return "▸ Begin   The running week stands; the weeks after it are drawn anew."
    plan = "the plan that is running"
    if running.goal.race_day:
        plan = f"the plan to {day_words(running.goal.race_day, today)}"
    elif running.goal.kind == "weekly_km":
        plan = f"the plan to {destination(running, units)}"
    stands = "; the running week stands" if becomes == "replaced" else ""
    return f"▸ Begin   This replaces {plan}{stands}."


def easy_words(units: Units) -> str:
    """The easy run whose time is asked."""
    return "easy 5 km in" if units.name == "km" else "easy 3 mi in"


def race_words(*, is_ladder: bool) -> str:
    """What stands before the day of a race."""
    return "a 5 km race on" if is_ladder else "on"
