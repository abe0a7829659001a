"""What made room for a session, and what a session made room for."""

from datetime import date

from app.coach.days import DAY
from app.coach.momentum.late import late
from app.coach.why.place import Place
from storage.records import Outing, Run, Session, Was


def made_room(here: Place, was: Was, after: Outing) -> tuple[Session, ...]:
    """What was let go on the day to which a change moved the session."""
    if was.before.day == after.day:
        return ()
    others = (one for one in here.week.sessions if one.id != here.session.id)
    return tuple(one for one in others if one.let_go == was.on and one.outing.day == after.day)


def taken_by(here: Place, day: date) -> Session | None:
    """The session that was moved to this one's day when this one was let go."""
    there = (one for one in here.week.sessions if one.outing.day == here.outing.day)
    return next((one for one in there if _came(one, day)), None)


def _came(session: Session, day: date) -> bool:
    return any(was.on == day and was.before.day != session.outing.day for was in session.was)


def run_later(here: Place, day: date) -> Run | None:
    """The extra run of the day after, in the next week, for which it was let go on a day."""
    runs = here.journal.runs_by_day.get(here.outing.day + DAY, ())
    return next((run for run in runs if late(here.journal, run, day) == here.session), None)
