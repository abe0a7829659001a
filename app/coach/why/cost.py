"""What easing a session, or letting it go, would change: the week's ticks, and what grows from it.

Counted from the records as they stand; nothing that was run is ever taken back.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.coach.days import DAY
from app.coach.growth import longest_recent, longest_wise
from app.coach.maintenance.easing import swap, swap_shape
from app.coach.maintenance.shape import Holds, holds
from app.coach.momentum.ticks import TICKS, state
from app.coach.momentum.weeks import tally
from app.coach.plan import journey_weeks, runs_between
from app.coach.why.place import JUST_KM, Place
from storage.records import Journey, Outing, Session


class Step(NamedTuple):
    """The next long run, where it would have to be shorter without this one."""

    session: Session
    from_km: float
    """The longest run that it would grow from."""


class Cost(NamedTuple):
    """What a week would have without a session, and what a lighter run would keep of it."""

    lighter: Outing | None
    """What one key makes of it; None where there is nothing lighter to take."""
    holds: Holds
    """What that keeps of the effect (section 5)."""
    left: int
    """The other sessions of the week that were run or still can be."""
    goal: int
    """How many keep it."""
    has_race: bool
    """Whether a race among the others keeps it alone."""
    step: Step | None


def cost(here: Place) -> Cost | None:
    """What letting it go, or easing it, would change; None for one that is over or gone by."""
    is_open = state(here.journal, here.session, here.today) == "open"
    if not is_open or here.outing.day < here.today:
        return None
    week = tally(here.journal, here.week, here.today)
    others = [(other, reached) for other, reached in week.states if other.id != here.session.id]
    shape = swap_shape(here.journal, here.session, here.today)
    return Cost(
        lighter=swap(here.journal, here.session, here.today),
        holds=holds(here.outing.kind, shape.keep if shape else 0.0),
        left=sum(reached in TICKS or reached == "open" for _, reached in others),
        goal=week.goal,
        has_race=any(other.outing.kind == "race" for other, _ in others),
        step=_step(here),
    )


def _step(here: Place) -> Step | None:
    """The next long run, if it could not grow so far without this one (invariant 01)."""
    if here.outing.kind != "long" or here.way is None or here.is_own:
        return None
    sessions = [s for week in journey_weeks(here.journal, here.way) for s in week.sessions]
    after = (s for s in sessions if s.outing.kind == "long" and s.outing.day > here.outing.day)
    following = next(after, None)
    if following is None:
        return None
    from_km = longest_recent(_without(here, here.way, sessions), following.outing.day)
    needs_it = (following.outing.km or 0.0) > longest_wise(from_km) + JUST_KM
    return Step(following, from_km) if needs_it else None


def _without(here: Place, way: Journey, sessions: list[Session]) -> Iterator[tuple[date, float]]:
    """Days and km of the training runs: stated, run, and those ahead but this one."""
    yield way.from_day - DAY, way.longest_km
    for run in runs_between(here.journal, way.from_day, here.today):
        if run.kind == "run":
            yield run.day, run.km or 0.0
    for other in sessions:
        is_ahead = other.outing.day >= here.today and other.outing.kind != "race"
        if is_ahead and other.id != here.session.id:
            yield other.outing.day, other.outing.km or 0.0
