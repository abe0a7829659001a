"""The last run of a week, run on the day after it: nothing spills into another week (6, 7.0)."""

from datetime import date

from app.coach.days import DAY
from app.coach.momentum.ticks import PARTIAL, is_unanswered, share
from app.coach.plan import is_for_running, sessions_on, week_of
from storage.journal import Journal
from storage.records import Run, Session


def late(journal: Journal, run: Run, today: date) -> Session | None:
    """The session of the day before, in the week before, that an extra run was run in place of.

    It had no answer until that run was added; from then on it is let go.
    """
    day = run.day - DAY
    if run.session or run.kind != "run" or week_of(journal, day, today) is None:
        return None
    if week_of(journal, day, today) == week_of(journal, run.day, today):
        return None
    before = sessions_on(journal, day, today)
    return next((s for s in before if _is_asked(journal, s, today) and _is_its_size(run, s)), None)


def _is_asked(journal: Journal, session: Session, today: date) -> bool:
    is_answered_now = session.let_go == today or is_unanswered(journal, session, today)
    return is_for_running(session) and is_answered_now


def _is_its_size(run: Run, session: Session) -> bool:
    """Whether the run is enough of the session to be taken for it (8.1, partial)."""
    return share(run, session.outing) >= PARTIAL
