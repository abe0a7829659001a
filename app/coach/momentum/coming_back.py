"""Coming back after a week and more without a run: a small goal, and a fresh start (rule 8.5)."""

from datetime import date, timedelta
from typing import NamedTuple

from app.coach.days import DAY, first_of_week
from app.coach.maintenance.gap import Gap, gap
from app.coach.maintenance.way_back import GOAL_DAYS, GOAL_RUNS
from app.coach.plan import pause_on, runs_between, was_run
from storage.journal import Journal
from storage.records import Runner

GOAL_AFTER, FRESH_START_AFTER = 7, 28
"""Days without a run after which the small goal holds, and after which a Monday is a start."""
FRESH_START_DAYS = timedelta(days=7)
"""How long after the first run the next Monday may be."""


class ComingBack(NamedTuple):
    """The first days after a week and more without a run."""

    since: date
    """The day of the first run."""
    runs: int
    until: date
    """The last day of the stretch."""

    @property
    def left(self) -> int:
        """Runs that reach the goal."""
        return max(0, GOAL_RUNS - self.runs)


def coming_back(journal: Journal, today: date) -> ComingBack | None:
    """The stretch that `today` is in; None where no long gap lies just before it."""
    since = _returned(journal, today, GOAL_AFTER, GOAL_DAYS)
    if since is None:
        return None
    runs = sum(was_run(run) for run in runs_between(journal, since, today))
    return ComingBack(since, runs, since + GOAL_DAYS - DAY)


def turn_of_goal(journal: Journal, today: date) -> int | None:
    """Which run of the small goal the next one is; None where there is no such goal, or no more."""
    stretch = coming_back(journal, today)
    if stretch:
        return stretch.runs + 1 if stretch.left else None
    return 1 if _is_long(gap(journal, today), GOAL_AFTER) else None


def is_fresh_start(journal: Journal, today: date) -> bool:
    """Whether this is the first day of a week, after four weeks and more without a run."""
    first_day = first_of_week(today, (journal.owner or Runner()).week_start)
    if today != first_day or pause_on(journal, today):
        return False
    is_away_still = _is_long(gap(journal, today), FRESH_START_AFTER)
    return is_away_still or bool(_returned(journal, today, FRESH_START_AFTER, FRESH_START_DAYS))


def _returned(journal: Journal, today: date, after: int, within: timedelta) -> date | None:
    """The day of the first run after so many days without one, where it is not long ago."""
    recent = runs_between(journal, today - within + DAY, today)
    days = sorted({run.day for run in recent if was_run(run)})
    return next((day for day in reversed(days) if _is_long(gap(journal, day), after)), None)


def _is_long(behind: Gap | None, days: int) -> bool:
    """Whether so many days lie without a run, with sessions or a pause among them (7.3)."""
    return behind is not None and behind.days >= days and behind.asks_for_a_way_back
