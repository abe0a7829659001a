"""What is proposed where life asks for less: a small week, or a hold (rules 5 and 7.2).

Proposed, never made: each begins with the next week, on one key.
"""

from datetime import date
from typing import Literal, TypeAlias

from app.coach.days import WEEK
from app.coach.maintenance.hold import held, hold, hold_refusal
from app.coach.maintenance.small_week import has_small_week, small_week
from app.coach.maintenance.weeks import is_maintenance_week
from app.coach.momentum.weeks import tally
from app.coach.plan import journey, journey_weeks, pause_on
from storage.journal import Journal
from storage.records import Change

Less: TypeAlias = Literal["small week", "hold"]

SMALL_IN_A_ROW = 3
"""Maintenance weeks in a row that propose a hold (section 5)."""
PROPOSED_WEEKS = 4
"""Weeks of the hold that is proposed, at most [D]."""


def less(journal: Journal, today: date) -> Less | None:
    """What is proposed; None on most days, and in a pause."""
    if pause_on(journal, today):
        return None
    if has_small_week(journal, today):
        return "small week"
    return "hold" if held_weeks(journal, today) else None


def held_weeks(journal: Journal, today: date) -> int:
    """Weeks of the hold that is proposed after small weeks in a row; 0 where none is."""
    way = journey(journal)
    weeks = journey_weeks(journal, way) if way else ()
    over = [week for week in weeks if week.first_day + WEEK <= today][-SMALL_IN_A_ROW:]
    if len(over) < SMALL_IN_A_ROW or held(journal, today):
        return 0
    if not all(is_maintenance_week(tally(journal, week, today)) for week in over):
        return 0
    refused = hold_refusal(journal, PROPOSED_WEEKS, today)
    return min(PROPOSED_WEEKS, refused.most) if refused else PROPOSED_WEEKS


def take_less(journal: Journal, today: date) -> Change:
    """Take what is proposed; nothing where nothing is."""
    match less(journal, today):
        case "small week":
            return small_week(journal, today)
        case "hold":
            return hold(journal, held_weeks(journal, today), today)
        case None:
            return Change()
