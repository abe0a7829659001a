"""The day in one short line, for a prompt or a bar."""

from datetime import date

from app.coach.momentum.streaks import streak_on
from app.coach.momentum.ticks import TICKS, State, state
from app.coach.momentum.weeks import tally
from app.coach.plan import extras_on, journey, pause_on, run_of, session_on, week_of
from app.voice.momentum import streak_lines
from app.voice.sessions import NAMES, named_size, race_name
from app.voice.signs import DUE, EXTRA, PAUSED, REST, SIGNS
from app.voice.words import relative_day, run_size, units_of
from storage.journal import Journal
from storage.records import Outing

GONE: dict[State, str] = {"dropped": "let go", "missed": "not run", "excused": "paused"}
"""What is said of a session that no run fulfilled."""


def status_line(journal: Journal, today: date) -> str:
    """As in "▸ tempo 6.5 km · 5 weeks", "✓ long run · week kept" or "· rest"."""
    session, pause = session_on(journal, today, today), pause_on(journal, today)
    if pause and (session is None or run_of(journal, session) is None):
        return f"{PAUSED} {pause.reason} · {_streak(journal, today)}"
    if session is None:
        return _quiet(journal, today)
    reached = state(journal, session, today)
    if reached == "open":
        return f"{DUE} {_due(journal, session.outing)} · {_streak(journal, today)}"
    after = _week(journal, today) if reached in TICKS else GONE[reached]
    return f"{SIGNS[reached]} {NAMES[session.outing.kind]} · {after}"


def _quiet(journal: Journal, today: date) -> str:
    """A day without a session."""
    way = journey(journal)
    extra = extras_on(journal, today)
    if extra:
        return f"{EXTRA} {run_size(extra[-1], units_of(journal.owner)) or 'run'}"
    if way and today < way.from_day:
        return f"{REST} begins {relative_day(way.from_day, today)}"
    return f"{REST} rest" if way else f"{REST} no plan"


def _due(journal: Journal, outing: Outing) -> str:
    if outing.kind == "race":
        return race_name(outing.km)
    return named_size(outing, units_of(journal.owner))


def _streak(journal: Journal, today: date) -> str:
    own = streak_on(journal, today)
    is_paused = pause_on(journal, today) is not None
    headline, _ = streak_lines(own, is_paused=is_paused)
    return " ".join(headline) if is_paused else headline[0]


def _week(journal: Journal, today: date) -> str:
    week = week_of(journal, today, today)
    if week is None:
        return "done"
    own = tally(journal, week, today)
    if own.kept:
        return "week kept"
    if own.is_excused:
        return "week paused"
    if not own.is_in_reach:
        return f"{own.ticks} of {own.due} this week"
    return f"{own.left} more to keep the week"
