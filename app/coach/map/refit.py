"""Sessions of a week made smaller, with what they were before (rule 4.5; records, Was)."""

from datetime import date

from msgspec import structs

from app.coach.maintenance.way_back import most_of
from app.coach.map.easy_running import easy_segments
from app.coach.map.goals import ticks, week_km
from app.coach.sessions import is_run, work_minutes
from storage.records import Journey, Outing, Segment, Session, Was, Week, WeekKind

RULE = "4.5"
"""The number of the training rule."""
LONGEST, WEEKS, WORK, RESTED = "longest", "weeks", "work", "rested"
"""Why a session was fitted: the longest run lately, the weeks lately, the hard work that was run
whole, a light week that took the place of a cutback."""
STANDING: frozenset[WeekKind] = frozenset({"hold", "maintenance"})
"""Weeks that keep what was built: they stand as the runner took them while no run is too long."""
WALK_MINUTES = 20.0
"""What stands on a day for which a week has become too small [D]."""


def first_drawn(week: Week) -> Week:
    """The week as it was drawn first, and as a way back left it."""
    if not any(session.was for session in week.sessions):
        return week
    sessions = tuple(
        structs.replace(session, outing=most_of(session), was=()) for session in week.sessions
    )
    was_lifted = any(was.reason == RESTED for session in week.sessions for was in session.was)
    is_lifted = was_lifted and week.kind not in STANDING
    kind: WeekKind = "cutback" if is_lifted else week.kind
    return structs.replace(week, kind=kind, km=_run_km(sessions), sessions=sessions)


def refitted(week: Week, target: Week, on: date, way: Journey) -> Week:
    """The week with its sessions as the target asks; what the runner made lighter stays so."""
    wanted = {session.outing.day: session.outing for session in target.sessions}
    is_lifted = first_drawn(week).kind == "cutback" != target.kind
    sessions = tuple(
        _refitted(session, wanted.get(most_of(session).day), on, is_lifted=is_lifted)
        for session in week.sessions
    )
    if sessions == week.sessions:
        return week
    return structs.replace(
        week,
        kind=target.kind,
        km=target.km,
        ticks=ticks(way, sum(is_run(session.outing) for session in target.sessions)),
        sessions=sessions,
    )


def _refitted(session: Session, wanted: Outing | None, on: date, *, is_lifted: bool) -> Session:
    """The session as wanted, a walk where its day is left out, or as the runner has it."""
    before, was = unfitted(session)
    if session.let_go or before.kind == "race" or not is_run(before):
        return session
    first = most_of(session)
    least = wanted or _walk(first)
    outing = _under(before, first, least if is_lifted else _lesser(first, least))
    if outing == before:
        return structs.replace(session, outing=before, was=was)
    reason = RESTED if is_lifted else _reason(before, outing)
    why = Was(before=before, on=on, rule=RULE, reason=reason, by="coach")
    return structs.replace(session, outing=outing, was=(*was, why))


def unfitted(session: Session) -> tuple[Outing, tuple[Was, ...]]:
    """The session without the coach's latest fitting, which the next one takes the place of."""
    last = session.was[-1] if session.was else None
    if last is None or last.rule != RULE or last.by != "coach":
        return session.outing, session.was
    return last.before, session.was[:-1]


def _lesser(first: Outing, again: Outing) -> Outing:
    """What is asked again, unless only a slower pace makes more of the run as it was drawn."""
    is_same = (first.kind, first.km) == (again.kind, again.km)
    is_slower = (again.minutes or 0.0) > (first.minutes or 0.0)
    return first if is_same and is_slower and work_minutes(again) >= work_minutes(first) else again


def _under(outing: Outing, first: Outing, wanted: Outing) -> Outing:
    """What is wanted; what was changed since keeps its day and kind, and is no larger than it."""
    if outing == first:
        return wanted
    if (outing.km or 0.0) <= (wanted.km or 0.0):
        return outing
    if outing.kind == first.kind:
        return structs.replace(wanted, day=outing.day)
    return structs.replace(
        outing, km=wanted.km, minutes=wanted.minutes, segments=easy_segments(wanted.minutes or 0.0)
    )


def _walk(first: Outing) -> Outing:
    minutes = min(WALK_MINUTES, first.minutes or WALK_MINUTES)
    return Outing(first.day, "walk", None, minutes, (Segment("walk", minutes),))


def _reason(before: Outing, after: Outing) -> str:
    if before.kind == "long":
        return LONGEST if after.kind == "long" else WEEKS
    return WORK if work_minutes(before) > work_minutes(after) > 0 else WEEKS


def _run_km(sessions: tuple[Session, ...]) -> float:
    return week_km(session.outing for session in sessions if is_run(session.outing))
