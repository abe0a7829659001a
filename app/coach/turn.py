"""The coach's own changes, made whenever a journal is read: a journey ends, goes on, is fitted."""

from collections.abc import Callable
from datetime import date

from app.coach.map.after import follow
from app.coach.map.after_ladder import reach
from app.coach.map.anchor import anchor
from app.coach.map.going_on import go_on
from app.coach.map.ladder_moves import climb
from storage.journal import Journal, both
from storage.records import Change

TURNS: tuple[Callable[[Journal, date], Change], ...] = (reach, follow, go_on, anchor, climb)
"""One after the other, each on what the ones before it have made."""


def turn(journal: Journal, today: date) -> Change:
    """Everything that the new day asks of the plan; the same again changes nothing."""
    made = Change()
    for one in TURNS:
        made = both(made, one(journal.after(made), today))
    return made
