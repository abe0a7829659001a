"""One week of the road in words: what it is for, what it asks, and what it came to."""

from datetime import date

from app.coach.days import DAY, WEEK
from app.coach.maintenance.weeks import is_maintenance_week
from app.coach.map.goals import band
from app.coach.map.road import Road, RoadWeek
from app.coach.momentum.weeks import Tally, tally
from app.coach.plan import BLOCK, block_number, run_of
from app.voice.ladder import step_name, step_of
from app.voice.momentum import asked, counted_runs, week_text
from app.voice.sessions import STRIP_NAMES
from app.voice.signs import session_sign
from app.voice.words import LINE, Units, day_name, short_date, span, units_of
from storage.journal import Journal
from storage.records import Phase, Session, WeekKind

KINDS: dict[WeekKind, str] = {
    "cutback": "lighter", "race": "race week", "maintenance": "maintenance", "hold": "hold",
    "recovery": "recovery", "return": "coming back",
}  # fmt: skip
"""Weeks whose kind says more than the phase they are in."""
PHASES: dict[Phase, str] = {"start": "first days", "block": "", "return": "coming back"}
"""Phases that are called something else than they are spelled."""


def week_kind(week: RoadWeek) -> str:
    """What a week is for, in a word or two; empty for one like all others."""
    return KINDS.get(week.kind) or PHASES.get(week.phase, week.phase)


def week_name(road: Road, week: RoadWeek) -> str:
    """As in "Week 6", or "Block 2, week 3" on a journey that leads on and on."""
    if not week.number:
        return "Before week 1"
    if road.is_endless:
        return f"Block {block_number(week.number)}, week {(week.number - 1) % BLOCK + 1}"
    return f"Week {week.number}"


def week_days(first_day: date) -> str:
    """As in "28 Dec to 3 Jan", or "14 to 20 Dec" within a month."""
    last_day = first_day + WEEK - DAY
    is_within = first_day.month == last_day.month
    return f"{first_day.day if is_within else short_date(first_day)} to {short_date(last_day)}"


def goal_words(week: RoadWeek, units: Units) -> str:
    """As in "33 km", or "3 runs" where kilometres are not asked."""
    if week.km_goal:
        return f"{units.whole(week.km_goal)} {units.name}"
    return counted_runs(week.ticks_planned)


def run_words(week: RoadWeek, units: Units) -> str:
    """What was run in the same measure, without its name; empty where nothing was."""
    if not week.km_goal:
        return str(week.ticks or "")
    return units.whole(week.km_run) if week.km_run else ""


def week_line(journal: Journal, road: Road, week: RoadWeek, today: date) -> str:
    """As in "Week 6 · build · 28 Dec to 3 Jan · 33 km, 28 to 34 will do · 3 of 4 runs keep it"."""
    own = tally(journal, journal.week[week.first_day.isoformat()], today)
    kind = KINDS["maintenance"] if is_maintenance_week(own) else week_kind(week)
    name = (week_name(road, week), kind, week_days(week.first_day))
    left = " · ".join(filter(None, name))
    units = units_of(journal.owner)
    if week.is_covered:
        return f"{left} · {week_text(own, units, is_covered=True)}"
    return f"{left} · {_what_it_asks(own, units, LINE - len(left) - 3)}"


def _what_it_asks(own: Tally, units: Units, room: int) -> str:
    """What a week asks for, in as many words as fit; once it is kept or over, what it came to."""
    if own.is_over or own.kept or own.is_excused:
        return week_text(own, units)
    plain, within = asked(own, units), _with_band(own, units)
    forms = (within, within.removesuffix(" keep it"), plain, plain.removesuffix(" keep it"))
    return next((form for form in forms if len(form) <= room), forms[-1])


def _with_band(own: Tally, units: Units) -> str:
    """The goal, with the kilometres around it that are as good."""
    plain, km = asked(own, units), own.week.km
    if not km:
        return plain
    goal, around = f"{units.whole(km)} {units.name}", band(km)
    will_do = f"{units.whole(around.least)} to {units.whole(around.most)} will do"
    return plain.replace(goal, f"{goal}, {will_do}", 1)


def week_sessions(journal: Journal, first_day: date, today: date) -> tuple[str, ...]:
    """The sessions of a week, each as in "Tue ✓ tempo 6.5"."""
    units, sessions = units_of(journal.owner), journal.week[first_day.isoformat()].sessions
    by_day = sorted(sessions, key=lambda session: session.outing.day)
    return tuple(_session(journal, session, units, today) for session in by_day)


def _session(journal: Journal, session: Session, units: Units, today: date) -> str:
    step = step_of(journal, session, today)
    name = step_name(step) if step else STRIP_NAMES[session.outing.kind]
    sign, amount = session_sign(journal, session, today), _amount(journal, session, units)
    return f"{_day(journal, session)[:3]} {sign} {name} {amount}".rstrip()


def short_session(journal: Journal, session: Session, units: Units, today: date) -> str:
    """As in "T ✓ 6.5", where there is no room for more."""
    sign, amount = session_sign(journal, session, today), _amount(journal, session, units)
    return f"{_day(journal, session)[0]} {sign} {amount}".rstrip()


def _day(journal: Journal, session: Session) -> str:
    run = run_of(journal, session)
    return day_name(run.day if run else session.outing.day)


def _amount(journal: Journal, session: Session, units: Units) -> str:
    """As run, or as planned where no run is there: kilometres, or minutes where none are known."""
    of = run_of(journal, session) or session.outing
    return units.bare(of.km) if of.km is not None else span(of.minutes) if of.minutes else ""
