"""Where an export goes: the terminal, or a file that is not there yet."""

from pathlib import Path

import click

from app.commands.desk import Desk
from app.commands.refusals import NotDone

TERMINAL = Path("-")
"""The file that stands for the terminal, or for whatever its output is led into."""

place_argument = click.argument(
    "file", type=click.Path(path_type=Path, allow_dash=True), default=TERMINAL
)
"""A file to write, the terminal where none is named."""

force_option = click.option("--force", is_flag=True, help="Write over a file that is there.")


def hand_out(desk: Desk, text: str, what: str, file: Path, *, force: bool) -> None:
    """Print a text, or write it and say what it holds and where; NotDone.

    Letters stay what they are, whatever the terminal can show: it is what one leaves with.
    """
    if file == TERMINAL:
        click.echo(text.encode(), nl=False)
        return
    _require_free(desk, file, force=force)
    try:
        file.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise NotDone(f"{file} can't be written ({why}); name another place.") from error
    click.echo(f"Written: {what} to {file}.")


def _require_free(desk: Desk, file: Path, *, force: bool) -> None:
    if file.resolve() == desk.store.path:
        raise NotDone(f"{file} is the file itself; name another place.")
    if file.exists() and not force:
        raise NotDone(f"{file} is there already; --force writes over it.")
