"""What a screen asks of the App."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from textual.message import Message

from app.coach.momentum.runs import Figures
from storage.journal import Journal, Move
from storage.records import Goal, Pause


@dataclass
class Commit(Message):
    """Make a change true: the move to make, and the sentence that is said once it is."""

    move: Move
    say: Callable[[Journal], str]


@dataclass
class RunAdded(Message):
    """A run that was not planned is to be added; the App gives it its id."""

    day: date
    figures: Figures


@dataclass
class PauseWanted(Message):
    """Time off is to begin, or to have other dates; the App gives a new one its id."""

    pause: Pause


class NewsRead(Message):
    """What was said last has been read: the runner has turned to something else."""


@dataclass
class NewGoal(Message):
    """The runner wants to set up a new goal, or one that is known already."""

    goal: Goal | None = None


@dataclass
class DayWanted(Message):
    """A day is to be looked at on Today."""

    day: date
