"""Sentences drawn from a runner's own facts: the if-then, the reason, what was built."""

from collections.abc import Iterator
from datetime import date

from app.coach.days import DAY, WEEK, weeks_between
from app.coach.maintenance.way_back import returning
from app.coach.momentum.standing import Standing
from app.coach.momentum.ticks import TICKS, is_unanswered, state
from app.coach.momentum.weeks import Tally
from app.coach.plan import journey_weeks, planned, session_on, week_of
from app.coach.sessions import is_key
from app.voice.sessions import NOUNS
from app.voice.words import capital, counted, fitting, number, units_of
from storage.journal import Journal
from storage.records import Journey, Session

DARK_MONTHS = (10, 11, 12, 1, 2, 3)
"""Months in which an evening run is a dark one."""
IF_THEN_EVERY = 2
"""Weeks of the calendar between two mornings on which the runner's own if-then is said."""
REASON_EVERY = 4
"""Weeks between two days on which the runner's own reason is said, where no race asks for it."""
WEEKS_BUILT = 2
"""Kept weeks in a row from which they are named."""

STRAIGHT_BACK = "Straight back after one that went by. Nothing holds a habit better."


def own_words(journal: Journal, session: Session | None, today: date) -> str:
    """The runner's if-then: on its mornings, and on a day they marked wet; never two days running.

    A run that was moved there has had its morning.
    """
    runner = journal.owner
    if runner is None or runner.if_then is None or session is None:
        return ""
    if state(journal, session, today) != "open" or not _is_for_it(journal, session, today):
        return ""
    then = runner.if_then.then
    return fitting(f"You wrote: {runner.if_then.when}, then {then}.", f"You wrote: {then}.")


def _is_for_it(journal: Journal, session: Session, today: date) -> bool:
    if _is_its_morning(journal, session, today):
        return True
    around = {day: session_on(journal, day, today) for day in (today - DAY, today + DAY)}
    has_turn = any(
        other and (_is_its_morning(journal, other, day) or _is_wet(other, day))
        for day, other in around.items()
    )
    return _is_wet(session, today) and not has_turn


def _is_wet(session: Session, today: date) -> bool:
    """Whether the runner swapped it that day because of the weather."""
    return any(was.on == today and was.reason == "weather" for was in session.was)


def _is_its_morning(journal: Journal, session: Session, today: date) -> bool:
    """The first key run of every second week in the dark months."""
    week = week_of(journal, today, today)
    if week is None or today.month not in DARK_MONTHS or planned(session).day != today:
        return False
    first_key = next((other for other in week.sessions if is_key(other.outing)), None)
    is_its_week = week.first_day.toordinal() // WEEK.days % IF_THEN_EVERY != 0
    return first_key is not None and first_key.id == session.id and is_its_week


