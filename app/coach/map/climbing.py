"""Where a runner stands on the ladder: each whole tick climbs one step, anything else waits.

Training rules, section 4. Steps are read from the runs, never stored: a run that is entered late,
changed or taken back moves them by itself.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.coach.map.ladder import ABLE_FROM, GOAL_KM, TOP, rung, step_of
from app.coach.momentum.ticks import TICKS, State, state
from app.coach.plan import day_of, is_stated, journey_weeks, planned, runs_between, was_run
from storage.journal import Journal
from storage.records import Journey, Run, Session

RULE = "4"
"""The number of the training rule that steps follow."""
WHOLE: frozenset[State] = frozenset({"done", "moved"})
"""The states in which a step was run whole."""
STEPS_BACK = ((14, 6), (7, 3))
"""Full days without a run, and the steps that are taken back after so many (section 4)."""


class Ladder(NamedTuple):
    """A ladder as it stands on a day."""

    behind: Mapping[str, int]
    """The step of each session that was run or has gone by, by its id."""
    ahead: Mapping[str, int]
    """The same of those to come, as if each were run as it stands."""
    now: int
    """The step that a run on the day takes."""
    whole: tuple[tuple[date, int], ...]
    """The steps that were run whole, each with its day, the oldest first."""
    idle: int
    """Full days since the last run; 0 before the first."""

    @property
    def steps(self) -> Mapping[str, int]:
        """The step of every session, past and ahead."""
        return {**self.behind, **self.ahead}

    @property
    def next(self) -> int:
        """The step of the next run."""
        return next(iter(self.ahead.values()), self.now)

    @property
    def back(self) -> int:
        """The steps that days without a run take back."""
        return _back(self.idle)

    @property
    def able_from(self) -> date | None:
        """The day on which 20 minutes were first run without a walk."""
        return next((day for day, step in self.whole if step >= ABLE_FROM), None)


def ladder(journal: Journal, way: Journey, today: date) -> Ladder:
    """The step of every session, past and ahead, and the one that a run today takes."""
    gone, ahead = _parted(journal, way, today)
    ran = _run_days(journal, way, today)
    behind: dict[str, int] = {}
    whole: list[tuple[date, int]] = []
    step = 1
    for day, session, reached in gone:
        here = max(1, step - _back(_idle(ran, day)))
        if reached in TICKS:
            here = step_of(planned(session).segments, near=here)
            step = min(TOP, here + (reached in WHOLE and not is_stayed(session)))
        else:
            here = _stood(session, here)
        if reached in WHOLE:
            whole.append((day, here))
        behind[session.id] = here
    idle = _between(ran[-1], today) if ran else 0
    now = max(1, step - _back(idle))
    return Ladder(behind, _foreseen(ahead, step, ran), now, tuple(whole), idle)


def _stood(session: Session, least: int) -> int:
    """The step of a session that was not run: what stood there, from so many on."""
    parts = planned(session).segments
    return next((step for step in range(least, TOP + 1) if rung(step) == parts), least)


def _foreseen(ahead: Sequence[Session], step: int, ran: Sequence[date]) -> dict[str, int]:
    """The steps of the sessions to come, each as if those before it were run as they stand."""
    ahead_of: dict[str, int] = {}
    last = ran[-1] if ran else None
    for session in ahead:
        day = session.outing.day
        step = max(1, step - _back(_between(last, day) if last else 0))
        last = day
        if session.outing.kind != "race":
            ahead_of[session.id] = step
            is_climbed = not is_stayed(session) and planned(session) == session.outing
            step = min(TOP, step + is_climbed)
    return ahead_of


def steps(journal: Journal, way: Journey | None, today: date) -> Mapping[str, int]:
    """The step of every session of a journey, past and ahead; none where it is no ladder."""
    is_ladder = way is not None and way.goal.kind == "run_walk"
    return ladder(journal, way, today).steps if way and is_ladder else {}


def is_stayed(session: Session) -> bool:
    """Whether the runner stays on the step: run whole, it does not climb."""
    return any(was.by == "runner" and was.rule == RULE for was in session.was)


Gone = tuple[date, Session, State]
"""A step that was run, or is no longer to be: its day, and what became of it."""


def _parted(journal: Journal, way: Journey, today: date) -> tuple[list[Gone], list[Session]]:
    """What has become of the steps so far, and what is still to be run, both by their days."""
    gone: list[Gone] = []
    ahead: list[Session] = []
    for session in (session for week in journey_weeks(journal, way) for session in week.sessions):
        reached = state(journal, session, today)
        if reached == "open" and session.outing.day >= today:
            ahead.append(session)
        elif planned(session).kind == "runwalk":
            gone.append((day_of(journal, session), session, reached))
    gone.sort(key=lambda one: (one[0], one[1].id))
    return gone, sorted(ahead, key=lambda session: (session.outing.day, session.id))


def _run_days(journal: Journal, way: Journey, today: date) -> list[date]:
    """The days since the start on which anything was run, planned or not."""
    runs = runs_between(journal, way.from_day, today)
    return [run.day for run in runs if was_run(run)]


def _idle(ran: Sequence[date], day: date) -> int:
    """Full days without a run before `day`; 0 where none was run."""
    before = bisect_left(ran, day)
    return _between(ran[before - 1], day) if before else 0


def _between(last: date, day: date) -> int:
    """Full days between two: none on the day itself and on the one after it."""
    return max(0, (day - last).days - 1)


def _back(idle: int) -> int:
    """The steps that are taken back after so many days without a run."""
    return next((steps for days, steps in STEPS_BACK if idle >= days), 0)


def covered(journal: Journal, way: Journey, today: date) -> Run | None:
    """The first run of 5 km since 20 minutes could be run without a walk; None before it.

    Five km that were mostly walked are a good day out, and the ladder goes on.
    """
    able_from = ladder(journal, way, today).able_from
    runs = runs_between(journal, able_from, today) if able_from else ()
    far = (run for run in runs if run.kind != "walk" and (run.km or 0.0) >= GOAL_KM)
    return next((run for run in far if not is_stated(run)), None)
