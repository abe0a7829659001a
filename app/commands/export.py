"""`export`: the runner's file, written for others."""

import click

from app.commands.export_csv import csv
from app.commands.export_json import json
from app.commands.export_plan import plan


@click.group()
def export() -> None:
    """Write the plan, every run or the whole file."""


export.add_command(plan)
export.add_command(csv)
export.add_command(json)
