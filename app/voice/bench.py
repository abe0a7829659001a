"""The words of the bench: the week in its title, the chosen day, and what stands below."""

from collections.abc import Mapping
from datetime import date
from math import isinf

from app.coach.maintenance.bench import Bench
from app.coach.maintenance.easing import swap
from app.coach.maintenance.pauses import is_over
from app.coach.maintenance.rearranging import may_ask
from app.coach.maintenance.wishes import may_wish
from app.coach.momentum.ticks import state
from app.coach.momentum.weeks import tally
from app.coach.plan import pause_on, planned
from app.voice.ladder import step_session
from app.voice.maintenance import swap_words
from app.voice.momentum import counted_runs
from app.voice.sessions import NOUNS
from app.voice.time_off import pause_words
from app.voice.why import plain_why
from app.voice.wishes import wish_keys, wish_words
from app.voice.words import capital, counted, date_words, day_name, size, units_of
from storage.journal import Journal
from storage.records import Pause, Session, Week

NO_WEEK = "Nothing lies on the bench: no plan has this week. g on Today sets one up."
"""Before there is a plan, and beyond its end."""
BENCH = "The bench"
"""What the screen calls itself."""
CLOSED, OFF, ALL_DAY = "closed", "off", "open"
"""What a day can hold where no minutes say it: shut by hand, none of the runner's, any length."""
OPEN, SHUT = "open for now", "closed for now"
HOUR = 60


def bench_title(journal: Journal, week: Week, today: date) -> str:
    """As in "The bench · week 11 · goal 29 km, and 3 of 4 runs · 12 km run"."""
    units, own = units_of(journal.owner), tally(journal, week, today)
    km = f"{units.whole(week.km)} {units.name}" if week.km else ""
    runs = f"{own.goal} of {counted_runs(own.planned)}" if own.goal else "nothing is due"
    parts = (
        BENCH if week.first_day <= today else "Next week",
        f"week {week.number}" if week.number else "",
        f"goal {', and '.join(filter(None, (km, runs)))}",
        f"{units.whole(own.km)} {units.name} run" if own.km else "",
    )
    return " · ".join(filter(None, parts))


def short_title(title: str) -> str:
    """The same in a small terminal: that it is the bench is seen, and "about" has no room."""
    return capital(title.removeprefix(f"{BENCH} · ")).partition(" · about ")[0]


def carrying_title(session: Session, journal: Journal) -> str:
    """As in "Carrying the long run · 12.4 km · about 1:21"."""
    outing = session.outing
    return f"Carrying the {NOUNS[outing.kind]} · {size(outing, units_of(journal.owner))}"


def holds(journal: Journal, week: Bench, day: date, hours: Mapping[date, float]) -> str:
    """What a day ahead can hold, in at most ten letters."""
    time_off = pause_on(journal, day)
    if time_off:
        return time_off.reason
    minutes = week.minutes.get(day)
    if minutes is None:
        return CLOSED if day in hours else OFF
    return ALL_DAY if isinf(minutes) else held(minutes)


def held(minutes: float) -> str:
    """As in "60 min", "90 min" or "3 hours"."""
    hours, left = divmod(round(minutes), HOUR)
    return f"{hours} hours" if hours > 1 and not left else f"{round(minutes)} min"


def session_words(journal: Journal, session: Session, today: date) -> str:
    """What the chosen session is, where it came from, and why it is there."""
    outing = session.outing
    called = step_session(journal, session, today)
    sized = ", ".join(filter(None, (called, *size(outing, units_of(journal.owner)).split(" · "))))
    words = f"{day_name(outing.day)}: {sized}."
    if session.let_go:
        return f"{words} Let go on {date_words(session.let_go)}; nothing is owed for it."
    told = " ".join(filter(None, (_moved(session), _wished(journal, session, today))))
    return f"{words} {told or plain_why(journal, session, today)}"


def _moved(session: Session) -> str:
    """As in "Moved from Sunday on 4 February."; empty where its day is the planned one."""
    last = next((w for w in reversed(session.was) if w.before.day != session.outing.day), None)
    if last is None or planned(session).day == session.outing.day:
        return ""
    return f"Moved from {day_name(last.before.day)} on {date_words(last.on)}."


def _wished(journal: Journal, session: Session, today: date) -> str:
    return wish_words(session) if may_wish(journal, session, today) else ""


def session_keys(journal: Journal, session: Session, today: date) -> str:
    """What the keys do to the chosen session; what keeps it where it is, where they do nothing."""
    if session.let_go or state(journal, session, today) != "open":
        return ""
    if not may_ask(journal, session, today):
        race = session.outing.kind == "race"
        return "A race stays on its day." if race else "It is held to its day."
    lighter = swap(journal, session, today)
    words = swap_words(lighter, units_of(journal.owner)) if lighter else ""
    ease = f"m makes it {words}, s has more, " if words else ""
    wish = f"\n{wish_keys(session)}" if may_wish(journal, session, today) else ""
    return f"enter picks it up. {ease}n lets it go.{wish}"


def free_words(week: Bench, day: date, hours: Mapping[date, float]) -> str:
    """What a day without a session is, and what the keys do to it."""
    name = day_name(day)
    if day < week.today:
        return f"{name}: nothing was planned."
    keys = day_keys(week, day, hours)
    return keys if day in hours else f"{name}: nothing is planned. {keys}"


def day_keys(week: Bench, day: date, hours: Mapping[date, float]) -> str:
    """What x, digits and f do to a day ahead of the running week."""
    if day not in hours:
        return f"x {'closes' if day in week.minutes else 'opens'} it, digits then give it minutes."
    minutes = week.minutes.get(day, 0.0)
    now = f"open, {held(minutes)}" if 0 < minutes < float("inf") else (OPEN if minutes else SHUT)
    turn = "x leaves it as it was" if minutes else "x opens it"
    return f"{day_name(day)} is {now}. Digits give it minutes, {turn}, f fits the week."


def next_week_words(journal: Journal, week: Week | None, today: date) -> str:
    """As in "four runs, 32 km, from Tuesday"."""
    if week is None or not week.sessions:
        return "nothing is planned"
    units, first = units_of(journal.owner), min(s.outing.day for s in week.sessions)
    km = f"{units.whole(week.km)} {units.name}" if week.km else ""
    runs = counted(tally(journal, week, today).planned, "run")
    return ", ".join(filter(None, (runs, km, f"from {day_name(first)}")))


def time_off_words(time_off: Pause, today: date) -> str:
    """As in "ill, Tue 19 Jan to Sun 24 Jan, over"."""
    begins = "announced" if time_off.first > today else "now"
    return f"{pause_words(time_off)}, {'over' if is_over(time_off, today) else begins}"


def pause_keys(time_off: Pause, today: date) -> str:
    """What the keys do to a chosen pause."""
    words = capital(pause_words(time_off))
    if time_off.first > today:
        return f"{words}. enter changes it, backspace calls it off."
    if not is_over(time_off, today):
        return f"{words}. enter changes it, backspace ends it: yesterday is its last day."
    return f"{words}. It is over; enter changes it."
