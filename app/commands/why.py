"""`why`: why a day's session is there, and what it was before."""

import click

from app.commands.desk import Desk
from app.commands.page import show
from app.commands.typed_options import day_argument, json_option


@click.command()
@day_argument
@json_option
@click.pass_obj
def why(desk: Desk, day: tuple[str, ...], *, as_json: bool) -> None:
    """Show why a day's session is there, and what it was before."""
    when = desk.day(day)
    if as_json:
        from app.commands.facts import spelled
        from app.commands.why_facts import why_facts

        click.echo(spelled(why_facts(desk.journal, when, desk.today)))
        return
    from app.commands.why_lines import why_lines

    show(why_lines(desk.journal, when, desk.today))
