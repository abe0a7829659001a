"""What is said below the days: a fact of the runner's own, and the key that does something."""

from datetime import date
from typing import NamedTuple

from app.coach.days import weekday
from app.coach.map.other_day import other_day
from app.coach.momentum.insight import (
    LAST,
    GoneDay,
    gone_day,
    is_ahead,
    often_gone,
    short_weeks,
)
from app.coach.momentum.shares import Shares
from app.coach.momentum.standing import Standing
from app.coach.plan import journey, week_of
from app.voice.looking_back import nothing_yet
from app.voice.words import DAY_NAMES, counted
from storage.journal import Journal
from storage.records import Weekday

STRAIGHT_FROM = 4
"""Misses from which coming straight back is told: below it is chance [D]."""
MOSTLY = 0.75
"""The share of them from which it is praised [D]."""
KEY, DAYS_KEY = "enter moves it", "enter asks for days"


class Insight(NamedTuple):
    """A sentence, and the days of what Enter does about it."""

    words: str
    day: Weekday | None = None
    other: Weekday | None = None
    asks_for_days: bool = False
    """Other days for running, and so many of them, are what would help."""


def insight(journal: Journal, now: Standing, found: Shares, today: date) -> Insight:
    """The day that stands out, or weeks that fall short, with a key; else what is quietly true."""
    nothing = nothing_yet(journal, today)
    gone = gone_day(now.weeks, today)
    if nothing:
        return Insight(nothing)
    if gone is None or not is_ahead(journal, gone.day, today):
        return _short(journal, now) or Insight(_quiet(now, found, gone))
    fact = f"{DAY_NAMES[gone.day]} was not run {gone.gone} times in {gone.of}"
    other = other_day(journal, gone.day, today, often_gone(now.weeks, today))
    if other is None:
        return Insight(f"{fact}; the other days hold.")
    return Insight(f"{fact}, and {DAY_NAMES[other]} is free.   {KEY}", gone.day, other)


def _short(journal: Journal, now: Standing) -> Insight | None:
    """Weeks that fall short of a plan of ours; what a coach asks is the coach's to change."""
    way, found = journey(journal), short_weeks(now.weeks)
    if found is None or way is None or way.drawn_by == "own":
        return None
    often = f"{found.short} of {found.of} weeks fell short"
    fact = f"{often}; half had {counted(found.usual, 'run')} at most."
    return Insight(f"{fact}   {DAYS_KEY}", asks_for_days=True)


def _quiet(now: Standing, found: Shares, gone: GoneDay | None) -> str:
    """What is true without a key; `gone` is a day that stands out and has no run ahead."""
    back = now.bounce_back
    if not found.due:
        return _nothing_due(now)
    if sum(week.tally.ticks > 0 for week in now.weeks) < LAST:
        if len(now.weeks) > LAST:
            return f"{found.ran} of {found.due}, too few to tell the days apart."
        return f"{found.ran} of {found.due} so far. After {LAST} weeks the days can be told apart."
    ran = f"{found.ran} of {found.due}"
    if gone:
        return f"{ran}; no run ahead is on a {DAY_NAMES[gone.day]} any more."
    if found.missed and back.misses >= STRAIGHT_FROM and back.straight >= MOSTLY * back.misses:
        return f"{ran}; the next run after a missed one was mostly run so far."
    return f"{ran}, and no day of the week stands out."


def _nothing_due(now: Standing) -> str:
    if not now.weeks:
        return "Nothing was planned in these weeks. 2 opens the Map, where a road is drawn."
    if any(week.tally.ticks or week.tally.is_over for week in now.weeks):
        return "No run was due in these weeks."
    return "The first run is still ahead. 1 opens Today."


def day_changed(journal: Journal, day: Weekday, other: Weekday, today: date) -> str:
    """What is said once the runs of a day go to another."""
    owner = journal.owner
    if owner is None or day in owner.days or other not in owner.days:
        return "Nothing to move: the days are others by now."
    week = week_of(journal, today, today)
    days = {weekday(session.outing.day) for session in week.sessions} if week else set[Weekday]()
    since = "this" if other in days and day not in days else "the next"
    return f"{DAY_NAMES[day]}'s runs go to {DAY_NAMES[other]}, from {since} week on."
