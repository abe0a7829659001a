"""`import plan`: a coach's own plan, read, shown, and kept where it is wanted."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

import click

from app.coach.map.own import follow, own_weeks
from app.coach.plan import journey as running
from app.commands.confirm import is_wanted
from app.commands.desk import Desk
from app.commands.page import show
from app.commands.plan_reading import plan_page
from app.commands.refusals import NotDone, WrongUsage
from app.exchange.adoption import Adoption, adoption
from app.exchange.calendar import When
from app.exchange.plan import plan_in
from app.exchange.plan_lines import PlanRead
from app.exchange.sheets import decoded
from app.typed import Refused
from app.typed import day as typed_day
from app.voice.own_reading import (
    another_runs,
    begun,
    changed,
    refused,
    when_missing,
    without_terminal,
)
from app.voice.words import Units
from storage.ids import time_ordered_id
from storage.records import Change, Week

LARGEST = 1_000_000
"""Bytes of a file that may be a plan."""


class Options(NamedTuple):
    """How a plan is to be read and kept."""

    units: Units
    replace: bool
    yes: bool
    every: bool


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--race-date", metavar="DATE", help="The day of its race: it ends on that day.")
@click.option("--start", metavar="DATE", help="The day on which it begins, or the next that fits.")
@click.option("--from-day", metavar="DATE", help="Join it midway: nothing before exists.")
@click.option("--units", type=click.Choice(["km", "mi"]), default="km", help="Of bare figures.")
@click.option("--replace", is_flag=True, help="End the journey that is running.")
@click.option("--yes", is_flag=True, help="Keep it without being asked.")
@click.option("--all", "every", is_flag=True, help="Show every warning.")
@click.pass_obj
def plan(
    desk: Desk,
    /,
    *,
    file: Path,
    units: Literal["km", "mi"],
    replace: bool,
    yes: bool,
    every: bool,
    **days: str | None,
) -> None:
    """Read a coach's plan, show what each cell says, and keep it.

    FILE has a line a day (week,day,kind,...) or a grid of weeks and days.
    """
    options = Options(Units(units), replace, yes, every)
    read = _read(file, options.units, desk.today)
    when = When(**{name: _day(desk, typed) for name, typed in days.items()})
    found = _found(desk, read, when, options.units)
    known = desk.journal.after(Change(put=(found.runner,)))
    weeks = own_weeks(known, found.plan, found.journey, desk.today)
    show(plan_page(known, read, found, weeks, desk.today, is_all=options.every))
    _keep(desk, found, weeks, options)


def _read(file: Path, units: Units, today: date) -> PlanRead:
    """The plan in a file; NotDone where it can't be read to the end."""
    if not file.is_file():
        raise NotDone(f"There is no file {file}.")
    if file.stat().st_size > LARGEST:
        raise NotDone(f"{file} is too large for a plan.")
    read = plan_in(decoded(file.read_bytes()), units.name, today)
    if read.troubles:
        first = read.troubles[0]
        raise NotDone(refused(*first, len(read.troubles) - 1))
    return read


def _found(desk: Desk, read: PlanRead, when: When, units: Units) -> Adoption:
    """What the plan comes to; NotDone where it does not fit the days named."""
    if when.race_date and when.start:
        raise WrongUsage("--race-date or --start, not both: one of them says when it begins.")
    new_id = partial(time_ordered_id, desk.clock.now())
    try:
        return adoption(read, when, desk.journal, units, new_id, desk.today)
    except Refused as refusal:
        raise NotDone(str(refusal)) from refusal


def _day(desk: Desk, text: str | None) -> date | None:
    return typed_day(text, desk.today, desk.week_start, ahead=True) if text else None


def _keep(desk: Desk, found: Adoption, weeks: tuple[Week, ...], options: Options) -> None:
    """Keep what was shown, where the runner wants it."""
    if not found.is_dated:
        raise NotDone(when_missing(found.plan.from_day, found.journey.goal.race_day))
    way = running(desk.journal)
    if way and not found.is_same and not options.replace:
        raise NotDone(another_runs(way, found.plan.from_day, desk.units))
    if options.yes or is_wanted("Keep it?", "Nothing is kept.", without_terminal()):
        show(_kept(desk, found, weeks))


def _kept(desk: Desk, found: Adoption, weeks: tuple[Week, ...]) -> Iterator[str]:
    move = partial(
        follow,
        plan=found.plan,
        runner=found.runner,
        journey=found.journey,
        replacing=found.replacing,
        today=desk.today,
    )
    said = changed(weeks) if found.is_same else begun(found.journey, weeks)
    yield desk.apply(move, lambda _: said)
    yield f"Kept in {desk.store.path}; tickover undo takes it back."
