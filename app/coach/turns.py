"""What a new day may ask of the plan, one after the other."""

from collections.abc import Callable
from datetime import date

from app.coach.map.after import follow
from app.coach.map.after_ladder import reach
from app.coach.map.anchor import anchor
from app.coach.map.going_on import go_on
from app.coach.map.ladder_moves import climb
from storage.journal import Journal
from storage.records import Change

TURNS: tuple[Callable[[Journal, date], Change], ...] = (reach, follow, go_on, anchor, climb)
"""One after the other, each on what the ones before it have made."""
