"""The words of the ways out, where a goal is not in reach."""

from datetime import date

from app.coach.map.ways_out import WaysOut
from app.voice.map import race_words
from app.voice.remedies import remedy_words
from app.voice.setup import day_words
from app.voice.words import capital

WALKING = "as drawn, with walk breaks: 4 minutes run, 1 walked, from the start"
"""What it means to finish a race on a plan that does not reach it (4.1) [D]."""


def later_words(day: date, today: date) -> str:
    """The race on a later day: as in "on 30 May"."""
    return f"on {day_words(day, today)}"


def shorter_words(km: float | None) -> str:
    """Another race on the day: as in "a 10 km race on the day"."""
    return f"{race_words(km)} on the day"


def would_do(ways: WaysOut, today: date) -> str:
    """What would do, in a sentence; empty where nothing would."""
    words = [
        later_words(ways.later, today) if ways.later else "",
        shorter_words(ways.shorter.km) if ways.shorter else "",
        remedy_words(ways.remedy) if ways.remedy else "",
    ]
    found = " or ".join(filter(None, words))
    return f"{capital(found)} would do." if found else ""
