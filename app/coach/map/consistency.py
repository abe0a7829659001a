"""Journeys without a race: so many runs a week, simply going on, or so far a week (rule 4.4).

The first two are drawn three blocks of four weeks ahead; nothing in them grows by itself. A weekly
distance is drawn until it has been held for three weeks, at most for a year.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from app.coach.constants import SHARE
from app.coach.days import weeks_from
from app.coach.growth import reference
from app.coach.map.curve import HISTORY_WEEKS, Aim, Course, Past, step
from app.coach.map.layout import OF_LONG, Flavour, Order, lay
from app.coach.map.slots import slots, slots_after
from app.coach.map.start_week import Start
from app.coach.map.terms import Terms
from app.coach.map.weeks import Here, here, long_day, longest_before, past_of, week_of
from app.coach.map.workouts import SHORT_HILLS, STEADY_MINUTES, STRIDES
from storage.records import Segment, Week

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


def consistent_weeks(terms: Terms, begun: Start, count: int = WEEKS_AHEAD) -> tuple[Week, ...]:
    """Every week of a journey without a race that is drawn ahead.

    `count` is for journeys that lead on and on; one to a weekly distance has an end of its own.
    """
    goal = terms.journey.goal
    if goal.kind != "weekly_km" or goal.km is None:
        return tuple(islice(_weeks(terms, begun), count))
    weeks = list[Week]()
    for week in islice(_weeks(terms, begun), MOST_WEEKS):
        weeks.append(week)
        reached = stage([past_of(one) for one in weeks], terms.journey.weekly_km, goal.km)
        if reached == Stage(goal.km, HELD_WEEKS):
            break
    return tuple(weeks)


def stage(past: Sequence[Past], start_km: float, goal_km: float) -> Stage:
    """Where the weeks since the start stand on the way to a weekly distance (4.4)."""
    now = Stage(min(goal_km, STAGE * start_km))
    for week in past:
        if not week.is_cutback and week.km >= HELD_AT * now.km:
            now = Stage(now.km, min(HELD_WEEKS, now.held + 1))
        if now.held == HELD_WEEKS and now.km < goal_km:
            now = Stage(min(goal_km, STAGE * now.km))
    return now


def _weeks(terms: Terms, begun: Start) -> Iterator[Week]:
    """Weeks without end."""
    weeks = list(begun.weeks)
    for number, first_day in enumerate(weeks_from(begun.first_day), 1):
        at = here(terms, weeks, number, first_day)
        week = slots(terms.pattern, first_day)
        if number == 1:
            week = slots_after(begun.before, week, at.level)
        aim = _aim(terms, at)
        laid = lay(terms, week, _order(terms, at, aim))
        weeks.append(week_of(terms, first_day, number, "block", aim.kind, laid))
        yield weeks[-1]


def _order(terms: Terms, at: Here, aim: Aim) -> Order:
    is_growing = terms.journey.goal.kind == "weekly_km"
    return Order(
        km=aim.km,
        long_km=min(aim.long_km, terms.longest_most),
        most_km=at.most_km(aim),
        level=at.level,
        flavour=FLAVOURS[(at.number - 1) % BLOCK_WEEKS],
        swing=0.0 if is_growing else SWING * (-1) ** at.number,
        of_long=OF_LONG if is_growing else 1.0,
    )


def _aim(terms: Terms, at: Here) -> Aim:
    """What the week asks: the next step to a weekly distance, else the usual week once more."""
    journey = terms.journey
    longest = longest_before(terms, at.weeks, long_day(terms, at.first_day))
    if journey.goal.kind == "weekly_km" and journey.goal.km is not None:
        return _growing(terms, at, longest, journey.goal.km)
    share = max(STEADY_SHARE, 1 / terms.runs)
    return Aim(journey.weekly_km, min(share * journey.weekly_km, longest), "steady")


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
