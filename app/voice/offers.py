"""The words of what is offered and never urged: weeks a little longer where no goal asks for it."""

from datetime import date

from app.coach.days import WEEK
from app.coach.maintenance.proposals import held_weeks, less
from app.coach.map.offer import offer
from app.coach.map.proposal import proposal
from app.coach.plan import journey
from app.voice.holding import holding
from app.voice.words import Units, counted, date_words, day_name, units_of
from storage.journal import Journal


def offered(journal: Journal, today: date) -> str:
    """What is offered today; empty on most days."""
    return _less(journal, today) or _longer_weeks(journal, today) or _fitted_run(journal, today)


def _less(journal: Journal, today: date) -> str:
    """A small week, or a hold, where the last days or weeks ask for less."""
    match less(journal, today):
        case "small week":
            return "Next week can be a small one: two runs of ten minutes keep it.   - takes it"
        case "hold":
            weeks = counted(held_weeks(journal, today), "week")
            return f"Three small weeks in a row. - holds for {weeks}: keep now, build later."
        case None:
            return ""


def lessened(journal: Journal, today: date) -> str:
    """What is said once next week is small, or held."""
    return holding(journal, today) or "Next week is small: two runs of ten minutes keep it."


def _fitted_run(journal: Journal, today: date) -> str:
    """As in "Sunday's 24 km counts on more than the 12 km of late. f makes it 13.2 km."."""
    found = proposal(journal, today)
    if found is None:
        return ""
    units, now = units_of(journal.owner), found.session.outing
    when = day_name(now.day) if now.day < today + WEEK else date_words(now.day)
    whose = f"{when}'s {_tenths(now.km or 0.0, units)} {units.name}"
    lately, less = (_tenths(km, units) for km in (found.longest_km, found.outing.km or 0.0))
    unit = units.name
    return f"{whose} counts on more than {lately} {unit} of late. f makes it {less} {unit}."


def _longer_weeks(journal: Journal, today: date) -> str:
    """As in "Four weeks held. + makes them 21 km instead of 20, left alone they stay."."""
    wanted, way = offer(journal, today), journey(journal)
    if wanted is None or way is None:
        return ""
    units = units_of(journal.owner)
    more, now = (_tenths(km, units) for km in (wanted.weekly_km, way.weekly_km))
    return f"A block held. + makes the weeks {more} {units.name}, not {now}; left alone they stay."


def _tenths(km: float, units: Units) -> str:
    return units.bare(km).removesuffix(".0")


def fitted(journal: Journal, session_id: str) -> str:
    """What is said once a run of a coach's plan was fitted."""
    session = journal.session(session_id)
    km = session.outing.km if session else None
    if session is None or km is None:
        return ""
    size = units_of(journal.owner).distance(km)
    return f"{day_name(session.outing.day)}'s run is {size} now: it grows from what was run."


def grown(journal: Journal, today: date) -> str:
    """What is said once the weeks are to grow."""
    way = journey(journal)
    if way is None or way.from_day <= today:
        return "The weeks stay as they are."
    units = units_of(journal.owner)
    weekly = f"{_tenths(way.weekly_km, units)} {units.name}"
    return f"{weekly} a week from {date_words(way.from_day)} on."
