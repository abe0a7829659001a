"""A plan held against the safety limits, with what the limits depend on."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from app.coach.constants import RAMP_MAX, RAMP_OK, SHORTEST_KM, SHORTEST_MINUTES
from app.coach.days import DAY, WEEK, first_of_week, weekday
from app.coach.growth import before_hold, largest_week
from app.coach.level import LEVEL_WEEKS, level_after
from app.coach.map.behind import Distances
from app.coach.map.curve import Past
from app.coach.map.distances import Distance, distance
from app.coach.map.lived import distances, done, pasts
from app.coach.map.paces import Paces, paces
from app.coach.map.pattern import limit
from app.coach.map.recovery import recovery
from app.coach.map.rounding import Units, run_step
from app.coach.map.start_week import standing_week
from app.coach.map.taper import is_by_hand
from app.coach.plan import is_stated
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Journey, Outing, Run, Runner, Segment, Session, Week


class Held(NamedTuple):
    """Weeks that are held against the limits, with what the limits depend on."""

    journey: Journey
    weeks: tuple[Week, ...]
    """The journey's weeks, the first one first."""
    sessions: tuple[Session, ...]
    """All their sessions that are runs, by day."""
    before: tuple[Outing, ...]
    """What was planned in the week before them."""
    raced: tuple[tuple[date, float], ...]
    """Days and km of the races that were run."""
    free_until: date
    """The last day with nothing due after a race before them."""
    paces: Paces
    runner: Runner
    ran: Distances
    """Training runs so far, the stated one first; what has no answer yet as planned."""
    done: tuple[Outing, ...]
    """The sessions so far that hard work grows from (4.2)."""
    counted: dict[str, float]
    """What the weeks that have begun count as (4.5), by their id; the others count as planned."""
    levels: dict[str, int]
    """The level that the weeks before each have earned, by the week's id."""
    today: date

    @property
    def units(self) -> Units:
        """What the runner measures in."""
        return self.runner.units

    @property
    def due(self) -> tuple[Session, ...]:
        """The runs that were not let go: what the legs have to carry."""
        return tuple(session for session in self.sessions if not session.let_go)

    @property
    def trained(self) -> Distances:
        """Training runs so far and those that lie ahead, in the order of their days."""
        ahead = (s.outing for s in self.training if s.outing.day >= self.today)
        return tuple(sorted([*self.ran, *((one.day, one.km or 0.0) for one in ahead)]))

    def limit(self, day: date) -> float:
        """The runner's own limit for a day, in minutes; infinite where there is none."""
        return limit(self.runner, weekday(day))

    @property
    def race(self) -> Distance | None:
        """What the race of the journey asks, or None where it leads to none."""
        goal = self.journey.goal
        return distance(goal.km) if goal.kind == "race" and goal.km else None

    def is_by_hand(self, day: date) -> bool:
        """Whether a day is one of the last before the race, which are laid by hand (4.3)."""
        race_day = self.journey.goal.race_day
        return self.race is not None and race_day is not None and is_by_hand(race_day, day)

    @property
    def is_own(self) -> bool:
        """Whether another coach drew the plan: it is warned about, never refused."""
        return self.journey.drawn_by == "own"

    @property
    def ramp(self) -> float:
        """The most a week may be of the largest of the three before it."""
        return RAMP_MAX if self.is_own else RAMP_OK

    @property
    def shortest(self) -> float:
        """The shortest run that is worth drawing, rounded up, in km (4.3)."""
        worth = max(SHORTEST_KM, SHORTEST_MINUTES / self.paces.easy)
        return worth + run_step(self.units)

    @property
    def whole_weeks(self) -> tuple[Week, ...]:
        """The weeks without a short one at the start."""
        return tuple(week for week in self.weeks if week.number > 0)

    @property
    def training(self) -> Iterator[Session]:
        """The sessions that are neither a race nor the first steps of running and walking."""
        return (s for s in self.sessions if s.outing.kind not in ("race", "runwalk"))

    def volumes(self, number: int) -> list[float]:
        """Kilometres of the weeks before that of a number, those stated first."""
        so_far = (self.km(week) for week in self.whole_weeks if week.number < number)
        return [*self.stated, *so_far]

    def familiar(self, number: int) -> float:
        """Kilometres of a week before the latest hold, on the way back to them (section 5)."""
        holds = [week.kind == "hold" for week in self.whole_weeks if week.number < number]
        return before_hold(self.volumes(number), [*(False for _ in self.stated), *holds])

    def largest_week(self, number: int) -> float:
        """The most km that the week of a number may have (invariant 02)."""
        return largest_week(self.volumes(number), self.ramp, self.familiar(number))

    @property
    def stated(self) -> list[float]:
        """Kilometres of the weeks before the first."""
        return [self.journey.weekly_km] * LEVEL_WEEKS

    def km(self, week: Week) -> float:
        """What a week comes to: as it was run once it is over, until then no less than planned."""
        return self.counted.get(week.id, week.km)

    def minutes(self, outing: Outing) -> float:
        """Minutes of an outing; where only its kilometres are known, at easy pace."""
        return outing.minutes or self.paces.minutes(outing.km or 0.0)

    def easy_minutes(self, outing: Outing) -> float:
        """Minutes of an outing at easy pace; in a week that has begun, those it was drawn with.

        A race that has grown old, or a new one, changes the paces of the weeks to come only.
        """
        next_week = first_of_week(self.today, self.runner.week_start) + WEEK
        drawn = outing.minutes if outing.day < next_week else None
        return drawn or self.paces.minutes(outing.km or 0.0)

    def work_minutes(self, part: Segment) -> float:
        """Minutes of work in a segment, its rests left out."""
        known = part.minutes
        once = known if known is not None else self.paces.zones[part.zone] * (part.km or 0.0)
        return part.times * once


