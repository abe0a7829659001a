"""Spares that were just spent: told once the week is over, taken back in one move (rule 8.4)."""

from collections.abc import Sequence
from datetime import date

from msgspec import structs

from app.coach.days import DAY, WEEK
from app.coach.momentum.spares import Counted, counted
from app.coach.momentum.ticks import ANSWER_DAYS, State
from app.coach.momentum.weeks import tallies
from app.coach.plan import runs_between
from storage.journal import Journal
from storage.records import Change, Session, Week


def just_spent(journal: Journal, weeks: Sequence[Counted], today: date) -> Counted | None:
    """The newest week that spares were spent on, from its close until the day after the next run.

    Until then there is a morning whose line is free for it. Seven days at most: by then it is old
    news.
    """
    week = next((week for week in reversed(weeks) if week.covered), None)
    if week is None:
        return None
    closed = _closed(week)
    is_fresh = closed <= today < closed + WEEK
    return week if is_fresh and not runs_between(journal, closed, today - 2 * DAY) else None


def _closed(week: Counted) -> date:
    """The day on which nothing about a week was open any more."""
    over = week.tally.first_day + WEEK
    return max(over, *(_answered(session, reached) for session, reached in week.tally.states))


def _answered(session: Session, reached: State) -> date:
    if reached != "missed":
        return session.outing.day
    return session.let_go or session.outing.day + ANSWER_DAYS + DAY


def covered_in(journal: Journal, week: Week, today: date) -> tuple[Session, ...]:
    """The sessions of a week that spares stand in for."""
    weeks = counted(journal, tallies(journal, today))
    return next((each.covered for each in weeks if each.tally.week.id == week.id), ())


def take_back(journal: Journal, week_id: str, today: date) -> Change:
    """Take back the spares that were spent on a week: it counts as not kept from then on."""
    week = journal.week.get(week_id)
    if week is None or not covered_in(journal, week, today):
        return Change()
    return Change(put=(structs.replace(week, spare_declined=True),))
