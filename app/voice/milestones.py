"""The words of milestones: a fact, once, on the day."""

from collections.abc import Sequence
from datetime import date

from app.coach.momentum.milestones import Milestone, reached
from app.voice.words import counted
from storage.journal import Journal
from storage.records import Run

SPANS = {26: ": half a year", 52: ": a whole year"}
"""What so many weeks come to."""


def milestone_of(journal: Journal, new: Sequence[Run], today: date) -> str:
    """What is said of the milestones that these runs reached; empty where they reached none."""
    return " ".join(map(milestone_words, reached(journal, new, today)))


def milestone_words(found: Milestone) -> str:
    """As in "That makes four weeks kept in a row."."""
    match found.kind:
        case "weeks" if found.weeks == 1:
            return "That is the first week kept."
        case "weeks":
            span = SPANS.get(found.weeks, "")
            return f"That makes {counted(found.weeks, 'week')} kept in a row{span}."
        case "runs":
            return "That makes a hundred runs."
        case "longest":
            return "That is the longest run so far."
