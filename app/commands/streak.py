"""`streak`: what has been held in a row, and how each week was counted."""

from functools import partial

import click

from app.coach.momentum.plan_days import count_days, counts_days
from app.commands.desk import Desk
from app.commands.page import show
from app.commands.typed_options import json_option
from app.voice.momentum import days_switched


@click.command()
@click.option(
    "--days/--no-days",
    default=None,
    help="Count days on plan too from now on, planned rest among them; or no longer.",
)
@json_option
@click.pass_obj
def streak(desk: Desk, *, days: bool | None, as_json: bool) -> None:
    """Show the streak, the spares, and how each of the last weeks was counted."""
    desk.require_plan()
    if days is not None:
        _switch(desk, counts=days, is_quiet=as_json)
    if as_json:
        from app.commands.facts import spelled
        from app.commands.momentum_facts import streak_facts

        click.echo(spelled(streak_facts(desk.journal, desk.today)))
        return
    from app.commands.momentum_page import streak_page

    show(streak_page(desk.journal, desk.today))


def _switch(desk: Desk, *, counts: bool, is_quiet: bool) -> None:
    """Count days on plan, or no longer, and say so; nothing where that is so already."""
    if counts == counts_days(desk.journal):
        return
    said = desk.apply(partial(count_days, counts=counts), partial(days_switched, today=desk.today))
    if not is_quiet:
        show(iter((said, "")))
