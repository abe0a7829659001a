"""`export plan`: every week of the journey, as rows that can be read again."""

from pathlib import Path

import click

from app.coach.plan import journey, last_journey
from app.commands.desk import Desk
from app.commands.export_place import force_option, hand_out, place_argument
from app.commands.refusals import NotDone
from app.exchange.plan_rows import plan_text
from app.exchange.plan_written import written_plan


@click.command()
@place_argument
@force_option
@click.pass_obj
def plan(desk: Desk, /, *, file: Path, force: bool) -> None:
    """Write every week of the journey. Without FILE, to the terminal."""
    way = journey(desk.journal) or last_journey(desk.journal)
    if way is None:
        raise NotDone("There is no plan to write yet; tickover setup draws one.")
    sessions = tuple(written_plan(desk.journal, way, desk.today))
    hand_out(desk, plan_text(sessions), f"{len(sessions)} sessions", file, force=force)
