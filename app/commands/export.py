"""`export`: the runner's file, written for others."""

import click

from app.commands.export_plan import plan


@click.group()
def export() -> None:
    """Write the plan to a file."""


export.add_command(plan)
