"""`redo`: an undone change is made again."""

import click

from app.commands.desk import Desk
from app.commands.refusals import NotDone
from storage.safe_file import COMMAND_WAIT


@click.command()
@click.pass_obj
def redo(desk: Desk) -> None:
    """Make an undone change again."""
    before = desk.journal
    outcome = desk.store.redo("cli", wait=COMMAND_WAIT)
    if outcome.journal == before:
        raise NotDone(outcome.said)
    click.echo(outcome.said)
