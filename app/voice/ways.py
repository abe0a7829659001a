"""The words of the ways out, where a goal is not in reach."""

from datetime import date

from app.coach.map.ways_out import WaysOut
from app.voice.map import race_words
from app.voice.remedies import remedy_words
from app.voice.setup import day_words
from app.voice.words import capital

WALKING = "as drawn, with walk breaks: 4 minutes run, 1 walked, from the start"
"""What it means to finish a race on a plan that does not reach it (4.1) [D]."""


TIGHTLY = ", if tightly"
"""After what brings a race into sight, and not safely into reach."""


def later_words(ways: WaysOut, today: date) -> str:
    """The race on a later day: as in "on 30 May" or "on 3 October, if tightly"; or nothing."""
    if ways.later is None:
        return ""
    return f"on {day_words(ways.later, today)}{TIGHTLY if ways.later_is_tight else ''}"


def shorter_words(ways: WaysOut) -> str:
    """Another race on the day: as in "a 10 km race on the day"; or nothing."""
    if ways.shorter is None:
        return ""
    tightly = TIGHTLY if ways.shorter_is_tight else ""
    return f"{race_words(ways.shorter.km)} on the day{tightly}"


def would_do(ways: WaysOut, today: date) -> str:
    """What would do, in a sentence; empty where nothing would."""
    words = [
        later_words(ways, today),
        shorter_words(ways),
        remedy_words(ways.remedy) if ways.remedy else "",
    ]
    found = " or ".join(filter(None, words))
    return f"{capital(found)} would do." if found else ""
