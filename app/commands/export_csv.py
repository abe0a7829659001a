"""`export csv`: every run, as rows for a spreadsheet."""

from pathlib import Path

import click

from app.coach.momentum.log import logged
from app.commands.desk import Desk
from app.commands.export_place import force_option, hand_out, place_argument
from app.commands.log_facts import log_sheet
from app.voice.words import counted


@click.command("csv")
@place_argument
@force_option
@click.pass_obj
def csv(desk: Desk, /, *, file: Path, force: bool) -> None:
    """Write every run, the newest first. Without FILE, to the terminal."""
    desk.require_runs()
    runs = logged(desk.journal)
    hand_out(desk, log_sheet(runs), counted(len(runs), "run"), file, force=force)
