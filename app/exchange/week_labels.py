"""What stands before the weeks of a grid: numbers, "Week 3", dates, or nothing."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from app.typed import Refused, day

WEEK_DAYS = 7

_NUMBER = re.compile(r"(?:week|wk|w)?\.?\s*#?(\d{1,3})\.?", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?")

Order: TypeAlias = Callable[["re.Match[str]"], tuple[int, int]]
"""Day and month of a date in figures."""
_ORDERS: tuple[Order, ...] = (lambda m: (int(m[1]), int(m[2])), lambda m: (int(m[2]), int(m[1])))


class Week(NamedTuple):
    """A week of a grid."""

    number: int
    monday: date | None = None
    """Where dates are named."""


def weeks_named(
    labels: Sequence[Sequence[str]], today: date, *, from_sunday: bool
) -> tuple[Week | None, ...]:
    """The week of each line, by the cells before its days; None for a line that is no week.

    A line without a label follows the one before it. Numbers that count down count the weeks to go.
    """
    columns = list(zip(*labels, strict=True)) or [("",) * len(labels)]
    for texts in columns:
        dated = _dated(texts, today)
        if dated:
            return _by_dates(dated, from_sunday=from_sunday)
    counted = [_counted(texts) for texts in columns]
    return max(counted, key=lambda weeks: sum(week is not None for week in weeks))


def _counted(texts: Sequence[str]) -> tuple[Week | None, ...]:
    found = [_NUMBER.fullmatch(text) for text in texts]
    known = [int(one[1]) for one in found if one]
    is_down = len(known) > 1 and all(a > b for a, b in pairwise(known))
    weeks, last = list[Week | None](), 0
    for text, one in zip(texts, found, strict=True):
        if one is None and text:
            weeks.append(None)
            continue
        number = int(one[1]) if one else last + 1
        last = known[0] + 1 - number if is_down and one else number
        weeks.append(Week(last))
    return tuple(weeks)


def _by_dates(dated: Sequence[date | None], *, from_sunday: bool) -> tuple[Week | None, ...]:
    mondays = [_monday(one, from_sunday=from_sunday) if one else None for one in dated]
    first = min(monday for monday in mondays if monday)
    return tuple(
        Week((monday - first).days // WEEK_DAYS + 1, monday) if monday else None
        for monday in mondays
    )


def _monday(of: date, *, from_sunday: bool) -> date:
    """The Monday of the week that a date names; a Sunday begins it where Sundays come first."""
    begins = from_sunday and of.weekday() == WEEK_DAYS - 1
    return of + timedelta(days=1) if begins else of - timedelta(days=of.weekday())


def _dated(texts: Sequence[str], today: date) -> list[date | None]:
    """The dates that labels name; empty where fewer than half of the labels do.

    In figures the day comes first, unless only the other way makes the weeks follow each other.
    """
    readings = [[_date(text, order, today) for text in texts] for order in _ORDERS]
    best = max(readings, key=_in_step)
    named = sum(bool(text) for text in texts)
    return best if named and 2 * sum(one is not None for one in best) > named else []


def _in_step(days: Sequence[date | None]) -> int:
    """How often a date lies whole weeks after the one before it."""
    steps = ((b - a).days for a, b in pairwise(one for one in days if one))
    return sum(step > 0 and step % WEEK_DAYS == 0 for step in steps)


def _date(text: str, order: Order, today: date) -> date | None:
    slashed, month_first = _SLASHED.fullmatch(text), _MONTH_FIRST.fullmatch(text)
    try:
        if slashed:
            number, month = order(slashed)
            return date(int(slashed[3]) + (2000 if len(slashed[3]) == 2 else 0), month, number)
        if month_first:
            text = f"{month_first[2]} {month_first[1]} {month_first[3] or ''}".strip()
        return day(text, today) if re.search(r"\d", text) else None
    except (Refused, ValueError):
        return None
