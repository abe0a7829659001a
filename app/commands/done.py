"""`done`: a session was run."""

from datetime import date
from functools import partial

import click

from app.coach.days import WEEK
from app.coach.momentum.runs import Figures, enter, refusal, tick
from app.coach.momentum.ticks import is_unanswered
from app.coach.plan import run_of, session_on
from app.commands.days import whose
from app.commands.desk import Desk
from app.commands.refusals import NotDone
from app.commands.typed_options import (
    day_argument,
    effort_option,
    minutes_option,
    note_option,
    race_option,
    read_with,
)
from app.typed import kilometres, possible
from app.voice.ticking import corrected, entered, ticked
from app.voice.words import Units, relative_day
from storage.journal import Journal
from storage.records import Change, Run, Session


@click.command()
@day_argument
@click.option(
    "--km",
    metavar="KM",
    callback=read_with(partial(kilometres, units=Units("km"))),
    help="Kilometres run.",
)
@minutes_option
@effort_option
@note_option
@race_option
@click.pass_obj
def done(
    desk: Desk,
    day: tuple[str, ...],
    km: float | None,
    minutes: float | None,
    effort: int | None,
    note: str,
    *,
    race: bool,
) -> None:
    """Tick a day's session: run as planned, or with what was really run."""
    when, today = _meant(desk, desk.day(day)), desk.today
    given = Figures(km, minutes, effort, note, "race" if race else "run")
    if given.km and given.minutes:
        possible(given.km, given.minutes)
    session = _session(desk.journal, when, today, given)
    if given == Figures():
        say, move = ticked, partial(tick, session_id=session.id, today=today)
    else:
        say = corrected if run_of(desk.journal, session) else entered
        move = partial(_record, session_id=session.id, given=given, today=today)
    click.echo(desk.apply(move, partial(say, session_id=session.id, today=today)))


def _meant(desk: Desk, day: date) -> date:
    """A weekday still to come means last week's while that one is without an answer."""
    before, today = day - WEEK, desk.today
    session = session_on(desk.journal, before, today) if today < day < today + WEEK else None
    is_waiting = session is not None and is_unanswered(desk.journal, session, today)
    return before if is_waiting else day


def _session(journal: Journal, day: date, today: date, given: Figures) -> Session:
    """The session of a day; NotDone where it can't be ticked."""
    session = session_on(journal, day, today)
    if session is None:
        raise NotDone(
            f"Nothing is planned for {relative_day(day, today)}; "
            "tickover add enters a run that was not planned."
        )
    reason = refusal(journal, session, today)
    if reason is None or (reason == "ticked" and given != Figures()):
        return session
    what = whose(journal, session, today)
    raise NotDone(
        {
            "ticked": f"{what} is ticked already; --km and --minutes say what was run.",
            "not a run": f"{what} is no run, and needs no tick.",
            "beyond this week": f"{what} is beyond this week; "
            "tickover add enters a run that was not planned.",
        }[reason]
    )


def _record(journal: Journal, session_id: str, given: Figures, today: date) -> Change:
    """Enter the figures given, and keep what else is known of the run."""
    session = journal.session(session_id)
    run = run_of(journal, session) if session else None
    known = run or next(iter(tick(journal, session_id, today).put), None)
    if not isinstance(known, Run):
        return Change()
    return enter(journal, session_id, _completed(given, known), today)


def _completed(given: Figures, known: Run) -> Figures:
    """What was only planned does not stand beside a distance or a time that was measured.

    A race is as long as it is.
    """
    is_measured = given.km is not None or given.minutes is not None
    is_guess = known.source == "tick" and is_measured and known.kind != "race"
    return Figures(
        km=given.km if given.km is not None or is_guess else known.km,
        minutes=given.minutes if given.minutes is not None or is_guess else known.minutes,
        effort=given.effort or known.effort,
        note=given.note or known.note,
        kind=given.kind if given.kind != "run" else known.kind,
    )
