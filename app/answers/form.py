"""The answers of set-up as they were given: one text per field, empty where nothing was said.

The screen and the command line both fill this in, so that both are understood and refused alike.
"""

from typing import Literal, NamedTuple

Now = Literal["weekly", "sometimes", "not-yet"]
"""Where the runner is: running every week, now and then, or not yet."""

GoalName = Literal[
    "5k", "10k", "half", "marathon", "50k", "race", "runs", "weekly-km", "keep-running"
]  # fmt: skip
"""Where to: a race, "race" one of another distance; so many runs or km a week, or going on."""

RACES: tuple[GoalName, ...] = ("5k", "10k", "half", "marathon", "50k", "race")
"""The goals that have a day."""


class Answers(NamedTuple):
    """What was answered, field by field."""

    now: str = ""
    units: str = ""
    typed_in: str = ""
    """The units of distances that do not name theirs; empty: those of `units`."""
    weekly: str = ""
    """The distance of a usual week."""
    longest: str = ""
    """The longest run lately."""
    longest_time: str = ""
    """How long the longest run took."""
    easy_five: str = ""
    """How long 5 easy km take."""
    easy_pace: str = ""
    """Minutes per km or mile of easy running."""
    race_result: str = ""
    """Recent races, as in "10k=50:00" or "10k=50:00@2026-10-04"."""
    goal: str = ""
    """A goal by its name, or the length of a race: "15k", "7 mi"."""
    race_km: str = ""
    """The length of a race of another distance."""
    goal_km: str = ""
    """The distance a week to reach."""
    race_day: str = ""
    runs: str = ""
    """Runs a week."""
    days: str = ""
    """Days for running, each with its minutes at most: "tue:60,thu:60,sat,sun:180"."""
    long_day: str = ""
    why: str = ""
    if_when: str = ""
    if_then: str = ""
    born: str = ""
    injured_until: str = ""
    day_start: str = ""
    week_start: str = ""


class Refusal(NamedTuple):
    """One answer that can't be taken as it stands, and the sentence beside it."""

    field: str
    """A field of `Answers`."""
    sentence: str
    is_clear: bool = True
    """It is understood, and yet does not go with the other answers or the calendar."""
