"""Which hard work a week of a race plan holds, and how much of it (rule 4.2)."""

from typing import NamedTuple

from app.coach.constants import HARD_FROM_WEEK, MAX_HARD
from app.coach.map.behind import Behind
from app.coach.map.curve import Aim
from app.coach.map.distances import Distance
from app.coach.map.phases import CALM_WEEKS, has_race_pace_inside, kinds, phase
from app.coach.map.terms import Terms
from app.coach.map.workouts import Ways, race_pace_minutes, tapered, ways
from app.coach.sessions import is_firm
from storage.records import Phase

PLACES = (0, 0, 0, 1, 1, 2, 2, 2)
"""Days for hard work by runs a week, 0 to 7 (4.3)."""
TAPER_LEVEL = 2
"""From this level on a taper week keeps one short hard session (invariant 12)."""
STRIDES_FROM_WEEK = 2
"""Strides begin with this week: in the first the days are news enough [D]."""


class Stage(NamedTuple):
    """Where on the way a week stands."""

    number: int
    build_weeks: int
    level: int

    @property
    def phase(self) -> Phase:
        """Its phase."""
        return phase(self.number, self.build_weeks)

    @property
    def turn(self) -> int:
        """How many weeks of its phase come before it."""
        earlier = (phase(number, self.build_weeks) for number in range(1, self.number))
        return sum(one == self.phase for one in earlier)


def most_hard(at_level: int, number: int) -> int:
    """Hard sessions that a week of that number may have (invariant 07)."""
    if at_level < TAPER_LEVEL and number < HARD_FROM_WEEK:
        return 0
    return MAX_HARD[at_level]


def places(terms: Terms, stage: Stage, aim: Aim) -> int:
    """Hard sessions that the coach asks of a week: none at first, one in base and taper weeks."""
    most = min(PLACES[terms.runs], most_hard(stage.level, stage.number))
    if stage.number <= CALM_WEEKS:
        return 0
    if aim.kind in ("taper", "race"):
        return min(1, most) if stage.level >= TAPER_LEVEL else 0
    is_calm = aim.kind == "cutback" or stage.phase == "base"
    return min(1, most) if is_calm else most


def works(
    terms: Terms, distance: Distance, stage: Stage, behind: Behind, aim: Aim
) -> tuple[Ways, ...]:
    """Every hard session that may come up in a week, the one that matters most first.

    Each may be laid in several ways: where a build week or the day has no room for what has grown,
    a smaller one that was run before is better than none. A cutback may do without, and a taper is
    no time to begin.
    """
    is_taper = aim.kind in ("taper", "race")
    if is_taper and not any(map(is_firm, behind.done)):
        return ()
    drawn = [
        ways(kind, behind.times(kind), aim.km, terms.paces)
        for kind in kinds(distance, stage.phase, stage.turn)
    ]
    found = tuple(one for one in drawn if one)
    if is_taper:
        return tuple(map(tapered, found))
    return found if aim.kind == "build" else tuple(one[:1] for one in found)


def race_pace_inside(
    terms: Terms, distance: Distance, stage: Stage, behind: Behind, aim: Aim
) -> float:
    """Minutes at race pace inside this week's long run."""
    if aim.kind != "build" or not has_race_pace_inside(distance, stage.phase):
        return 0.0
    return race_pace_minutes(behind.times("mp"), aim.km, terms.paces)


def has_strides(stage: Stage, aim: Aim) -> bool:
    """Whether a week without hard work has strides in an easy run."""
    return aim.kind == "build" and stage.number >= STRIDES_FROM_WEEK
