"""Why a session can't go to a day: what no rearranging of a week may break (rule 6)."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

from app.coach.constants import GAP, ROUNDED_KM
from app.coach.days import DAY, WEEK
from app.coach.growth import longest_allowed
from app.coach.maintenance.bench import Bench
from app.coach.sessions import is_hard, is_run, is_stress
from storage.records import Outing, Session

Reason: TypeAlias = Literal[
    "past", "paused", "closed", "run", "minutes", "near", "clear", "longest", "hard", "row", "moves"
]
"""Why not: the day has gone by, lies in a pause, is none of the runner's, has a run or too few
minutes; a hard or long run is too near, or the day stays clear of those; the run is too long of
late; too many hard days or days in a row; two key sessions were moved already."""

KEY_MOVES = 2
"""Moves of key sessions in a week (rule 6)."""


def refusal(bench: Bench, session: Session, day: date) -> Reason | None:
    """Why the session can't go to a day whatever the other open sessions do; None where it can."""
    outing = session.outing
    if day < bench.today:
        return "past"
    if day in bench.paused:
        return "paused"
    if day not in bench.minutes:
        return "closed"
    if any(other.day == day and is_run(other) for other in bench.standing):
        return "run"
    if day == outing.day:
        return None
    if (outing.minutes or 0.0) > bench.minutes[day]:
        return "minutes"
    return _stress_refusal(bench, outing, day)


def _stress_refusal(bench: Bench, outing: Outing, day: date) -> Reason | None:
    """The same for what is hard on the legs."""
    if outing.kind == "long":
        most = longest_allowed(bench.longest[day]) + ROUNDED_KM
        if (outing.km or 0.0) > most:
            return "longest"
    if not is_stress(outing):
        return None
    if any(first <= day <= last for first, last in bench.clear):
        return "clear"
    near = (other for other in bench.standing if is_stress(other) and is_run(other))
    return "near" if any(abs(other.day - day) < GAP * DAY for other in near) else None


def clash(one: Session, day: date, other: Session, other_day: date) -> Reason | None:
    """Why two sessions can't go to their days together; what the plan had side by side may stay."""
    if day == other_day:
        return "run"
    if day == one.outing.day and other_day == other.outing.day:
        return None
    is_near = abs(day - other_day) < GAP * DAY
    return "near" if is_near and is_stress(one.outing) and is_stress(other.outing) else None


def week_refusal(bench: Bench, days: Sequence[date | None]) -> Reason | None:
    """Why the open sessions can't all go to these days; what the plan had so may stay so."""
    planned = [session.outing.day for session in bench.open]
    most = max(bench.max_row, _longest_row(bench, planned))
    if _longest_row(bench, days) > most:
        return "row"
    near = max(bench.max_hard + 1, _most_hard(bench, planned))
    return "hard" if _most_hard(bench, days) > near else None


def _longest_row(bench: Bench, days: Iterable[date | None]) -> int:
    """The most days of running in a row."""
    ran = {day for day in days if day} | {o.day for o in bench.standing if is_run(o)}
    longest = row = 0
    for day in sorted(ran):
        row = row + 1 if day - DAY in ran else 1
        longest = max(longest, row)
    return longest


def _most_hard(bench: Bench, days: Iterable[date | None]) -> int:
    """The most hard sessions in any seven days, races left out (invariant 07)."""
    placed = zip(bench.open, days, strict=True)
    hard = [day for session, day in placed if day and is_hard(session.outing)]
    hard += [o.day for o in bench.standing if is_hard(o) and o.kind != "race"]
    hard.sort()
    return max(
        (n - bisect_left(hard, day - WEEK + DAY) for n, day in enumerate(hard, 1)), default=0
    )


def is_moved(session: Session, day: date | None) -> bool:
    """Whether it stands on another day than now."""
    return day is not None and day != session.outing.day


def days_between(one: date, other: date) -> int:
    """Days from one to the other, whichever comes first."""
    return abs((one - other) // timedelta(days=1))
