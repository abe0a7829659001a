"""`map`: the road from A to B, week by week."""

import click

from app.coach.map.road import road
from app.commands.desk import Desk
from app.commands.page import show
from app.commands.refusals import NotDone
from app.commands.typed_options import json_option


@click.command()
@json_option
@click.pass_obj
def map(desk: Desk, *, as_json: bool) -> None:
    """Show the road from A to B: its weeks, what was run, and whether B is in reach."""
    desk.require_plan()
    drawn = road(desk.journal, desk.today)
    if drawn is None:
        raise NotDone("No road is drawn yet. tickover setup draws one.")
    if as_json:
        from app.commands.facts import spelled
        from app.commands.map_facts import map_facts

        click.echo(spelled(map_facts(desk.journal, drawn, desk.today)))
        return
    from app.commands.map_page import map_page

    show(map_page(desk.journal, drawn, desk.today))
