"""The records of a runner's file: frozen, typed facts, one struct per kind.

Kilometres, minutes and minutes per kilometre throughout; whatever a runner prefers to read is the
screen's affair. States, streaks and scores are not here: they are counted from these records.
"""

from datetime import date, datetime
from typing import Literal, TypeAlias

from msgspec import Struct

Weekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A day of the week, spelled as it is stored."""

WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The days in the order of `date.weekday()`."""

Kind: TypeAlias = Literal[
    "easy", "recovery", "long", "medlong", "steady", "mp", "tempo", "intervals", "reps", "hills",
    "race", "timetrial", "runwalk", "cross", "strength", "walk",
]  # fmt: skip
"""What an outing is."""

Zone: TypeAlias = Literal[
    "walk", "recovery", "easy", "steady", "marathon", "threshold", "interval", "repetition", "race"
]
"""How hard a part of an outing is, from lightest to hardest."""


class Segment(Struct, frozen=True):
    """One part of an outing, run `times` over with `rest` minutes in `rest_zone` in between."""

    zone: Zone
    minutes: float | None = None
    """Minutes of one repeat; None where only `km` says it."""
    km: float | None = None
    """Kilometres of one repeat; None where only `minutes` says it. Both together are a pace."""
    times: int = 1
    rest: float = 0.0
    rest_zone: Zone = "easy"


class Outing(Struct, frozen=True):
    """What a session asks for: on which day, what, and how much."""

    day: date
    kind: Kind
    km: float | None = None
    minutes: float | None = None
    segments: tuple[Segment, ...] = ()
    words: str = ""
    """The own coach's words, verbatim, where the plan was imported."""


class Was(Struct, frozen=True):
    """One change in a session's life: what it was before, and why that changed."""

    before: Outing
    on: date
    rule: str
    """The number of the training rule that was applied, such as "5" or "4.5"."""
    reason: str
    by: Literal["runner", "coach"]


class Session(Struct, frozen=True):
    """One planned outing, with everything it was before."""

    id: str
    """The week's id and an ordinal: "2026-11-23/2"; it keeps its id wherever it is moved."""
    outing: Outing
    was: tuple[Was, ...] = ()
    """Changes, the oldest first."""
    pinned: bool = False
    """The runner wants it on this day and no other."""
    matters: bool = False
    """The runner said: this one matters to me."""
    let_go: date | None = None
    """The day on which it was given up."""


class Record(Struct, frozen=True, kw_only=True, tag_field="table"):
    """What has an id and a table of its own in the file."""

    id: str


class IfThen(Struct, frozen=True):
    """A plan for a bad day, in the runner's own words."""

    when: str
    then: str


class Runner(Record, frozen=True, kw_only=True, tag="runner"):
    """Who runs: preferences, days and reasons. There is one, with the id "runner"."""

    id: str = "runner"
    units: Literal["km", "mi"] = "km"
    day_start: int = 3
    """The hour, 0 to 6, at which a training day begins."""
    week_start: Weekday = "mon"
    days: dict[Weekday, int | None] = {}
    """The days for running, each with its limit in minutes; None is no limit of the runner's."""
    if_needed: tuple[Weekday, ...] = ()
    """Days that may be used when a week has no other way."""
    long_day: Weekday = "sun"
    easy_pace: float | None = None
    """Minutes per kilometre of easy running, as stated."""
    born: int | None = None
    """The year of birth."""
    injured_until: date | None = None
    """The last day of the most recent injury."""
    why: str = ""
    if_then: IfThen | None = None
    spares_on: bool = True
    day_streak_on: bool = False
    """Days on plan are counted beside weeks and sessions."""


GoalKind: TypeAlias = Literal["race", "weekly_km", "runs", "keep_running", "run_walk"]
"""A race of `km` on `race_day`; `km` a week; `per_week` runs a week; simply going on; from walking
to running `km` without a stop, with or without a `race_day`."""


class Goal(Struct, frozen=True):
    """B: where a journey leads."""

    kind: GoalKind
    km: float | None = None
    """The race's length, or the kilometres a week to reach."""
    race_day: date | None = None
    per_week: int | None = None


