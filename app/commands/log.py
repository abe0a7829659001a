"""`log`: every run, the newest first."""

from collections.abc import Sequence
from itertools import takewhile

import click

from app.coach.momentum.log import logged
from app.commands.desk import Desk
from app.commands.page import show
from app.commands.refusals import WrongUsage
from app.commands.typed_options import json_option
from app.typed import past_day
from storage.records import Run

LAST = 20
"""Runs of the table where nothing says how many."""
NO_RUNS = "No run yet. tickover done ticks a session, tickover add 5.2 adds a run."


@click.command()
@click.option("--since", metavar="DAY", help="Only runs of this day and later: mon, 1 nov.")
@click.option("--last", metavar="N", type=click.IntRange(min=1), help="Only so many, the newest.")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="As rows for a spreadsheet.")
@click.pass_obj
def log(desk: Desk, since: str | None, last: int | None, *, as_json: bool, as_csv: bool) -> None:
    """Show every run, the newest first; the table, without a limit, the last 20."""
    if as_json and as_csv:
        raise WrongUsage("Either --json or --csv.")
    desk.require_runs()
    runs = _since(desk, since)
    if as_json or as_csv:
        click.echo(_written(runs[:last], as_json=as_json), nl=as_json)
        return
    from app.commands.log_page import log_page

    most = last or (len(runs) if since else LAST)
    none = f"No run since {since}." if since else NO_RUNS
    show(log_page(desk.journal, runs[:most], len(runs), desk.today) if runs else iter([none]))


def _since(desk: Desk, words: str | None) -> tuple[Run, ...]:
    runs = logged(desk.journal)
    if words is None:
        return runs
    first = past_day(words, desk.today, desk.week_start)
    return tuple(takewhile(lambda run: run.day >= first, runs))


def _written(runs: Sequence[Run], *, as_json: bool) -> str:
    from app.commands.facts import spelled
    from app.commands.log_facts import log_facts, log_sheet

    return spelled(log_facts(runs)) if as_json else log_sheet(runs)
