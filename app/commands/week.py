"""`week`: seven days, and what keeps them."""

import click

from app.commands.desk import Desk
from app.commands.page import show
from app.commands.typed_options import day_argument, json_option


@click.command()
@day_argument
@json_option
@click.pass_obj
def week(desk: Desk, day: tuple[str, ...], *, as_json: bool) -> None:
    """Show the seven days of a week, and what keeps it."""
    when = desk.day(day)
    if as_json:
        from app.commands.fact_readings import week_facts
        from app.commands.facts import spelled

        click.echo(spelled(week_facts(desk.journal, when, desk.today)))
        return
    from app.commands.week_page import week_page

    show(week_page(desk.journal, when, desk.today))
