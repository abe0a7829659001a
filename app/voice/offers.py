"""The words of what is offered and never urged: weeks a little longer where no goal asks for it."""

from datetime import date

from app.coach.map.offer import offer
from app.coach.plan import journey
from app.voice.words import Units, date_words, units_of
from storage.journal import Journal


def offered(journal: Journal, today: date) -> str:
    """As in "Four weeks held. + makes them 21 km instead of 20, left alone they stay."."""
    wanted, way = offer(journal, today), journey(journal)
    if wanted is None or way is None:
        return ""
    units = units_of(journal.owner)
    more, now = (_tenths(km, units) for km in (wanted.weekly_km, way.weekly_km))
    return f"A block held. + makes the weeks {more} {units.name}, not {now}; left alone they stay."


def _tenths(km: float, units: Units) -> str:
    return units.bare(km).removesuffix(".0")


def grown(journal: Journal, today: date) -> str:
    """What is said once the weeks are to grow."""
    way = journey(journal)
    if way is None or way.from_day <= today:
        return "The weeks stay as they are."
    units = units_of(journal.owner)
    weekly = f"{_tenths(way.weekly_km, units)} {units.name}"
    return f"{weekly} a week from {date_words(way.from_day)} on."
