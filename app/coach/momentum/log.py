"""The log: every run that happened, and what they come to by week, month and year."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from app.coach.days import first_of_week
from app.coach.plan import is_stated
from storage.journal import Journal
from storage.records import Run, Weekday

Span: TypeAlias = Literal["week", "month", "year"]
"""What runs are added up by."""
SPANS: tuple[Span, ...] = ("week", "month", "year")


class Total(NamedTuple):
    """What some runs come to; what is not known of a run adds nothing."""

    runs: int
    """How many they are, walks left out."""
    walks: int
    km: float
    """Kilometres run; those of walks are none."""
    minutes: float
    """Minutes on the way, those of walks included."""


class Group(NamedTuple):
    """The runs of one week, month or year, the newest first."""

    first_day: date
    """The first day of the week, month or year."""
    runs: tuple[Run, ...]


def logged(journal: Journal) -> tuple[Run, ...]:
    """Every run, the newest first; what was only stated at set-up is none."""
    return tuple(run for run in reversed(journal.runs) if not is_stated(run))


def total(runs: Sequence[Run]) -> Total:
    """What runs come to."""
    run = [one for one in runs if one.kind != "walk"]
    return Total(
        runs=len(run),
        walks=len(runs) - len(run),
        km=sum(one.km or 0.0 for one in run),
        minutes=sum(one.minutes or 0.0 for one in runs),
    )


def groups(runs: Sequence[Run], span: Span, week_start: Weekday) -> tuple[Group, ...]:
    """Runs that are in order, by week, month or year."""
    return tuple(
        Group(first_day, tuple(own))
        for first_day, own in groupby(runs, lambda run: first_of(run.day, span, week_start))
    )


def first_of(day: date, span: Span, week_start: Weekday) -> date:
    """The first day of the week, month or year that a day is in."""
    if span == "week":
        return first_of_week(day, week_start)
    return day.replace(day=1) if span == "month" else day.replace(month=1, day=1)
