"""Days for running with the minutes that each has at most: "tue:60,thu:60,sat,sun:180"."""

import re

from app.coach.constants import SHORTEST_MINUTES
from app.typed import LONGEST_RUN_MINUTES, Refused, weekday_named
from app.voice.setup import day_too_short, days_not_understood
from storage.records import WEEKDAYS, Weekday

NONE = "none"
"""What is typed for no day at all."""
Limits = dict[Weekday, int | None]
"""The days for running, each with its minutes at most or None."""


def days(text: str) -> Limits:
    """The days in the order of the calendar; `Refused` where one is unclear or too short."""
    parts = [part for part in re.split(r"[\s,;/]+", re.sub(r"\s*[:=]\s*", ":", text)) if part]
    found = dict(_day(part) for part in parts if part != NONE)
    if not found and text.strip() != NONE:
        raise Refused(days_not_understood())
    return {day: found[day] for day in WEEKDAYS if day in found}


def _day(part: str) -> tuple[Weekday, int | None]:
    name, colon, most = part.partition(":")
    day = weekday_named(name)
    if day is None or (colon and not re.fullmatch(r"[0-9]{1,4}", most)):
        raise Refused(days_not_understood())
    if not colon:
        return day, None
    if not SHORTEST_MINUTES <= int(most) <= LONGEST_RUN_MINUTES:
        raise Refused(day_too_short(day, round(SHORTEST_MINUTES)))
    return day, int(most)


def days_text(limits: Limits) -> str:
    """The days as they can be typed back."""
    return ",".join(f"{day}:{most}" if most else day for day, most in limits.items()) or NONE
