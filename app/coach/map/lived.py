"""What lies behind a journey that is under way: its weeks as rule 4.5 counts them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.coach.constants import CUT
from app.coach.days import DAY, WEEK
from app.coach.growth import LONG_AGO_DAYS, reference
from app.coach.level import LEVEL_WEEKS
from app.coach.map.behind import Distances
from app.coach.map.curve import Past
from app.coach.momentum.ticks import State, state
from app.coach.momentum.weeks import Tally, tally
from app.coach.plan import journey_weeks, planned, runs_between
from storage.journal import Journal
from storage.records import Journey, Outing, Week

WHOLE: frozenset[State] = frozenset({"done", "moved"})
"""Sessions that were run whole: hard work grows from these (4.2), and from all of a kept week."""


def pasts(
    journal: Journal, weeks: Sequence[Week], before: Sequence[Past], today: date
) -> Iterator[Past]:
    """Numbered weeks, the first one first, as 4.5 counts them after those `before`."""
    volumes = [week.km for week in before]
    for week in weeks:
        if week.number > 0:
            past = _past(tally(journal, week, today), volumes)
            volumes.append(past.km)
            yield past


def volumes(journal: Journal, way: Journey, weeks: Sequence[Week], today: date) -> list[float]:
    """Kilometres of the weeks stated at set-up, and of these as 4.5 counts them."""
    stated = (Past(way.weekly_km, way.longest_km),) * LEVEL_WEEKS
    return [past.km for past in (*stated, *pasts(journal, weeks, stated, today))]


def _past(own: Tally, volumes: Sequence[float]) -> Past:
    """A kept week, and one of a pause or hold, stands at what was planned; others at what was run.

    What has no answer yet counts as planned. A light week that was not one to be light stands in
    for the next cutback.
    """
    waiting = [session.outing.km or 0.0 for session, reached in own.states if reached == "open"]
    raced = own.race_km if own.week.kind == "race" else 0.0
    ran = own.km - raced + sum(waiting)
    has_pause = any(reached == "excused" for _, reached in own.states)
    is_hold = own.week.kind == "hold"
    is_whole = own.kept is True or has_pause or is_hold
    is_cutback = own.week.kind == "cutback"
    is_small = ran <= CUT * reference(volumes)
    return Past(
        km=max(own.week.km, ran) if is_whole else ran,
        long_km=max([own.longest_km, *waiting]),
        is_cutback=is_cutback,
        is_light=is_hold or (is_small and not is_cutback and (has_pause or own.kept is not True)),
        is_hold=is_hold,
    )


def trained(
    journal: Journal, way: Journey, weeks: Sequence[Week], until: date, today: date
) -> Distances:
    """The longest run stated at set-up, and the `distances` after it."""
    return ((way.from_day - DAY, way.longest_km), *distances(journal, weeks, until, today))


def distances(journal: Journal, weeks: Sequence[Week], until: date, today: date) -> Distances:
    """Training runs before a day, and the sessions of weeks that still wait for an answer."""
    first = until - timedelta(days=LONG_AGO_DAYS)
    runs = (run for run in runs_between(journal, first, until - DAY) if run.kind == "run")
    waiting = (
        session.outing
        for week in weeks
        if week.first_day >= first - WEEK
        for session in week.sessions
        if session.outing.kind != "race" and state(journal, session, today) == "open"
    )
    return (
        *((run.day, run.km or 0.0) for run in runs),
        *((outing.day, outing.km or 0.0) for outing in waiting),
    )


def done(journal: Journal, weeks: Sequence[Week], today: date) -> Iterator[Outing]:
    """The sessions of kept weeks, and of others those run whole or without an answer (4.2, 4.5)."""
    for week in weeks:
        own = tally(journal, week, today)
        for session, reached in own.states:
            if own.kept or reached in WHOLE or reached == "open":
                yield planned(session)


def largest_of(journal: Journal, way: Journey, today: date) -> float:
    """The largest week of a journey so far in km, as 4.5 counts it."""
    weeks = [week for week in journey_weeks(journal, way) if week.first_day <= today]
    return max((past.km for past in pasts(journal, weeks, (Past(0.0, 0.0),) * 3, today)), default=0)
