"""`export json`: the whole file, for people to read."""

from pathlib import Path

import click

from app.commands.desk import Desk
from app.commands.export_place import force_option, hand_out, place_argument


@click.command("json")
@place_argument
@force_option
@click.pass_obj
def json(desk: Desk, /, *, file: Path, force: bool) -> None:
    """Write the whole file, indented. Without FILE, to the terminal."""
    desk.require_runs()
    hand_out(desk, desk.store.readable(), "everything", file, force=force)
