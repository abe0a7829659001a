"""The words for a run that was too long: once, kindly, with the figure."""

from datetime import date

from app.coach.maintenance.guard import Excess, excess, settled
from app.voice.words import Units, day_name, units_of
from storage.journal import Journal
from storage.records import Run


def guarded(journal: Journal, run: Run, today: date) -> str:
    """As in "14.2 km, where 10.0 was planned. Thursday becomes easy, so it can settle."."""
    found = excess(journal, run, today)
    if found is None:
        return ""
    eased = settled(journal, today)
    then = (
        f"{day_name(eased.outing.day)} becomes easy, so it can settle."
        if eased
        else "No other day grows or shrinks for it."
    )
    return f"{_figure(found, units_of(journal.owner))}. {then}"


def _figure(found: Excess, units: Units) -> str:
    size, usual = units.distance(found.run.km or 0.0), units.bare(found.usual_km)
    if found.beyond == "plan":
        return f"{size}, where {usual} was planned"
    return f"{size}, far beyond the {usual} of late"
