"""Journeys without a race: so many runs a week, simply going on, or so far a week (rule 4.4).

The first two are drawn three blocks of four weeks ahead; nothing in them grows by itself. A weekly
distance is drawn until it has been held for three weeks, at most for a year.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from app.coach.constants import SHARE
from app.coach.growth import longest_wise, reference
from app.coach.map.curve import HISTORY_WEEKS, Aim, Course, Past, step
from app.coach.map.easy_running import SHORT_HILLS, STEADY_MINUTES, STRIDES
from app.coach.map.layout import OF_LONG, Flavour, Order, lay
from app.coach.map.planner import Planner
from app.coach.map.start_week import Start
from app.coach.map.terms import Terms
from app.coach.map.weeks import Here, long_day, week_of
from storage.records import Phase, Segment, Week

BLOCK_WEEKS = 4
"""Weeks of a block (4.4)."""
WEEKS_AHEAD = 3 * BLOCK_WEEKS
"""Weeks that are drawn at once (4.4) [D]."""
STEADY_SHARE = 0.42
"""The most a long run is of a week that does not grow (4.4)."""
SWING = 0.15
"""Share by which easy runs are longer and shorter in turn (4.4)."""
FLAVOURS: tuple[Flavour | None, ...] = (
    Flavour("easy", STRIDES),
    Flavour("steady", Segment("steady", STEADY_MINUTES)),
    Flavour("easy", SHORT_HILLS),
    None,
)
"""What the middle run of a block's weeks has in it (4.4); hills this short are not hard [D]."""

STAGE = 1.20
"""After growing by a fifth, a weekly distance is held (4.4)."""
HELD_WEEKS = 3
"""For so many weeks, cutbacks not counted (4.4; Daniels)."""
HELD_AT = 0.97
"""From this share of it a rounded week holds a distance [D]."""
MOST_WEEKS = 52
"""The most weeks drawn to a weekly distance [D]."""


class Stage(NamedTuple):
    """A distance on the way to a weekly one, and the weeks it has been held."""

    km: float
    held: int = 0


def consistent_planner(terms: Terms, begun: Start, passed: int | None = None) -> Planner:
    """What draws a journey without a race: to a weekly distance, or whole blocks on and on.

    The blocks lead `WEEKS_AHEAD` beyond the week of the number `passed`, or that before the first.
    """
    if terms.journey.goal.kind == "weekly_km":
        return Planner(partial(_week, terms, begun), partial(_is_held, terms))
    last = last_ahead(begun, passed)
    return Planner(partial(_week, terms, begun), lambda at: at.number > last)


def last_ahead(begun: Start, passed: int | None = None) -> int:
    """The number of the last week drawn of what leads on and on: the end of a block."""
    ahead = (begun.number - 1 if passed is None else passed) + WEEKS_AHEAD
    return -(-ahead // BLOCK_WEEKS) * BLOCK_WEEKS


def _is_held(terms: Terms, at: Here) -> bool:
    """Whether a weekly distance was reached, and held for as long as the stages before it."""
    goal_km = terms.journey.goal.km or 0.0
    reached = stage(at.past[HISTORY_WEEKS:], terms.journey.weekly_km, goal_km)
    return at.number > MOST_WEEKS or reached == Stage(goal_km, HELD_WEEKS)


def stage(past: Sequence[Past], start_km: float, goal_km: float) -> Stage:
    """Where the weeks since the start stand on the way to a weekly distance (4.4)."""
    now = Stage(min(goal_km, STAGE * start_km))
    for week in past:
        if not week.is_cutback and week.km >= HELD_AT * now.km:
            now = Stage(now.km, min(HELD_WEEKS, now.held + 1))
        if now.held == HELD_WEEKS and now.km < goal_km:
            now = Stage(min(goal_km, STAGE * now.km))
    return now


def _week(terms: Terms, begun: Start, at: Here) -> Week:
    aim = at.ceiling.lower(_recovering(terms, begun, at) or _aim(terms, at))
    laid = lay(terms, begun.slots(terms.pattern, at), _order(terms, at, aim))
    part: Phase = "recovery" if aim.kind == "recovery" else "block"
    return week_of(terms, at.first_day, at.number, part, aim.kind, laid)


def _recovering(terms: Terms, begun: Start, at: Here) -> Aim | None:
    """What a week after a race asks: its share of the usual one, its runs all alike (4.6).

    It leads up to the week that follows, and never beyond it.
    """
    weeks_km = begun.recovery.weeks_km if begun.recovery else ()
    if at.number > len(weeks_km):
        return None
    km = min(weeks_km[at.number - 1], terms.journey.weekly_km)
    longest = longest_wise(at.behind.longest(long_day(terms, at.first_day)))
    return Aim(km, min(STEADY_SHARE * km, longest), "recovery")


def _order(terms: Terms, at: Here, aim: Aim) -> Order:
    is_growing, is_recovery = terms.journey.goal.kind == "weekly_km", aim.kind == "recovery"
    return Order(
        km=aim.km,
        long_km=min(aim.long_km, terms.longest_most),
        most_km=min(at.most_km(aim), terms.most_km),
        level=at.level,
        flavour=None if is_recovery else FLAVOURS[(at.number - 1) % BLOCK_WEEKS],
        swing=0.0 if is_growing or is_recovery else SWING * (-1) ** at.number,
        of_long=OF_LONG if is_growing else 1.0,
        ceiling=at.ceiling,
    )


def _aim(terms: Terms, at: Here) -> Aim:
    """What the week asks: the next step to a weekly distance, else the usual week once more."""
    journey = terms.journey
    longest = at.behind.longest(long_day(terms, at.first_day))
    if journey.goal.kind == "weekly_km" and journey.goal.km is not None:
        return _growing(terms, at, longest, journey.goal.km)
    share = max(STEADY_SHARE, 1 / terms.runs)
    others = (terms.runs - 1) * terms.shortest_km * (1 + SWING / 2)
    left = journey.weekly_km - others
    usual = min(share * journey.weekly_km, journey.longest_km, max(terms.shortest_km, left))
    return Aim(journey.weekly_km, min(usual, longest_wise(longest)), "steady")


def _growing(terms: Terms, at: Here, longest_km: float, goal_km: float) -> Aim:
    """The curve of 4.1 to the next stage; a week that holds one is called steady."""
    journey, share = terms.journey, SHARE[terms.runs]
    now = stage(at.past[HISTORY_WEEKS:], journey.weekly_km, goal_km)
    course = Course(
        weekly_km=journey.weekly_km,
        longest_km=journey.longest_km,
        long_goal=min(share * goal_km, terms.longest_most),
        peak_km=now.km if terms.may_grow else journey.weekly_km,
        share_max=share,
        build_weeks=0,
        resting_share=1.0,
        cautious=terms.cautious,
    )
    aim = step(course, at.number, at.past, longest_km)
    is_held = aim.kind == "build" and HELD_AT * aim.km <= reference([week.km for week in at.past])
    return aim._replace(kind="steady") if is_held else aim
