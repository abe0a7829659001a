"""The screens by their numbers: said once, for the keys, the masthead, the palette and the help."""

from typing import NamedTuple

from textual.binding import Binding


class Mode(NamedTuple):
    """One of the screens between which a key switches."""

    number: int
    """The key that opens it."""
    name: str
    """What the App calls it."""
    title: str
    """What the masthead calls it."""
    shows: str
    """What it shows, in one sentence."""


MODES = (
    Mode(1, "today", "Today", "Today: the session, the week and the streak."),
    Mode(2, "map", "Map", "The Map: the road from A to B, week by week."),
    Mode(3, "momentum", "Momentum", "Momentum: what has been held, in charts and days."),
    Mode(4, "maintenance", "Maintenance", "Maintenance: the week on the bench, laid out by hand."),
    Mode(5, "log", "Log", "The Log: every run, to find, edit, delete or add to."),
)
"""The screens, in the order of their numbers."""

TITLES = tuple((mode.number, mode.title) for mode in MODES)
"""Their numbers and names, as the masthead shows them."""
NAMES = {mode.number: mode.name for mode in MODES}
"""What each number opens."""

BINDINGS = tuple(
    Binding(str(mode.number), f"open({mode.number})", mode.title, show=False, tooltip=mode.shows)
    for mode in MODES
)
"""A key for each."""
