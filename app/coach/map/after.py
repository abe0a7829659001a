"""A journey that is over is followed by the next: recovery, then a base until a new goal (4.6)."""

from datetime import date, timedelta

from msgspec import structs

from app.coach.constants import FEWEST_RUNS
from app.coach.days import DAY
from app.coach.growth import LONG_AGO_DAYS, longest_recent
from app.coach.map.draw import draw
from app.coach.map.lived import largest_of
from app.coach.map.start import LEAST_WEEK_KM, fitting_runs
from app.coach.plan import REACHED, journey, journey_weeks, runs_between
from storage.journal import Journal, both
from storage.records import Change, Goal, Journey

BASE = 0.80
"""What a base is of the largest week on the way to a race (4.6)."""
LATELY = timedelta(days=28)
"""Whoever has not run for so long begins anew, from what is true then [D]."""
NEXT = "+"
"""Added to a journey's id for the one that follows it, so that it stands after it."""


def follow(journal: Journal, today: date) -> Change:
    """End the journey whose race day or last week has gone by, and begin what comes after it."""
    way = journey(journal)
    last_day = _last_day(journal, way) if way else None
    if way is None or last_day is None or today <= last_day:
        return Change()
    return end(journal, way, last_day, REACHED)


def end(journal: Journal, way: Journey, last_day: date, why: str) -> Change:
    """End a journey after a day, and draw what follows: at once, so that there is no dead end."""
    ended = Change(put=(structs.replace(way, ended=last_day, ended_why=why),))
    following = _following(journal, way, last_day + DAY)
    if following is None:
        return ended
    return both(ended, draw(journal.after(ended), following, following.from_day))


def _last_day(journal: Journal, way: Journey) -> date | None:
    """Its last day, where it has one: a ladder ends only once 5 km is covered."""
    if way.goal.kind == "run_walk":
        return None
    weeks = journey_weeks(journal, way)
    if way.drawn_by == "own":
        return max((s.outing.day for week in weeks for s in week.sessions), default=None)
    if way.goal.race_day:
        return way.goal.race_day
    return weeks[-1].first_day + timedelta(days=6) if weeks else None


def _following(journal: Journal, way: Journey, from_day: date) -> Journey | None:
    """Simply running on, a little less than at most; None for who has not run lately."""
    runner = journal.owner
    if runner is None or not _ran_lately(journal, from_day):
        return None
    share = BASE if way.goal.race_day else 1.0
    week_km = max(LEAST_WEEK_KM, share * largest_of(journal, way, from_day))
    longest = min(week_km, max(_longest(journal, from_day), week_km / way.runs_per_week))
    runs = fitting_runs(runner, week_km, longest, max(FEWEST_RUNS, way.runs_per_week))
    return _going_on(way, from_day, week_km, longest, runs) if runs else None


def _ran_lately(journal: Journal, from_day: date) -> bool:
    return bool(runs_between(journal, from_day - LATELY, from_day - DAY))


def _longest(journal: Journal, from_day: date) -> float:
    first = from_day - timedelta(days=LONG_AGO_DAYS)
    runs = [run for run in runs_between(journal, first, from_day - DAY) if run.kind == "run"]
    return longest_recent([(run.day, run.km or 0.0) for run in runs], from_day)


def _going_on(
    way: Journey, from_day: date, week_km: float, longest_km: float, runs: int
) -> Journey:
    return Journey(
        id=f"{way.id}{NEXT}",
        goal=Goal("keep_running"),
        from_day=from_day,
        weekly_km=round(week_km, 1),
        longest_km=round(max(longest_km, week_km / runs), 1),
        runs_per_week=runs,
    )
