"""`momentum`: the score and its way, the streaks, and how each week was counted."""

import click

from app.commands.desk import Desk
from app.commands.page import show
from app.commands.typed_options import json_option


@click.command()
@json_option
@click.pass_obj
def momentum(desk: Desk, *, as_json: bool) -> None:
    """Show momentum: the score, the streak, and how each week was counted."""
    desk.require_plan()
    if as_json:
        from app.commands.facts import spelled
        from app.commands.momentum_facts import momentum_facts

        click.echo(spelled(momentum_facts(desk.journal, desk.today)))
        return
    from app.commands.momentum_page import momentum_page

    show(momentum_page(desk.journal, desk.today))
