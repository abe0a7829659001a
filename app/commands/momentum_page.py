"""Momentum as text: the score and its chart, the streaks, and how each week was counted."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from app.coach.momentum.how import How, how
from app.coach.momentum.lookback import last_weeks
from app.coach.momentum.score import weekly
from app.coach.momentum.shares import Shares, shares
from app.coach.momentum.spares import Counted
from app.coach.momentum.standing import Standing, standing_on
from app.commands.day_page import streak_words
from app.commands.momentum_chart import momentum_chart
from app.commands.page import LABEL, WIDTH, labelled, paragraph, spread
from app.voice.counting import (
    due_words,
    how_counted,
    score_words,
    shares_words,
    spare_signs,
    spares_counted,
    straight_back,
)
from app.voice.momentum import counted_weeks
from app.voice.signs import DUE, PAUSED, SPENT_SPARE, UNANSWERED
from app.voice.words import capital, full_date, short_date
from storage.journal import Journal

WEEKS = 12
"""Weeks that are shown."""
SIGNS: dict[How, str] = {
    "runs": "✓", "race": "✓", "spare": SPENT_SPARE, "paused": PAUSED, "open": DUE,
    "short": "–", "declined": "–",
}  # fmt: skip
"""A sign for how each week was counted."""
BESIDE = WIDTH - LABEL
"""Cells beside a label."""


def momentum_page(journal: Journal, today: date) -> Iterator[str]:
    """The lines of `momentum`."""
    now = standing_on(journal, today)
    firsts = last_weeks(now.weeks, WEEKS, today)
    planned = _planned(now, firsts)
    yield spread(f"{capital(score_words(now))} · {now.band}", full_date(today))
    yield ""
    if len(firsts) > 1:
        yield momentum_chart(weekly(now.scores, firsts, now.begun, today), WIDTH)
        yield ""
    yield from _figures(journal, now, today)
    yield from _shares(shares(journal, planned, firsts), len(firsts))
    yield ""
    yield from week_lines(planned)


def streak_page(journal: Journal, today: date) -> Iterator[str]:
    """The lines of `streak`."""
    now = standing_on(journal, today)
    yield from _figures(journal, now, today)
    yield ""
    yield from week_lines(_planned(now, last_weeks(now.weeks, WEEKS, today)))


def _planned(now: Standing, firsts: Sequence[date]) -> Sequence[Counted]:
    """Those weeks of the calendar that had a plan."""
    return [week for week in now.weeks[-WEEKS:] if week.tally.first_day in firsts]


def _figures(journal: Journal, now: Standing, today: date) -> Iterator[str]:
    yield labelled("Streak", streak_words(journal, now.streak, today))
    signs = spare_signs(journal, now)
    if signs:
        yield labelled("Spares", f"{signs}  {spares_counted(now, today)}")
    back = straight_back(now.bounce_back)
    if back:
        yield labelled("Back", back)


def _shares(found: Shares, weeks: int) -> Iterator[str]:
    if not found.due:
        return
    of = f"in {counted_weeks(weeks)}"
    lines = paragraph(f"{due_words(found)} {of}: {', '.join(shares_words(found))}.", width=BESIDE)
    for label, line in zip_longest(["Runs"], lines, fillvalue=""):
        yield labelled(label, line)


def week_lines(weeks: Sequence[Counted]) -> Iterator[str]:
    """How each week was counted, the newest first."""
    for week in reversed(weeks):
        waits = week.tally.is_over and how(week) == "open"
        sign = UNANSWERED if waits else SIGNS[how(week)]
        first = short_date(week.tally.first_day)
        yield labelled(first, f"{sign} {how_counted(week)}")
