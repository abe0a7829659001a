"""How hard a session is meant: in words, and in paces once a race has told them."""

from datetime import date

from app.coach.maintenance.fitness import fitness
from app.coach.map.paces import (
    EASY_RANGE,
    STEADY_RANGE,
    Range,
    best_race,
    pace_range,
    vdot_of,
    zone_paces,
)
from app.coach.sessions import TRAITS
from app.voice.own import coach_words
from app.voice.sessions import EFFORTS
from app.voice.words import Units, units_of
from storage.journal import Journal
from storage.records import Kind, Outing

POINT = 5 / 60
"""Minutes per km to either side of a pace that is one figure in the tables."""

PACED: dict[Kind, tuple[str, str]] = {
    "easy": ("Easy", "a story could be told."),
    "long": ("Easy", "whole sentences."),
    "medlong": ("Easy", "whole sentences."),
    "steady": ("Steady", "easy to keep up."),
    "mp": ("Race pace", "held in check."),
    "tempo": ("Firm", "a few words at a time."),
    "intervals": ("Hard", "a word at a time."),
    "reps": ("Quick", "fully rested."),
}
"""What stands before and after the paces."""


def effort(journal: Journal, outing: Outing, today: date) -> str:
    """As in "Firm: a few words at a time, not a sentence.", or with paces where a race is known."""
    if outing.words:
        return coach_words(outing)
    race = best_race(journal, today)
    if race is None or outing.kind not in PACED:
        return EFFORTS[outing.kind]
    left = vdot_of(race) * fitness(journal, today)
    before, after = PACED[outing.kind]
    zone = TRAITS[outing.kind].zone
    ranges = {"easy": EASY_RANGE, "steady": STEADY_RANGE}
    if zone in ranges:
        around = pace_range(ranges[zone], left)
    else:
        pace = zone_paces(left)[zone]
        around = Range(pace + POINT, pace - POINT)
    return f"{before}, {pace_words(around, units_of(journal.owner))}: {after}"


def pace_words(pace: Range, units: Units) -> str:
    """As in "5:20 to 5:30 a km"."""
    unit = "km" if units.name == "km" else "mile"
    return f"{units.pace(pace.fast)} to {units.pace(pace.slow)} a {unit}"
