"""Coming back after days without a run: a short way, drawn over the sessions that stand there.

Training rules 7.3 and 7.4. It is shown before it is agreed to, so that what it changes is the
runner's own change. No session is added, moved or lengthened, and none but open ones ahead are
touched; what comes after it is fitted to it at once, and on Mondays as ever (4.5).
"""

from datetime import date
from typing import NamedTuple

from app.coach.days import DAY
from app.coach.maintenance.gap import Gap, gap
from app.coach.maintenance.pauses import end_pause
from app.coach.maintenance.return_factor import Course, course
from app.coach.maintenance.return_weeks import Ground, ground, returned
from app.coach.maintenance.way_back import Comeback, comeback, is_agreed
from app.coach.map.anchor import fit_after
from app.coach.plan import journey, journey_weeks
from app.coach.sessions import is_run
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


def unanswered_gap(journal: Journal, today: date) -> Gap | None:
    """The days without a run that ask for a way back, until it is agreed to or a run is there."""
    way, behind = journey(journal), gap(journal, today)
    if way is None or behind is None or way.goal.kind == "run_walk":
        return None
    has_run = any(run.kind != "walk" for run in journal.runs_by_day.get(today, ()))
    if has_run or not behind.asks_for_a_way_back or is_agreed(journal, behind.last_run, today):
        return None
    return behind


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


class AgreedWay(NamedTuple):
    """A way back on which the runner is, read from the records."""

    comeback: Comeback
    course: Course
    firm_on: date | None
    """The day of the first session after it."""


def agreed_way(journal: Journal, today: date) -> AgreedWay | None:
    """The way back that was agreed to in the last ten days; None where there is none."""
    agreed, way = comeback(journal, today), journey(journal)
    behind = gap(journal, agreed.since) if agreed else None
    if way is None or agreed is None or behind is None:
        return None
    asked = course(behind.days, behind.ill_days)
    ahead = sorted(
        session.outing.day
        for week in journey_weeks(journal, way)
        for session in week.sessions
        if session.outing.day >= agreed.since and is_run(session.outing)
    )
    easy_until = agreed.since + max(asked.days, asked.easy_days) * DAY
    later = (day for day in ahead[max(1, asked.easy_runs) :] if day >= easy_until)
    return AgreedWay(agreed, asked, next(later, None))
