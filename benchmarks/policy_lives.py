"""A plan of 16 weeks lived by one policy or another, through the same days."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from app.coach.days import DAY, WEEK
from app.coach.maintenance.coming_back import come_back
from app.coach.maintenance.easing import ease
from app.coach.maintenance.pauses import pause
from app.coach.maintenance.rearranging import options, rearrange
from app.coach.map.draw import draw
from app.coach.momentum.runs import tick
from app.coach.plan import original
from app.coach.sessions import is_run
from app.coach.turn import turn
from benchmarks.chance import Setting, setting
from benchmarks.fates import Fate, fates
from storage.journal import Journal
from storage.records import Kind, Outing, Pause, PauseReason, Session, Week

WEEKS = 16
SHORT_MINUTES = 30.0
"""What a short evening has."""
LESS = 0.85
"""What a re-inserted run is after two misses in a row."""


class Ran(NamedTuple):
    """One run of a life."""

    day: date
    kind: Kind
    km: float
    of: str = ""
    """The session that it was run for, if any."""
    whole: bool = True


Log = list[Ran]


class Life(NamedTuple):
    """A plan as it was drawn, and what each day has for running."""

    setting: Setting
    weeks: tuple[Week, ...]
    days: Mapping[date, Fate]


def life(number: int) -> Life | None:
    """The life of that number; None where its journey is too short, or leads to no race."""
    one = setting(number)
    if one.journey.goal.kind != "race":
        return None
    own = one.journal.after(draw(one.journal, one.journey, one.today))
    weeks = tuple(w for w in own.weeks if w.number > 0)[:WEEKS]
    if len(weeks) < WEEKS:
        return None
    first = one.journey.from_day
    days = (weeks[-1].first_day + WEEK - first).days
    return Life(one, weeks, fates(Random(number), first, days))


def due(one: Life) -> list[Session]:
    """The runs that were drawn, in the order of their days."""
    sessions = (s for week in one.weeks for s in week.sessions if is_run(s.outing))
    return sorted(sessions, key=lambda session: session.outing.day)


def _part(outing: Outing, fate: Fate) -> float:
    """What of a run a day has time for."""
    minutes = outing.minutes or SHORT_MINUTES
    return min(1.0, SHORT_MINUTES / minutes) if fate == "short" else 1.0


def static(one: Life) -> Log:
    """The plan as it stands: what is missed is gone."""
    log: Log = []
    for session in due(one):
        outing, fate = session.outing, one.days[session.outing.day]
        if fate in ("free", "short"):
            part = _part(outing, fate)
            log.append(
                Ran(outing.day, outing.kind, (outing.km or 0) * part, session.id, part >= 0.9)
            )
    return log


def made_up(one: Life) -> Log:
    """Missed kilometres are put onto the next run."""
    log, owed = Log(), 0.0
    for session in due(one):
        outing, fate = session.outing, one.days[session.outing.day]
        km = (outing.km or 0.0) + owed
        if fate not in ("free", "short"):
            owed = km
            continue
        part = _part(outing, fate)
        log.append(Ran(outing.day, outing.kind, km * part, session.id, part >= 0.9))
        owed = km * (1 - part)
    return log


def reinserted(one: Life) -> Log:
    """Each missed run goes to the next free day; after two misses in a row with 15 % less."""
    log, waiting, missed = Log(), list[Session](), 0
    by_day = {session.outing.day: session for session in due(one)}
    for day, fate in sorted(one.days.items()):
        if day not in by_day and not (waiting and fate == "free"):
            continue
        session = by_day[day] if day in by_day else waiting.pop(0)
        if fate not in ("free", "short"):
            waiting.append(session)
            missed += 1
            continue
        part = _part(session.outing, fate) * (LESS if missed >= 2 else 1.0)
        km = (session.outing.km or 0.0) * part
        log.append(Ran(day, session.outing.kind, km, session.id, part >= LESS))
        missed = 0
    return log


def ours(one: Life) -> Log:
    """What the coach proposes first: moved, traded or let go, eased, paused and come back from."""
    own = one.setting.journal.after(
        draw(one.setting.journal, one.setting.journey, one.setting.today)
    )
    log: Log = []
    for day, fate in sorted(one.days.items()):
        own = own.after(turn(own, day))
        own = _off(own, one, day, fate)
        for session in _waiting(own, day):
            own = _answered(own, session, fate, day)
        for run in own.runs_by_day.get(day, ()):
            done = own.session(run.session)
            if done:
                is_whole = (run.km or 0.0) >= 0.9 * (original(done).km or 0.0)
                log.append(Ran(day, done.outing.kind, run.km or 0.0, done.id, is_whole))
    return log


def _off(own: Journal, one: Life, day: date, fate: Fate) -> Journal:
    """Pause on the first day of an illness or a trip, and come back on the first day after it."""
    before = one.days.get(day - DAY)
    if fate in ("ill", "away") and before != fate:
        last = day
        while one.days.get(last + DAY) == fate:
            last += DAY
        reason: PauseReason = "ill" if fate == "ill" else "away"
        off = Pause(id=f"pause-{day}", first=day, last=last, reason=reason, made=day)
        return own.after(pause(own, off, day))
    if before in ("ill", "away") and fate not in ("ill", "away"):
        return own.after(come_back(own, day))
    return own


def _waiting(own: Journal, day: date) -> Sequence[Session]:
    week = (session for week in own.weeks for session in week.sessions)
    return [s for s in week if s.outing.day == day and is_run(s.outing) and not s.let_go]


def _answered(own: Journal, session: Session, fate: Fate, day: date) -> Journal:
    if fate in ("ill", "away"):
        return own
    if fate == "busy":
        ways = options(own, session, day)
        return own.after(rearrange(own, session.id, ways[0].by_id, day)) if ways else own
    if fate == "short" and (session.outing.minutes or 0.0) > SHORT_MINUTES:
        own = own.after(ease(own, session.id, day))
    return own.after(tick(own, session.id, day))
