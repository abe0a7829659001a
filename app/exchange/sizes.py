"""Distances, times and paces as coaches write them, wherever they stand among other words."""

import re
from typing import Literal, NamedTuple, TypeAlias

from app.typed import FASTEST_RUN, LONGEST_RUN_KM, LONGEST_RUN_MINUTES, SLOWEST_PACE, minutes
from app.voice.words import KM_PER_MILE

Bare: TypeAlias = Literal["km", "mi", "min"]
"""What a figure without a unit counts."""

METRES_FROM = 100.0
"""From this figure on "m" is metres, and so is a bare number of a repeat: 8 x 400 [D]."""
MINUTES_FROM = 15.0
"""From this figure on "m" is minutes; below it, it may as well be miles [D]."""
HUNDREDTHS = 2
"""Decimals of kilometres made from miles, as published tables have them."""

_UNIT = (
    r"kilomet(?:er|re)s?|kms?|k|miles?|mi|met(?:er|re)s?|minutes?|mins?|seconds?|secs?"
    r"|hours?|hrs?|h|m|s|'|\""
)
_CLOCK = re.compile(
    r"(?<![\w.:])(\d{1,2}:[0-5]\d(?::[0-5]\d)?)(?![\w:])|(?<![\w.])(\d{1,2}h[0-5]\d)(?!\w)"
)
_SIZE = re.compile(
    r"(?<![\w.])(\d{1,4}(?:\.\d{1,4})?)(?:\s*-\s*\d+(?:\.\d+)?)?"
    rf"(?:\s*-?\s*({_UNIT}))?(?![\w:%])"
)
_PACE = re.compile(
    r"(?:(?P<mark>@|\bat|\bin)\s*)?(?<![\d:])(\d{1,2}):([0-5]\d)(?:\s*-\s*(\d{1,2}):([0-5]\d))?"
    r"(?:\s*(?:/|per|a)\s*(?P<unit>km|k|mile|mi)\b)?"
)


class Size(NamedTuple):
    """How far, or how long."""

    km: float | None = None
    minutes: float | None = None


def size_in(words: str, bare: Bare, *, is_repeat: bool = False) -> Size | None:
    """The first figure among words that says how far or how long; None where there is none.

    Of a range the lower end counts: it is enough.
    """
    clocked = _CLOCK.search(words)
    if clocked:
        return _possible(Size(minutes=minutes(clocked[0])))
    for found in _SIZE.finditer(words):
        value, unit = float(found[1]), found[2] or ""
        size = _measured(value, unit, bare) if unit else _bare(value, bare, is_repeat=is_repeat)
        if size:
            return _possible(size)
    return None


def _measured(value: float, unit: str, bare: Bare) -> Size | None:
    """A figure with its unit; "m" may mean three, and below 15 nobody can say which."""
    if unit == "m":
        is_miles = value < MINUTES_FROM and bare == "mi"
        units = "met" if value >= METRES_FROM else "min" if value >= MINUTES_FROM else ""
        return _measured(value, "mi" if is_miles else units, bare) if is_miles or units else None
    if unit.startswith("k"):
        return Size(km=value)
    if unit.startswith("met"):
        return Size(km=value / 1000)
    if unit.startswith(("h", "s", '"')):
        return Size(minutes=value * 60 if unit.startswith("h") else value / 60)
    is_mile = unit in ("mi", "mile", "miles")
    return _bare(value, "mi" if is_mile else "min", is_repeat=False)


def _bare(value: float, bare: Bare, *, is_repeat: bool) -> Size | None:
    if value >= METRES_FROM and (is_repeat or bare != "min"):
        return Size(km=value / 1000) if is_repeat else None
    if bare == "min":
        return Size(minutes=value)
    return Size(km=round(value * KM_PER_MILE, HUNDREDTHS) if bare == "mi" else value)


def _possible(size: Size) -> Size | None:
    """The size where a runner can have run it."""
    is_any = bool(size.km or size.minutes)
    is_run = (size.km or 0.0) <= LONGEST_RUN_KM and (size.minutes or 0.0) <= LONGEST_RUN_MINUTES
    return size if is_any and is_run else None


def paced(words: str, bare: Bare) -> tuple[str, float | None]:
    """The words without the pace that is said in them, and that pace in minutes per km."""
    for found in _PACE.finditer(words):
        pace = int(found[2]) + int(found[3]) / 60
        if found[4]:
            pace = (pace + int(found[4]) + int(found[5]) / 60) / 2
        pace /= KM_PER_MILE if (found["unit"] or bare) in ("mi", "mile") else 1.0
        if (found["mark"] or found["unit"]) and FASTEST_RUN <= pace <= SLOWEST_PACE:
            return f"{words[: found.start()]} {words[found.end() :]}", pace
    return words, None
