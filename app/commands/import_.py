"""`import`: what others wrote, read into the runner's file."""

import click

from app.commands.import_plan import plan


@click.group("import")
def import_() -> None:
    """Read a plan from a file."""


import_.add_command(plan)
