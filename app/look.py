"""The look: two themes of Tickover's own, and the one that the runner chose last.

Each colour has one meaning: accent is due, success is done, warning is eased.
"""

from contextlib import suppress
from pathlib import Path

from textual.theme import Theme

DARK = Theme(
    name="tickover",
    primary="#4f9fd8",
    secondary="#8a9ba8",
    accent="#4fb3e8",
    success="#7cc47f",
    warning="#e8b04b",
    error="#e06c75",
    background="#111417",
    surface="#181c20",
    panel="#22272c",
    foreground="#dde3e8",
    dark=True,
)
LIGHT = Theme(
    name="tickover-light",
    primary="#1f6fa8",
    secondary="#5b6b78",
    accent="#1373ad",
    success="#2e7d32",
    warning="#9a6400",
    error="#b3261e",
    background="#f7f7f4",
    surface="#efefea",
    panel="#e4e4de",
    foreground="#20262b",
    dark=False,
)


def remembered(folder: Path) -> str:
    """The name of the theme that was chosen last; our own where none was."""
    with suppress(OSError, UnicodeDecodeError):
        return (folder / "theme").read_text("utf-8").strip() or DARK.name
    return DARK.name


def remember(folder: Path, name: str) -> None:
    """Keep the name for the next start; a folder that can't be written keeps nothing."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "theme").write_text(name, "utf-8")
