"""Easing: a session becomes its maintenance run, and still counts in full."""

from bisect import bisect_left
from datetime import date

from msgspec import structs

from app.coach.maintenance.shape import Shape
from app.coach.maintenance.variants import recommended
from app.coach.map.paces import Paces, paces
from app.coach.map.rounding import down
from app.coach.momentum.ticks import state
from app.coach.plan import may_be_changed, planned
from app.coach.sessions import rest_minutes
from storage.journal import Journal
from storage.records import Change, Outing, Segment, Session, Was

RULE = "5"
"""The number of the training rule that a swap follows."""
DAY_RULE = "6"
"""That of a change of day."""
STEP = 0.1
"""Kilometres to which a lighter run is rounded down."""
LOOK_BACK, LOOK_BACK_WEEKS = 2, 4
"""Long runs before this one that decide how much is taken from it, and the weeks they lie in."""


def swap(journal: Journal, session: Session, today: date) -> Outing | None:
    """What one key would make of a session; None where there is nothing lighter to take.

    A day gone by is answered with what was run, and what lies beyond the next week has time.
    """
    way = swap_shape(journal, session, today)
    return shaped(session.outing, way, paces(journal, today)) if way else None


def swap_shape(journal: Journal, session: Session, today: date) -> Shape | None:
    """The variant that one key takes, with what it keeps of the effect."""
    if is_eased(session) or not easable(journal, session, today):
        return None
    return recommended_for(journal, session, today)


def easable(journal: Journal, session: Session, today: date) -> bool:
    """Whether a session is due this week or next, today or later, and not answered yet."""
    is_near = session.outing.day >= today and may_be_changed(journal, session, today)
    return is_near and state(journal, session, today) == "open"


def is_eased(session: Session) -> bool:
    """Whether the runner made it lighter; on another day it may be the same."""
    return whole_of(session) != session.outing


def whole_of(session: Session) -> Outing:
    """What it was before the runner made it lighter, on the day it stands on now.

    A way back that was agreed to is what is planned from then on: no swap leads beyond it.
    """
    own = [was for was in session.was if was.by == "runner"]
    agreed = [n for n, was in enumerate(own, 1) if not _is_own_choice(was)]
    since = own[max(agreed, default=0) :]
    before = since[0].before if since else session.outing
    return structs.replace(before, day=session.outing.day)


def _is_own_choice(was: Was) -> bool:
    """Whether a change made the session lighter or moved it."""
    return was.rule.partition(".")[0] in (RULE, DAY_RULE)


def recommended_for(journal: Journal, session: Session, today: date) -> Shape | None:
    """What one key takes of what was planned, in the light of the long runs before."""
    cut = _long_runs_cut(journal, session, today)
    return recommended(whole_of(session), long_runs_cut=cut)


def ease(journal: Journal, session_id: str, today: date) -> Change:
    """Swap a session for the variant that one key takes; nothing where there is none."""
    session = journal.session(session_id)
    lighter = swap(journal, session, today) if session else None
    if session is None or lighter is None:
        return Change()
    was = Was(before=session.outing, on=today, rule=RULE, reason="", by="runner")
    eased = structs.replace(session, outing=lighter, was=(*session.was, was))
    return Change(put=(journal.with_session(eased),))


def shaped(outing: Outing, way: Shape, at: Paces) -> Outing:
    """The outing in the shape of a variant, with the kilometres that go with it."""
    return structs.replace(
        outing, kind=way.kind, segments=way.segments, minutes=way.minutes, km=_km(outing, way, at)
    )


def _km(outing: Outing, way: Shape, at: Paces) -> float | None:
    """Kilometres of a variant, rounded down, and never more than the session's own.

    A walk asks for minutes.
    """
    if outing.km is None or way.kind == "walk":
        return None
    if way.kind == outing.kind and way.kind in ("long", "medlong"):
        km = outing.km * way.minutes / (outing.minutes or way.minutes)
    else:
        km = sum(_segment_km(part, at) for part in way.segments)
    return down(min(km, outing.km), STEP)


def _segment_km(part: Segment, at: Paces) -> float:
    """Kilometres of a part; where its own are known, a jog between repeats is not counted."""
    if part.km is not None:
        return part.times * part.km
    work = at.km(part.zone, part.times * (part.minutes or 0.0))
    return work + at.km(part.rest_zone, rest_minutes(part))


def _long_runs_cut(journal: Journal, session: Session, today: date) -> int:
    """Long runs in a row, just before this one, that were eased or let go."""
    cut = 0
    for other in long_runs_before(journal, session, LOOK_BACK):
        if not other.let_go and state(journal, other, today) != "eased":
            break
        cut += 1
    return cut


def long_runs_before(journal: Journal, session: Session, count: int) -> tuple[Session, ...]:
    """The last so many long runs before a long run, the latest first; none of another kind."""
    if planned(session).kind != "long":
        return ()
    last = bisect_left(journal.weeks, session.id, key=lambda week: week.id)
    before = [
        other
        for week in journal.weeks[max(0, last - LOOK_BACK_WEEKS) : last]
        for other in week.sessions
        if planned(other).kind == "long" and planned(other).day < planned(session).day
    ]
    return tuple(reversed(before[-count:]))
