"""`swap`: a session becomes a lighter one: the one that m takes, or one of the list."""

from datetime import date
from functools import partial

import click

from app.coach.maintenance.choosing import Option, may_choose, options
from app.coach.maintenance.easing import ease, is_eased, whole_of
from app.coach.maintenance.easing import swap as lighter
from app.coach.maintenance.reasons import REASONS, Reason
from app.coach.maintenance.taking import take
from app.coach.map.ladder_moves import may_stay, stay
from app.coach.plan import run_of, session_on
from app.commands.days import whose
from app.commands.desk import Desk
from app.commands.page import show
from app.commands.refusals import NotDone
from app.commands.typed_options import day_argument, json_option, read_with
from app.typed import minutes as typed_minutes
from app.voice.ladder import stayed
from app.voice.maintenance import eased, swap_words, taken
from app.voice.swap_words import way_words
from app.voice.words import counted, relative_day, units_of
from storage.journal import Journal
from storage.records import Session


@click.command()
@day_argument
@click.option("--list", "is_list", is_flag=True, help="Show every way, and change nothing.")
@click.option("--variant", type=int, metavar="N", help="Take that one of the list.")
@click.option(
    "--minutes", metavar="TIME", callback=read_with(typed_minutes), help="Minutes to spare."
)
@click.option("--reason", type=click.Choice(REASONS), help="Why: it sorts the list, and is kept.")
@click.option(
    "--same-step", is_flag=True, help="Run and walk: the next run takes the same step again."
)
@json_option
@click.pass_obj
def swap(
    desk: Desk,
    day: tuple[str, ...],
    *,
    is_list: bool,
    variant: int | None,
    minutes: float | None,
    reason: Reason | None,
    same_step: bool,
    as_json: bool,
) -> None:
    """Swap a day's session for its maintenance run, which counts in full."""
    is_choice = variant is not None or minutes is not None or reason is not None
    if same_step and (is_list or is_choice):
        raise click.UsageError("--same-step stands alone.")
    if as_json and not is_list:
        raise click.UsageError("--json goes with --list.")
    session = _session(desk, day)
    if same_step:
        click.echo(_stayed(desk, session))
    elif is_list and variant is None:
        _list(desk, session, reason or "time", minutes, as_json=as_json)
    elif is_choice:
        click.echo(_chosen(desk, session, reason or "time", minutes, variant))
    else:
        click.echo(_eased(desk, session))


def _session(desk: Desk, day: tuple[str, ...]) -> Session:
    """The session of the day; NotDone where there is none."""
    when, today = desk.day(day), desk.today
    session = session_on(desk.journal, when, today)
    if session is None:
        raise NotDone(f"Nothing is planned for {relative_day(when, today)}; there is no swap.")
    return session


def _eased(desk: Desk, session: Session) -> str:
    """Take what one key takes, and return what is to be said; NotDone."""
    today = desk.today
    if lighter(desk.journal, session, today) is None:
        raise NotDone(_reason(desk.journal, session, today))
    move = partial(ease, session_id=session.id, today=today)
    return desk.apply(move, partial(eased, session_id=session.id, today=today))


def _list(
    desk: Desk, session: Session, reason: Reason, minutes: float | None, *, as_json: bool
) -> None:
    from app.commands.facts import spelled
    from app.commands.swap_list import swap_facts, swap_lines

    listed = _options(desk, session, reason, minutes)
    if as_json:
        click.echo(spelled(swap_facts(desk.journal, session, reason, minutes, listed)))
    else:
        show(swap_lines(desk.journal, session, reason, listed, desk.today))


def _options(
    desk: Desk, session: Session, reason: Reason, minutes: float | None
) -> tuple[Option, ...]:
    """The ways of a session; NotDone where it has none."""
    if not may_choose(desk.journal, session, desk.today):
        raise NotDone(_reason(desk.journal, session, desk.today))
    return options(desk.journal, session, reason, minutes, desk.today)


def _chosen(
    desk: Desk, session: Session, reason: Reason, minutes: float | None, variant: int | None
) -> str:
    """Take one of the list, the first that can be taken unless it says which; NotDone."""
    listed = _options(desk, session, reason, minutes)
    if variant is not None and not 1 <= variant <= len(listed):
        ways = f"There are {counted(len(listed), 'way')}" if len(listed) > 1 else "There is one way"
        raise NotDone(f"{ways}; tickover swap --list shows the numbers.")
    free = (one for one in listed if not one.hindrance)
    one = next(free, None) if variant is None else listed[variant - 1]
    if one is None:
        raise NotDone("Nothing fits into so little; tickover swap --list shows what there is.")
    if one.hindrance:
        raise NotDone(way_words(one, whole_of(session), minutes))
    about = partial(partial, session_id=session.id, way=one.way, reason=reason, today=desk.today)
    return desk.apply(about(take), about(taken))


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
    if is_eased(session):
        now = swap_words(session.outing, units_of(journal.owner))
        return f"Already eased: {now}. tickover undo goes back; --list has other ways."
    if session.outing.kind == "race":
        return "Race day has no swap; tickover done ticks it when it is run."
    return f"{what} is as light as it gets; tickover done ticks it."
