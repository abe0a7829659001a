"""`redo`: an undone change is made again."""

import click

from app.commands.desk import Desk


@click.command()
@click.pass_obj
def redo(desk: Desk) -> None:
    """Make an undone change again."""
    click.echo(desk.stepped(desk.store.redo))
