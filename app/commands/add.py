"""`add`: a run that was not planned."""

from datetime import date
from functools import partial

import click

from app.coach.map.races import race_on, race_refusal
from app.coach.momentum.runs import add as added_to
from app.coach.momentum.runs import refusal
from app.coach.plan import session_on
from app.commands.days import as_typed, whose
from app.commands.desk import Desk
from app.commands.refusals import NotDone, WrongUsage
from app.commands.typed_options import effort_option, minutes_option, note_option, race_option
from app.typed import kilometres, possible
from app.voice.races import race_planned, race_refused
from app.voice.ticking import added
from storage.ids import time_ordered_id
from storage.journal import Journal
from storage.records import Run


@click.command()
@click.argument("km", nargs=-1)
@click.option("--on", "day", metavar="DAY", default="", help="The day, if it was not today.")
@minutes_option
@effort_option
@note_option
@race_option
@click.pass_obj
def add(
    desk: Desk,
    km: tuple[str, ...],
    day: str,
    minutes: float | None,
    effort: int | None,
    note: str,
    *,
    race: bool,
) -> None:
    """Add a run that was not planned: 5, 5.2 or "3 mi"; with --race one that is still to come."""
    when = desk.day(tuple(day.split()))
    if not km and minutes is None:
        raise WrongUsage("How far it was is missing; tickover add 5.2, or --minutes 30.")
    distance = kilometres(" ".join(km), desk.units) if km else None
    possible(distance, minutes)
    if when > desk.today:
        click.echo(_planned_race(desk, when, distance, is_race=race and minutes is None))
        return
    run = Run(
        id=time_ordered_id(desk.clock.now()),
        day=when,
        km=distance,
        minutes=minutes,
        effort=effort,
        note=note,
        kind="race" if race else "run",
        source="typed",
    )
    said = desk.apply(
        partial(added_to, run=run, today=desk.today), partial(added, run=run, today=desk.today)
    )
    click.echo(" ".join(filter(None, [said, _still_open(desk, when)])))


def _planned_race(desk: Desk, day: date, km: float | None, *, is_race: bool) -> str:
    """Put a race that is still to come into the plan; NotDone where it can't be."""
    if not is_race or km is None:
        raise NotDone(
            "A run is added once it has happened; --on takes today or a day before."
            " A race to come is added as in tickover add 10 --race --on DAY."
        )
    reason = race_refusal(desk.journal, day, desk.today)
    if reason:
        raise NotDone(race_refused(reason, day))
    move = partial(race_on, day=day, km=km, today=desk.today)
    return desk.apply(move, partial(race_planned, day=day, km=km, today=desk.today))


def _still_open(desk: Desk, day: date) -> str:
    """The session of the same day that the run leaves open, and how to say that it was meant."""
    journal: Journal = desk.journal
    session = session_on(journal, day, desk.today)
    if session is None or refusal(journal, session, desk.today):
        return ""
    what = whose(journal, session, desk.today)
    typed = " ".join(filter(None, ["done", as_typed(day, desk.today, desk.week_start)]))
    return f"{what} stays open; if this was it: tickover undo, then tickover {typed}."
