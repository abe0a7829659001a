"""`streak`: what has been held in a row, and how each week was counted."""

import click

from app.commands.desk import Desk
from app.commands.page import show
from app.commands.typed_options import json_option


@click.command()
@json_option
@click.pass_obj
def streak(desk: Desk, *, as_json: bool) -> None:
    """Show the streak, the spares, and how each of the last weeks was counted."""
    desk.require_plan()
    if as_json:
        from app.commands.facts import spelled
        from app.commands.momentum_facts import streak_facts

        click.echo(spelled(streak_facts(desk.journal, desk.today)))
        return
    from app.commands.momentum_page import streak_page

    show(streak_page(desk.journal, desk.today))
