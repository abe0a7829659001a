"""The rules of the training in words: by whom a session was changed, and what shaped it.

A rule that changes sessions needs one line here, and nothing else, to be told under w.
"""

from collections.abc import Mapping

MOVED = "moved"
"""What a change of day is called; the day itself says the rest."""

RULES: Mapping[str, str] = {
    "4.1": "the way to a race",
    "4.2": "work that grows",
    "4.3": "the days of a week",
    "4.4": "ways without a race",
    "4.5": "fitted to what was run",
    "4.6": "a race on the way",
    "5": "lighter, by m or s",
    "6": MOVED,
    "7.3": "the way back",
}
"""By number; "5.A2" is a case of "5"."""

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


def rule_words(rule: str) -> str:
    """What a rule does, in a few words; a rule without any is named by its number."""
    known = RULES.get(rule) or RULES.get(rule.partition(".")[0])
    return known or f"by rule {rule}"
