"""Why a run and walk is what it is: how much more running, and how long without a walk."""

from app.coach.why.place import Place, work_minutes
from app.voice.why_words import Reason, last_time, minutes
from app.voice.words import capital
from storage.records import Outing

MILESTONES = (30.0, 20.0, 10.0, 5.0)
"""Minutes without a walk that are worth a word the first time (section 4, the ladder)."""


def without_a_walk(here: Place) -> str:
    """It is the first with so long a part of running."""
    before = max((_longest_part(other.outing) for _, other in here.before()), default=0.0)
    now = _longest_part(here.outing)
    reached = next((least for least in MILESTONES if before < least <= now), None)
    return f"{capital(minutes(reached))} without a walk, for the first time." if reached else ""


def _longest_part(outing: Outing) -> float:
    """Minutes of its longest part of running."""
    parts = (part.minutes or 0.0 for part in outing.segments if part.zone == "easy")
    return max(parts, default=0.0) if outing.kind == "runwalk" else 0.0


def grown(here: Place) -> str:
    """More minutes of running than last time, or as many."""
    earlier = here.earlier()
    if earlier is None:
        return ""
    step = work_minutes(here.outing) - work_minutes(earlier.outing)
    if step > 0:
        return capital(f"{minutes(step)} more of running than {last_time(earlier)}.")
    return "As last time: a step may be stayed on." if not step and earlier.is_last else ""


RUNWALK: tuple[Reason, ...] = (without_a_walk, grown)
