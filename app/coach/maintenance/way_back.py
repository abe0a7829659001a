"""The way back that was agreed to, as it stands in the records (training rules 7.3, 7.4, 8.5)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.maintenance.gap import Gap, gap
from app.coach.maintenance.return_factor import Course, course
from app.coach.plan import journey, journey_weeks, original, runs_between, was_run
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Outing, Session, Was

RULE, RULE_ILL = "7.3", "7.4"
"""The numbers of the training rules: after days without a run, and after an illness."""
SMALL, TAKEN = "5.small", "taken"
"""The rule of a week made small (5, 7.2), and why: it was proposed, and the runner took it."""
GOAL_RUNS, GOAL_DAYS = 3, timedelta(days=10)
"""What the stretch asks: so many runs in so many days, any length (8.5)."""


class Comeback(NamedTuple):
    """A way back on which the runner is."""

    since: date
    rule: str
    runs: int
    """Runs since it was agreed to, those of `today` included."""


def returning(session: Session) -> Was | None:
    """What a way back made of a session; None where it left it alone."""
    found = (was for was in reversed(session.was) if was.rule in (RULE, RULE_ILL))
    return next(found, None)


def most_of(session: Session) -> Outing:
    """What fitting never goes above (4.5): as drawn, or as a way back or a small week left it."""
    places = [n for n, was in enumerate(session.was) if was.rule in (RULE, RULE_ILL, SMALL)]
    if not places:
        return original(session)
    later = session.was[places[-1] + 1 :]
    return later[0].before if later else session.outing


def is_agreed(journal: Journal, last_run: date, today: date) -> bool:
    """Whether a way back has been drawn since the last run."""
    return any(last_run < was.on <= today for was in _ways_back(journal, last_run))


def comeback(journal: Journal, today: date) -> Comeback | None:
    """The way back of the last ten days; None where there is none."""
    begun = [was for was in _ways_back(journal, today - GOAL_DAYS) if was.on <= today]
    latest = max(begun, key=lambda was: was.on, default=None)
    if latest is None or latest.on <= today - GOAL_DAYS:
        return None
    runs = runs_between(journal, latest.on, today)
    return Comeback(latest.on, latest.rule, sum(map(was_run, runs)))


def earlier_gaps(journal: Journal, since: date, today: date) -> tuple[Gap, ...]:
    """The days off of the ways back that were agreed to from a day on, before `today`."""
    days = sorted({was.on for was in _ways_back(journal, since) if since <= was.on < today})
    return tuple(behind for day in days if (behind := gap(journal, day)))


def _ways_back(journal: Journal, since: date) -> Iterator[Was]:
    """What ways back made of the sessions from the week of a day on."""
    runner = journal.owner
    first = first_of_week(since, runner.week_start) if runner else since
    weeks = (week for week in journal.weeks if week.first_day + WEEK > first)
    found = (returning(session) for week in weeks for session in week.sessions)
    return (was for was in found if was)


def unanswered_gap(journal: Journal, today: date) -> Gap | None:
    """The days without a run that ask for a way back, until it is agreed to or a run is there."""
    way, behind = journey(journal), gap(journal, today)
    if way is None or behind is None or way.goal.kind == "run_walk":
        return None
    has_run = any(map(was_run, journal.runs_by_day.get(today, ())))
    if has_run or not behind.asks_for_a_way_back or is_agreed(journal, behind.last_run, today):
        return None
    return behind


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
