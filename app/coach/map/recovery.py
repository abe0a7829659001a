"""After a race: days with nothing due, easy days, and weeks that grow back (rule 4.6)."""

from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from app.coach.days import DAY
from app.coach.growth import reference
from app.coach.map.curve import Past
from app.coach.map.lived import pasts
from app.coach.plan import is_stated, journey_weeks, run_of, runs_between
from storage.journal import Journal
from storage.records import Journey, Run, Session

KM_A_DAY = 3.0
"""Kilometres raced for which one day has no hard and no long run (4.6; Daniels)."""
LOOK_BACK_DAYS = 34
"""Days that a race of 100 km asks to be easy: no earlier one matters any more."""


class Way(NamedTuple):
    """How a runner comes back from a race of up to so many km."""

    up_to_km: float
    free_days: int
    """Days with nothing due."""
    weeks: tuple[float, ...]
    """Shares of the usual week, week by week."""


WAYS = (
    Way(7.5, 1, (0.85,)),
    Way(15.0, 2, (0.70,)),
    Way(30.0, 3, (0.40, 0.70)),
    Way(float("inf"), 4, (0.20, 0.40, 0.55, 0.70, 0.85)),
)
"""5 km, 10 km, half marathon, marathon and beyond (4.6); what lies between as the nearer [D]."""


class Recovery(NamedTuple):
    """What a race asks of the days and weeks after it."""

    free_until: date
    """The last day with nothing due."""
    easy_until: date
    """The last day without hard and long runs (invariant 14)."""
    weeks_km: tuple[float, ...] = ()
    """Kilometres of the first weeks of a journey that follows at once."""


def easy_days(race_km: float) -> int:
    """Days after a race without hard and long runs (invariant 14)."""
    return ceil(race_km / KM_A_DAY)


def recovery(journal: Journal, way: Journey) -> Recovery | None:
    """What the latest race before a journey still asks of it; None where there was none."""
    first = way.from_day - timedelta(days=LOOK_BACK_DAYS)
    raced = [run for run in runs_between(journal, first, way.from_day - DAY) if _is_race(run)]
    before = _before(journal, way)
    latest = raced[-1] if raced else None
    day, km = (latest.day, latest.km or 0.0) if latest else _silent(journal, before)
    if day is None or km <= 0:
        return None
    back = next(one for one in WAYS if km <= one.up_to_km)
    usual = _usual_km(journal, before, way.from_day) if before else 0.0
    return Recovery(
        free_until=day + back.free_days * DAY,
        easy_until=day + easy_days(km) * DAY,
        weeks_km=tuple(share * usual for share in back.weeks) if usual else (),
    )


def _is_race(run: Run) -> bool:
    return run.kind == "race" and not is_stated(run)


def _before(journal: Journal, way: Journey) -> Journey | None:
    """The journey to a race that ended on the day before this one begins."""
    others = (one for key, one in sorted(journal.journey.items()) if key != way.id)
    ended = [one for one in others if one.ended == way.from_day - DAY and one.goal.race_day]
    return ended[-1] if ended else None


def _silent(journal: Journal, before: Journey | None) -> tuple[date | None, float]:
    """A race that was stopped on the way, or that nobody has spoken of yet: it counts as run."""
    session = race_session(journal, before) if before else None
    if session is None or session.let_go:
        return None, 0.0
    run = run_of(journal, session)
    return session.outing.day, (run.km if run else session.outing.km) or 0.0


def race_session(journal: Journal, way: Journey) -> Session | None:
    """The race that a journey leads to."""
    for week in reversed(journey_weeks(journal, way)):
        for session in week.sessions:
            if session.outing.kind == "race" and session.outing.day == way.goal.race_day:
                return session
    return None


def _usual_km(journal: Journal, before: Journey, today: date) -> float:
    """The largest of the last three weeks before the race week (Vref)."""
    weeks = [week for week in journey_weeks(journal, before) if week.kind != "race"]
    stated = (Past(before.weekly_km, before.longest_km),) * 3
    volumes = [past.km for past in (*stated, *pasts(journal, weeks, stated, today))]
    return reference(volumes)
