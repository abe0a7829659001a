"""Changing one's mind on the way: another day, goal, week or number of runs; what was run stays.

The journey goes on with its numbers, and only weeks that have not begun are drawn anew. Where it
leads to something else altogether, the next journey begins instead.
"""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import structs

from app.coach.days import first_of_week
from app.coach.plan import journey as running
from app.coach.plan import journey_weeks
from storage.journal import Journal
from storage.records import Journey

Becomes: TypeAlias = Literal["goes_on", "drawn_over", "replaced"]
"""What becomes of a journey when something else is wanted; where it is replaced its week stands."""


def led_elsewhere(journal: Journal, wanted: Journey, today: date) -> Journey:
    """The running journey led to what is wanted now, or the wanted one where that begins anew."""
    way = running(journal)
    if way is None or not _goes_on(journal, way, wanted, today):
        return wanted
    return structs.replace(way, goal=wanted.goal, runs_per_week=wanted.runs_per_week)


def becomes(journal: Journal, way: Journey, drawn: Journey, today: date) -> Becomes:
    """What becomes of the running journey when another, or itself led elsewhere, is drawn."""
    if drawn.id == way.id:
        return "goes_on"
    return "drawn_over" if is_fresh(journal, way, today) else "replaced"


def _goes_on(journal: Journal, way: Journey, wanted: Journey, today: date) -> bool:
    """A race stays a race; neither a ladder nor an own coach's plan is drawn anew."""
    is_same_sort = way.goal.kind == wanted.goal.kind != "run_walk"
    is_drawn = way.drawn_by == wanted.drawn_by == "coach"
    has_begun = any(week.begun for week in journey_weeks(journal, way))
    return is_same_sort and is_drawn and has_begun and not is_fresh(journal, way, today)


def is_fresh(journal: Journal, way: Journey, today: date) -> bool:
    """Whether a journey began this week and nothing of it was run: it may be drawn all over."""
    runner = journal.owner
    here = first_of_week(today, runner.week_start if runner else "mon")
    weeks = journey_weeks(journal, way)
    is_answered = any(
        session.id in journal.runs_by_session or session.let_go
        for week in weeks
        for session in week.sessions
    )
    return way.from_day >= here and not is_answered
