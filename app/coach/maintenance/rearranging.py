"""Not today: what can become of a session, and of the rest of its week around it (rule 6)."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from msgspec import structs

from app.coach.maintenance.bench import Bench, bench
from app.coach.maintenance.constraints import KEY_MOVES, Reason, clash, refusal, week_refusal
from app.coach.maintenance.easing import DAY_RULE
from app.coach.maintenance.solver import Choices, Days, Placement, best, in_reach, placement
from app.coach.momentum.ticks import state
from app.coach.plan import may_be_changed
from app.coach.sessions import is_key, is_run
from storage.journal import Journal
from storage.records import Change, Kind, Session, Was, Week

How: TypeAlias = Literal["move", "let go", "trade"]
"""What becomes of a session that is not run on its day."""
STIR = 0.5
"""What moving other sessions has to gain; a runner who asked about one wants to see one moved [D].
More than a day of rest before the long run adds."""
TRADED: frozenset[Kind] = frozenset({"easy", "recovery"})
"""What may take the place of a session that takes its day."""


class Option(NamedTuple):
    """One way to lay out the rest of the week."""

    how: How
    sessions: tuple[Session, ...]
    """Those that may go elsewhere, as they stand now."""
    days: Days
    """Where each of them goes; None is let go."""

    @property
    def by_id(self) -> tuple[tuple[str, date | None], ...]:
        """The days by the sessions' ids."""
        ids = (session.id for session in self.sessions)
        return tuple(zip(ids, self.days, strict=True))

    @property
    def let_go(self) -> tuple[Session, ...]:
        """The sessions that are given up."""
        pairs = zip(self.sessions, self.days, strict=True)
        return tuple(session for session, day in pairs if day is None)

    @property
    def moved(self) -> tuple[tuple[Session, date], ...]:
        """The sessions that go to another day, with that day."""
        pairs = zip(self.sessions, self.days, strict=True)
        return tuple((s, day) for s, day in pairs if day and day != s.outing.day)


def may_ask(journal: Journal, session: Session, today: date) -> bool:
    """Whether there is anything to choose: a run of this week or the next, still open."""
    is_plain = session.outing.kind != "race" and is_run(session.outing) and not session.let_go
    is_near = may_be_changed(journal, session, today)
    return is_plain and is_near and state(journal, session, today) == "open"


def on_bench(journal: Journal, session: Session, today: date) -> Bench:
    """The session's week, with the session among what may be moved."""
    return bench(journal, journal.week[session.id.partition("/")[0]], today, session.id)


def options(journal: Journal, session: Session, today: date) -> tuple[Option, ...]:
    """What can become of a session that is not run on its day, what the coach would do first."""
    if not may_ask(journal, session, today):
        return ()
    week = on_bench(journal, session, today)
    gone, moved = _gone(week, session), _moved(week, session)
    is_better = moved is not None and (gone is None or moved.score > gone.score)
    found: list[tuple[How, Placement | None]] = [("let go", gone)]
    if is_key(session.outing):
        found.insert(0 if is_better else 1, ("move", moved))
        found.append(("trade", _traded(week, session)))
    elif is_better:
        found.insert(0 if session.matters else 1, ("move", moved))
    return tuple(Option(how, week.open, one.days) for how, one in found if one)


def _gone(week: Bench, session: Session) -> Placement | None:
    """Let go, and all else stays."""
    days = tuple(None if one.id == session.id else one.outing.day for one in week.open)
    return placement(week, days)


def _moved(week: Bench, session: Session) -> Placement | None:
    """On another day of the week; the others stay, or make room, or move where that is worth it.

    What matters to the runner makes room for nothing that does not.
    """
    left = week.without(session.outing.day)
    firm = [one for one in week.open if one.matters and not session.matters]
    days = {one.id: in_reach(week, one) for one in firm}
    return _calmest(week, left, {session.id: in_reach(week, session)}, days)


def _calmest(week: Bench, left: Bench, anywhere: Choices, firm: Choices) -> Placement | None:
    """Some sessions moved; the others stay or make room, or move where that is worth it.

    Those that are `firm` may move, but make no room.
    """
    days: dict[str, tuple[date | None, ...]] = {s.id: (s.outing.day,) for s in week.open}
    stay = {one: here if one in firm else (*here, None) for one, here in days.items()}
    calm = best(left, {**stay, **anywhere})
    stirred = best(left, {**firm, **anywhere})
    if calm is None or stirred is None:
        return calm or stirred
    return stirred if stirred.score > calm.score + STIR else calm


