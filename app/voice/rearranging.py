"""The words of a week laid out anew: what moves, what is let go for it, and why (rule 6)."""

from collections.abc import Sequence
from datetime import date

from app.coach.constants import GAP
from app.coach.days import days_of_week, weeks_between
from app.coach.maintenance.rearranging import How, Option
from app.coach.momentum.ticks import state
from app.coach.momentum.weeks import tally
from app.coach.plan import day_of, is_for_running, next_session
from app.coach.sessions import is_key, is_run, is_stress
from app.voice.map import race_words
from app.voice.momentum import counted_runs
from app.voice.sessions import NOUNS, is_many, named_size, table_name
from app.voice.words import (
    LINE,
    Units,
    capital,
    counted,
    day_name,
    number,
    relative_day,
    units_of,
    with_article,
)
from storage.journal import Journal
from storage.records import Outing, Session, Week

NAMES: dict[How, str] = {"move": "move it", "let go": "let it go", "trade": "trade days"}
"""What the ways are called."""
AS_PLANNED = "as planned"
GONE, NOTHING, MOVED = "–", "·", "→"
"""What stands where a session is let go, where nothing is, and before one that is moved."""
NO_DEBT = "What is let go is gone: no other day grows because of it."
"""The promise under every such choice (7.1)."""
OTHER_DAYS = "None of your days takes it; 4 lays the week out by hand, on any day."
"""Said where the run can't be moved to one of the runner's own days."""


def cells(journal: Journal, week: Week, option: Option | None, units: Units) -> tuple[str, ...]:
    """A week in seven words, from its first day on, as it is or as an option leaves it."""
    days = days_of_week(week.first_day)
    words = dict.fromkeys(days, NOTHING)
    changed = dict(option.by_id) if option else {}
    for session in sorted(week.sessions, key=lambda one: _is_gone(one, changed), reverse=True):
        if not is_run(session.outing):
            continue
        day = changed.get(session.id, day_of(journal, session))
        name = table_name(session.outing, units)
        if day is None or session.let_go:
            words[session.outing.day] = GONE
        else:
            words[day] = f"{MOVED}{name}" if day != day_of(journal, session) else name
    return tuple(words[day] for day in days)


def _is_gone(session: Session, changed: dict[str, date | None]) -> bool:
    return session.let_go is not None or changed.get(session.id, session.outing.day) is None


def week_size(week: Week, option: Option | None, units: Units) -> str:
    """As in "23 km", or "2 runs" where no km are asked: the week without what is let go."""
    gone = {session.id for session in option.let_go} if option else set()
    kept = [s.outing for s in week.sessions if s.id not in gone and not s.let_go]
    if all(session.outing.km is None for session in week.sessions):
        return counted_runs(len(kept))
    return f"{units.whole(sum(outing.km or 0.0 for outing in kept))} {units.name}"


def brief(option: Option) -> str:
    """As in "tempo Thu, easy – Thu": the changes in as few words as they take."""
    moved = [f"{MOVED}{day_name(day)[:3]} {s.outing.kind}" for s, day in option.moved]
    gone = [f"{GONE}{day_name(s.outing.day)[:3]} {s.outing.kind}" for s in option.let_go]
    return "  ".join((*moved, *gone))


def happens(session: Session, option: Option, units: Units, today: date) -> str:
    """What an option does, what is let go said first of all that follows."""
    if option.how == "let go":
        return f"{capital(NOUNS[session.outing.kind])} let go. Nothing moves and nothing is owed."
    if option.how == "trade":
        return _traded(session, option, units, today)
    return f"{capital(_moves(session, option, units, today))}."


def _traded(session: Session, option: Option, units: Units, today: date) -> str:
    other, day = next((one, day) for one, day in option.moved if one.id != session.id)
    here, there = capital(_when(day, today)), _when(other.outing.day, today)
    what = _sized(other, units)
    return f"{here} the {what}, {there} the {_noun(session)}: the same runs, two days changed."


def _moves(session: Session, option: Option, units: Units, today: date) -> str:
    """As in "tempo on Thursday, in place of Thursday's easy 7.5, which is let go"."""
    (to,) = [day for one, day in option.moved if one.id == session.id]
    gone = [f"{day_name(one.outing.day)}'s {_sized(one, units)}" for one in option.let_go]
    others = [
        f"{day_name(one.outing.day)}'s {_noun(one)} on {day_name(day)}"
        for one, day in option.moved
        if one.id != session.id
    ]
    there = [f"{_noun(session)} {_when(to, today)}"]
    are = "are" if len(gone) > 1 or any(is_many(one.outing) for one in option.let_go) else "is"
    there += [f"in place of {' and '.join(gone)}, which {are} let go"] if gone else []
    return ", ".join((*there, *others))


def _when(day: date, today: date) -> str:
    """As in "today", "tomorrow" or "on Thursday"."""
    words = relative_day(day, today)
    return f"on {words}" if words[0].isupper() else words


def _sized(session: Session, units: Units) -> str:
    km = session.outing.km
    return f"{NOUNS[session.outing.kind]}{f' of {units.distance(km)}' if km else ''}"


