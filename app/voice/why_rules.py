"""The rules of the training in words: by whom a session was changed, and what shaped it.

A rule that changes sessions needs one line here, and nothing else, to be told under w.
"""

from collections.abc import Mapping

from app.coach.maintenance.guard import SURPLUS
from app.coach.maintenance.taking import INDOORS, REST
from app.coach.maintenance.way_back import SMALL, TAKEN
from app.coach.map.races import RACE
from app.coach.map.refit import LONGEST, RESTED, WEEKS, WORK
from app.voice.swap_words import REASON_WORDS

MOVED = "moved"
"""What a change of day is called; the day itself says the rest."""

RULES: Mapping[str, str] = {
    "4": "a step of the ladder",
    "4.1": "the way to a race",
    "4.2": "work that grows",
    "4.3": "the days of a week",
    "4.4": "ways without a race",
    "4.5": "fitted to what was run",
    "4.6": "around a race",
    "5": "lighter, by m or s",
    "5.hold": "weeks that keep what was built",
    SMALL: "a small week",
    INDOORS: "the same, under a roof",
    REST: "no run while sore or ill",
    "6": MOVED,
    "7.2": "easy after a run that was too long",
    "7.3": "the way back",
    "7.4": "the way back after an illness",
}
"""By number; "5.A2" is a case of "5"."""

REASONS: Mapping[str, str] = {
    LONGEST: "no run is planned more than a tenth longer than the longest of the 30 days before",
    WEEKS: "no week is planned much larger than the largest of the three before it",
    WORK: "hard minutes grow from what was run whole",
    RESTED: "the light week before it has done what this one was for",
    SURPLUS: "what was run before it was much more than planned, and wants to settle",
    TAKEN: "runs had gone by, and you took it",
    RACE: "hard and long runs keep clear of a race",
    **{reason: f"{words}, you said" for reason, words in REASON_WORDS.items()},
    "time": "a way for little time",
}
"""Why a session was changed, by the reason that stands in the file."""

INVARIANTS: Mapping[str, str] = {
    "01": "a tenth longer at most",
    "06": "two days between hard or long runs",
    "08": "days of rest in every week",
    "11": "hard minutes in proportion",
    "12": "a taper only falls",
    "13": "no long run near the race",
    "14": "easy days after a race",
}
"""What the limits that shape a session keep it from, by number."""


def reason_words(reason: str) -> str:
    """Why a session was changed; the runner's own reasons stand as they were given."""
    return REASONS.get(reason, reason)


def rule_words(rule: str) -> str:
    """What a rule does, in a few words; a rule without any is named by its number."""
    known = RULES.get(rule) or RULES.get(rule.partition(".")[0])
    return known or f"by rule {rule}"
