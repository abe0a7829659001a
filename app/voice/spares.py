"""The words of spares, and of a streak that waits to be mended."""

from datetime import date

from app.coach.days import DAY
from app.coach.momentum.milestones import by_spares
from app.coach.momentum.spares import Counted
from app.coach.momentum.spent import just_spent
from app.coach.momentum.standing import Standing, standing_on
from app.coach.momentum.streaks import MENDING_RUNS, Row
from app.coach.momentum.ticks import TICKS, unanswered
from app.coach.plan import pause_on
from app.voice.words import capital, counted, number
from storage.journal import Journal

TAKE_BACK = "   b takes it back"
MENDS = "The next two runs, run whole, mend it."
MENDS_NEXT = "One more, run whole, mends it."
TOLD_ON = (1, 3)
"""Days after the end of a row on which it is told that it stands."""


def spare_spent(journal: Journal, now: Standing, today: date) -> str:
    """That spares were spent on the week that closed last, and the key that takes them back."""
    said = spare_words(journal, now, today)
    return f"{said}{TAKE_BACK}" if said else ""


def spare_words(journal: Journal, now: Standing, today: date) -> str:
    """The same without the key; where spares made a milestone, that is what is said of them."""
    week = just_spent(journal, now.weeks, today)
    if week is None:
        return ""
    which, is_one = _which(week, today), len(week.covered) == 1
    row = by_spares(now.weeks, week, today)
    if row > 1:
        cover = "A spare covers" if is_one else "Both spares cover"
        return f"{cover} {which}: {_weeks(row)} in a row."
    if not is_one:
        return f"{capital(which)} was two runs short; both spares cover it."
    left = " One is left." if week.spares == 1 else ""
    return f"{capital(which)} was a run short; a spare covers it.{left}"


def _which(week: Counted, today: date) -> str:
    is_last = week.tally.has_day(today - 7 * DAY)
    return "last week" if is_last else f"week {week.tally.week.number}"


def taken_back(journal: Journal, week_id: str, today: date) -> str:
    """What is said once they were taken back."""
    now = standing_on(journal, today)
    week = next(each.tally for each in now.weeks if each.tally.week.id == week_id)
    counts = f"{number(week.ticks)} of {number(week.due)}"
    return f"Taken back: that week stands at {counts}; {counted(now.spares, 'spare')} in hand."


def about_the_row(journal: Journal, now: Standing, today: date) -> str:
    """That a streak waits, was mended today, or stands as the best; never two days running."""
    row = now.streak.row
    if row.mended == today and now.streak.weeks:
        goes_on = f"{_weeks(now.streak.weeks)} {'goes' if now.streak.weeks == 1 else 'go'} on"
        return f"{capital(number(MENDING_RUNS))} runs, and the {goes_on}."
    if pause_on(journal, today):
        return ""
    return _waiting(journal, row, today) or _not_mended(now, today)


def _waiting(journal: Journal, row: Row, today: date) -> str:
    if row.waits_since is None or (today - row.waits_since).days % 2:
        return ""
    mends = MENDS_NEXT if row.mend else MENDS
    if row.is_held and unanswered(journal, today):
        mends = "The run without an answer comes first."
    return f"{capital(_weeks(row.waiting))}, waiting. {mends}"


def _not_mended(now: Standing, today: date) -> str:
    """On the first days after a row ended, until the next run."""
    own, ended = now.streak, now.streak.row.ended
    if ended is None or (today - ended).days not in TOLD_ON or _has_run_since(now, ended):
        return ""
    stands = f"{capital(_weeks(own.best_weeks))} {'stands' if own.best_weeks == 1 else 'stand'}"
    if own.weeks == own.best_weeks:
        return ""
    if own.weeks:
        return f"{stands} as your best. This row is at {_weeks(own.weeks)}."
    return f"{stands} as your best. The next row starts with the next run."


def _has_run_since(now: Standing, day: date) -> bool:
    return any(
        reached in TICKS and session.outing.day > day
        for week in now.weeks[-2:]
        for session, reached in week.tally.states
    )


def _weeks(count: int) -> str:
    return counted(count, "week")
