"""What a week came to: its ticks against its goal (training rules, 8.3)."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from operator import attrgetter

from msgspec import Struct

from app.coach.days import DAY, WEEK, days_of_week
from app.coach.momentum.ticks import TICKS, State, state
from app.coach.plan import is_for_running, runs_between, was_run
from storage.journal import Journal
from storage.records import Run, Session, Week

_DAY = attrgetter("outing.day")


class Tally(Struct, frozen=True):
    """One week, counted from the records as they stand on a day."""

    week: Week
    first_day: date
    states: tuple[tuple[Session, State], ...]
    """What became of its sessions, in the order of their days."""
    ticks: int
    goal: int
    """Ticks that keep the week, once pauses have lowered it; 0 when all of it is excused."""
    unanswered: int
    is_over: bool
    """The week's last day has gone by."""
    km: float
    """Kilometres run from its first to its last day, extra runs included, walks left out."""
    race_km: float
    """Those of them that were a race."""
    longest_km: float
    """The longest training run among them."""
    kept: bool | None
    """None while the week can still go either way, and where all of it is excused."""

    @property
    def left(self) -> int:
        """Ticks still needed to keep the week."""
        return max(0, self.goal - self.ticks)

    @property
    def is_in_reach(self) -> bool:
        """Whether the sessions that are still open can keep it; a race does so alone."""
        kinds = [session.outing.kind for session, reached in self.states if reached == "open"]
        return self.left <= len(kinds) or "race" in kinds

    def has_day(self, day: date) -> bool:
        """Whether a day lies in the week."""
        return timedelta(0) <= day - self.first_day < WEEK

    @property
    def days(self) -> tuple[date, ...]:
        """Its seven days."""
        return days_of_week(self.first_day)

    @property
    def is_settled(self) -> bool:
        """Whether no day to come can change it: each session has its answer, or is past one."""
        return self.is_over and all(reached != "open" for _, reached in self.states)

    @property
    def is_excused(self) -> bool:
        """Whether nothing at all was due."""
        return bool(self.states) and self.goal == 0

    @property
    def is_run_whole(self) -> bool:
        """Whether each of its sessions was run: so are most weeks, told without a look at each."""
        return self.ticks == len(self.states)

    @property
    def planned(self) -> int:
        """The sessions of the week, the excused ones included."""
        return len(self.states)

    @property
    def due(self) -> int:
        """Those of them that no pause has taken."""
        return sum(reached != "excused" for _, reached in self.states)

    @property
    def asks_for_all(self) -> bool:
        """Whether every session is needed: three times a week means three."""
        return self.week.ticks == self.planned


def tally(journal: Journal, week: Week, today: date) -> Tally:
    """What a week came to, as it stands on `today`."""
    first_day = week.first_day
    sessions = sorted(filter(is_for_running, week.sessions), key=_DAY)
    states = tuple([(session, state(journal, session, today)) for session in sessions])
    ticks = excused = unanswered = 0
    for session, reached in states:
        if reached in TICKS:
            ticks += 1
        elif reached == "excused":
            excused += 1
        elif reached == "open" and session.outing.day < today:
            unanswered += 1
    goal = tick_goal(week, len(states), excused)
    is_over = today >= first_day + WEEK
    distances = _distances(runs_between(journal, first_day, first_day + WEEK - DAY))
    kept = _kept(states, ticks, goal, is_open=not is_over or unanswered > 0)
    return Tally(week, first_day, states, ticks, goal, unanswered, is_over, *distances, kept)


def _distances(runs: Iterable[Run]) -> tuple[float, float, float]:
    """Kilometres of all runs, of races, and of the longest that was no race."""
    km = race_km = longest_km = 0.0
    for run in runs:
        run_km = run.km
        if not run_km or not was_run(run):
            continue
        km += run_km
        if run.kind == "race":
            race_km += run_km
        elif run_km > longest_km:
            longest_km = run_km
    return km, race_km, longest_km


def runs_in(journal: Journal, first_day: date) -> tuple[Run, ...]:
    """What was run in the week that begins on a day, walks left out."""
    runs = runs_between(journal, first_day, first_day + WEEK - DAY)
    return tuple([run for run in runs if was_run(run)])


def tick_goal(week: Week, planned: int, excused: int) -> int:
    """Ticks that keep the week: what was set before it began, lowered only by pauses."""
    due = planned - excused
    if not excused or due == 0:
        return min(week.ticks, due)
    asks_for_all = week.ticks == planned
    return due if asks_for_all and due <= 2 else max(1, min(week.ticks, due - 1))


def _kept(
    states: tuple[tuple[Session, State], ...], ticks: int, goal: int, *, is_open: bool
) -> bool | None:
    if goal == 0:
        return None
    if ticks >= goal or any(s.outing.kind == "race" and reached in TICKS for s, reached in states):
        return True
    return None if is_open else False


def weeks_so_far(journal: Journal, today: date) -> tuple[Week, ...]:
    """Every week up to the one that `today` is in, the oldest first."""
    return journal.weeks[: bisect_right(journal.weeks, today, key=lambda week: week.first_day)]


def tallies(journal: Journal, today: date) -> tuple[Tally, ...]:
    """What every week up to the one that `today` is in came to, the oldest first."""
    return tuple(tally(journal, week, today) for week in weeks_so_far(journal, today))
