"""A session in its place: its week, its way, and the sessions that its reason rests on."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.coach.days import DAY, WEEK, weekday
from app.coach.map.rounding import long_step, run_step
from app.coach.momentum.ticks import is_unanswered, state
from app.coach.plan import is_stated, journey_weeks, longest_before, planned, runs_between
from app.coach.sessions import TRAITS, minutes_in
from storage.journal import Journal
from storage.records import Journey, Outing, Run, Segment, Session, Week

JUST_KM = 0.05
"""Kilometres within which two runs are as long as each other: rounding, no more."""
JUST_MINUTES = 1.5
"""Minutes within which two runs take as long as each other."""
RACE_SHADOW = timedelta(days=42)
"""How long before a session a race is looked for that it recovers from: six weeks [D]."""


class Earlier(NamedTuple):
    """The session of the same sort that came before, as it was run or is still to be run."""

    outing: Outing
    week: Week
    is_last: bool
    """Whether none of its sort was planned in between."""


class Place(NamedTuple):
    """Where a session stands, as it is seen on `today`."""

    journal: Journal
    session: Session
    week: Week
    way: Journey | None
    today: date

    @property
    def outing(self) -> Outing:
        """What the session asks for now."""
        return self.session.outing

    @property
    def km(self) -> float:
        """Its kilometres; 0 where none are asked."""
        return self.outing.km or 0.0

    @property
    def ordinal(self) -> int:
        """Which session of its week it is, from 1."""
        ids = [session.id for session in self.week.sessions]
        return ids.index(self.session.id) + 1

    @property
    def is_to_race(self) -> bool:
        """Whether the way leads to a race."""
        return self.way is not None and self.way.goal.kind == "race"

    @property
    def is_own(self) -> bool:
        """Whether a coach of the runner's own drew the way."""
        return self.way is not None and self.way.drawn_by == "own"

    @property
    def days_to_race(self) -> int | None:
        """Days to the next race, of its own week or of the way; None where none lies ahead."""
        here = [s.outing.day for s in self.week.sessions if s.outing.kind == "race"]
        goal = self.way.goal.race_day if self.way else None
        days = [(race_day - self.outing.day).days for race_day in (*here, goal) if race_day]
        return min((ahead for ahead in days if ahead >= 0), default=None)

    @property
    def longest_before(self) -> float:
        """The longest run of the way before it, in km: stated, run, or still planned."""
        return longest_before(self.journal, self.session, self.today)

    @property
    def is_longest(self) -> bool:
        """Whether no run of the way before it was as long."""
        return self.km > self.longest_before + JUST_KM

    def beside(self, days: int) -> Outing | None:
        """The run planned so many days after it, or before it."""
        day = self.outing.day + timedelta(days=days)
        near = self._weeks()[-2:] + self._weeks_after()[:1]
        outings = (session.outing for week in near for session in week.sessions)
        return next((outing for outing in outings if outing.day == day), None)

    def before(self) -> Iterator[tuple[Week, Session]]:
        """The sessions of the way before it, the newest first."""
        for week in reversed(self._weeks()):
            for other in sorted(week.sessions, key=_day, reverse=True):
                if other.outing.day < self.outing.day:
                    yield week, other

    def earlier(self, is_such: Callable[[Outing], bool] | None = None) -> Earlier | None:
        """The session of its kind, or of such a sort, that came before; those not run left out."""
        kind, is_last = self.outing.kind, True
        is_of_sort = is_such or (lambda outing: outing.kind == kind)
        for week, other in self.before():
            if is_of_sort(other.outing) and is_whole(self.journal, other, self.today):
                return Earlier(other.outing, week, is_last)
            is_last = is_last and not is_of_sort(planned(other))
        return None

    @property
    def week_ago(self) -> Outing | None:
        """What was planned for the same day of the week before, if that was run or is to be."""
        day = self.outing.day - WEEK
        for _, other in self.before():
            if other.outing.day == day and is_whole(self.journal, other, self.today):
                return planned(other)
            if other.outing.day < day:
                break
        return None

    @property
    def longs(self) -> tuple[float, ...]:
        """The kilometres of every long run of the way, the first one first."""
        weeks = journey_weeks(self.journal, self.way) if self.way else ()
        outings = (session.outing for week in weeks for session in week.sessions)
        return tuple(outing.km or 0.0 for outing in outings if outing.kind == "long")

    @property
    def limit(self) -> int | None:
        """The runner's own minutes for the day, where the run fills them to the last step."""
        runner, minutes = self.journal.owner, self.outing.minutes
        stated = runner.days.get(weekday(self.outing.day)) if runner else None
        if runner is None or stated is None or not minutes or not self.km or self.is_own:
            return None
        is_long = self.outing.kind == "long"
        step = long_step(self.km, runner.units) if is_long else run_step(runner.units)
        return stated if minutes <= stated < minutes + step * minutes / self.km else None

    @property
    def race_behind(self) -> Run | None:
        """The race whose easy days it may still lie in."""
        first = self.outing.day - RACE_SHADOW
        runs = runs_between(self.journal, first, self.outing.day - DAY)
        return next((r for r in reversed(runs) if r.kind == "race" and not is_stated(r)), None)

    @property
    def has_gap(self) -> bool:
        """Whether a run planned earlier in its week was not run, as far as is known."""
        gone = ("missed", "dropped")
        return any(
            state(self.journal, other, self.today) in gone
            or is_unanswered(self.journal, other, self.today)
            for other in self.week.sessions
            if other.outing.day < self.outing.day
        )

    def _weeks(self) -> tuple[Week, ...]:
        """The weeks of the way up to its own."""
        weeks = self.journal.weeks
        here = bisect_right(weeks, self.week.id, key=_name)
        first = here
        while first and weeks[first - 1].journey == self.week.journey:
            first -= 1
        return weeks[first:here]

    def _weeks_after(self) -> tuple[Week, ...]:
        weeks = self.journal.weeks
        here = bisect_right(weeks, self.week.id, key=_name)
        return tuple(week for week in weeks[here : here + 1] if week.journey == self.week.journey)


def place(journal: Journal, session: Session, today: date) -> Place:
    """Where a session of the journal stands."""
    week = journal.week[session.id.partition("/")[0]]
    return Place(journal, session, week, journal.journey.get(week.journey), today)


def is_whole(journal: Journal, session: Session, today: date) -> bool:
    """Whether a session was run as it stands, or is still to be run: what others can grow from."""
    reached = state(journal, session, today)
    if reached == "open":
        return session.outing.day >= today
    is_swapped = planned(session) != session.outing
    return reached in ("done", "moved") or (reached == "eased" and is_swapped)


def work_minutes(outing: Outing) -> float:
    """Minutes of the work that a kind is named for; 0 where only its kilometres are known."""
    return minutes_in(outing, TRAITS[outing.kind].zone)


def repeats(outing: Outing) -> Segment | None:
    """The part that is run several times over, if there is one."""
    return next((part for part in outing.segments if part.times > 1), None)


def _day(session: Session) -> date:
    return session.outing.day


def _name(week: Week) -> str:
    return week.id
