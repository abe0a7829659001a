"""The words of the morning question, and of its answers."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.coach.days import first_of_week
from app.coach.momentum.ticks import silent_days, unanswered
from app.voice.milestones import milestone_of
from app.voice.sessions import named_size
from app.voice.ticking import ticked
from app.voice.words import LINE, capital, counted, day_name, fitting, short_day, units_of
from storage.journal import Journal
from storage.records import Runner

AFTER_SILENCE = "p you were away   a ran elsewhere   x none"
"""One question in the place of many (7.0): time off, a run to be added, or a start from here."""
SAY_WHY = "   ← say why"
ANOTHER, ONE_BY_ONE = "   ← another answer", "   ← one by one"


def question(journal: Journal, today: date) -> str:
    """The line about runs gone by without a word; empty where there is none."""
    sessions = unanswered(journal, today)
    if not sessions:
        return ""
    quiet = silent_days(journal, today)
    if quiet:
        return f"{capital(counted(quiet, 'day'))} without word.   {AFTER_SILENCE}"
    if len(sessions) > 1:
        days = ", ".join(_day_asked(journal, session.outing.day, today) for session in sessions)
        runs = capital(counted(len(sessions), "run"))
        return _with(f"{runs} have no answer yet: {days}.   y all   x none", ONE_BY_ONE)
    day, what = sessions[0].outing.day, named_size(sessions[0].outing, units_of(journal.owner))
    when = "Yesterday" if day == today - timedelta(days=1) else _day_gone(journal, day, today)
    return _with(f"{when}'s {what}: did it happen?   y yes   x no", ANOTHER)


def _day_gone(journal: Journal, day: date, today: date) -> str:
    """As in "Thursday", or "Last Thursday" where this week has one of its own."""
    return day_name(day) if _is_this_week(journal, day, today) else f"Last {day_name(day)}"


def _day_asked(journal: Journal, day: date, today: date) -> str:
    """As in "Thu", or "Thu 10" where this week has one of its own."""
    return day_name(day)[:3] if _is_this_week(journal, day, today) else short_day(day)


def _is_this_week(journal: Journal, day: date, today: date) -> bool:
    return day >= first_of_week(today, (journal.owner or Runner()).week_start)


def _with(asked: str, way: str) -> str:
    """The question with where else it is answered, if there is room for that."""
    return asked + way if len(asked) + len(way) <= LINE else asked


def run(journal: Journal, session_ids: Sequence[str], today: date) -> str:
    """What is said once they were run."""
    if len(session_ids) == 1:
        return ticked(journal, session_ids[0], today)
    ticks = [run for each in session_ids for run in journal.runs_by_session.get(each, ())]
    new, what = milestone_of(journal, ticks, today), capital(counted(len(session_ids), "run"))
    if new:
        return fitting(f"{what} ticked. {new}", new)
    return f"{what} ticked: each counts on its own day."


def gone(journal: Journal, session_ids: Sequence[str]) -> str:
    """As in "Saturday is gone, and nothing is owed for it."."""
    sessions = [journal.session(session_id) for session_id in session_ids]
    days = [day_name(session.outing.day) for session in sessions if session]
    if len(days) == 1:
        return f"{days[0]} is gone, and nothing is owed for it.{SAY_WHY}"
    owed = "are gone, and nothing is owed for them."
    return fitting(
        f"{', '.join(days[:-1])} and {days[-1]} {owed}",
        f"{capital(counted(len(days), 'run'))} {owed}",
    )
