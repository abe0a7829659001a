"""Why a day has no session: what it lies between, and how much rest the week has."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from app.coach.constants import REST_MIN
from app.coach.days import DAY, weekday
from app.coach.level import level
from app.coach.map.recovery import recovery
from app.coach.plan import day_of, journey, pause_on, session_on, week_of
from app.coach.sessions import is_hard, is_run
from storage.journal import Journal
from storage.records import Journey, Pause, Session, Week

Reason: TypeAlias = Literal[
    "no plan", "before the way", "after the way", "paused", "moved", "eve", "after a race",
    "recovering", "after long", "after hard", "before long", "before hard", "coach", "not a day",
    "between",
]  # fmt: skip
"""What makes a day a day of rest; the first that holds."""


NEAR_RACE: tuple[Reason, ...] = ("eve", "after a race")
"""What a race beside the day says; nothing says more."""


class Rest(NamedTuple):
    """A day without a session."""

    reason: Reason
    session: Session | None = None
    """The one beside it, or the one that was taken from it."""
    on: date | None = None
    """The day of that session; of a way that has not begun, its first; after a race, the first on
    which something may be due."""
    way: Journey | None = None
    pause: Pause | None = None
    days: int = 0
    """Days of its week without running; 0 where no week is planned."""
    least: int = 0
    """How many there have to be (invariant 08)."""


def rest(journal: Journal, day: date, today: date) -> Rest:
    """Why nothing is due on a day."""
    way, week, pause = journey(journal), week_of(journal, day, today), pause_on(journal, day)
    if pause:
        return Rest("paused", pause=pause)
    if way is None:
        return Rest("no plan")
    if week is None:
        if day < way.from_day:
            return Rest("before the way", on=way.from_day, way=way)
        return Rest("after the way", way=way)
    of = journal.journey.get(week.journey, way)
    reason, session = _reason(journal, of, week, day, today)
    back = recovery(journal, of) if reason == "recovering" else None
    on = back.free_until + DAY if back else day_of(journal, session) if session else None
    ran = {s.outing.day for s in week.sessions if is_run(s.outing)}
    return Rest(
        reason,
        session,
        on=on,
        way=of,
        days=7 - len(ran),
        least=REST_MIN[level(of.weekly_km)],
    )


def _reason(
    journal: Journal, way: Journey, week: Week, day: date, today: date
) -> tuple[Reason, Session | None]:
    left = next((s for s in week.sessions if day in _earlier_days(s)), None)
    if left:
        return "moved", left
    before, after = (session_on(journal, day + n * DAY, today) for n in (-1, 1))
    near = (
        *_beside(before, "after a race", "after long", "after hard"),
        *_beside(after, "eve", "before long", "before hard"),
    )
    if _is_recovering(journal, way, week, day) and not (near and near[0][0] in NEAR_RACE):
        return "recovering", None
    return near[0] if near else (_spare(journal, way, day), None)


def _is_recovering(journal: Journal, way: Journey, week: Week, day: date) -> bool:
    """Whether a race before the way keeps the day free, and those up to its last free one."""
    back = recovery(journal, way) if way.drawn_by == "coach" else None
    if back is None or day > back.free_until:
        return False
    return not any(day < session.outing.day <= back.free_until for session in week.sessions)


def _spare(journal: Journal, way: Journey, day: date) -> Reason:
    """Why a day with nothing beside it is none for running."""
    if way.drawn_by == "own":
        return "coach"
    runner = journal.owner
    return "between" if runner is not None and weekday(day) in runner.days else "not a day"


def _earlier_days(session: Session) -> set[date]:
    """The days on which it stood before, and its own, from which a run may have taken it."""
    return {session.outing.day, *(was.before.day for was in session.was)}


def _beside(
    session: Session | None, race: Reason, long: Reason, hard: Reason
) -> Iterator[tuple[Reason, Session]]:
    """What the session of a neighbouring day asks of this one, if anything."""
    if session is None or session.let_go:
        return
    if session.outing.kind == "race":
        yield race, session
    elif session.outing.kind == "long":
        yield long, session
    elif is_hard(session.outing):
        yield hard, session
