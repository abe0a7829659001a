"""Opening the screen, where there is a terminal to open it in."""

import gc
import os
import sys

from app.commands.desk import Desk
from app.commands.refusals import WrongUsage


def require_terminal() -> None:
    """Go on only where a screen can be drawn; WrongUsage."""
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if not is_terminal or os.environ.get("TERM") == "dumb":
        raise WrongUsage("The screen needs a terminal of its own; tickover today prints the day.")


def open_screen(desk: Desk, said: str = "") -> int:
    """Show the runner's file until the runner leaves, and return the exit code."""
    require_terminal()
    # A start makes many objects and drops none: looking for rubbish among them would double it.
    gc.disable()
    from app.companion import Companion

    companion = Companion(desk.store, desk.clock, said)
    companion.run()
    return companion.return_code or 0
