"""`swap`: a session becomes its maintenance run."""

from datetime import date
from functools import partial

import click

from app.coach.maintenance.easing import ease
from app.coach.maintenance.easing import swap as lighter
from app.coach.map.ladder_moves import may_stay, stay
from app.coach.plan import planned, run_of, session_on
from app.commands.days import whose
from app.commands.desk import Desk
from app.commands.refusals import NotDone
from app.commands.typed_options import day_argument
from app.voice.ladder import stayed
from app.voice.maintenance import eased, swap_words
from app.voice.words import relative_day, units_of
from storage.journal import Journal
from storage.records import Session


@click.command()
@day_argument
@click.option(
    "--same-step", is_flag=True, help="Run and walk: the next run takes the same step again."
)
@click.pass_obj
def swap(desk: Desk, day: tuple[str, ...], *, same_step: bool) -> None:
    """Swap a day's session for its maintenance run, which counts in full."""
    when, today = desk.day(day), desk.today
    session = session_on(desk.journal, when, today)
    if session is None:
        raise NotDone(f"Nothing is planned for {relative_day(when, today)}; there is no swap.")
    if same_step:
        click.echo(_stayed(desk, session))
        return
    if lighter(desk.journal, session, today) is None:
        raise NotDone(_reason(desk.journal, session, today))
    move = partial(ease, session_id=session.id, today=today)
    say = partial(eased, session_id=session.id, today=today)
    click.echo(desk.apply(move, say))


def _stayed(desk: Desk, session: Session) -> str:
    """Stay on the session's step, and return what is to be said; NotDone."""
    today = desk.today
    if not may_stay(desk.journal, session, today):
        what = whose(desk.journal, session, today)
        raise NotDone(f"{what} has no step to stay on; tickover today says what is due.")
    move = partial(stay, session_id=session.id, today=today)
    return desk.apply(move, partial(stayed, session_id=session.id, today=today))


def _reason(journal: Journal, session: Session, today: date) -> str:
    """Why there is nothing to swap."""
    what = whose(journal, session, today)
    if run_of(journal, session):
        return f"{what} is run already; tickover done --km corrects what was run."
    if planned(session) != session.outing:
        now = swap_words(session.outing, units_of(journal.owner))
        return f"Already eased: {now}. tickover undo goes back."
    if session.outing.kind == "race":
        return "Race day has no swap; tickover done ticks it when it is run."
    return f"{what} is as light as it gets; tickover done ticks it."
