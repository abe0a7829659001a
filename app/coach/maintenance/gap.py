"""The days without a run that lie behind, and what lies in them (training rules, 7.2, 7.3)."""

from datetime import date
from typing import NamedTuple

from app.coach.days import DAY, WEEK
from app.coach.maintenance.return_factor import FREE_DAYS, SHORT_GAP
from app.coach.plan import journey, journey_weeks, pause_on, was_run
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Pause

LEAST_SESSIONS = 2
"""Scheduled sessions that make days without a run a gap (7.3): rest days alone never do."""


class Gap(NamedTuple):
    """Full days without a run, the day before the next one the last of them."""

    last_run: date
    days: int
    sessions: int
    """Sessions that were scheduled in it."""
    pauses: tuple[Pause, ...]
    """The pauses that have days in it."""
    ill_days: int

    @property
    def asks_for_a_way_back(self) -> bool:
        """Whether 7.3 or 7.4 applies; a few days away shift nothing (7.5)."""
        reasons = {pause.reason for pause in self.pauses}
        if self.days > FREE_DAYS:
            return bool(reasons) or self.sessions >= LEAST_SESSIONS
        return "ill" in reasons or ("injured" in reasons and self.days > SHORT_GAP)


def gap(journal: Journal, today: date) -> Gap | None:
    """The days without a run before `today`; None without a journey, or where there are none."""
    way = journey(journal)
    if way is None:
        return None
    ran = (run for run in reversed(journal.runs) if was_run(run))
    last = next((run.day for run in ran if run.day < today), way.from_day - DAY)
    count = (today - last).days - 1
    if count < 1:
        return None
    days = [last + n * DAY for n in range(1, count + 1)]
    paused = {day: found for day in days if (found := pause_on(journal, day))}
    weeks = (week for week in journey_weeks(journal, way) if week.first_day > last - WEEK)
    sessions = (session for week in weeks for session in week.sessions)
    return Gap(
        last_run=last,
        days=count,
        sessions=sum(last < s.outing.day < today and is_run(s.outing) for s in sessions),
        pauses=tuple({pause.id: pause for pause in paused.values()}.values()),
        ill_days=sum(pause.reason == "ill" for pause in paused.values()),
    )
