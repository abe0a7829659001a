"""`import`: what others wrote, read into the runner's file."""

import click

from app.commands.import_plan import plan


@click.group("import")
def import_() -> None:
    """Read a coach's own plan, show it, and keep it."""


import_.add_command(plan)
