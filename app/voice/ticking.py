"""What is said of a run that was ticked, entered, added or corrected."""

from datetime import date

from app.coach.momentum.late import late
from app.coach.momentum.ticks import TICKS, state
from app.coach.momentum.weeks import Tally, tally
from app.coach.plan import planned, run_of, week_of
from app.voice.guard import guarded
from app.voice.ladder import climbed, five_km, milestone
from app.voice.milestones import milestone_of
from app.voice.momentum import (
    beginning,
    behind,
    more_to_keep,
    week_figures,
    week_name,
)
from app.voice.sessions import NAMES, NOUNS, named_size
from app.voice.words import capital, day_name, fitting, full_date, number, run_size, units_of
from storage.journal import Journal
from storage.records import Run, Session


def ticked(journal: Journal, session_id: str, today: date) -> str:
    """What is said when a session has just been ticked."""
    session = journal.session(session_id)
    if session is None:
        return ""
    if _is_the_goal(journal, session):
        return raced(journal, session, today)
    week = tally(journal, journal.week[session_id.partition("/")[0]], today)
    if len(journal.runs_by_session) == 1 and week.left and not week.is_over:
        what = _what_was_ticked(journal, session)
        return f"{what}: that is the first one. {capital(more_to_keep(week))}."
    new = _new_milestone(journal, run_of(journal, session), today)
    if new:
        what = climbed(journal, session, today) or _what_was_ticked(journal, session)
        return fitting(f"{what}. {new}", new)
    if week.kept and week.ticks in (week.goal, week.due):
        return keeps_the_week(journal, session, week, today)
    step = milestone(journal, session, today) or climbed(journal, session, today)
    return f"{step or _what_was_ticked(journal, session)}. {_this_week(journal, week)}."


def _is_the_goal(journal: Journal, session: Session) -> bool:
    """Whether it is the race that the way leads to, and none on the way."""
    way = journal.journey.get(journal.week[session.id.partition("/")[0]].journey)
    return session.outing.kind == "race" and (
        way is None or way.goal.race_day in (None, session.outing.day)
    )


def _new_milestone(journal: Journal, run: Run | None, today: date) -> str:
    """A milestone that a run has just reached; where the ladder has its own, that is said alone."""
    session = journal.session(run.session) if run and run.session else None
    of_ladder = five_km(journal, run, today) or (session and milestone(journal, session, today))
    return milestone_of(journal, [run], today) if run and not of_ladder else ""


def _what_was_ticked(journal: Journal, session: Session) -> str:
    """As in "Easy 9.0 km ticked", or "Sunday's long run 8.6 km ticked, run on Friday"."""
    words = named_size(session.outing, units_of(journal.owner))
    run = run_of(journal, session)
    if run and run.day < session.outing.day:
        return f"{day_name(session.outing.day)}'s {words} ticked, run on {day_name(run.day)}"
    return f"{capital(words)} ticked"


def _this_week(journal: Journal, week: Tally) -> str:
    when = f"in {week_name(week)}" if week.is_over else "this week"
    if week.kept:
        return f"{capital(number(week.ticks))} of {number(week.due)} {when}"
    return f"{week_figures(week, units_of(journal.owner))} {when}"


def keeps_the_week(journal: Journal, session: Session, week: Tally, today: date) -> str:
    """The tick that keeps a week."""
    first, step = milestone(journal, session, today), climbed(journal, session, today)
    what = first or step or f"{capital(NOUNS[session.outing.kind])} ticked"
    if week.ticks == week.due:
        whole = number(week.due)
        return f"{what}: {week_name(week)} is kept, {whole} of {whole}."
    still = next(
        (s.outing for s, reached in week.states if reached == "open" and s.outing.day >= today),
        None,
    )
    if still is None or week.is_over:
        return f"{what}: {week_name(week)} is kept."
    return f"{what}: the week is kept. {day_name(still.day)} makes it whole."


def raced(journal: Journal, session: Session, today: date) -> str:
    """After the race: what lies between A and B."""
    units = units_of(journal.owner)
    way = journal.journey.get(journal.week[session.id.partition("/")[0]].journey)
    run = run_of(journal, session)
    if way is None or run is None:
        return "The race is run."
    distance = units.distance(run.km or session.outing.km or 0.0)
    done = behind(journal, way, today, units)
    return f"{distance}. From {beginning(way, units)} to here in {done}."


def added(journal: Journal, run: Run, today: date) -> str:
    """What is said when an unplanned run was added."""
    return _added(journal, run, _new_milestone(journal, run, today), today)


def _added(journal: Journal, run: Run, new: str, today: date) -> str:
    too_long = guarded(journal, run, today)
    if too_long:
        return too_long
    units = units_of(journal.owner)
    size = run_size(run, units) or "A run"
    before = late(journal, run, today)
    if before:
        what = f"{day_name(before.outing.day)}'s {NOUNS[before.outing.kind]}"
        return f"Logged as extra. {what} was last week's, and is let go."
    week = week_of(journal, run.day, today)
    day = day_name(run.day) if 0 <= (today - run.day).days < 7 else full_date(run.day)
    own = tally(journal, week, today) if week else None
    figures = f"{_this_week(journal, own)}." if own and own.due else ""
    last = (new,) if new else (five_km(journal, run, today), figures)
    return " ".join(filter(None, (f"Extra: {size} on {day}.", *last)))


def entered(journal: Journal, session_id: str, today: date) -> str:
    """What is said when what was run for a session was entered."""
    session = journal.session(session_id)
    new = _new_milestone(journal, run_of(journal, session), today) if session else ""
    return _entered(journal, session_id, new, today)


def corrected(journal: Journal, session_id: str, today: date) -> str:
    """What is said when other figures were entered for a session that was run already."""
    return _entered(journal, session_id, "", today)


def _entered(journal: Journal, session_id: str, new: str, today: date) -> str:
    session = journal.session(session_id)
    run = run_of(journal, session) if session else None
    if session is None or run is None:
        return ""
    too_long = guarded(journal, run, today)
    if too_long:
        return too_long
    size = run_size(run, units_of(journal.owner)) or NAMES[session.outing.kind]
    reached = state(journal, session, today)
    step = (
        five_km(journal, run, today)
        or milestone(journal, session, today)
        or climbed(journal, session, today)
    )
    if reached in TICKS and (new or step):
        fact = f"{(new or step).removesuffix('.')}."
        return fitting(f"{size}, noted. {fact}", fact)
    if reached == "eased" and (run.minutes or 0) < (planned(session).minutes or 0):
        return f"{size}, noted as eased. It counts in full."
    if reached not in TICKS:
        return f"{size}, noted. Ten minutes or more would tick the session."
    return f"{size}, noted."


def edited(journal: Journal, run_id: str, today: date) -> str:
    """What is said when the figures of an extra run were changed."""
    run = journal.run.get(run_id)
    return _added(journal, run, "", today) if run else ""