def runs_of(week: Week) -> list[Session]:
    """The sessions of a week that are runs, the race included."""
    return [session for session in week.sessions if is_run(session.outing)]


def due_of(week: Week) -> list[Session]:
    """The runs of a week that were not let go."""
    return [session for session in runs_of(week) if not session.let_go]


def training_km(week: Week) -> list[float]:
    """Kilometres of each run of a week, the race left out."""
    return [s.outing.km or 0.0 for s in runs_of(week) if s.outing.kind != "race"]


def held(journal: Journal, journey: Journey, weeks: Sequence[Week], today: date) -> Held:
    """Weeks of a journey, ready to be held against the limits."""
    in_order = tuple(sorted(weeks, key=lambda week: week.id))
    before = standing_week(journal, in_order[0].first_day - WEEK, today) if in_order else None
    sessions = (session for week in in_order for session in runs_of(week))
    after = recovery(journal, journey)
    begun = [week for week in in_order if week.first_day <= today]
    plan = Held(
        journey=journey,
        weeks=in_order,
        sessions=tuple(sorted(sessions, key=lambda session: session.outing.day)),
        before=tuple(s.outing for s in before.sessions if not s.let_go) if before else (),
        raced=tuple((run.day, run.km) for run in journal.runs if run.km and _is_race(run)),
        free_until=after.free_until if after else date.min,
        paces=paces(journal, today),
        runner=journal.owner or Runner(),
        ran=_ran(journal, journey, in_order, today),
        done=tuple(done(journal, [week for week in in_order if week.first_day < today], today)),
        counted=_counted(journal, journey, begun, today),
        levels={},
        today=today,
    )
    levels = {week.id: level_after(plan.volumes(week.number)) for week in in_order}
    return plan._replace(levels=levels)


def _ran(journal: Journal, journey: Journey, weeks: Sequence[Week], today: date) -> Distances:
    begun = [week for week in weeks if week.first_day <= today]
    stated = (journey.from_day - DAY, journey.longest_km)
    since = [(day, km) for day, km in distances(journal, begun, today + DAY, today) if day <= today]
    return (stated, *since) if begun else (stated,)


def _counted(
    journal: Journal, journey: Journey, begun: Sequence[Week], today: date
) -> dict[str, float]:
    stated = (Past(journey.weekly_km, journey.longest_km),) * LEVEL_WEEKS
    whole = [week for week in begun if week.number > 0]
    counted = zip(whole, pasts(journal, whole, stated, today), strict=True)
    return {
        week.id: past.km if week.first_day + WEEK <= today else max(week.km, past.km)
        for week, past in counted
    }


def _is_race(run: Run) -> bool:
    return run.kind == "race" and not is_stated(run)
