"""`today`: what a day holds."""

import click

from app.commands.desk import Desk
from app.commands.page import show
from app.commands.typed_options import day_argument, json_option


@click.command()
@day_argument
@json_option
@click.pass_obj
def today(desk: Desk, day: tuple[str, ...], *, as_json: bool) -> None:
    """Show a day: its session, the week, the streak and the way."""
    when = desk.day(day)
    if as_json:
        from app.commands.fact_readings import day_facts
        from app.commands.facts import spelled

        click.echo(spelled(day_facts(desk.journal, when, desk.today)))
        return
    from app.commands.day_page import day_page

    show(day_page(desk.journal, when, desk.today))
