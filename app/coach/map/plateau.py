"""Weeks that keep what was built and in which nothing grows (training rules, section 5, HOLD).

What they ask is frozen at their start, as shares of the weeks and the long run before it: shares of
each other would decay. It is laid on the journey's own days.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from app.coach.growth import longest_allowed, reference
from app.coach.maintenance.work_ways import intervals, tempo
from app.coach.map.behind import Behind
from app.coach.map.curve import Aim
from app.coach.map.easy_running import STEADY_MINUTES
from app.coach.map.layout import Flavour, Order, lay
from app.coach.map.planner import Planner, at_least_to
from app.coach.map.quality import PLACES, most_hard
from app.coach.map.start_week import Start
from app.coach.map.terms import Terms
from app.coach.map.weeks import Here, long_day, week_of
from app.coach.map.workouts import Ways, Work, shorter, work
from storage.records import Kind, Outing, Segment, Week, WeekKind

WEEK_SHARE = 0.70
"""A week that holds, of the largest of three at its start (section 5: .34 to .70; Spiering)."""
LONG_SHARE = 0.70
"""Its long run, of the longest of the 30 days before: .65 to .75 (section 5)."""
TOUCHES: tuple[Kind, ...] = ("tempo", "intervals")
"""What keeps the upper end, in turn: intensity holds most of what was built (section 5)."""
STEADY = Flavour("steady", Segment("steady", STEADY_MINUTES))
"""What a run has in it where the weeks before had no such work [D]."""


class Plateau(NamedTuple):
    """What weeks of one kind keep, as it was at their start."""

    kind: WeekKind
    first: int
    """The number of the first of them."""
    km: float
    long_km: float
    touches: tuple[Ways, ...]
    """Lighter ways of the hard sessions that were run, one a week in turn."""


def plateau(terms: Terms, behind: Behind, at: Here, km: float, kind: WeekKind) -> Plateau:
    """What weeks from here on keep of what lies behind them, `km` a week."""
    touches = tuple(_touch(terms, behind, of, km, at) for of in TOUCHES if behind.times(of))
    longest = behind.longest(long_day(terms, at.first_day))
    long_km = min(LONG_SHARE * longest, terms.longest_most)
    return Plateau(kind, at.number, km, long_km, touches)


def held_km(behind: Behind) -> float:
    """Kilometres of a week that holds what lies behind."""
    return WEEK_SHARE * reference([week.km for week in behind.past])


def before(behind: Behind, day: date, weeks: int) -> Behind:
    """The same as it was on a day, before the latest `weeks` of it."""
    return Behind(
        past=behind.past[: len(behind.past) - weeks],
        runs=tuple((on, km) for on, km in behind.runs if on < day),
        done=tuple(outing for outing in behind.done if outing.day < day),
    )


def _touch(terms: Terms, behind: Behind, kind: Kind, km: float, at: Here) -> Ways:
    """The session as it has grown, in its first lighter way (A1), then with less around it."""
    grown = work(kind, behind.times(kind), km, terms.paces)
    if grown is None:
        return ()
    outing = Outing(at.first_day, kind, segments=grown.segments)
    way = (tempo if kind == "tempo" else intervals)(outing)[0]
    light = Work(kind, way.segments)
    return tuple(dict.fromkeys((light, *shorter(light))))


def held_plan(plan: Planner, terms: Terms, begun: Start, kept: Plateau, last: int) -> Planner:
    """The plan with weeks that keep what was built, up to the one of the number `last`."""
    week = partial(_week, plan, terms, begun, kept, last)
    return at_least_to(Planner(week, plan.is_over), last)


def _week(plan: Planner, terms: Terms, begun: Start, kept: Plateau, last: int, at: Here) -> Week:
    return held_week(terms, begun, kept, at) if at.number <= last else plan.week(at)


def held_week(terms: Terms, begun: Start, kept: Plateau, at: Here) -> Week:
    """A week that keeps what was built, with one hard session at most."""
    allowed = longest_allowed(at.behind.longest(long_day(terms, at.first_day)))
    aim = Aim(kept.km, min(kept.long_km, allowed), kept.kind)
    has_place = min(PLACES[terms.runs], most_hard(at.level, at.number)) > 0
    order = Order(
        km=aim.km,
        long_km=aim.long_km,
        most_km=min(at.most_km(aim), kept.km, terms.most_km),
        level=at.level,
        works=_in_turn(kept.touches, at.number - kept.first) if has_place else (),
        flavour=STEADY,
    )
    laid = lay(terms, begun.slots(terms.pattern, at), order)
    return week_of(terms, at.first_day, at.number, "hold", kept.kind, laid)


def _in_turn(touches: Sequence[Ways], turn: int) -> tuple[Ways, ...]:
    return (touches[turn % len(touches)],) if touches else ()
