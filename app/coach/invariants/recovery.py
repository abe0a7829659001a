"""The days after a race (14)."""

from collections.abc import Iterator
from datetime import date

from app.coach.held import Held
from app.coach.invariants.refusal import Refusal
from app.coach.map.recovery import easy_days
from app.coach.sessions import is_stress


def too_soon_after_a_race(plan: Held) -> Iterator[Refusal]:
    """14: after a race, planned or run, its days go by before the next hard or long run.

    The next race is the runner's own choice.
    """
    for session in plan.training:
        if not is_stress(session.outing):
            continue
        day = session.outing.day
        for raced, km in _races(plan):
            ago, least = (day - raced).days, easy_days(km)
            if 0 < ago <= least:
                yield Refusal("14", session.id, ago, least, day, km)


def _races(plan: Held) -> set[tuple[date, float]]:
    planned = {(s.outing.day, s.outing.km or 0.0) for s in plan.sessions if s.outing.kind == "race"}
    return planned | set(plan.raced)
