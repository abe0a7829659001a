"""A hard or long session made easy by the coach, where what was run asks for it."""

from datetime import date

from app.coach.constants import TICK_MINUTES
from app.coach.map.easy_running import easy_minutes, easy_segments
from app.coach.map.paces import paces
from app.coach.map.rounding import nearest, run_step, up
from storage.journal import Journal
from storage.records import Outing, Runner

LONG_LEFT = 0.65
"""What is left of a long run that becomes an easy one, as m leaves it (section 5)."""


def calmed(journal: Journal, outing: Outing, today: date) -> Outing:
    """The same outing at an easy pace; of a long run a part, and never too little to count."""
    known, step = paces(journal, today), run_step((journal.owner or Runner()).units)
    share = LONG_LEFT if outing.kind == "long" else 1.0
    whole, least = outing.km or 0.0, up(TICK_MINUTES / known.easy, step)
    km = min(whole, max(nearest(share * whole, step), least)) or None
    minutes = easy_minutes(km, known) if km else outing.minutes
    most = min(minutes or 0.0, outing.minutes or minutes or 0.0)
    return Outing(outing.day, "easy", km, most, easy_segments(most))
