"""The parts of a session as exact words: "[15 min easy + 4 x 3 min interval off 2 min easy]".

What is spelled here reads back as the same parts, to the last digit.
"""

import re
from typing import get_args

from storage.records import Segment, Zone

_NUMBER = r"\d+(?:\.\d+)?(?:e-?\d+)?"
_ZONE = "|".join(get_args(Zone))
_PART = re.compile(
    rf"(?:(?P<times>\d{{1,3}}) x )?"
    rf"(?:(?P<km>{_NUMBER}) km)?(?: in )?(?P<minutes>{_NUMBER} (?:min|s))?"
    rf" (?P<zone>{_ZONE})(?: off (?P<rest>{_NUMBER} (?:min|s)) (?P<rest_zone>{_ZONE}))?"
)


def spelled(segments: tuple[Segment, ...]) -> str:
    """Segments in words; empty where there are none."""
    return f"[{' + '.join(map(_part, segments))}]" if segments else ""


def unspelled(words: str) -> tuple[Segment, ...]:
    """The segments that words spell; none where they are other words."""
    if not (words.startswith("[") and words.endswith("]")):
        return ()
    found = [_PART.fullmatch(part) for part in words[1:-1].split(" + ")]
    parts = tuple(_segment(part) for part in found if part)
    is_whole = len(parts) == len(found) and spelled(parts) == words
    return parts if is_whole else ()


def number(value: float) -> str:
    """A figure as short as it can be without another value."""
    short = f"{value:g}"
    return short if float(short) == value else repr(float(value))


def _time(minutes: float) -> str:
    """Minutes, or seconds where only they are a round figure."""
    seconds = round(minutes * 60)
    is_round = minutes != round(minutes, 2) and seconds / 60 == minutes
    return f"{seconds} s" if is_round else f"{number(minutes)} min"


def _minutes(time: str) -> float:
    value, unit = time.split()
    return float(value) / 60 if unit == "s" else float(value)


def _part(part: Segment) -> str:
    sizes = [f"{number(part.km)} km"] if part.km is not None else []
    sizes += [_time(part.minutes)] if part.minutes is not None else []
    times = f"{part.times} x " if part.times != 1 else ""
    has_rest = part.rest or part.rest_zone != "easy"
    rest = f" off {_time(part.rest)} {part.rest_zone}" if has_rest else ""
    return f"{times}{' in '.join(sizes)} {part.zone}{rest}"


def _segment(found: "re.Match[str]") -> Segment:
    zones: dict[str, Zone] = {zone: zone for zone in get_args(Zone)}
    return Segment(
        zones[found["zone"]],
        minutes=_minutes(found["minutes"]) if found["minutes"] else None,
        km=float(found["km"]) if found["km"] else None,
        times=int(found["times"] or 1),
        rest=_minutes(found["rest"]) if found["rest"] else 0.0,
        rest_zone=zones[found["rest_zone"] or "easy"],
    )
