"""The shapes of what `momentum --json`, `streak --json` and `log --json` print."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from app.coach.momentum.how import How
from app.coach.momentum.standing import Band
from app.commands.facts import StreakFacts
from storage.records import RunKind


class BounceBackFacts(Struct, frozen=True):
    """How often a missed run was followed by one that was run."""

    came_straight_back: int
    misses: int


class SharesFacts(Struct, frozen=True):
    """How the sessions of all weeks went, and the runs beside them."""

    on_time: int
    eased: int
    moved: int
    let_go: int
    missed: int
    paused: int
    extra: int


class CountedWeekFacts(Struct, frozen=True):
    """One week, and how it was counted."""

    first_day: date
    ticks: int
    ticks_goal: int
    kept: bool | None
    how: How
    words: str
    spares: tuple[str, ...]


class MomentumFacts(Struct, frozen=True):
    """What `momentum --json` prints."""

    day: date
    score: float
    band: Band
    streak: StreakFacts
    spares: int
    bounce_back: BounceBackFacts
    shares: SharesFacts
    weeks: tuple[CountedWeekFacts, ...]


class StreakPageFacts(Struct, frozen=True):
    """What `streak --json` prints."""

    day: date
    streak: StreakFacts
    spares: int
    bounce_back: BounceBackFacts


class LogFacts(Struct, frozen=True):
    """One run of what `log --json` prints, and one row of `log --csv`."""

    id: str
    day: date
    start: datetime | None
    kind: RunKind
    km: float | None
    minutes: float | None
    elapsed_minutes: float | None
    effort: int | None
    note: str
    source: Literal["tick", "typed", "fit", "gpx", "tcx", "strava"]
    session: str | None
