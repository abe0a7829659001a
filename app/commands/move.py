"""`move`: a session goes to another day of its week."""

from datetime import date
from functools import partial

import click

from app.coach.maintenance.rearranging import (
    Option,
    carried,
    carry_refusal,
    may_ask,
    on_bench,
    rearrange,
)
from app.coach.plan import session_on
from app.commands.confirm import is_wanted
from app.commands.days import whose
from app.commands.desk import Desk
from app.commands.refusals import NotDone
from app.commands.typed_options import day_argument
from app.commands.week_table import table
from app.typed import day as read_day
from app.voice.carrying import refused
from app.voice.rearranging import rearranged
from app.voice.words import day_name, relative_day
from storage.records import Session

UNASKED = "Nothing is changed: --yes moves it without being asked."


@click.command()
@day_argument
@click.option("--to", required=True, metavar="DAY", help="The day it goes to.")
@click.option("--yes", is_flag=True, help="Move it without being asked.")
@click.pass_obj
def move(desk: Desk, day: tuple[str, ...], to: str, *, yes: bool) -> None:
    """Move a day's session to another day of its week; what stands there is let go for it."""
    when, today = desk.day(day), desk.today
    there = read_day(to, today, desk.week_start)
    session = session_on(desk.journal, when, today)
    if session is None:
        raise NotDone(f"Nothing is planned for {relative_day(when, today)}; nothing is moved.")
    option = _option(desk, session, there)
    week = desk.journal.week[session.id.partition("/")[0]]
    click.echo(
        "\n".join(table(desk.journal, week, {f"to {day_name(there)[:3]}": option}, desk.units))
    )
    if yes or is_wanted("Move it?", "Nothing is changed.", UNASKED):
        about = partial(rearrange, session_id=session.id, days=option.by_id, today=today)
        say = partial(rearranged, session_id=session.id, option=option, today=today)
        click.echo(desk.apply(about, say))


def _option(desk: Desk, session: Session, there: date) -> Option:
    """The week with the session on that day; NotDone, in words, where it can't go there."""
    what = whose(desk.journal, session, desk.today)
    if session.outing.day == there:
        raise NotDone(f"{what} stands there already; nothing is moved.")
    if not may_ask(desk.journal, session, desk.today):
        raise NotDone(f"{what} can't be moved: only a waiting run of this week or the next can be.")
    bench = on_bench(desk.journal, session, desk.today).opened()
    reason = carry_refusal(bench, session, there)
    if reason:
        raise NotDone(refused(bench, session, there, reason))
    return Option("move", bench.open, carried(bench, session, there))
