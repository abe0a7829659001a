"""A hold: weeks that keep what was built, by choice, and the way up again after them (section 5).

A hold begins with the next week, for the goal of a running one stands. What stood on its weeks is
drawn anew, and so is what comes after it: every number keeps its week, and so does the race.
"""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import Literal, NamedTuple, TypeAlias

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.maintenance.way_back import returning
from app.coach.map.distances import distance
from app.coach.map.draw import planner
from app.coach.map.planner import Planner, laid_out
from app.coach.map.plateau import before, held_km, held_plan, plateau
from app.coach.map.redrawn import with_wishes
from app.coach.map.start_week import Start
from app.coach.map.terms import Terms, terms
from app.coach.map.under_way import going
from app.coach.map.weeks import here
from app.coach.plan import journey, journey_weeks
from storage.journal import Journal, key_of
from storage.records import Change, Journey, Runner, Week

MOST_WEEKS = 15
"""Weeks for which endurance was held in the studies (section 5; Spiering 2021)."""

Case: TypeAlias = Literal[
    "no plan", "own", "ladder", "not begun", "weeks", "taper", "recovery", "way back", "too many"
]
"""Why a hold makes no sense."""


class HoldRefusal(NamedTuple):
    """Why there can be no such hold."""

    case: Case
    most: int = 0
    """Weeks for which there could be one."""


class Hold(NamedTuple):
    """The hold that runs or lies ahead."""

    first: date
    """The first day of its first week."""
    last: date
    """The last day of its last week."""
    weeks: int

    @property
    def last_week(self) -> date:
        """The first day of its last week."""
        return self.first + (self.weeks - 1) * WEEK

    def weeks_after(self, today: date) -> int:
        """Its weeks that have not begun."""
        return sum(self.first + n * WEEK > today for n in range(self.weeks))


def hold(journal: Journal, weeks: int, today: date) -> Change:
    """Hold for so many weeks from the next one on, in the place of what was held before.

    Changes nothing where `hold_refusal` says why.
    """
    way = journey(journal)
    refused = hold_refusal(journal, weeks, today)
    return Change() if way is None or refused else _drawn(journal, way, weeks, today)


def end_hold(journal: Journal, today: date) -> Change:
    """Leave the hold with the week that runs; nothing where no week ahead is one."""
    way = journey(journal)
    is_ahead = any(week.kind == "hold" for week in _ahead(journal, way, today)) if way else False
    return _drawn(journal, way, 0, today) if way and is_ahead else Change()


def held(journal: Journal, today: date) -> Hold | None:
    """The hold that runs, or else the next; None where there is none."""
    way = journey(journal)
    weeks = [] if way is None else [*_so_far(journal, way, today), *_ahead(journal, way, today)]
    later = [n for n, week in enumerate(weeks) if week.kind == "hold"]
    if not later:
        return None
    row = list(takewhile(lambda week: week.kind == "hold", weeks[later[0] :]))
    return Hold(row[0].first_day, row[-1].first_day + WEEK - DAY, len(row))


def hold_refusal(journal: Journal, weeks: int, today: date) -> HoldRefusal | None:
    """Why there can be no hold of so many weeks; None where there can."""
    way = journey(journal)
    refused = _refused_way(journal, way, today)
    if way is None or refused:
        return HoldRefusal(refused or "no plan")
    if not 1 <= weeks <= MOST_WEEKS:
        return HoldRefusal("weeks", MOST_WEEKS)
    most = most_weeks(journal, way, today)
    if most == 0:
        return HoldRefusal(_closed(journal, way, today))
    return HoldRefusal("too many", most) if weeks > most else None


def _refused_way(journal: Journal, way: Journey | None, today: date) -> Case | None:
    """Why a journey has no holds."""
    if way is None:
        return "no plan"
    if way.drawn_by == "own":
        return "own"
    if way.goal.kind == "run_walk":
        return "ladder"
    ahead = _ahead(journal, way, today)
    if len(ahead) == len(journey_weeks(journal, way)):
        return "not begun"
    is_returning = any(returning(session) for week in ahead for session in week.sessions)
    return "way back" if is_returning else None


def _closed(journal: Journal, way: Journey, today: date) -> Case:
    """Why not even the next week can be held."""
    if len(_so_far(journal, way, today)) >= MOST_WEEKS:
        return "too many"
    ahead = _ahead(journal, way, today)
    return "recovery" if ahead and ahead[0].kind == "recovery" else "taper"


def most_weeks(journal: Journal, way: Journey, today: date) -> int:
    """Weeks that a hold may have from the next one on: up to the taper, and 15 in a row."""
    ahead = _ahead(journal, way, today)
    taper = _taper_from(way)
    free = len(list(takewhile(lambda week: _may_be_held(week, taper), ahead)))
    is_open = free == len(ahead) and way.goal.kind != "race"
    so_far = len(_so_far(journal, way, today))
    return max(0, min(MOST_WEEKS if is_open else free, MOST_WEEKS - so_far))


def _may_be_held(week: Week, taper: date) -> bool:
    is_other = week.kind in ("taper", "race", "recovery", "return")
    return not is_other and week.first_day + WEEK <= taper


def _taper_from(way: Journey) -> date:
    """The first day of the taper, counted back from the race in days: it may lie midweek (4.1)."""
    goal = way.goal
    if goal.kind != "race" or goal.race_day is None or goal.km is None:
        return date.max
    return goal.race_day + DAY - distance(goal.km).taper_weeks * WEEK


def _ahead(journal: Journal, way: Journey, today: date) -> list[Week]:
    return [week for week in journey_weeks(journal, way) if week.first_day > today]


def _so_far(journal: Journal, way: Journey, today: date) -> list[Week]:
    """The weeks of the hold that runs, up to the running one."""
    begun = [week for week in journey_weeks(journal, way) if week.first_day <= today]
    row = list(takewhile(lambda week: week.kind == "hold", reversed(begun)))
    return row[::-1]


def _drawn(journal: Journal, way: Journey, weeks: int, today: date) -> Change:
    """The weeks ahead drawn anew, the first of them as a hold."""
    known, runner = terms(journal, way, today), journal.owner or Runner()
    if known is None:
        return Change()
    next_week = first_of_week(today, runner.week_start) + WEEK
    begun = going(journal, known, next_week, today)
    plan = planner(known, begun)
    if weeks:
        so_far = _so_far(journal, way, today)
        plan = _holding(plan, known, begun, so_far, begun.number + weeks - 1)
    drawn = laid_out(plan, begun)
    names = {week.id for week in drawn}
    left = (key_of(week) for week in _ahead(journal, way, today) if week.id not in names)
    return with_wishes(journal, Change(put=drawn, drop=tuple(left)))


def _holding(
    plan: Planner, terms: Terms, begun: Start, so_far: Sequence[Week], last: int
) -> Planner:
    """The plan with a hold first; one that runs goes on with what it kept from its start."""
    first_day = so_far[0].first_day if so_far else begun.first_day
    behind = before(begun.behind, first_day, len(so_far))
    at = here(behind, begun.number - len(so_far), first_day)
    kept = plateau(terms, behind, at, held_km(behind), "hold")
    return held_plan(plan, terms, begun, kept, last)
