"""What no change of the runner's week may do: owe, grow heavier, come back too hard (15 to 18)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from app.coach.constants import ROUNDED_KM, TICK_MINUTES
from app.coach.days import DAY
from app.coach.invariants.refusal import Refusal
from app.coach.maintenance.easing import RULE as SWAP
from app.coach.maintenance.gap import gap
from app.coach.maintenance.pauses import is_over
from app.coach.maintenance.return_factor import course
from app.coach.maintenance.return_sizes import FINE_KM, Sizes
from app.coach.maintenance.usual import usual_km
from app.coach.maintenance.way_back import returning
from app.coach.map.paces import paces
from app.coach.plan import pause_on, planned
from app.coach.sessions import is_hard, is_run, load
from storage.journal import Journal
from storage.records import Runner, Session, Was

SORE = "sore"
"""The reason with which a runner is given no run."""
ROUNDED_MINUTES = 1.0
"""Minutes by which whole minutes may pass a share."""


class Changed(NamedTuple):
    """The plan before and after a change of the runner's."""

    before: Journal
    after: Journal
    today: date

    def ahead(self, journal: Journal) -> Mapping[str, Session]:
        """The sessions from today on that were not let go, by their ids."""
        sessions = (session for week in journal.weeks for session in week.sessions)
        return {s.id: s for s in sessions if s.outing.day >= self.today and not s.let_go}

    def agreed(self, session: Session) -> Was | None:
        """What a way back makes of the session with this change; None where it made it before."""
        was, before = returning(session), self.before.session(session.id)
        is_new = was is not None and (before is None or was not in before.was)
        return was if is_new else None


def owed(change: Changed) -> Iterator[Refusal]:
    """15: no session ahead grows by it and none is added, so that no week comes to more.

    A race put into the plan is the runner's own wish, and so is another of its lighter ways for a
    session that was eased before.
    """
    known = {s.id: s for week in change.before.weeks for s in week.sessions}
    for name, session in change.ahead(change.after).items():
        now, before = session.outing, known.get(name)
        stood = (before.outing, planned(before)) if before else ()
        km = max((one.km or 0.0 for one in stood), default=0.0)
        minutes = max((one.minutes or 0.0 for one in stood), default=0.0)
        if now.kind != "race" and (now.km or 0.0) > km + ROUNDED_KM:
            yield Refusal("15", name, now.km or 0.0, km, now.day)
        if now.kind != "race" and (now.minutes or 0.0) > minutes + ROUNDED_KM:
            yield Refusal("15", name, now.minutes or 0.0, minutes, now.day, case="minutes")


def grown_heavier(change: Changed) -> Iterator[Refusal]:
    """16: what the runner made of a session is no heavier than what was planned."""
    for name, session in change.ahead(change.after).items():
        now, most = load(session.outing), load(planned(session))
        if _is_swapped(session) and now > most:
            yield Refusal("16", name, now, most, session.outing.day)


def come_back_too_hard(change: Changed) -> Iterator[Refusal]:
    """17: the first runs of a way back are its share of the usual, and easy until it is over."""
    agreed = [
        (session, was)
        for session in change.ahead(change.after).values()
        if (was := change.agreed(session))
    ]
    behind = gap(change.after, change.today) if agreed else None
    if behind is None:
        return
    asked, easy = course(behind.days, behind.ill_days), paces(change.after, change.today).easy
    units = (change.after.owner or Runner()).units
    sizes = Sizes(usual_km(change.after, behind.last_run), easy, units)
    least, fine = TICK_MINUTES / easy, FINE_KM + ROUNDED_MINUTES / easy
    for session, was in agreed:
        now, whole = session.outing, was.before
        days = (whole.day - change.today) // DAY  # a day or two earlier is no other block
        share = asked.share(days)
        if days < asked.easy_days and is_hard(now):
            yield Refusal("17", session.id, load(now), 0.0, now.day)
        if share is not None and whole.km:
            most = sizes.wanted(whole, share)
            if (now.km or 0.0) > max(most, least) + fine:
                yield Refusal("17", session.id, now.km or 0.0, most, now.day)


def run_while_sore(change: Changed) -> Iterator[Refusal]:
    """18: who is sore or ill is given no run, and nobody is before a red flag is settled."""
    for name, session in change.ahead(change.after).items():
        last = session.was[-1] if session.was else None
        is_sore = last is not None and last.reason == SORE and _is_swap(last)
        if is_run(session.outing) and (is_sore or _is_flagged(change, session.outing.day)):
            yield Refusal("18", name, session.outing.minutes or 0.0, 0.0, session.outing.day)


def _is_flagged(change: Changed, day: date) -> bool:
    """Whether a run is due on a day though a red flag stands: it ends on no day to come (7.4)."""
    pauses = change.after.pause.values()
    stands = any(one.red_flag and not is_over(one, change.today) for one in pauses)
    return stands and pause_on(change.after, day) is None


def _is_swapped(session: Session) -> bool:
    return bool(session.was) and _is_swap(session.was[-1])


def _is_swap(was: Was) -> bool:
    return was.rule.partition(".")[0] == SWAP and was.by == "runner"
