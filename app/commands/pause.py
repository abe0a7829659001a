"""`pause`: days on which nothing is due, and the way back after them."""

from datetime import date
from functools import partial
from typing import cast

import click
from msgspec import structs

from app.coach.maintenance.coming_back import WayBack, come_back, return_plan
from app.coach.maintenance.hold import end_hold, hold
from app.coach.maintenance.pauses import FLAGGED, announced_pause, call_off_pause
from app.coach.maintenance.pauses import pause as paused_with
from app.coach.maintenance.way_back import unanswered_gap
from app.coach.plan import pause_on
from app.commands.confirm import is_wanted
from app.commands.desk import Desk
from app.commands.page import paragraph
from app.commands.refusals import NotDone, WrongUsage
from app.typed import last_day
from app.voice.holding import LEFT, hold_refused, hold_words, holding
from app.voice.time_off import NO_RUN, called_off, came_back, pause_refused, pause_words, paused
from app.voice.way_back_page import way_back_page
from storage.ids import time_ordered_id
from storage.records import Pause, PauseReason

REASONS = ("ill", "injured", "away", "life", "hold")
UNASKED = "--yes takes it without being asked."


@click.command()
@click.option("--reason", type=click.Choice(REASONS), help="Why nothing is due.")
@click.option("--from", "first", metavar="DAY", default="", help="The first day; else today.")
@click.option("--to", "last", metavar="DAY", default="", help="The last day; else open.")
@click.option("--weeks", type=int, metavar="N", help="How long a hold is, from next week on.")
@click.option(
    "--red-flag",
    is_flag=True,
    help="Chest pain, fainting, or pain that changes how you run: for a doctor, no end set.",
)
@click.option("--end", is_flag=True, help="End it, and show the way back.")
@click.option("--yes", is_flag=True, help="Take the way back without being asked.")
@click.pass_obj
def pause(
    desk: Desk,
    reason: str | None,
    first: str,
    last: str,
    weeks: int | None,
    *,
    red_flag: bool,
    end: bool,
    yes: bool,
) -> None:
    """Pause the plan: nothing is due, the streak waits, runs stay welcome. Or hold it."""
    desk.require_plan()
    if end and (reason or first or last or red_flag or weeks is not None):
        raise WrongUsage("--end ends the pause yesterday; it takes no other dates.")
    if red_flag and (reason not in (None, *FLAGGED) or last or weeks is not None):
        raise WrongUsage("--red-flag goes with --reason ill or injured, and has no last day.")
    if reason == "hold" or weeks is not None:
        click.echo(_held(desk, reason, weeks, has_dates=bool(first or last)))
    elif end:
        said = _ended(desk, is_agreed=yes)
        if said:
            click.echo(said)
    elif red_flag:
        click.echo(f"{_begun(desk, reason, first, last, red_flag=True)} {NO_RUN}")
    elif reason or first or last:
        click.echo(_begun(desk, reason, first, last))
    else:
        click.echo(_listed(desk))


def _held(desk: Desk, reason: str | None, weeks: int | None, *, has_dates: bool) -> str:
    """Hold from next week on; NotDone."""
    if reason not in (None, "hold") or has_dates:
        raise WrongUsage("A hold is counted in weeks: --reason hold --weeks 4.")
    if weeks is None:
        raise WrongUsage("How long is missing; --reason hold --weeks 4.")
    refused = hold_refused(desk.journal, weeks, desk.today)
    if refused:
        raise NotDone(refused)
    return desk.apply(
        partial(hold, weeks=weeks, today=desk.today), partial(holding, today=desk.today)
    )


def _begun(desk: Desk, reason: str | None, first: str, last: str, *, red_flag: bool = False) -> str:
    """Begin a pause, or change the one that runs where no reason is given; NotDone."""
    time_off = _asked(desk, reason, first, last)
    if red_flag:
        time_off = _flagged(time_off)
    refused = pause_refused(desk.journal, time_off, desk.today)
    if refused:
        raise NotDone(refused)
    move = partial(paused_with, time_off=time_off, today=desk.today)
    return desk.apply(move, partial(paused, pause_id=time_off.id, today=desk.today))


def _asked(desk: Desk, reason: str | None, first: str, last: str) -> Pause:
    running = pause_on(desk.journal, desk.today)
    if reason:
        name = time_ordered_id(desk.clock.now())
        begins = _day(desk, first) if first else desk.today
        until = _until(desk, last, begins)
        why = cast("PauseReason", reason)
        return Pause(id=name, first=begins, last=until, reason=why, made=desk.today)
    if running is None:
        raise WrongUsage("Why is missing; --reason ill, injured, away, life or hold.")
    begins = _day(desk, first) if first else running.first
    return structs.replace(running, first=begins, last=_until(desk, last, begins) or running.last)


def _flagged(time_off: Pause) -> Pause:
    """The pause until it is settled; WrongUsage where what runs is no sickness."""
    if time_off.reason not in FLAGGED:
        raise WrongUsage(f"A pause runs, {time_off.reason}; end it, then --reason ill --red-flag.")
    return structs.replace(time_off, last=None, red_flag=True)


def _day(desk: Desk, words: str) -> date:
    return desk.day(tuple(words.split()))


def _until(desk: Desk, words: str, first: date) -> date | None:
    return last_day(words, first, desk.today, desk.week_start) if words else None


def _ended(desk: Desk, *, is_agreed: bool) -> str:
    """End what runs and take the way back, or call off what has not begun; NotDone."""
    today, found = desk.today, return_plan(desk.journal, desk.today)
    running = pause_on(desk.journal, today)
    if running is None and found is None:
        return _called_off(desk)
    if found:
        click.echo(_page(desk, found))
        otherwise = "The pause goes on." if running else "The plan stays as it is."
        if not is_agreed and not is_wanted("Take it?", otherwise, f"{otherwise} {UNASKED}"):
            return ""
    return desk.apply(partial(come_back, today=today), partial(came_back, today=today))


def _called_off(desk: Desk) -> str:
    ahead = announced_pause(desk.journal, desk.today)
    if ahead is None and end_hold(desk.journal, desk.today):
        return desk.apply(partial(end_hold, today=desk.today), lambda _: LEFT)
    if ahead is None:
        raise NotDone("No pause runs; tickover pause --reason ill begins one today.")
    said = called_off(ahead)
    move = partial(call_off_pause, pause_id=ahead.id, today=desk.today)
    return desk.apply(move, lambda _: said)


def _page(desk: Desk, found: WayBack) -> str:
    """The way back, line by line."""
    page = way_back_page(desk.journal, found, desk.today)
    return "\n".join((*paragraph(page.about), "", *page.rows, "", page.asks))


def _listed(desk: Desk) -> str:
    """The pauses and the hold that run or lie ahead, one a line."""
    running, today = pause_on(desk.journal, desk.today), desk.today
    ahead = sorted(
        (one for one in desk.journal.pause.values() if one.first > today),
        key=lambda one: one.first,
    )
    lines = [pause_words(one) for one in ([running] if running else []) + ahead]
    own = hold_words(desk.journal, today)
    lines += [f"hold, {own}"] if own else []
    if not lines:
        offered = unanswered_gap(desk.journal, today)
        back = " --end shows a way back after the days without a run." if offered else ""
        return f"No pause. tickover pause --reason ill begins one today.{back}"
    return "\n".join((*lines, "", "tickover pause --end ends it; --to DAY sets its last day."))
