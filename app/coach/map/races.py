"""Races on the way: put into the plan, and the goal race that is called off (rules 4.6 and 6)."""

from datetime import date, timedelta
from typing import Literal

from msgspec import structs

from app.coach.days import DAY
from app.coach.maintenance.calming import calmed
from app.coach.map.after import end
from app.coach.map.distances import distance
from app.coach.map.goals import week_km
from app.coach.map.paces import paces
from app.coach.map.race_week import race_outing
from app.coach.map.recovery import easy_days, race_session
from app.coach.plan import is_open, journey, week_of
from app.coach.sessions import is_run, is_stress
from storage.journal import Journal, both
from storage.records import Change, Outing, Session, Was, Week

RULE = "4.6"
"""The number of the training rule."""
RACE = "race"
"""Why a session was changed: a race on that day, or near it."""
NEAR = timedelta(days=14)
"""Weeks that began longer before a race have nothing that is near it."""
CALLED_OFF = "called off"
"""Why a journey ended whose race will not be run."""

Refusal = Literal["no plan", "gone by", "race day", "taken"]
"""Why no race can be put on a day."""


def race_refusal(journal: Journal, day: date, today: date) -> Refusal | None:
    """Why a race can't be put on a day; None where it can."""
    way, week = journey(journal), week_of(journal, day, today)
    if way is None or week is None or week.journey != way.id:
        return "no plan"
    if day < today:
        return "gone by"
    if way.goal.race_day == day:
        return "race day"
    on_day = [session for session in week.sessions if session.outing.day == day]
    return "taken" if any(not is_open(journal, s) and is_run(s.outing) for s in on_day) else None


def race_on(journal: Journal, day: date, km: float, today: date) -> Change:
    """Put a race into the plan: in the place of that day's run, or of an easy one of its week.

    Hard and long runs too near it become easy ones; nothing is added anywhere else.
    """
    week = week_of(journal, day, today)
    if week is None or race_refusal(journal, day, today):
        return Change()
    raced = _with_race(journal, week, day, km, today)
    way = [raced if one.id == week.id else one for one in journal.weeks]
    near = (one for one in way if one.first_day > day - NEAR)
    calmed = (_calmed(journal, one, day, km, today) for one in near)
    return Change(put=tuple(_counted(one) for one in calmed if one != journal.week[one.id]))


def _with_race(journal: Journal, week: Week, day: date, km: float, today: date) -> Week:
    outing = race_outing(day, km, paces(journal, today).vdot)
    taken = _replaced(journal, week, day, today)
    if taken is None:
        added = Session(f"{week.id}/{len(week.sessions) + 1}", outing)
        return structs.replace(week, sessions=(*week.sessions, added))
    raced = _changed(taken, outing, today)
    return structs.replace(week, sessions=_in_place(week, raced))


def _replaced(journal: Journal, week: Week, day: date, today: date) -> Session | None:
    """The session that gives way to the race: that of its day, else the nearest easy one ahead.

    One that keeps its day gives way on no other, and one that matters only if no other can.
    """
    free = [s for s in week.sessions if is_open(journal, s) and not s.let_go]
    on_day = [session for session in free if session.outing.day == day]
    ahead = (s for s in free if s.outing.day >= today and not s.pinned)
    easy = (session for session in ahead if not is_stress(session.outing))
    near = min(easy, key=lambda s: (s.matters, abs(s.outing.day - day)), default=None)
    return on_day[0] if on_day else near


def _calmed(journal: Journal, week: Week, day: date, km: float, today: date) -> Week:
    """The week with what is too near the race made easy."""
    clear = (distance(km).clear_days - 1) * DAY
    first, last = max(today, day - clear), day + easy_days(km) * DAY
    for session in week.sessions:
        outing = session.outing
        is_near = first <= outing.day <= last and outing.kind != "race"
        if is_near and is_stress(outing) and is_open(journal, session) and not session.let_go:
            calm = calmed(journal, outing, today)
            week = structs.replace(week, sessions=_in_place(week, _changed(session, calm, today)))
    return week


def _changed(session: Session, outing: Outing, today: date) -> Session:
    was = Was(before=session.outing, on=today, rule=RULE, reason=RACE, by="coach")
    return structs.replace(session, outing=outing, was=(*session.was, was))


def _in_place(week: Week, session: Session) -> tuple[Session, ...]:
    return tuple(session if old.id == session.id else old for old in week.sessions)


def _counted(week: Week) -> Week:
    """The week with its goal counted anew, unless it has begun: then its goal stands."""
    if week.begun:
        return week
    return structs.replace(week, km=week_km(s.outing for s in week.sessions if is_run(s.outing)))


def call_off(journal: Journal, today: date) -> Change:
    """The race will not be run: let it go, end the journey, and run on; a ladder leads on."""
    way = journey(journal)
    session = race_session(journal, way) if way else None
    if way is None or session is None or not is_open(journal, session):
        return Change()
    let_go = Change(put=(journal.with_session(structs.replace(session, let_go=today)),))
    if way.goal.kind == "run_walk":
        goal = structs.replace(way.goal, race_day=None)
        return both(let_go, Change(put=(structs.replace(way, goal=goal),)))
    return both(let_go, end(journal.after(let_go), way, today, CALLED_OFF))
