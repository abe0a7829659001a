"""The weeks of a journey to a race: built on the curve, tapered by days, ended by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from app.coach.constants import FEWEST_RUNS
from app.coach.days import days_of_week
from app.coach.growth import longest_allowed
from app.coach.map.curve import HISTORY_WEEKS, Aim, Course, Past, race_course, step
from app.coach.map.distances import Distance
from app.coach.map.easy_running import STRIDES
from app.coach.map.goals import week_km
from app.coach.map.layout import Flavour, Order, lay
from app.coach.map.phases import phase
from app.coach.map.planner import Planner, until
from app.coach.map.quality import (
    Stage,
    has_strides,
    most_hard,
    places,
    race_pace_inside,
    works,
)
from app.coach.map.race_week import Hand, by_hand, outings, race_outing
from app.coach.map.slots import Slot, slots
from app.coach.map.start_week import Start
from app.coach.map.taper import is_by_hand, long_share, volume_share
from app.coach.map.terms import Terms
from app.coach.map.weeks import Here, long_day, week_of
from app.coach.sessions import is_key
from storage.records import Outing, Week

RACE_WEEK_FROM = 3
"""A race on the first three days of a week makes the week before it the race week (4.1)."""
WITHOUT_LONG = 0.65
"""What runs of a tapered week without a long run are measured by, of the longest one [D]."""


class Road(NamedTuple):
    """The way to one race: its terms and where each part of it ends."""

    terms: Terms
    distance: Distance
    course: Course
    race_day: date
    race_week: int
    """The number of the week laid by hand; a race on its first days stands in the one after."""
    begun: Start


def race_planner(terms: Terms, distance: Distance, race_day: date, begun: Start) -> Planner:
    """What draws the way to a race."""
    return Planner(partial(_week, _road(terms, distance, race_day, begun)), until(race_day))


def _road(terms: Terms, distance: Distance, race_day: date, begun: Start) -> Road:
    weeks, days = divmod((race_day - begun.first_day).days, 7)
    race_week = max(1, weeks + (begun.number if days >= RACE_WEEK_FROM else begun.number - 1))
    course = race_course(
        distance,
        race_week,
        weekly_km=terms.journey.weekly_km,
        longest_km=terms.journey.longest_km,
        runs=terms.runs,
        long_most=terms.longest_most,
        cautious=terms.cautious,
    )
    if not terms.may_grow:
        course = course._replace(peak_km=course.weekly_km)
    return Road(terms, distance, course, race_day, race_week, begun)


def _week(road: Road, at: Here) -> Week:
    aim = at.ceiling.lower(_aim(road, at))
    short = _short(road, at)
    laid = _laid(road, at, aim, short)
    return week_of(
        road.terms,
        at.first_day,
        at.number,
        phase(at.number, road.course.build_weeks),
        aim.kind,
        (*laid, *short, *_raced(road, at)),
    )


def _aim(road: Road, at: Here) -> Aim:
    """What the curve asks of a build week, or the taper of a later one."""
    peak, day = _peak(road, at), long_day(road.terms, at.first_day)
    share = long_share(road.distance, road.race_day, day)
    longest = at.behind.longest(day)
    long_most = min((share or WITHOUT_LONG) * peak.long_km, longest, road.course.long_goal)
    if at.number > road.course.build_weeks:
        km = volume_share(road.distance, road.race_day, _weights(road, at)) * peak.km
        long_most = min(long_most, road.course.share_max * km)
        return Aim(km, long_most, "race" if at.number >= road.race_week else "taper")
    aim = step(road.course, at.number, at.past, longest)
    if share == 1:
        return aim
    free = volume_share(road.distance, road.race_day, _weights(road, at))
    return aim._replace(km=aim.km * free, long_km=min(aim.long_km, long_most))


def _weights(road: Road, at: Here) -> dict[date, float]:
    """What each running day is of a usual week: the long run's share, and what it leaves."""
    long_share = road.distance.share[road.terms.runs]
    others = (1 - long_share) / (road.terms.runs - 1)
    return {
        slot.day: long_share if slot.role == "long" else others
        for slot in slots(road.terms.pattern, at.first_day)
    }


