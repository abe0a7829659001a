"""`undo`: the last change is taken back."""

import click

from app.commands.desk import Desk
from app.commands.refusals import NotDone
from storage.safe_file import COMMAND_WAIT


@click.command()
@click.pass_obj
def undo(desk: Desk) -> None:
    """Take the last change back."""
    before = desk.journal
    outcome = desk.store.undo("cli", wait=COMMAND_WAIT)
    if outcome.journal == before:
        raise NotDone(outcome.said)
    click.echo(outcome.said)
