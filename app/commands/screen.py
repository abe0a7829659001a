"""Opening the screen, where there is a terminal to open it in."""

import os
import sys
from io import StringIO
from pathlib import Path

from app.commands.desk import Desk
from app.commands.refusals import NotDone, WrongUsage


def require_terminal() -> None:
    """Go on only where a screen can be drawn; WrongUsage."""
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if not is_terminal or os.environ.get("TERM") == "dumb":
        raise WrongUsage("The screen needs a terminal of its own; tickover today prints the day.")


def open_screen(desk: Desk, said: str = "") -> int:
    """Show the runner's file until the runner leaves, and return the exit code; NotDone."""
    require_terminal()
    from rich.console import Console

    from app.companion import Companion

    companion, report = Companion(desk.store, desk.clock, said), StringIO()
    companion.error_console = Console(file=report, width=100)
    companion.run()
    if report.getvalue():
        raise NotDone(told_of(report.getvalue(), desk.store.state))
    return companion.return_code or 0


def told_of(report: str, folder: Path) -> str:
    """Keep what an error of the program's own left behind, and return the sentence about it."""
    path = folder / "last-error.txt"
    try:
        path.write_text(report, "utf-8")
    except OSError:
        return "Tickover stopped on an error of its own. What was ticked is saved; start it again."
    return (
        "Tickover stopped on an error of its own. What was ticked is saved; "
        f"start it again. What happened stands in {path}."
    )