class Journey(Record, frozen=True, kw_only=True, tag="journey"):
    """A to B: what was stated on the first day, and where it leads. Ids are ordered by time."""

    goal: Goal
    from_day: date
    """The first day on which anything may be due."""
    weekly_km: float
    """A as stated: the mean week before `from_day`."""
    longest_km: float
    """A as stated: the longest recent run, dated the day before `from_day`."""
    runs_per_week: int
    drawn_by: Literal["coach", "own"] = "coach"
    ended: date | None = None
    ended_why: str = ""
    """Why it ended: "reached", "replaced" or the runner's own word."""


Phase: TypeAlias = Literal[
    "start", "base", "build", "peak", "taper", "recovery", "block", "hold", "return"
]
"""The part of the journey a week belongs to; "start" is the short week before week 1."""

WeekKind: TypeAlias = Literal[
    "build", "cutback", "race", "taper", "steady", "recovery", "maintenance", "hold", "return"
]
"""What a week is for."""


class Week(Record, frozen=True, kw_only=True, tag="week"):
    """One calendar week with its goal and sessions; its id is its first day, "2026-11-23"."""

    journey: str
    number: int
    """1 for the first whole week of the journey, 0 for a short week before it."""
    phase: Phase
    kind: WeekKind
    km: float
    """The week goal in kilometres, the race left out; it is frozen on the week's first day."""
    ticks: int
    """How many ticks keep the week; frozen on the week's first day."""
    spare_declined: bool = False
    begun: bool = False
    """The coach has fitted it to what was run before it: its goal stands from then on."""
    sessions: tuple[Session, ...] = ()

    @property
    def first_day(self) -> date:
        """The day that names the week."""
        return date.fromisoformat(self.id)


RunKind: TypeAlias = Literal["run", "race", "walk"]
"""What a run was."""


class Lap(Struct, frozen=True):
    """One lap of a measured run."""

    km: float
    minutes: float
    heart_rate: int | None = None


class Run(Record, frozen=True, kw_only=True, tag="run"):
    """One outing that happened.

    Its id is the session's when it was ticked or typed for one, else it is ordered by time.
    """

    day: date
    """The runner's day, fixed when written: travel and clock changes never move it."""
    fingerprint: str = ""
    """What makes an imported run the same run when it is imported again."""
    start: datetime | None = None
    """The moment it began, in UTC."""
    offset: int | None = None
    """Minutes that the place's clock was ahead of UTC."""
    km: float | None = None
    minutes: float | None = None
    """Minutes in motion."""
    elapsed: float | None = None
    """Minutes from start to end, stops included."""
    kind: RunKind = "run"
    effort: int | None = None
    """How hard it felt, 1 to 10 (Borg CR-10)."""
    note: str = ""
    session: str = ""
    """The id of the session it fulfilled; empty for an extra run."""
    source: Literal["tick", "typed", "fit", "gpx", "tcx", "strava"] = "tick"
    climb: float | None = None
    """Metres climbed."""
    heart_rate: int | None = None
    """Mean beats per minute."""
    laps: tuple[Lap, ...] = ()


PauseReason: TypeAlias = Literal["ill", "injured", "away", "life"]
"""Why nothing is due."""


class Pause(Record, frozen=True, kw_only=True, tag="pause"):
    """Dates on which nothing is due; runs stay welcome. Ids are ordered by time."""

    first: date
    last: date | None = None
    """None while its end is open."""
    reason: PauseReason
    made: date
    red_flag: bool = False
    """A sign that belongs to a doctor (7.4): no run until the runner says that it is settled."""


Fact: TypeAlias = Runner | Journey | Week | Run | Pause
"""A record that a change can put."""


class Key(Struct, frozen=True, array_like=True):
    """Where a record stands: its table and its id."""

    table: Literal["runner", "journey", "week", "run", "pause"]
    id: str


class Change(Struct, frozen=True):
    """What leads from one journal to the next: records to put, keys to drop."""

    put: tuple[Fact, ...] = ()
    drop: tuple[Key, ...] = ()

    def __bool__(self) -> bool:
        """Whether it changes anything at all."""
        return bool(self.put or self.drop)


class Step(Record, frozen=True, kw_only=True, tag="step"):
    """One applied change with its way back, so that undo reaches across restarts."""

    at: datetime
    """The moment, in UTC."""
    said: str
    by: Literal["screen", "cli"]
    did: Change
    back: Change
    standing: Literal["done", "undone", "dead"] = "done"
    """Dead steps can be neither undone nor redone."""
