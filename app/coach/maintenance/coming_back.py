"""Coming back after days without a run: a short way, drawn over the sessions that stand there.

Training rules 7.3 and 7.4. It is shown before it is agreed to, so that what it changes is the
runner's own change. No session is added, moved or lengthened, and none but open ones ahead are
touched; what comes after it is fitted to it at once, and on Mondays as ever (4.5).
"""

from datetime import date
from typing import NamedTuple

from app.coach.maintenance.gap import Gap
from app.coach.maintenance.pauses import end_pause
from app.coach.maintenance.return_factor import Course, course
from app.coach.maintenance.return_weeks import Ground, ground, returned
from app.coach.maintenance.way_back import unanswered_gap
from app.coach.map.anchor import fit_after
from app.coach.plan import journey
from storage.journal import Journal, both
from storage.records import Change, Session, Week


class WayBack(NamedTuple):
    """What coming back makes of the sessions ahead."""

    gap: Gap
    course: Course
    days: tuple[tuple[Session, Session], ...]
    """The sessions on the way as they stand and as they would be, in the order of their days."""
    weeks: tuple[Week, ...]
    """The weeks that change, as they would be."""
    firm_on: date | None
    """The day of the first session after it."""


def return_plan(journal: Journal, today: date) -> WayBack | None:
    """The way back from `today` on, as if the pause that runs were over.

    None where nothing asks for one, where it was agreed to already, or in a journey that has its
    own way down and up again.
    """
    over, way = journal.after(end_pause(journal, today)), journey(journal)
    behind = unanswered_gap(over, today)
    if way is None or behind is None:
        return None
    asked = course(behind.days, behind.ill_days)
    on_it = ground(over, way, behind, asked, today)
    weeks = returned(on_it)
    return WayBack(behind, asked, _days(on_it, weeks), weeks, _firm_on(on_it)) if weeks else None


def come_back(journal: Journal, today: date) -> Change:
    """End the pause that runs, and take the way back where there is one."""
    found, over = return_plan(journal, today), end_pause(journal, today)
    if found is None:
        return over
    drawn = both(over, Change(put=found.weeks))
    return both(drawn, fit_after(journal.after(drawn), found.weeks[-1], today))


def _days(on_it: Ground, weeks: tuple[Week, ...]) -> tuple[tuple[Session, Session], ...]:
    after = {session.id: session for week in weeks for session in week.sessions}
    on_the_way = [session for session in on_it.ahead if on_it.is_on_the_way(session)]
    changed = [session for session in on_it.ahead if after.get(session.id, session) != session]
    shown = {session.id: session for session in (*on_the_way, *changed)}
    in_order = sorted(shown.values(), key=lambda session: session.outing.day)
    return tuple((session, after.get(session.id, session)) for session in in_order)


def _firm_on(on_it: Ground) -> date | None:
    later = (s.outing.day for s in on_it.ahead if not on_it.is_on_the_way(s))
    return next(later, None)
