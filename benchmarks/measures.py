"""What a life by a policy came to: sessions kept, and what was asked too soon or too much."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise
from statistics import mean
from typing import NamedTuple

from app.coach.constants import ROUNDED_KM
from app.coach.days import DAY, WEEK
from app.coach.growth import longest_allowed, longest_recent
from app.coach.held import held
from app.coach.sessions import is_key, is_stress
from benchmarks.policy_lives import Life, Log, Ran, due
from storage.records import Outing


class Measure(NamedTuple):
    """What a life came to."""

    keys: float
    """Key sessions run, whole or lighter, of those planned."""
    whole: float
    """Those run whole."""
    beyond: int
    """Runs above 110 % of the longest of the 30 days before."""
    near: int
    """Hard or long runs on two days in a row."""
    kept: float
    """Weeks with as many runs as the week asked for."""
    jump: float
    """The largest week, as a share of the largest of the three before it."""


def measured(one: Life, log: Log) -> Measure:
    """What a log comes to."""
    known = {session.id: session.outing for session in due(one)}
    keys = {name for name, outing in known.items() if is_key(outing)}
    ran = {run.of for run in log if run.of in keys}
    whole = {run.of for run in log if run.of in keys and run.whole}
    return Measure(
        keys=len(ran) / max(1, len(keys)),
        whole=len(whole) / max(1, len(keys)),
        beyond=_beyond(one, log),
        near=_near(known, log),
        kept=_kept(one, log),
        jump=_jump(one, log),
    )


def _beyond(one: Life, log: Log) -> int:
    """Runs that are too long for the 30 days before them, as invariant 01 reads it.

    The shortest that is worth drawing is never too long: somehow it has to begin again.
    """
    way = one.setting.journey
    shortest = held(one.setting.journal, way, one.weeks, one.setting.today).shortest
    runs = [(way.from_day - DAY, way.longest_km), *((run.day, run.km) for run in log)]
    count = 0
    for run in log:
        most = max(longest_allowed(longest_recent(runs, run.day)), shortest)
        count += run.kind != "race" and run.km > most + ROUNDED_KM
    return count


def _near(known: Mapping[str, Outing], log: Log) -> int:
    """Hard or long runs on two days in a row that the plan did not have so."""
    hard = sorted({run.day for run in log if _is_stress(known, run)})
    return sum(after - before == DAY for before, after in pairwise(hard))


def _is_stress(known: Mapping[str, Outing], run: Ran) -> bool:
    outing = known.get(run.of)
    return outing is not None and run.kind == outing.kind and is_stress(outing)


def _kept(one: Life, log: Log) -> float:
    kept = []
    for week in one.weeks:
        days = [week.first_day + timedelta(days=n) for n in range(7)]
        if all(one.days.get(day) in ("ill", "away") for day in days):
            continue
        off = sum(one.days.get(day) in ("ill", "away") for day in days)
        asked = week.ticks if not off else max(1, round(week.ticks * (7 - off) / 7))
        kept.append(sum(run.day in days for run in log) >= asked)
    return mean(kept) if kept else 1.0


def _jump(one: Life, log: Log) -> float:
    km = [one.setting.journey.weekly_km] * 3
    for week in one.weeks:
        last = week.first_day + WEEK
        runs = (r.km for r in log if week.first_day <= r.day < last and r.kind != "race")
        km.append(sum(runs))
    pairs = [(now, max(km[n : n + 3])) for n, now in enumerate(km[3:])]
    return max((now / before for now, before in pairs if before), default=1.0)
