"""The road from A to B: every week of a journey, with what it asks and what became of it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.coach.map.standing import standing
from app.coach.map.verdict import Verdict
from app.coach.momentum.spares import Counted, counted
from app.coach.momentum.weeks import Tally, runs_in, tallies, tally
from app.coach.plan import ENDLESS, block_number, journey_weeks, last_journey
from app.coach.plan import journey as running
from storage.journal import Journal
from storage.records import Journey, Phase, WeekKind

MAINTENANCE_TICKS = 3
"""So many eased sessions make a week a maintenance week, which counts in full (section 5)."""


class RoadWeek(NamedTuple):
    """One week of the road."""

    number: int
    first_day: date
    phase: Phase
    kind: WeekKind
    km_goal: float
    """The race left out; 0 where none are asked."""
    km_run: float
    """Extra runs and races included, walks left out."""
    ticks: int
    ticks_goal: int
    ticks_planned: int
    ticks_due: int
    """Those of them that no pause has taken."""
    longest_km: float
    """The longest run: as run, and as planned where a session is still open; a race counts."""
    kept: bool | None
    """None while it can still go either way, and where nothing was due."""
    is_now: bool
    """Today lies in it."""
    is_ahead: bool
    """It has not begun."""
    is_eased: bool
    """So much of it was swapped for maintenance runs that it is a maintenance week."""
    is_excused: bool
    """Nothing at all was due."""
    is_covered: bool
    """Spares stand in for what it was short of: it counts as kept."""


class Road(NamedTuple):
    """A journey, week by week, and whether it leads to its goal as it stands."""

    journey: Journey
    weeks: tuple[RoadWeek, ...]
    """The first one first; on a journey that leads on and on, as far as it is drawn."""
    verdict: Verdict

    @property
    def is_endless(self) -> bool:
        """Whether no week reaches its goal."""
        return self.journey.goal.kind in ENDLESS

    @property
    def asks_km(self) -> bool:
        """Whether its weeks are measured in kilometres, and not in runs."""
        return not self.is_endless and any(week.km_goal for week in self.weeks)

    def week_of(self, day: date) -> RoadWeek:
        """The week that a day is in; the first before them all, the last after."""
        begun = [week for week in self.weeks if week.first_day <= day]
        return begun[-1] if begun else self.weeks[0]


def road(journal: Journal, today: date) -> Road | None:
    """The road of the journey that is running, or else of the last one; None before the first."""
    way = running(journal) or last_journey(journal)
    weeks = journey_weeks(journal, way) if way else ()
    if way is None or not weeks:
        return None
    own = [tally(journal, week, today) for week in weeks]
    return Road(
        way,
        tuple(_road_week(journal, week, today) for week in _with_spares(journal, own, today)),
        standing(journal, way, today),
    )


def _with_spares(journal: Journal, own: list[Tally], today: date) -> Iterable[Counted]:
    """The weeks with the spares spent on them; all before them are counted where any is short."""
    is_any_short = any(week.kept is False for week in own)
    known = counted(journal, tallies(journal, today)) if is_any_short else ()
    by_id = {week.tally.week.id: week for week in known}
    return (by_id.get(week.week.id) or Counted(week, week.kept, (), 0) for week in own)


def _road_week(journal: Journal, counts: Counted, today: date) -> RoadWeek:
    own, week = counts.tally, counts.tally.week
    return RoadWeek(
        number=week.number,
        first_day=week.first_day,
        phase=week.phase,
        kind=week.kind,
        km_goal=week.km,
        km_run=own.km,
        ticks=own.ticks,
        ticks_goal=own.goal,
        ticks_planned=own.planned,
        ticks_due=own.due,
        longest_km=_longest_km(journal, own),
        kept=counts.kept,
        is_now=own.has_day(today),
        is_ahead=today < week.first_day,
        is_eased=[reached for _, reached in own.states].count("eased") >= MAINTENANCE_TICKS,
        is_excused=own.is_excused,
        is_covered=bool(counts.covered),
    )


def _longest_km(journal: Journal, own: Tally) -> float:
    behind = [run.km or 0.0 for run in runs_in(journal, own.week.first_day)]  # a race is among them
    ahead = [session.outing.km or 0.0 for session, reached in own.states if reached == "open"]
    return max([*behind, *ahead], default=0.0)


class Stretch(NamedTuple):
    """A part of the road that stands in one column: a week, or a block of an endless journey."""

    number: int
    weeks: tuple[RoadWeek, ...]


def stretches(road: Road) -> tuple[Stretch, ...]:
    """The road in columns."""
    if not road.is_endless:
        return tuple(Stretch(week.number, (week,)) for week in road.weeks)
    by_block = dict[int, list[RoadWeek]]()
    for week in road.weeks:
        by_block.setdefault(block_number(week.number), []).append(week)
    return tuple(Stretch(number, tuple(weeks)) for number, weeks in by_block.items())
