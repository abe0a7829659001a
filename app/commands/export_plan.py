"""`export plan`: every week of the journey, as rows that can be read again."""

from pathlib import Path

import click

from app.coach.plan import journey, last_journey
from app.commands.desk import Desk
from app.commands.refusals import NotDone
from app.exchange.plan_rows import plan_text
from app.exchange.plan_written import written_plan


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.pass_obj
def plan(desk: Desk, /, *, file: Path, force: bool) -> None:
    """Write every week of the journey to FILE, or to - for the terminal."""
    way = journey(desk.journal) or last_journey(desk.journal)
    if way is None:
        raise NotDone("There is no plan to write yet; tickover setup draws one.")
    sessions = tuple(written_plan(desk.journal, way, desk.today))
    text = plan_text(sessions)
    if str(file) == "-":
        click.echo(text, nl=False)
        return
    if file.exists() and not force:
        raise NotDone(f"{file} is there already; --force writes over it.")
    file.write_text(text, encoding="utf-8", newline="")
    click.echo(f"Written: {len(sessions)} sessions to {file}.")
