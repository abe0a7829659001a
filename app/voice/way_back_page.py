"""The way back as a page: what the days off ask, and each session as it would be."""

from datetime import date
from typing import NamedTuple

from app.coach.days import WEEK
from app.coach.maintenance.coming_back import WayBack
from app.coach.maintenance.return_factor import FREE_DAYS, return_factor
from app.coach.maintenance.way_back import earlier_gaps
from app.coach.plan import journey, pause_on
from app.voice.maintenance import in_full
from app.voice.time_off import ASKS, SETTLED, course_words, short
from app.voice.words import Units, capital, counted, size, units_of
from storage.journal import Journal
from storage.records import Session

MARATHON_KM, MARATHON_DAYS, MARATHON_GAP = 42.0, 16 * WEEK, 7
"""Days off, in the last days before a marathon, that cost something in it (7.3)."""
MARATHON = "A week or more off costs 5 to 8 % of a marathon's time, on average: plan it 5 % slower."


class WayBackPage(NamedTuple):
    """What is shown of a way back."""

    about: str
    rows: tuple[str, ...]
    """A line for each session."""
    asks: str
    is_paused: bool
    """A pause runs, which turning away keeps."""


def way_back_page(journal: Journal, found: WayBack, today: date) -> WayBackPage:
    """The page of a way back; the dialog and the command show the same lines."""
    rows = way_rows(journal, found)
    wide = max(len(what) for _, what, _ in rows)
    running = pause_on(journal, today)
    about = (
        SETTLED if running and running.red_flag else "",
        gap_words(found),
        course_words(found.course, found.firm_on),
        marathon_words(journal, found, today),
    )
    return WayBackPage(
        about=" ".join(filter(None, about)),
        rows=tuple(f"{day:<11} {what:<{wide}}   {was}".rstrip() for day, what, was in rows),
        asks=ASKS,
        is_paused=running is not None,
    )


def gap_words(found: WayBack) -> str:
    """As in "Eight days without a run. About 99 % of your fitness is still there."."""
    days = found.gap.days
    said = f"{capital(counted(days, 'day'))} without a run."
    left = f" About {100 * return_factor(days):.0f} % of your fitness is still there."
    return said + (left if days > FREE_DAYS else "")


def way_rows(journal: Journal, found: WayBack) -> tuple[tuple[str, str, str], ...]:
    """Each session of the way back: its day, what it would be, and what it is now."""
    units = units_of(journal.owner)
    return tuple(_way_row(before, after, units) for before, after in found.days)


def _way_row(before: Session, after: Session, units: Units) -> tuple[str, str, str]:
    name = "long" if after.outing.kind == "long" else after.outing.kind
    was = "" if before == after else f"was {in_full(before.outing, units)}"
    return short(after.outing.day), f"{name} {size(after.outing, units)}", was


def marathon_words(journal: Journal, found: WayBack, today: date) -> str:
    """What a week or more off costs in a marathon that is near; said once on the way (7.3)."""
    way = journey(journal)
    goal = way.goal if way else None
    if goal is None or goal.race_day is None or (goal.km or 0.0) < MARATHON_KM:
        return ""
    near = goal.race_day - MARATHON_DAYS
    is_near = near <= today <= goal.race_day and found.gap.days >= MARATHON_GAP
    said = any(gap.days >= MARATHON_GAP for gap in earlier_gaps(journal, near, today))
    return MARATHON if is_near and not said else ""
