"""The pace model: what a race says of a runner, and how fast each zone is.

Training rules, section 3. Distances in km, times in minutes, paces in minutes per km.
"""

import math
from datetime import date, timedelta
from statistics import median
from typing import Literal, NamedTuple

from app.coach.plan import runs_between
from app.coach.sessions import TRAITS
from storage.journal import Journal
from storage.records import Run, Zone

MARATHON_KM = 42.195

_ECONOMY = (-4.60, 0.182258, 0.000104)
"""Oxygen, ml/kg/min, of running at v metres a minute: a + b v + c v^2 (Daniels & Gilbert 1979)."""
_LONGEST_RACE_MINUTES = 3000.0
_BISECTIONS = 60

EASY_RANGE = (0.63, 0.73)
RECOVERY_RANGE = (0.59, 0.63)
STEADY_RANGE = (0.74, 0.80)
THRESHOLD, INTERVAL, REPETITION = 0.88, 0.975, 1.07
"""Zones as shares of VDOT, fitted to the published tables; recovery and steady are ours [D]."""
MARATHON_SLOWER = 0.75 / 60
"""Minutes per km added to marathon pace for each point of VDOT below `MARATHON_SLOWER_BELOW`."""
MARATHON_SLOWER_BELOW = 44.0

RIEGEL = 1.06
RIEGEL_MARATHON = 1.10
"""Riegel's exponent, and the one to a marathon on fewer than `RIEGEL_BELOW_KM` a week."""
RIEGEL_BELOW_KM = 40.0

RACE_DAYS = 120
RACE_LEAST_KM = 1.5
"""A race says something for this many days, from this length on."""
PLAUSIBLE_VDOT = (10.0, 90.0)
"""Between these a race time is a runner's; outside it is a slip of the pen [D]."""

EASY_DAYS = 56
EASY_RUNS = 5
"""Easy runs of the last 8 weeks give a pace when there are at least this many."""
EASY_EFFORT = 4
"""The greatest effort, on Borg's CR-10, at which an unplanned run was easy."""
GUESSED_PACE = 6.75
"""6:45 a km: used when nothing is known, and named as a guess."""
FASTEST_EASY, SLOWEST_EASY = 10 / 3, 15.0
"""Minutes per km beyond which easy running is a slip of the pen or a walk [D]."""

EASY_RATIO: dict[Zone, float] = {
    "walk": 1.60, "recovery": 1.07, "easy": 1.0, "steady": 0.90, "marathon": 0.87,
    "threshold": 0.81, "interval": 0.75, "repetition": 0.69, "race": 0.81,
}  # fmt: skip
"""Each zone's pace as a share of the easy one, where no race is known: as at VDOT 40 [D]."""


def oxygen(metres_a_minute: float) -> float:
    """The oxygen that running at this speed takes, ml/kg/min."""
    a, b, c = _ECONOMY
    return a + b * metres_a_minute + c * metres_a_minute**2


def speed(oxygen_used: float) -> float:
    """The speed, metres a minute, that takes this much oxygen: the inverse of `oxygen`."""
    a, b, c = _ECONOMY
    return (-b + math.sqrt(b**2 + 4 * c * (oxygen_used - a))) / (2 * c)


def sustained(minutes: float) -> float:
    """The share of the greatest oxygen uptake that can be held so long."""
    return (
        0.8 + 0.1894393 * math.exp(-0.012778 * minutes) + 0.2989558 * math.exp(-0.1932605 * minutes)
    )


def vdot(km: float, minutes: float) -> float:
    """Daniels' VDOT of a race."""
    return oxygen(km * 1000 / minutes) / sustained(minutes)


def race_minutes(km: float, of_vdot: float) -> float:
    """The race time, in minutes, that goes with a VDOT, found by bisection."""
    fast, slow = 1.0, _LONGEST_RACE_MINUTES
    for _ in range(_BISECTIONS):
        middle = (fast + slow) / 2
        fast, slow = (middle, slow) if vdot(km, middle) > of_vdot else (fast, middle)
    return (fast + slow) / 2


def riegel(km: float, minutes: float, to_km: float, weekly_km: float = RIEGEL_BELOW_KM) -> float:
    """The time, in minutes, over another distance; kinder to a marathon on small weeks."""
    is_thin = to_km >= MARATHON_KM and weekly_km < RIEGEL_BELOW_KM
    return float(minutes * (to_km / km) ** (RIEGEL_MARATHON if is_thin else RIEGEL))


def pace_at(share: float, of_vdot: float) -> float:
    """Minutes per km at a share of VDOT."""
    return 1000 / speed(share * of_vdot)


class Range(NamedTuple):
    """A zone's paces, minutes per km."""

    slow: float
    fast: float

    @property
    def middle(self) -> float:
        """The pace halfway between."""
        return (self.slow + self.fast) / 2