def own_reason(journal: Journal, way: Journey, session: Session | None, today: date) -> str:
    """The runner's reason, on the run in the middle of every fourth week; a race has it on its day.

    The week is no longer new by then, and not nearly done.
    """
    runner, week = journal.owner, week_of(journal, today, today)
    if runner is None or not runner.why or way.goal.race_day or week is None or session is None:
        return ""
    middle = week.sessions[len(week.sessions) // 2]
    if not week.number or week.number % REASON_EVERY or middle.id != session.id:
        return ""
    if planned(session).day != today or state(journal, session, today) != "open":
        return ""
    said = f"You said: {runner.why.rstrip('.')}."
    return fitting(f"{said} This is week {number(week.number)}.", said)


def straight_back(now: Standing, session: Session | None, today: date) -> str:
    """After a tick that came right after a missed run."""
    settled = [
        (each.id, reached)
        for week in now.weeks[-2:]
        for each, reached in week.tally.states
        if reached in TICKS or reached == "missed"
    ]
    ids = [name for name, _ in settled]
    if session is None or session.id not in ids or session.outing.day != today:
        return ""
    at = ids.index(session.id)
    is_back = at > 0 and settled[at][1] in TICKS and settled[at - 1][1] == "missed"
    return STRAIGHT_BACK if is_back else ""


def long_run_then(journal: Journal, way: Journey, session: Session | None, today: date) -> str:
    """After a long run: what the first one of the journey was."""
    if session is None or session.outing.kind != "long" or not is_ticked(journal, session, today):
        return ""
    first = next((s for s in _sessions(journal, way) if s.outing.kind == "long"), session)
    km, weeks = first.outing.km or 0.0, weeks_between(first.outing.day, session.outing.day)
    if weeks < 1 or km >= (session.outing.km or 0.0):
        return ""
    distance = units_of(journal.owner).distance(km)
    return f"{capital(counted(weeks, 'week'))} ago the long run was {distance}."


def _sessions(journal: Journal, way: Journey) -> Iterator[Session]:
    return (session for week in journey_weeks(journal, way) for session in week.sessions)


def is_ticked(journal: Journal, session: Session, today: date) -> bool:
    """Whether a session was run."""
    return state(journal, session, today) in TICKS


def about_the_week(journal: Journal, now: Standing, session: Session | None, today: date) -> str:
    """What a week's first day has to tell, and the day before its last run."""
    week = now.weeks[-1].tally if now.weeks else None
    if week is None or not week.has_day(today) or week.is_excused:
        return ""
    if today == week.week.first_day:
        return _week_ahead(journal, week, session) or _weeks_built(now)
    is_told = session is not None and is_ticked(journal, session, today)  # the tick has said it
    return "" if is_told else _whole_tomorrow(journal, week, today)


def _week_ahead(journal: Journal, week: Tally, session: Session | None) -> str:
    """On a first day that is a run day: as in "Week 6: four runs, 33 km; three keep it."."""
    if session is None or week.ticks or not week.week.number:
        return ""
    units = units_of(journal.owner)
    km = f", {units.whole(week.week.km)} {units.name}" if week.week.km else ""
    keep = f"{number(week.goal)} {'keeps' if week.goal == 1 else 'keep'} it"
    return f"Week {week.week.number}: {counted(week.planned, 'run')}{km}; {keep}."


def _weeks_built(now: Standing) -> str:
    """On a first day of rest: how the week before was kept, or how many were in a row."""
    before = now.weeks[-2] if now.weeks[1:] else None
    if before is None or not before.kept:
        return ""
    ticks = [reached for _, reached in before.tally.states if reached in TICKS]
    is_way_back = any(returning(session) for session, _ in before.tally.states)
    if set(ticks) == {"eased"} and not before.covered and not is_way_back:
        return f"{capital(counted(len(ticks), 'eased run'))} kept last week. That is maintaining."
    if now.streak.weeks < WEEKS_BUILT:
        return ""
    return f"{capital(counted(now.streak.weeks, 'week'))} kept, one after another."


def _whole_tomorrow(journal: Journal, week: Tally, today: date) -> str:
    """On the day before the one run that a kept week still has."""
    ahead = [session for session, reached in week.states if reached == "open"]
    tomorrow = session_on(journal, today + DAY, today)
    if not week.kept or len(ahead) != 1 or ahead[0] != tomorrow:
        return ""
    if planned(tomorrow).day != tomorrow.outing.day:
        return ""  # it may have been told of already, on the day before it was moved
    return f"The week is kept. Tomorrow's {NOUNS[ahead[0].outing.kind]} makes it whole."


def keeps_it(journal: Journal, now: Standing, session: Session | None, today: date) -> str:
    """On the morning after a run without an answer, where today's is all that is needed."""
    before = session_on(journal, today - DAY, today)
    is_asked = before is not None and is_unanswered(journal, before, today)
    week = now.weeks[-1].tally if now.weeks else None
    if session is None or not is_asked or week is None or week.left != 1:
        return ""
    if session.outing.day != today or state(journal, session, today) != "open":
        return ""
    return f"Whatever yesterday was, the {NOUNS[session.outing.kind]} today keeps the week."