def _noun(session: Session) -> str:
    return NOUNS[session.outing.kind]


def reasons(journal: Journal, session: Session, option: Option, today: date) -> str:
    """Why the days are as they are, in one or two sentences; empty where nothing is moved."""
    found = [_clear_days(option), _comes_first(journal, session, option, today)]
    return " ".join(filter(None, found))


def _clear_days(option: Option) -> str:
    """As in "Two clear days before the long run."."""
    placed = [(one, day) for one, day in zip(option.sessions, option.days, strict=True) if day]
    long_days = [day for one, day in placed if one.outing.kind == "long"]
    moved = [
        day for one, day in option.moved if is_stress(one.outing) and one.outing.kind != "long"
    ]
    between = [(long - day).days - 1 for day in moved for long in long_days if long > day]
    if not between or min(between) < GAP - 1:
        return ""
    return f"{capital(counted(min(between), 'clear day'))} before the long run."


def _comes_first(journal: Journal, session: Session, option: Option, today: date) -> str:
    """Why a key session is kept for an easy one."""
    if option.how != "move" or not option.let_go or not is_key(session.outing):
        return ""
    way = journal.journey[journal.week[session.id.partition("/")[0]].journey]
    what, lesser = _noun(session), NOUNS[option.let_go[0].outing.kind]
    if not way.goal.race_day:
        return f"The {what} comes first: a week is built around it."
    weeks = weeks_between(today, way.goal.race_day)
    race = race_words(way.goal.km)
    lesser = with_article(lesser)
    return (
        f"The {what} comes first because, {counted(weeks, 'week')} out, it does more for {race}"
        f" than {lesser}."
    )


def keeps(journal: Journal, week: Week, options: Sequence[Option], today: date) -> str:
    """What the options leave of the week's goal."""
    now = tally(journal, week, today)
    left = min(_runs_left(journal, week, one, today) for one in options) + now.ticks
    runs, goal = counted(left, "run"), number(now.goal)
    if left >= now.goal:
        each = "Each of these" if len(options) > 1 else "This"
        return f"{each} leaves at least {runs}, and {goal} keep the week."
    least = "The least of these" if len(options) > 1 else "This"
    return f"{least} leaves {runs}, where {goal} keep the week."


def _runs_left(journal: Journal, week: Week, option: Option, today: date) -> int:
    """Runs that are still to come: those that an option lays out, and those that stand."""
    runs = (one for one in week.sessions if is_for_running(one))
    stand = {s.id: s.outing.day for s in runs if state(journal, s, today) == "open"}
    days = {**stand, **dict(option.by_id)}.values()
    return sum(day is not None and day >= today for day in days)


def rearranged(journal: Journal, session_id: str, option: Option, today: date) -> str:
    """What is said once it is done."""
    session, units = journal.session(session_id), units_of(journal.owner)
    if session is None:
        return ""
    if option.how == "let go":
        ahead = next_session(journal, today, today)
        then = f" Next: {_ahead(ahead.outing, units)}." if ahead else ""
        went = "let go" if session.outing.day >= today else "was not run"
        return f"{capital(_noun(session))} {went}: nothing is owed.{then}"
    to = next(day for one, day in option.moved if one.id == session_id)
    others = _going(option, session_id, today)
    gone = [f"{_is_let_go(one)} for it" for one in option.let_go]
    moved = f"{_noun(session)} moved to {relative_day(to, today)}"
    return f"{capital('; '.join((moved, *others, *gone)))}."


def laid_out_anew(option: Option, today: date) -> str:
    """A week laid out anew around its days, as in "Saturday's long run goes to Friday."."""
    gone = [_is_let_go(one) for one in option.let_go]
    return f"{capital('; '.join((*_going(option, '', today), *gone)))}."


def laid_out(option: Option, today: date) -> str:
    """What is said once it is done; where that is too much for a line, how many runs changed."""
    whole = laid_out_anew(option, today)
    if len(whole) <= LINE:
        return whole
    moved, gone = len(option.moved), len(option.let_go)
    parts = [f"{_runs(moved)} {'goes' if moved == 1 else 'go'} to other days"] if moved else []
    parts += [f"{_runs(gone)} {'is' if gone == 1 else 'are'} let go"] if gone else []
    return f"Laid out anew: {', '.join(parts)}."


def _runs(count: int) -> str:
    return counted(count, "run")


def _going(option: Option, but: str, today: date) -> list[str]:
    """The sessions that are moved, but for one."""
    moved = ((one, day) for one, day in option.moved if one.id != but)
    return [
        f"{whose(one)} {'go' if is_many(one.outing) else 'goes'} to {relative_day(day, today)}"
        for one, day in moved
    ]


def _is_let_go(session: Session) -> str:
    return f"{whose(session)} {'are' if is_many(session.outing) else 'is'} let go"


def whose(session: Session) -> str:
    """As in "Saturday's long run"."""
    return f"{day_name(session.outing.day)}'s {_noun(session)}"


def _ahead(outing: Outing, units: Units) -> str:
    return f"{day_name(outing.day)}, {named_size(outing, units)}"
