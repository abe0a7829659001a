"""What can be chosen in place of a session: by reason, and by minutes to spare (section 5)."""

from datetime import date
from typing import Literal, NamedTuple

from app.coach.maintenance.easing import (
    easable,
    long_runs_before,
    recommended_for,
    shaped,
    whole_of,
)
from app.coach.maintenance.reasons import Reason, ordered
from app.coach.maintenance.shape import Holds, Shape, holds
from app.coach.maintenance.sizing import filled, sized
from app.coach.maintenance.variants import LONG_TAKEN, each_once, is_lighter, shapes
from app.coach.map.paces import paces
from app.coach.momentum.ticks import share, state
from app.coach.plan import planned, run_of
from storage.journal import Journal
from storage.records import Outing, Session

WEEKS_CUT = 2
"""Weeks in a row in which a long run may be below `LONG_TAKEN` of what was planned."""
ROUNDED = 0.01
"""What minutes and kilometres that were rounded may take from a share."""

Hindrance = Literal["", "too long", "third short long run", "as it is"]
"""Why a way can't be taken now; empty where it can."""


class Option(NamedTuple):
    """One way on: what it would be, what it keeps, and whether it can be taken now."""

    way: Shape
    outing: Outing
    holds: Holds
    is_taken_by_m: bool
    hindrance: Hindrance


def options(
    journal: Journal, session: Session, reason: Reason, minutes: float | None, today: date
) -> tuple[Option, ...]:
    """The ways on for a reason, the best first; none where nothing can be chosen.

    `minutes` to spare size what can be sized, and hinder what takes longer; None is any time.
    """
    if not may_choose(journal, session, today):
        return ()
    whole, at = whole_of(session), paces(journal, today)
    best = recommended_for(journal, session, today)
    return tuple(
        Option(
            way,
            whole if way.name == "indoors" else shaped(whole, way, at),
            holds(whole.kind, way.keep),
            best is not None and way.segments == best.segments,
            hindrance(journal, session, way, minutes, today),
        )
        for way in _timed(ordered(whole, reason), whole, minutes)
    )


def may_choose(journal: Journal, session: Session, today: date) -> bool:
    """Whether a session has ways to choose from: it is due soon, and has a lighter one."""
    return easable(journal, session, today) and bool(shapes(whole_of(session)))


def _timed(ways: tuple[Shape, ...], whole: Outing, minutes: float | None) -> tuple[Shape, ...]:
    """The ways as minutes to spare leave them: the first up to all of them, none longer."""
    if minutes is None:
        return ways
    first = shapes(whole)[:1]
    fitted = (
        sized(filled(way, whole, minutes) if way in first else way, whole, minutes) for way in ways
    )
    return tuple(
        each_once(way for way in fitted if way.name == "indoors" or is_lighter(way, whole))
    )


def hindrance(
    journal: Journal, session: Session, way: Shape, minutes: float | None, today: date
) -> Hindrance:
    """Why a way can't be taken now."""
    if minutes is not None and way.minutes > minutes:
        return "too long"
    if (way.kind, way.segments) == (session.outing.kind, session.outing.segments):
        return "" if way.name == "indoors" else "as it is"
    least = LONG_TAKEN * (planned(session).minutes or 0.0)
    is_short = way.kind == "long" and way.minutes < round(least)
    is_third = is_short and short_long_runs(journal, session, today) >= WEEKS_CUT
    return "third short long run" if is_third else ""


def short_long_runs(journal: Journal, session: Session, today: date) -> int:
    """Long runs in a row, just before this one, below `LONG_TAKEN` of what was planned."""
    count = 0
    for other in long_runs_before(journal, session, WEEKS_CUT):
        if not _is_short(journal, other, today):
            break
        count += 1
    return count


def _is_short(journal: Journal, session: Session, today: date) -> bool:
    """Whether a long run came to less than two thirds; one without an answer may have been more."""
    whole, run = planned(session), run_of(journal, session)
    least = LONG_TAKEN - ROUNDED
    if run:
        return share(run, whole) < least
    reached = state(journal, session, today)
    return reached in ("dropped", "missed") or (
        reached == "open" and (session.outing.minutes or 0.0) < least * (whole.minutes or 0.0)
    )
