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
from app.voice.rotation import in_turn
from app.voice.run_walk import walks_between
from app.voice.words import Units, units_of
from storage.journal import Journal
from storage.records import Kind, Outing

LONG = (
    "Easy all the way: whole sentences, no hurry.",
    "Begin slower than feels needed, and stay there.",
    "Time on the feet is what counts, not the pace.",
    "Easy to the end: the last part like the first.",
    "Whole sentences throughout; hills may be walked.",
)
EFFORTS: dict[Kind, tuple[str, ...]] = {
    "easy": (
        "Easy: whole sentences, and breath left over.",
        "Slow enough to look around; faster adds nothing.",
        "Easy enough that you could go on afterwards.",
        "Easy: a pace you could hold for twice as long.",
        "At a pace at which you could tell someone a story.",
        "Unhurried, from the first step to the last.",
        "Easy is a feeling, not a figure: let the pace go.",
        "Talk, hum or keep quiet: breath for all three.",
    ),
    "recovery": (
        "Slower than feels needed: this one only loosens.",
        "As slow as you like; only the legs are to move.",
        "No pace at all: it loosens, and that is enough.",
    ),
    "long": LONG,
    "medlong": LONG,
    "steady": ("Steady: easy to keep up, and you know you run.",),
    "mp": ("Race pace: held in check, in short sentences.",),
    "tempo": ("Firm: a few words at a time, not a sentence.",),
    "intervals": ("Hard: a word at a time, and glad of each rest.",),
    "reps": ("Quick and light, and fully rested before each.",),
    "hills": ("Each hill brisk and tall; walk down if you like.",),
    "race": ("Start slower than you want to, and look around.",),
    "timetrial": ("As even as you can, and all of it by the end.",),
    "runwalk": (
        "The runs no faster than a brisk walk, or nearly.",
        "Walk the walks in full: they carry the next run.",
        "Each run at a pace at which you could talk.",
        "Slow runs, brisk walks, and no hurry in either.",
        "Start the first run slower than the last.",
        "Once out of breath, run the next one slower.",
        "The walks come by the clock, not by need.",
        "Run slower than you think. Walking is part of it.",
    ),
    "cross": ("Anything that is not running, at an easy effort.",),
    "strength": ("Strong legs, no hurry.",),
    "walk": ("A walk, as brisk as you like.",),
}
"""How each kind feels; of what comes often several ways to say it, which take turns."""
IN_ONE_PIECE = (
    "Run slower than you think; there is no hurry.",
    "Slow from the first step leaves more for the last.",
    "A pace at which you could talk, all the way.",
    "The walk before it belongs to it: take all of it.",
    "No walks between, so the pace stays low.",
)
"""The same of a step of the ladder that has its one walk at the start."""

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
        return in_turn(_ways_to_say_it(outing), today)
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


def _ways_to_say_it(outing: Outing) -> tuple[str, ...]:
    is_one_piece = outing.kind == "runwalk" and not walks_between(outing)
    return IN_ONE_PIECE if is_one_piece else EFFORTS[outing.kind]


def pace_words(pace: Range, units: Units) -> str:
    """As in "5:20 to 5:30 a km"."""
    unit = "km" if units.name == "km" else "mile"
    return f"{units.pace(pace.fast)} to {units.pace(pace.slow)} a {unit}"
