"""The command line: its words, and which module holds each command."""

import os
from datetime import date
from importlib import import_module
from keyword import iskeyword

import click

from app.commands.refusals import in_one_sentence, write_what_the_terminal_can

COMMANDS = {
    "setup": "Draw a plan from where you are to where you want to be.",
    "today": "Show a day: its session, the week, the streak and the way.",
    "done": "Tick a day's session: run as planned, or with what was really run.",
    "swap": "Swap a day's session for its maintenance run, which counts in full.",
    "skip": "Say that a day's session will not be run on it: move it, trade days, or let it go.",
    "move": "Move a day's session to another day of its week.",
    "pause": "Pause the plan: nothing is due, the streak waits, runs stay welcome.",
    "add": "Add a run that was not planned.",
    "undo": "Take the last change back.",
    "redo": "Make an undone change again.",
    "why": "Show why a day's session is there, and what it was before.",
    "week": "Show the seven days of a week, and what keeps it.",
    "momentum": "Show momentum: the score, the streak, and how each week was counted.",
    "streak": "Show the streak, the spares, and how each of the last weeks was counted.",
    "map": "Show the road from A to B: its weeks, what was run, and whether B is in reach.",
    "log": "Show every run, the newest first.",
    "import": "Read a coach's own plan, show it, and keep it.",
    "export": "Write the plan, every run or the whole file.",
    "status": "Print one short line for a prompt or a status bar.",
    "demo": "Open a runner in mid-journey, in a file that is thrown away.",
    "completions": "Print the script that completes commands in a shell.",
}
"""Every command with its one line of help, so that the list needs no module of theirs."""


class LazyGroup(click.Group):
    """Commands whose modules are loaded when they are called; whatever stops one is a sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order in which a runner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, from the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(f"app.commands.{name}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the options before the command."""
        write_what_the_terminal_can()
        with in_one_sentence():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with in_one_sentence():
            return super().invoke(ctx)


def _pretended(_ctx: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    if not text:
        return None
    from app.clock import Clock
    from app.typed import day
    from storage.records import Runner

    return day(text, Clock().today(Runner().day_start))


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--file", envvar="TICKOVER_FILE", metavar="PATH", help="The runner's file.")
@click.option(
    "--today",
    envvar="TICKOVER_TODAY",
    metavar="DATE",
    callback=_pretended,
    help="Pretend another day: 2026-11-23, yesterday, sat.",
)
@click.version_option(package_name="tickover", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context, file: str | None, today: date | None) -> None:
    """Today's run, the streak and the goal; without a command, on a screen of its own."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False
    from app.commands.desk import Desk

    ctx.obj = Desk(file, today)
    if ctx.invoked_subcommand is None:
        from app.commands.screen import open_screen

        ctx.exit(open_screen(ctx.obj))
