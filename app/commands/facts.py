"""The facts that readings print as JSON: a promise, documented in docs/json.md.

Kilometres and minutes always, whatever units a runner reads.
"""

from datetime import date
from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from app.coach.map.verdict import Colour
from app.coach.momentum.ticks import State
from storage.records import Kind, Phase, WeekKind


class PlannedFacts(Struct, frozen=True):
    """What a session asked for before any swap."""

    kind: Kind
    km: float | None
    minutes: float | None


class RunFacts(Struct, frozen=True):
    """What was run."""

    id: str
    day: date
    session: str | None
    kind: Literal["run", "race", "walk"]
    km: float | None
    minutes: float | None
    effort: int | None
    note: str


class SessionFacts(Struct, frozen=True):
    """One session as it stands."""

    id: str
    day: date
    planned_day: date
    kind: Kind
    title: str
    km: float | None
    minutes: float | None
    state: State
    key: bool
    why: str
    planned: PlannedFacts
    run: RunFacts | None
    step: int | None
    pinned: bool
    matters: bool


class WeekFacts(Struct, frozen=True):
    """One week of a journey, counted."""

    number: int
    of: int | None
    kind: WeekKind
    first_day: date
    km_run: float
    km_goal: float
    ticks: int
    ticks_goal: int
    ticks_planned: int
    kept: bool | None
    covered: bool


class StreakFacts(Struct, frozen=True):
    """What has been held in a row."""

    weeks: int
    best_weeks: int
    sessions: int
    best_sessions: int
    days: int | None
    best_days: int | None
    waiting: int
    mend: int


class JourneyFacts(Struct, frozen=True):
    """The way and its week."""

    goal: str
    goal_km: float | None
    goal_runs: int | None
    race_day: date | None
    week: int | None
    of: int | None
    step: int | None
    steps: int | None


class PauseFacts(Struct, frozen=True):
    """The pause that a day lies in."""

    first: date
    last: date | None
    reason: Literal["ill", "injured", "away", "life"]
    red_flag: bool


class DayFacts(Struct, frozen=True):
    """What `today --json` prints."""

    day: date
    session: SessionFacts | None
    runs: tuple[RunFacts, ...]
    week: WeekFacts | None
    streak: StreakFacts
    journey: JourneyFacts | None
    unanswered: tuple[str, ...]
    pause: PauseFacts | None


class WeekDayFacts(Struct, frozen=True):
    """One of the seven days of a week."""

    day: date
    sessions: tuple[SessionFacts, ...]
    runs: tuple[RunFacts, ...]
    pause: PauseFacts | None


class WeekPageFacts(Struct, frozen=True):
    """What `week --json` prints."""

    week: WeekFacts | None
    days: tuple[WeekDayFacts, ...]
    streak: StreakFacts
    journey: JourneyFacts | None


class OutingFacts(Struct, frozen=True):
    """What a session asked for at one time."""

    day: date
    kind: Kind
    km: float | None
    minutes: float | None


What: TypeAlias = Literal["drawn", "led", "changed", "let_go", "excused", "run", "silent"]


class EventFacts(Struct, frozen=True):
    """One thing that happened to a session."""

    day: date | None
    what: What
    words: str
    by: Literal["runner", "coach", "own coach"] | None = None
    rule: str | None = None
    reason: str = ""
    before: OutingFacts | None = None
    after: OutingFacts | None = None


class WhyFacts(Struct, frozen=True):
    """What `why --json` prints."""

    day: date
    session: SessionFacts | None
    purpose: str
    events: tuple[EventFacts, ...]
    if_it_goes: str
    rules: tuple[str, ...]
    invariants: tuple[str, ...]


class SwapWayFacts(Struct, frozen=True):
    """One way to swap a session."""

    variant: int
    name: str
    parts: str
    kind: Kind
    km: float | None
    minutes: float | None
    keeps: str
    recommended: bool
    free: bool


class SwapFacts(Struct, frozen=True):
    """What `swap --list --json` prints."""

    day: date
    session: str
    reason: str
    minutes: float | None
    ways: tuple[SwapWayFacts, ...]


class RoadWeekFacts(Struct, frozen=True):
    """One week of the road."""

    number: int
    first_day: date
    phase: Phase
    kind: WeekKind
    km_goal: float
    km_run: float
    ticks: int
    ticks_goal: int
    longest_km: float
    kept: bool | None
    covered: bool


class VerdictFacts(Struct, frozen=True):
    """Whether the goal is in reach as the road stands."""

    colour: Colour
    longest_km: float
    longest_day: date | None
    asked_km: float
    least_km: float
    words: str


class MapFacts(Struct, frozen=True):
    """What `map --json` prints."""

    journey: JourneyFacts
    verdict: VerdictFacts
    weeks: tuple[RoadWeekFacts, ...]


def spelled(facts: Struct | tuple[Struct, ...]) -> str:
    """The facts as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(facts), indent=2).decode()
