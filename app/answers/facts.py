"""The smaller answers, one parser each: texts in, typed values out, `Refused` for the rest."""

import re
from datetime import date
from typing import Literal, cast, get_args

from app.answers.form import GoalName
from app.coach.constants import FEWEST_RUNS
from app.coach.map.paces import FASTEST_EASY, SLOWEST_EASY
from app.typed import Refused, day, weekday_named
from app.voice.setup import (
    birth_year_out_of_reach,
    easy_time_out_of_reach,
    goal_not_understood,
    hour_not_understood,
    injury_ahead,
    runs_not_understood,
    too_many_words,
    units_not_understood,
    week_day_not_understood,
)
from app.voice.words import Units
from storage.records import Weekday

NAMED_GOALS = tuple(name for name in get_args(GoalName) if name != "race")
"""The goals that can be typed by name; a race of another distance is typed as its length."""
OLDEST, YOUNGEST = 100, 8
"""Years between which a runner's age is believed."""
MOST_LETTERS = 300
"""Letters of a sentence in the runner's own words."""


def units_name(text: str) -> Literal["km", "mi"]:
    """Kilometres or miles."""
    name = text.strip().lower()
    if name in ("km", "kilometres", "kilometers"):
        return "km"
    if name in ("mi", "mile", "miles"):
        return "mi"
    raise Refused(units_not_understood())


def goal_name(text: str) -> GoalName:
    """One of the goals by its name."""
    name = text.strip().lower().replace(" ", "-").replace("_", "-")
    if name not in get_args(GoalName):
        raise Refused(goal_not_understood(NAMED_GOALS))
    return cast("GoalName", name)


def is_race_length(text: str) -> bool:
    """Whether a goal is told by its length, as in "15k" or "7 mi"."""
    return re.fullmatch(r"\s*[\d.,]+\s*(k|km|mi|miles?)?\s*", text.lower()) is not None


def whole(text: str, least: int, most: int, sentence: str) -> int:
    """A whole number between two others, or the sentence."""
    cleaned = text.strip()
    if not re.fullmatch(r"[0-9]{1,4}", cleaned) or not least <= int(cleaned) <= most:
        raise Refused(sentence)
    return int(cleaned)


def runs_a_week(text: str) -> int:
    """How many runs a week."""
    return whole(text, FEWEST_RUNS, 7, runs_not_understood())


def hour(text: str) -> int:
    """The hour at which a training day begins."""
    return whole(text, 0, 6, hour_not_understood())


def week_day(text: str) -> Weekday:
    """One day of the week."""
    found = weekday_named(text.strip())
    if found is None:
        raise Refused(week_day_not_understood())
    return found


def birth_year(text: str, today: date) -> int:
    """The year of birth."""
    first, last = today.year - OLDEST, today.year - YOUNGEST
    return whole(text, first, last, birth_year_out_of_reach(first, last))


def injury_end(text: str, today: date) -> date:
    """The last day of a recent injury: one that is over."""
    last = day(text, today)
    if last > today:
        raise Refused(injury_ahead())
    return last


def easy_pace(minutes: float, km: float | None, units: Units) -> float | None:
    """Minutes per km from the time an easy distance took; None where the distance is unknown."""
    if not km:
        return None
    if not FASTEST_EASY <= minutes / km <= SLOWEST_EASY:
        fastest, slowest = FASTEST_EASY * km, SLOWEST_EASY * km
        raise Refused(easy_time_out_of_reach(km, fastest, slowest, units))
    return minutes / km


def line(text: str) -> str:
    """The runner's own words on one line; what can't be shown is left out."""
    words = " ".join(text.split())
    shown = "".join(letter for letter in words if letter.isprintable())
    if len(shown) > MOST_LETTERS:
        raise Refused(too_many_words(MOST_LETTERS))
    return shown
