"""The words of the ladder: which step a session is, why, and what climbing it means."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.coach.days import weeks_between
from app.coach.map.climbing import WHOLE, covered, is_stayed, ladder
from app.coach.map.ladder import STEPS, rung, without_a_walk
from app.coach.momentum.ticks import state
from app.coach.plan import day_of, journey, planned
from app.voice.sessions import name
from app.voice.words import capital, counted, short_day
from storage.journal import Journal
from storage.records import Journey, Run, Session

MILESTONES = (30.0, 20.0, 10.0, 5.0)
"""Minutes without a walk that are worth a word the first time (section 4)."""


def ladder_of(journal: Journal, session: Session) -> Journey | None:
    """The ladder that a session is a step of; None where it is none."""
    week = journal.week.get(session.id.partition("/")[0])
    way = journal.journey.get(week.journey) if week else None
    is_step = planned(session).kind == "runwalk"
    return way if way and way.goal.kind == "run_walk" and is_step else None


def step_of(journal: Journal, session: Session, today: date) -> int | None:
    """The step that a session is on; beyond 27 for those that lead on to 5 km."""
    way = ladder_of(journal, session)
    return _steps(journal, way, today).get(session.id) if way else None


def step_names(journal: Journal, way: Journey | None, today: date) -> dict[str, str]:
    """What the sessions of a journey are called, by their ids; none where it is no ladder."""
    is_ladder = way is not None and way.goal.kind == "run_walk"
    steps = _steps(journal, way, today) if way and is_ladder else {}
    return {session: step_name(step) for session, step in steps.items()}


def _steps(journal: Journal, way: Journey, today: date) -> Mapping[str, int]:
    """The steps by session; once 5 km is covered no run leads on to it any more."""
    steps = ladder(journal, way, today).steps
    if max(steps.values(), default=0) <= STEPS or covered(journal, way, today) is None:
        return steps
    return {session: step for session, step in steps.items() if step <= STEPS}


def goes_on_at(journal: Journal, today: date) -> str:
    """As in "The ladder goes on at step 7"; empty on a way that is none."""
    way = journey(journal)
    if way is None or way.goal.kind != "run_walk":
        return ""
    step = ladder(journal, way, today).next
    return f"The ladder goes on{f' at {step_name(step)}' if step <= STEPS else ', to 5 km'}"


def step_name(step: int) -> str:
    """As in "step 8"; of what comes after the ladder, "to 5 km"."""
    return f"step {step}" if step <= STEPS else "to 5 km"


def step_session(journal: Journal, session: Session, today: date) -> str:
    """What a session is called, with its step: as in "run and walk, step 8"."""
    step = step_of(journal, session, today)
    return f"{name(session.outing)}{f', {step_name(step)}' if step else ''}"


def step_title(journal: Journal, session: Session, today: date) -> str:
    """As in "step 8 of 27"; empty where it is none."""
    step = step_of(journal, session, today)
    if step is None:
        return ""
    return f"step {step} of {STEPS}" if step <= STEPS else f"beyond step {STEPS}"


def ladder_words(journal: Journal, way: Journey, today: date) -> str:
    """What stands beside the ladder: as in "step 8 of 27 to 5 km"."""
    if today < way.from_day:
        return f"begins {short_day(way.from_day)}"
    if covered(journal, way, today):
        return "5 km covered"
    step = ladder(journal, way, today).next
    return f"step {step} of {STEPS} to 5 km" if step <= STEPS else f"all {STEPS} steps, now 5 km"


def climbed_steps(journal: Journal, way: Journey, today: date) -> int:
    """The steps below the one that is next."""
    return min(STEPS, ladder(journal, way, today).next - 1)


def _first_minutes(step: int, before: Iterable[int]) -> float:
    """The minutes without a walk that a step is the first to reach; 0 where they are no news."""
    most = max((without_a_walk(rung(other)) for other in before), default=0.0)
    reached = without_a_walk(rung(step))
    return next((minutes for minutes in MILESTONES if most < minutes <= reached), 0.0)


def climbed(journal: Journal, session: Session, today: date) -> str:
    """What a run made of its step: as in "Step 8 climbed"; empty where it is no step."""
    step = step_of(journal, session, today)
    if step is None:
        return ""
    what = capital(step_name(step)) if step <= STEPS else "Run"
    if state(journal, session, today) not in WHOLE:
        return f"{what} waits, the run counts"
    return f"{what} ticked" if is_stayed(session) or step > STEPS else f"{what} climbed"


def milestone(journal: Journal, session: Session, today: date) -> str:
    """As in "First 20 minutes without a walk"; empty where a run was the first of nothing."""
    way = ladder_of(journal, session)
    if way is None or state(journal, session, today) not in WHOLE:
        return ""
    standing, day = ladder(journal, way, today), day_of(journal, session)
    before = [step for on, step in standing.whole if on < day]
    first = _first_minutes(standing.behind[session.id], before)
    return f"First {first:g} minutes without a walk" if first else ""


def five_km(journal: Journal, run: Run | None, today: date) -> str:
    """What is said of the run that covers 5 km; empty for every other."""
    way = journey(journal)
    is_ladder = way is not None and way.goal.kind == "run_walk"
    far = covered(journal, way, today) if way and is_ladder else None
    if way is None or run is None or far is None or far.id != run.id:
        return ""
    weeks = counted(weeks_between(way.from_day, run.day) + 1, "week")
    return f"That is 5 km: from walking to here in {weeks}."


def stayed(journal: Journal, session_id: str, today: date) -> str:
    """What is said when a step is stayed on."""
    session = journal.session(session_id)
    step = step_of(journal, session, today) if session else None
    if step is None:
        return ""
    what = capital(step_name(step)) if step <= STEPS else "The same"
    return f"{what} again next time; this run counts in full."
