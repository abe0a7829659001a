"""How much firm running a session and a week hold, and how the load grows (10, 11, 22)."""

from collections.abc import Iterator

from app.coach.constants import CALM_WORK
from app.coach.held import Held, runs_of
from app.coach.invariants.refusal import Refusal
from app.coach.map.race_week import SHARPEN_MINUTES
from app.coach.map.workouts import Worked, most_minutes
from app.coach.sessions import LOAD_PER_MINUTE, TRAITS, load
from storage.records import Outing, Session, Week, Zone

MIX_WEEKS = 4
"""Weeks over which easy and firm minutes are counted (invariant 10)."""
EASY_LEAST, EASY_LEAST_FEW, FEW_RUNS = 0.75, 0.65, 3
"""The least share of easy and steady minutes, and the same up to so many runs a week."""
FIRM: tuple[Zone, ...] = ("marathon", "threshold", "interval", "repetition", "race")
"""Zones above steady."""

LOADED_WEEKS, LOAD_MOST = 4, 1.5
"""Weeks whose mean load a week is measured by, and from which ratio it is named (22)."""

WORKED: tuple[Worked, ...] = ("threshold", "interval", "repetition", "marathon")
"""Zones of which a session holds only so much (invariant 11)."""
TINY_MINUTES = 1e-6


def too_little_easy_running(plan: Held) -> Iterator[Refusal]:
    """10: over any four weeks most minutes are easy or steady, the race left out."""
    weeks = plan.whole_weeks
    least = EASY_LEAST_FEW if plan.journey.runs_per_week <= FEW_RUNS else EASY_LEAST
    for last in range(MIX_WEEKS, len(weeks) + 1):
        outings = [o for week in weeks[last - MIX_WEEKS : last] for o in _training(week)]
        minutes = sum(plan.minutes(outing) for outing in outings)
        easy = minutes - sum(_firm(plan, outing) for outing in outings)
        if easy < least * minutes - TINY_MINUTES:
            week = weeks[last - 1]
            yield Refusal("10", week.id, easy / minutes, least, week.first_day, minutes)


def _training(week: Week) -> Iterator[Outing]:
    return (s.outing for s in runs_of(week) if s.outing.kind != "race")


def _firm(plan: Held, outing: Outing) -> float:
    """Minutes of an outing above steady; all of it where nobody wrote what is inside."""
    if outing.segments:
        return sum(plan.work_minutes(part) for part in outing.segments if part.zone in FIRM)
    return plan.minutes(outing) if TRAITS[outing.kind].zone in FIRM else 0.0


def too_much_work(plan: Held) -> Iterator[Refusal]:
    """11: no session holds more work of a kind than its week carries.

    Strides and short hills in an easy run are no work: each is over before it tires. Eight minutes
    before a race are what the rules lay themselves (4.3), in a week that the race makes small.
    """
    for week in plan.weeks:
        for session in runs_of(week):
            if session.outing.kind not in ("easy", "race"):
                yield from _overworked(plan, week, session)


def _overworked(plan: Held, week: Week, session: Session) -> Iterator[Refusal]:
    outing = session.outing
    calm = CALM_WORK if any(other.begun for other in plan.weeks) else 1.0
    for zone in WORKED:
        parts = (part for part in outing.segments if part.zone == zone)
        minutes = sum(plan.work_minutes(part) for part in parts)
        most = most_minutes(zone, week.km, plan.paces)
        if plan.is_by_hand(outing.day):
            most = max(most, SHARPEN_MINUTES)
        if minutes > most / calm + TINY_MINUTES:
            yield Refusal("11", session.id, minutes, most, outing.day, week.km, zone)


def too_sudden_a_load(plan: Held) -> Iterator[Refusal]:
    """22: a week's load beside the mean of the four before it, those stated counted as easy.

    Information only: no study found more injuries behind a large ratio (section 2).
    """
    stated = plan.paces.minutes(plan.journey.weekly_km) * LOAD_PER_MINUTE["easy"]
    loads = [stated] * LOADED_WEEKS
    for week in plan.whole_weeks:
        now = sum(load(outing) for outing in _training(week))
        usual = sum(loads[-LOADED_WEEKS:]) / LOADED_WEEKS
        if now > LOAD_MOST * usual:
            yield Refusal("22", week.id, now, LOAD_MOST * usual, week.first_day, usual)
        loads.append(now)
