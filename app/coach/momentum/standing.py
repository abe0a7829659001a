"""Where a runner stands: score, streaks and spares, all counted from the records at once."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from app.coach.days import WEEK
from app.coach.momentum.bounce_back import BounceBack, bounce_back
from app.coach.momentum.score import Score, score_on, scores, start
from app.coach.momentum.spares import Counted, counted, in_hand
from app.coach.momentum.streaks import Streak, streak
from app.coach.momentum.weeks import Tally, tallies
from storage.journal import Journal

Band: TypeAlias = Literal["starting", "gathering", "building", "rolling", "dipping"]
"""A direction, not a verdict (8.2)."""
BANDS: tuple[tuple[float, Band], ...] = ((80, "rolling"), (60, "building"), (40, "gathering"))
"""The scores from which each name holds."""
DIPS, DIPS_WITHIN = 8.0, 4 * WEEK
"""Points lost in so many days that make it dip."""


class Standing(NamedTuple):
    """Score, streaks and spares as they stand on a day."""

    weeks: tuple[Counted, ...]
    """Every week so far with what spares made of it, the oldest first."""
    streak: Streak
    spares: int
    """Spares in hand."""
    score: float
    """0 to 100."""
    band: Band
    bounce_back: BounceBack
    scores: tuple[Score, ...]
    """The score after each day that changed it, the oldest first."""
    begun: float
    """The score before any of them."""


def standing(journal: Journal, weeks: Sequence[Tally], today: date) -> Standing:
    """Where the runner stands on `today`, from every week up to it, the oldest first."""
    known = counted(journal, weeks)
    found = scores(journal, known, today)
    begun = start(journal, known)
    now = found[-1].value if found else begun
    return Standing(
        weeks=known,
        streak=streak(journal, known, today),
        spares=in_hand(journal, known),
        score=now,
        band=band(now, score_on(found, today - DIPS_WITHIN)),
        bounce_back=bounce_back(known),
        scores=found,
        begun=begun,
    )


def standing_on(journal: Journal, today: date) -> Standing:
    """Where the runner stands on `today`, counted from the records."""
    return standing(journal, tallies(journal, today), today)


def band(now: float, before: float | None) -> Band:
    """The name of a score, with that of four weeks ago beside it."""
    if before is not None and before - now >= DIPS:
        return "dipping"
    return next((name for least, name in BANDS if now >= least), "starting")
