"""Why a run and walk is what it is: how much more running, and how long without a walk."""

from app.coach.map.climbing import Ladder, covered, is_stayed, ladder
from app.coach.map.ladder import STEPS
from app.coach.map.ladder import without_a_walk as longest_part
from app.coach.why.place import Place, work_minutes
from app.voice.ladder import MILESTONES, step_name
from app.voice.why_words import Reason, in_turn, last_time, minutes
from app.voice.words import capital, counted


def without_a_walk(here: Place) -> str:
    """It is the first with so long a part of running."""
    walks = (other.outing for _, other in here.before() if other.outing.kind == "runwalk")
    before = max((longest_part(outing.segments) for outing in walks), default=0.0)
    now = longest_part(here.outing.segments)
    reached = next((least for least in MILESTONES if before < least <= now), None)
    return f"{capital(minutes(reached))} without a walk, for the first time." if reached else ""


def grown(here: Place) -> str:
    """More minutes of running than last time, or as many."""
    earlier = here.earlier()
    if earlier is None:
        return ""
    step = work_minutes(here.outing) - work_minutes(earlier.outing)
    if step > 0:
        return capital(f"{minutes(step)} more of running than {last_time(earlier)}.")
    return "As last time: a step may be stayed on." if not step and earlier.is_last else ""


def on_the_ladder(here: Place) -> str:
    """It is a step that was there before: stayed on, gone back to, or waiting to be run whole."""
    way = here.way
    standing = ladder(here.journal, way, here.today) if way else None
    step = standing.steps.get(here.session.id) if standing else None
    if standing is None or step is None:
        return ""
    if is_stayed(here.session):
        return "You stay on this step: next time the same again."
    if next(iter(standing.ahead), "") != here.session.id:
        return ""
    if standing.back:
        back = counted(standing.back, "step")
        return f"After {standing.idle} days without a run, {back} back."
    return _there_before(here, standing, step) if step <= STEPS else ""


def _there_before(here: Place, standing: Ladder, step: int) -> str:
    """A step that was run before, whole or in part, or waits since the run that did not happen."""
    highest = max((whole for _, whole in standing.whole), default=0)
    if step < highest:
        return f"{capital(step_name(step))} again, on the way back to {step_name(highest + 1)}."
    before = [session for session, on in standing.behind.items() if on == step]
    if any(session in here.journal.runs_by_session for session in before):
        return f"{capital(step_name(step))} once more; then the ladder goes on."
    return f"{capital(step_name(step))} has waited; then the ladder goes on." if before else ""


def asked(here: Place) -> str:
    """What a step asks, and what it does not; above the last one how the ladder ends."""
    way = here.way
    steps = ladder(here.journal, way, here.today).steps if way else {}
    if way is None or steps.get(here.session.id, 0) <= STEPS:
        return in_turn(ASKED, here)
    return IS_COVERED if covered(here.journal, way, here.today) else TO_COVER


ASKED = (
    "Minutes are counted here; kilometres are not.",
    "Finished is the goal; how far is not asked.",
    "A whole run climbs a step; any other one waits.",
    "The step is set; the pace is yours.",
)
TO_COVER = "e has room for km: with 5 the ladder is climbed."
IS_COVERED = "5 km is covered; this one is for the pleasure."
"""What is said above the last step, before 5 km is covered and after."""


LADDER: tuple[Reason, ...] = (on_the_ladder, without_a_walk, asked)
RUNWALK: tuple[Reason, ...] = (without_a_walk, grown)
