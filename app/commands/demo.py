"""`demo`: a runner in mid-journey, in a file that is thrown away."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from app.commands.desk import Desk
from app.commands.screen import open_screen, require_terminal
from storage.records import Runner

SAID = "This is Ana, in week 6 of 16. Your own file is not touched; q leaves."


@click.command()
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Open a runner in mid-journey, in a file that is thrown away."""
    require_terminal()
    from app.demo import write_demo

    own: Desk = ctx.obj
    today = own.clock.today(Runner().day_start)
    with TemporaryDirectory(prefix="tickover-demo-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        path, state = folder / "ana.json", folder / "state"
        write_demo(path, state, today, own.clock.now())
        ctx.exit(open_screen(Desk(str(path), own.clock.pretended, state), SAID))
