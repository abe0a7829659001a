"""`skip`: a session is not run on its day; the ways there are, and the one that is taken."""

from functools import partial

import click

from app.coach.maintenance.rearranging import Option, options, rearrange
from app.coach.plan import session_on
from app.commands.confirm import has_terminal
from app.commands.days import whose
from app.commands.desk import Desk
from app.commands.refusals import NotDone
from app.commands.typed_options import day_argument
from app.commands.week_table import table
from app.voice.rearranging import NAMES, NO_DEBT, happens, rearranged, reasons
from app.voice.words import relative_day
from storage.records import Session

LET_GO = "let go"


@click.command()
@day_argument
@click.option("--take", type=click.IntRange(1, 3), help="The way of that number.")
@click.option("--yes", is_flag=True, help="Let it go without being asked.")
@click.pass_obj
def skip(desk: Desk, day: tuple[str, ...], take: int | None, *, yes: bool) -> None:
    """Say that a day's session will not be run on it: move it, trade days, or let it go."""
    when, today = desk.day(day), desk.today
    session = session_on(desk.journal, when, today)
    if session is None:
        raise NotDone(f"Nothing is planned for {relative_day(when, today)}; nothing is skipped.")
    ways = options(desk.journal, session, today)
    if not ways:
        raise NotDone(_reason(desk, session))
    option = _let_go(ways) if yes and take is None else _taken(ways, take)
    if option is None:
        click.echo(_preview(desk, session, ways))
        option = _asked(ways)
    if option:
        move = partial(rearrange, session_id=session.id, days=option.by_id, today=today)
        say = partial(rearranged, session_id=session.id, option=option, today=today)
        click.echo(desk.apply(move, say))


def _reason(desk: Desk, session: Session) -> str:
    what = whose(desk.journal, session, desk.today)
    if session.let_go:
        return f"{what} is let go already, and nothing is owed for it."
    return f"{what} can't be skipped: only a waiting run of this week or the next can be."


def _let_go(ways: tuple[Option, ...]) -> Option | None:
    return next((way for way in ways if way.how == LET_GO), None)


def _taken(ways: tuple[Option, ...], take: int | None) -> Option | None:
    """The way of that number; NotDone where there are fewer."""
    if take is None:
        return None
    if take > len(ways):
        raise NotDone(f"There is no way {take}; tickover skip shows those there are.")
    return ways[take - 1]


def _preview(desk: Desk, session: Session, ways: tuple[Option, ...]) -> str:
    """The week as planned and as each way leaves it, and what each does."""
    week = desk.journal.week[session.id.partition("/")[0]]
    names = [f"{n} {NAMES[way.how]}" for n, way in enumerate(ways, 1)]
    lines = [*table(desk.journal, week, dict(zip(names, ways, strict=True)), desk.units), ""]
    for n, way in enumerate(ways, 1):
        said = happens(session, way, desk.units, desk.today)
        why = reasons(desk.journal, session, way, desk.today)
        lines.append(" ".join(filter(None, (f"{n}  {said}", why))))
    return "\n".join((*lines, NO_DEBT))


def _asked(ways: tuple[Option, ...]) -> Option | None:
    """The way that the runner chooses; without a terminal nobody can be asked."""
    numbers = " ".join(str(n) for n, _ in enumerate(ways, 1))
    if not has_terminal():
        takes = numbers.replace(" ", " or --take ")
        raise NotDone(f"Nothing is changed: --take {takes} takes one.")
    answer = click.prompt(f"{numbers}, or enter for none", default="", show_default=False)
    if answer.strip() in numbers.split():
        return ways[int(answer) - 1]
    click.echo("Nothing is changed.")
    return None
