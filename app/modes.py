"""The screens by their numbers: said once, for the keys, the masthead, the palette and the help."""

from typing import NamedTuple

from textual.binding import Binding


class Mode(NamedTuple):
    """One of the screens between which a key switches."""

    name: str
    """What the App calls it."""
    title: str
    """What the masthead calls it."""
    shows: str
    """What it shows, in one sentence."""


MODES = (
    Mode("today", "Today", "Today: the session, the week and the streak."),
    Mode("map", "Map", "The Map: the road from A to B, week by week."),
)
"""The screens, in the order of their numbers."""

TITLES = tuple(mode.title for mode in MODES)
"""Their names, as the masthead shows them."""

BINDINGS = tuple(
    Binding(str(number), f"open({number})", mode.title, show=False, tooltip=mode.shows)
    for number, mode in enumerate(MODES, 1)
)
"""A key for each."""
