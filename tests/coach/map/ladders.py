"""Ben, who does not run yet, and how his ladder is lived in tests."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from app.coach.map.climbing import Ladder, ladder
from app.coach.map.draw import draw
from app.coach.momentum.runs import tick
from app.coach.plan import sessions_on
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Goal, Journey, Runner

MONDAY = date(2026, 11, 23)
BEN = Runner(days={"mon": None, "wed": None, "fri": None}, long_day="fri")
WAY = Journey(
    id="journey-1",
    goal=Goal("run_walk", km=5.0),
    from_day=MONDAY,
    weekly_km=0.0,
    longest_km=0.0,
    runs_per_week=3,
)

Morning = Callable[[Journal, str, date], Change]
"""What becomes of a day's session."""


def on(weeks: int, days: int) -> date:
    """A day, counted from the first Monday."""
    return MONDAY + timedelta(days=7 * weeks + days)


def drawn(way: Journey = WAY, runner: Runner = BEN) -> Journal:
    """The journal on the ladder's first morning."""
    own = Journal().after(Change(put=(runner,)))
    return own.after(draw(own, way, way.from_day))


def opened(own: Journal, today: date) -> Journal:
    """The journal as it is read on a day."""
    return own.after(turn(own, today))


def ticked(own: Journal, session: str, today: date) -> Change:
    """The session is run as planned."""
    return tick(own, session, today)


def missed(_own: Journal, _session: str, _today: date) -> Change:
    """The session goes by without a word."""
    return Change()


def lived(own: Journal, days: Iterable[date], what: Morning = ticked) -> Journal:
    """The journal in the evening of the last of these days, each opened once."""
    for day in days:
        own = opened(own, day)
        for session in sessions_on(own, day, day):
            own = opened(own.after(what(own, session.id, day)), day)
    return own


def days(first: date, last: date) -> list[date]:
    """Every day from one to another, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def at(own: Journal, today: date) -> Ladder:
    """The ladder as it stands on a day."""
    return ladder(own, own.journey[WAY.id], today)


def step_on_day(own: Journal, day: date, today: date) -> int:
    """The step of a day's session."""
    (session,) = sessions_on(own, day, today)
    return at(own, today).steps[session.id]
