"""Options that commands share: a day as people say it, and the figures of a run."""

from collections.abc import Callable
from typing import TypeVar

import click

from app.typed import NOTE_LENGTH, Refused, effort, minutes

Value = TypeVar("Value")

day_argument = click.argument("day", nargs=-1)
"""The words of a day; none for today."""

json_option = click.option("--json", "as_json", is_flag=True, help="As JSON; see docs/json.md.")


def read_with(
    parse: Callable[[str], Value],
) -> Callable[[click.Context, click.Parameter, str | None], Value | None]:
    """A callback that reads what was typed, or refuses it in the words of `parse`."""

    def read(_ctx: click.Context, _option: click.Parameter, text: str | None) -> Value | None:
        """What was typed, understood; None where nothing was."""
        try:
            return None if text is None else parse(text)
        except Refused as error:
            raise click.BadParameter(str(error)) from error

    return read


minutes_option = click.option(
    "--minutes", metavar="TIME", callback=read_with(minutes), help="39, 39:30 or 1:21:05."
)
effort_option = click.option(
    "--effort", metavar="1-10", callback=read_with(effort), help="How hard it felt."
)
race_option = click.option(
    "--race", is_flag=True, help="It was a race, a parkrun too: its time tells paces."
)
note_option = click.option(
    "--note",
    default="",
    callback=lambda _c, _o, text: text[:NOTE_LENGTH],
    help="A note of your own.",
)
