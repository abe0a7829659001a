"""How the numbers of Momentum came about, as a page: score, streak, spares, and week by week."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import floor

from app.coach.momentum.points import ISOLATED_MISS, MOST, SPARE_COSTS, START
from app.coach.momentum.spares import Counted
from app.coach.momentum.standing import Standing
from app.coach.plan import pause_on
from app.voice.counting import how_counted, spare_signs, spares_counted, straight_back
from app.voice.looking_back import kept_line, row_line
from app.voice.why_page import WhyPage, WhyRow
from app.voice.words import capital, short_date
from storage.journal import Journal

MOST_WEEKS = 53
"""Weeks that are told one by one, the newest first."""
SCORE = (
    f"Begins at {START:.0f}. Each run that was due moves it on towards {MOST:.0f}, eased and moved"
    f" ones in full; a single miss takes {ISOLATED_MISS:.0f} at most, a spare {SPARE_COSTS:.0f},"
    " and the first run back returns half of what was gone. A pause leaves it as it is."
)


def momentum_why(journal: Journal, now: Standing, weeks: Sequence[Counted], today: date) -> WhyPage:
    """How the score, the streak and the spares were counted, and each of some weeks."""
    rows = (*_figures(journal, now, today), *_weeks(weeks))
    return WhyPage(
        title="How momentum is counted",
        name=f"MOMENTUM {floor(now.score)}",
        size=now.band,
        rows=tuple(row for row in rows if row.words),
    )


def _figures(journal: Journal, now: Standing, today: date) -> Iterator[WhyRow]:
    is_paused = pause_on(journal, today) is not None
    yield WhyRow("Score", SCORE)
    lines = (kept_line(now.streak, is_paused=is_paused), row_line(now.streak))
    yield WhyRow("Streak", ", ".join(words for line in lines for words in line if words))
    yield WhyRow("Spares", capital(spares_counted(now)) if spare_signs(journal, now) else "")
    yield WhyRow("Back", capital(straight_back(now.bounce_back)))


def _weeks(weeks: Sequence[Counted]) -> Iterator[WhyRow]:
    for week in reversed(weeks[-MOST_WEEKS:]):
        yield WhyRow(short_date(week.tally.week.first_day), how_counted(week))
