"""What the reasons share: what a reason is, and the words for steps, days and times gone by."""

from collections.abc import Callable
from typing import TypeAlias

from app.coach.map.distances import Distance
from app.coach.why.place import Earlier, Place
from app.voice.words import counted, date_words, day_name, number, units_of

Reason: TypeAlias = Callable[[Place], str]
"""A sentence about a session in its place; empty where it does not hold."""

ROW = 50
"""Cells of a card's row at 80 columns."""
WHY = "Why: "
"""What a purpose begins with; a fact stands for itself."""
FEW = 12
"""Up to this figure small whole numbers are said in words."""
WEEKS_OUT = {7: "one week", 14: "two weeks", 21: "three weeks"}
"""Days to a race that are said as weeks."""


def distance(here: Place, km: float) -> str:
    """As in "12.4 km", in the runner's units."""
    return units_of(here.journal.owner).distance(km)


def asked_of(here: Place, race: Distance) -> str:
    """As in "15 km": the long run that a race asks for once."""
    units = units_of(here.journal.owner)
    return f"{round(units.of(race.long_least), 1):g} {units.name}"


def figure(count: float) -> str:
    """As in "two" or "18"."""
    return number(int(count)) if count == int(count) and count <= FEW else f"{count:g}"


def minutes(count: float, sort: str = "") -> str:
    """As in "two minutes" or "one hard minute"."""
    noun = f"{sort} minute".strip()
    return f"{figure(count)} {noun}{'' if count == 1 else 's'}"


def last_time(earlier: Earlier) -> str:
    """As in "last time", or "on 8 December" where one of its sort came to nothing since."""
    return "last time" if earlier.is_last else f"on {date_words(earlier.outing.day)}"


def last_day(here: Place) -> str:
    """As in "last Thursday": the same day of the week before."""
    return f"last {day_name(here.outing.day)}"


def days_out(days: int) -> str:
    """As in "three days before the race"."""
    return f"{WEEKS_OUT.get(days, counted(days, 'day'))} before the race"


def in_turn(sentences: tuple[str, ...], here: Place) -> str:
    """One of several sentences that are all true, another one each week and each run."""
    return sentences[(here.week.number + here.ordinal) % len(sentences)]