def fitted(week: Bench, hours: Mapping[date, float]) -> Option | None:
    """The week around days that are closed or have other minutes; None where all of it fits."""
    left = week.given(hours)
    homeless = [one for one in week.open if not _has_room(left, one, hours)]
    found = _calmest(week, left, {one.id: _elsewhere(week, one) for one in homeless}, {})
    option = Option("move", week.open, found.days) if found else None
    return option if option and (option.moved or option.let_go) else None


def _has_room(left: Bench, session: Session, hours: Mapping[date, float]) -> bool:
    """Whether its day still takes it; a day that nobody changed does."""
    day = session.outing.day
    return day not in hours or (session.outing.minutes or 0.0) <= left.minutes.get(day, 0.0)


def without_room(week: Bench, hours: Mapping[date, float]) -> tuple[Session, ...]:
    """The runs that keep their day, where that has no room for them any more."""
    left = week.given(hours)
    held = (s for s in week.week.sessions if s.pinned and s.outing in week.standing)
    return tuple(one for one in held if not one.let_go and not _has_room(left, one, hours))


def _elsewhere(week: Bench, session: Session) -> tuple[date | None, ...]:
    return (*(day for day in in_reach(week, session) if day != session.outing.day), None)


def _traded(week: Bench, session: Session) -> Placement | None:
    """On the day of a later easy run, which is run in its place."""
    day = session.outing.day
    others = (one for one in week.open if one.outing.kind in TRADED and one.outing.day > day)
    swapped = (_swapped(week, session, other) for other in others)
    return max((one for one in swapped if one), key=lambda one: one.score, default=None)


def _swapped(week: Bench, session: Session, other: Session) -> Placement | None:
    days = {session.id: other.outing.day, other.id: session.outing.day}
    return placement(week, tuple(days.get(one.id, one.outing.day) for one in week.open))


def carried(week: Bench, session: Session, day: date) -> Days:
    """The days of the open sessions when one is carried to a day: what was there is let go."""
    return tuple(_beside(one, session, day) for one in week.open)


def _beside(one: Session, session: Session, day: date) -> date | None:
    if one.id == session.id:
        return day
    return None if one.outing.day == day else one.outing.day


def carry_refusal(week: Bench, session: Session, day: date) -> Reason | None:
    """Why a session can't be carried to a day; None where it can."""
    there = [one for one in week.open if one.outing.day == day and one.id != session.id]
    if any(is_key(one.outing) or one.matters for one in there):
        return "run"
    if is_key(session.outing) and week.key_moves >= KEY_MOVES:
        return "moves"
    others = (one for one in week.open if one.id != session.id and one not in there)
    found = (clash(session, day, other, other.outing.day) for other in others)
    return (
        refusal(week, session, day)
        or next(filter(None, found), None)
        or week_refusal(week, carried(week, session, day))
    )


def carry(journal: Journal, session_id: str, day: date, today: date) -> Change:
    """Put a session on another day of its week; nothing where it can't go there."""
    session = journal.session(session_id)
    if session is None or not may_ask(journal, session, today):
        return Change()
    week = on_bench(journal, session, today).opened()
    if day == session.outing.day or carry_refusal(week, session, day):
        return Change()
    to = Option("move", week.open, carried(week, session, day))
    return rearrange(journal, session_id, to.by_id, today)


def rearrange(
    journal: Journal, session_id: str, days: tuple[tuple[str, date | None], ...], today: date
) -> Change:
    """Lay the rest of a session's week out on these days; nothing where that no longer fits."""
    session = journal.session(session_id)
    if session is None or not may_ask(journal, session, today):
        return Change()
    week, wanted = on_bench(journal, session, today).opened(), dict(days)
    if wanted.keys() != {one.id for one in week.open}:
        return Change()
    if placement(week, tuple(wanted[one.id] for one in week.open)) is None:
        return Change()
    return Change(put=(_laid_out(week.week, wanted, today),))


def _laid_out(week: Week, days: dict[str, date | None], today: date) -> Week:
    sessions = (_placed(s, days.get(s.id, s.outing.day), today) for s in week.sessions)
    return structs.replace(week, sessions=tuple(sessions))


def _placed(session: Session, day: date | None, today: date) -> Session:
    if day is None:
        return structs.replace(session, let_go=today)
    if day == session.outing.day:
        return session
    was = Was(before=session.outing, on=today, rule=DAY_RULE, reason="", by="runner")
    moved = structs.replace(session.outing, day=day)
    return structs.replace(session, outing=moved, was=(*session.was, was))
