"""`status`: one short line, for a prompt or a bar that asks often."""

import click

from app.commands.desk import Desk


@click.command()
@click.pass_obj
def status(desk: Desk) -> None:
    """Print one short line for a prompt or a status bar."""
    if not desk.has_plan:
        click.echo("no plan yet")
        return
    from app.voice.status import status_line

    click.echo(status_line(desk.journal, desk.today))