def pace_range(shares: tuple[float, float], of_vdot: float) -> Range:
    """The paces between two shares of VDOT."""
    return Range(pace_at(shares[0], of_vdot), pace_at(shares[1], of_vdot))


def marathon_pace(of_vdot: float) -> float:
    """Marathon pace: the predicted one, a little slower for those who will be out longest."""
    predicted = race_minutes(MARATHON_KM, of_vdot) / MARATHON_KM
    return predicted + MARATHON_SLOWER * max(0.0, MARATHON_SLOWER_BELOW - of_vdot)


def best_race(journal: Journal, today: date) -> Run | None:
    """The race of the last 120 days with the greatest VDOT, at least 1500 m long."""
    first = today - timedelta(days=RACE_DAYS)
    races = [run for run in runs_between(journal, first, today) if _is_telling(run)]
    return max(races, key=vdot_of, default=None)


def _is_telling(run: Run) -> bool:
    """Whether a run is a race of which a VDOT can be made."""
    if run.kind != "race" or not run.minutes or (run.km or 0.0) < RACE_LEAST_KM:
        return False
    least, most = PLAUSIBLE_VDOT
    return least <= vdot_of(run) <= most


def vdot_of(run: Run) -> float:
    """The VDOT of a run that was a race."""
    return vdot(run.km or 0.0, run.minutes or 1.0)


Source = Literal["race", "runs", "stated", "guess"]
"""Where an easy pace comes from, the most telling first."""


class EasyPace(NamedTuple):
    """The pace of easy running, and how it is known."""

    pace: float
    """Minutes per km."""
    source: Source

    @property
    def is_guess(self) -> bool:
        """Whether nothing is known yet."""
        return self.source == "guess"


def easy_pace(journal: Journal, today: date) -> EasyPace:
    """The easy pace: of the best race (the middle of its range), of easy runs, as stated, 6:45.

    A race of more than 120 days ago foretells no other, and still says more than a guess.
    """
    race, runs = best_race(journal, today), _easy_paces(journal, today)
    owner = journal.owner
    if race:
        return _of_race(race)
    if len(runs) >= EASY_RUNS:
        return EasyPace(_plausible(median(runs)), "runs")
    if owner and owner.easy_pace:
        return EasyPace(_plausible(owner.easy_pace), "stated")
    older = next((run for run in reversed(journal.runs) if _is_past_race(run, today)), None)
    return _of_race(older) if older else EasyPace(GUESSED_PACE, "guess")


def _of_race(race: Run) -> EasyPace:
    return EasyPace(_plausible(pace_range(EASY_RANGE, vdot_of(race)).middle), "race")


def _is_past_race(run: Run, today: date) -> bool:
    return run.day <= today and _is_telling(run)


def _plausible(pace: float) -> float:
    return min(SLOWEST_EASY, max(FASTEST_EASY, pace))


def _easy_paces(journal: Journal, today: date) -> list[float]:
    first = today - timedelta(days=EASY_DAYS)
    return [
        run.minutes / run.km
        for run in runs_between(journal, first, today)
        if run.km and run.minutes and _was_easy(journal, run)
    ]


def _was_easy(journal: Journal, run: Run) -> bool:
    """Whether a run says how fast easy is; ticks only repeat what was planned."""
    if run.kind != "run" or run.source == "tick":
        return False
    session = journal.session(run.session) if run.session else None
    if session:
        return TRAITS[session.outing.kind].zone == "easy"
    return run.effort is None or run.effort <= EASY_EFFORT


class Paces(NamedTuple):
    """How fast each zone is expected to be, minutes per km."""

    easy: float
    zones: dict[Zone, float]
    vdot: float | None = None
    """Known from a race, else None."""

    def minutes(self, km: float) -> float:
        """Minutes of so many easy km."""
        return km * self.easy

    def km(self, zone: Zone, minutes: float) -> float:
        """Kilometres in so many minutes of a zone."""
        return minutes / self.zones[zone]


def paces(journal: Journal, today: date) -> Paces:
    """The paces of every zone: from the best race, else by their usual ratio to the easy pace."""
    easy = easy_pace(journal, today).pace
    race = best_race(journal, today)
    by_ratio = {zone: easy * ratio for zone, ratio in EASY_RATIO.items()}
    if race is None:
        return Paces(easy, by_ratio)
    of_vdot = vdot_of(race)
    return Paces(easy, by_ratio | zone_paces(of_vdot) | {"easy": easy}, of_vdot)


def zone_paces(of_vdot: float) -> dict[Zone, float]:
    """Minutes per km of the zones that a VDOT tells."""
    return {
        "recovery": pace_range(RECOVERY_RANGE, of_vdot).middle,
        "steady": pace_range(STEADY_RANGE, of_vdot).middle,
        "marathon": marathon_pace(of_vdot),
        "threshold": pace_at(THRESHOLD, of_vdot),
        "interval": pace_at(INTERVAL, of_vdot),
        "repetition": pace_at(REPETITION, of_vdot),
    }
