"""Where no goal leads on, nothing grows unasked: a little more is offered, on one key (4.4)."""

from datetime import date

from msgspec import structs

from app.coach.days import WEEK, first_of_week
from app.coach.map.after import NEXT
from app.coach.map.consistency import BLOCK_WEEKS
from app.coach.map.draw import draw
from app.coach.map.redrawn import with_wishes
from app.coach.momentum.weeks import tally
from app.coach.plan import is_endless, journey, pause_on, week_of
from storage.journal import Journal
from storage.records import Change, Journey, Runner, Week

MORE = 1.05
"""What is offered, as a share of the week (4.4)."""
EVERY_WEEKS = 12
"""Weeks until it is offered again where it was not taken (4.4)."""
KEPT_WEEKS = 3
"""Weeks of the block before that have to be kept for it to be offered [D]."""


def offer(journal: Journal, today: date) -> Journey | None:
    """The same journey with weeks that are a little longer, from next week on; mostly None.

    It stands for the first week of a block, the second and then every third: a journey that grew
    begins anew, so that what was left alone is not offered again for twelve weeks.
    """
    way, week = journey(journal), week_of(journal, today, today)
    if way is None or week is None or week.journey != way.id or not is_endless(way):
        return None
    is_time = week.number % EVERY_WEEKS == BLOCK_WEEKS + 1
    if not is_time or pause_on(journal, today) or not _was_kept(journal, week, today):
        return None
    first_day = first_of_week(today, (journal.owner or Runner()).week_start) + WEEK
    weekly = round(MORE * way.weekly_km, 1)
    return structs.replace(way, id=f"{way.id}{NEXT}", from_day=first_day, weekly_km=weekly)


def _was_kept(journal: Journal, week: Week, today: date) -> bool:
    """Whether enough of the four weeks before were kept."""
    days = (week.first_day - n * WEEK for n in range(1, BLOCK_WEEKS + 1))
    before = (journal.week.get(day.isoformat()) for day in days)
    return sum(tally(journal, one, today).kept is True for one in before if one) >= KEPT_WEEKS


def grow(journal: Journal, today: date) -> Change:
    """Take what is offered; nothing where nothing is."""
    wanted = offer(journal, today)
    return with_wishes(journal, draw(journal, wanted, today)) if wanted else Change()
