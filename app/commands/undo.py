"""`undo`: the last change is taken back."""

import click

from app.commands.desk import Desk


@click.command()
@click.pass_obj
def undo(desk: Desk) -> None:
    """Take the last change back."""
    click.echo(desk.stepped(desk.store.undo))