def _peak(road: Road, at: Here) -> Past:
    """The largest week and the longest run of the build weeks so far."""
    built = at.past[HISTORY_WEEKS : HISTORY_WEEKS + road.course.build_weeks]
    weeks = built or at.past[:1]
    return Past(max(week.km for week in weeks), max(week.long_km for week in weeks))


def _short(road: Road, at: Here) -> tuple[Outing, ...]:
    """The runs of this week that are laid by hand: part of them, where the race is midweek."""
    may_sharpen = road.terms.runs > 2 and most_hard(at.level, at.number) > 0
    hands = _calmed(road, by_hand(road.terms, road.race_day, may_sharpen=may_sharpen))
    others = ((day, km) for day, km in at.behind.runs if day not in hands)
    beside = sum(km for day, km in others if is_by_hand(road.race_day, day))
    week = set(days_of_week(at.first_day))
    days = {slot.day for slot in _slots(road, at) if at.ceiling.most(slot.day)}
    hands = {day: hand for day, hand in hands.items() if day in days or day not in week}
    ceiling = at.ceiling.open_on(day for day in hands if day not in week)
    allowed = {day: longest_allowed(at.behind.longest(day)) for day in hands}
    laid = outings(road.terms, hands, _peak(road, at), ceiling.at_most(allowed), beside)
    return tuple(outing for outing in laid if outing.day in days)


def _calmed(road: Road, hands: Mapping[date, Hand]) -> dict[date, Hand]:
    """The same without hard work while a race before still asks for easy days (4.6)."""
    after = road.begun.recovery
    easy_until = after.easy_until if after else date.min
    return {
        day: "short" if hand == "sharpen" and day <= easy_until else hand
        for day, hand in hands.items()
    }


def _laid(road: Road, at: Here, aim: Aim, short: Sequence[Outing]) -> tuple[Outing, ...]:
    """The days that are not laid by hand; work is cut to the week as it came out."""
    week = tuple(slot for slot in _slots(road, at) if not is_by_hand(road.race_day, slot.day))
    order = _order(road, at, aim, short)
    while True:
        laid = lay(road.terms, week, order)
        aim = aim._replace(km=min(aim.km, week_km((*laid, *short))))
        smaller = _order(road, at, aim, short)._replace(km=order.km)
        if smaller == order:
            return laid
        order = smaller


def _slots(road: Road, at: Here) -> tuple[Slot, ...]:
    return road.begun.slots(road.terms.pattern, at)


def _order(road: Road, at: Here, aim: Aim, short: Sequence[Outing]) -> Order:
    terms, behind = road.terms, at.behind
    stage = Stage(at.number, road.course.build_weeks, at.level)
    hard = places(terms, stage, aim) - sum(is_key(outing) for outing in short)
    return Order(
        km=aim.km,
        long_km=min(aim.long_km, terms.longest_most),
        most_km=min(at.most_km(aim), terms.most_km),
        level=at.level,
        works=works(terms, road.distance, stage, behind, aim)[: max(0, hard)],
        race_pace=race_pace_inside(terms, road.distance, stage, behind, aim),
        flavour=Flavour("easy", STRIDES) if has_strides(stage, aim) else None,
        beside=tuple(short),
        ceiling=at.ceiling,
        fewest=_fewest(road, at, len(short)) if aim.kind == "taper" else FEWEST_RUNS,
        is_taper=aim.kind in ("taper", "race"),
        is_race_week=aim.kind == "race" or bool(short),
    )


def _fewest(road: Road, at: Here, by_hand: int) -> int:
    """Runs that a week of the taper keeps besides those that are laid by hand (invariant 12)."""
    days = [slot.day for slot in _slots(road, at) if not is_by_hand(road.race_day, slot.day)]
    return max(FEWEST_RUNS - by_hand, min(len(days), road.terms.runs - 1 - by_hand))


def _raced(road: Road, at: Here) -> tuple[Outing, ...]:
    if road.race_day not in days_of_week(at.first_day):
        return ()
    race_km = road.terms.journey.goal.km or road.distance.km
    return (race_outing(road.race_day, race_km, road.terms.paces.vdot),)
