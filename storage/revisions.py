"""Revisions: stamps that say which of two versions of a record is the later one.

A stamp is a hybrid logical clock written as text, `milliseconds-counter-device`, and its order as
text is its order in time. It follows the real clock, and goes on counting where that was set back.
"""

import re
from datetime import datetime

_SHAPE = re.compile(r"(\d{13})-(\d{4})-[0-9a-z]+", re.ASCII)
_COUNTS = 10_000


def next_stamp(now: datetime, highest: str, device: str) -> str:
    """Return a stamp greater than `highest` (which may be empty), at `now` if the clock allows."""
    milliseconds = int(now.timestamp() * 1000)
    found = _SHAPE.fullmatch(highest)
    last, count = (int(found[1]), int(found[2])) if found else (-1, 0)
    if milliseconds > last:
        return _spelled(milliseconds, 0, device)
    return _spelled(last + (count + 1) // _COUNTS, (count + 1) % _COUNTS, device)


def is_stamp(text: str) -> bool:
    """Whether a text has the shape of a stamp: a file edited by hand may hold others."""
    return _SHAPE.fullmatch(text) is not None


def _spelled(milliseconds: int, count: int, device: str) -> str:
    return f"{milliseconds:013d}-{count:04d}-{device}"
