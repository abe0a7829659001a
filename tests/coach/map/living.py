"""Journeys that are lived day by day: what became of each session, and the file opened daily."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Literal, TypeAlias

from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.map.draw import draw
from app.coach.momentum.runs import Figures, enter, tick
from app.coach.sessions import is_run
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Journey, Runner, Session, Week

Fate: TypeAlias = Literal["done", "eased", "gone", "silent", "half", "double"]
"""What becomes of a session on its day."""
Fates: TypeAlias = Callable[[int, int], Fate]
"""By the number of the week and the place of the session in it, both from 1."""


def always(number: int, place: int) -> Fate:
    """Every run as planned."""
    return "done"


def but(**fates: Fate) -> Fates:
    """Every run as planned but those named: `w5_2` is the second of week 5, `w5` is all of it."""
    return lambda number, place: fates.get(f"w{number}_{place}", fates.get(f"w{number}", "done"))


def begun(runner: Runner, way: Journey) -> Journal:
    """A journey that has just been drawn."""
    own = Journal().after(Change(put=(runner,)))
    return own.after(draw(own, way, way.from_day))


def opened(own: Journal, today: date) -> Journal:
    """The file as it is read on a day, and written."""
    return own.after(turn(own, today))


def unmarked(own: Journal) -> list[Week]:
    """The weeks without the mark that they have begun."""
    return [structs.replace(week, begun=False) for week in own.weeks]


def lived(own: Journal, first: date, until: date, fates: Fates = always) -> Journal:
    """The journal on the morning of `until`, opened on every day from `first` on."""
    for n in range((until - first).days):
        day = first + timedelta(days=n)
        own = opened(own, day)
        for week, place, session in due(own, day):
            for move in _moves(session, fates(week.number, place)):
                own = own.after(move(own, today=day))
    return opened(own, until)


def due(own: Journal, day: date) -> list[tuple[Week, int, Session]]:
    """The runs of a day with their weeks and places."""
    return [
        (week, place, session)
        for week in own.weeks
        for place, session in enumerate(week.sessions, 1)
        if session.outing.day == day and is_run(session.outing)
    ]


def _moves(session: Session, fate: Fate) -> list[Callable[..., Change]]:
    planned = session.outing
    match fate:
        case "done":
            return [partial(tick, session_id=session.id)]
        case "eased":
            return [partial(ease, session_id=session.id), partial(tick, session_id=session.id)]
        case "gone":
            return [partial(let_go, session_id=session.id)]
        case "silent":
            return []
        case "half" | "double":
            factor = 0.5 if fate == "half" else 2.0
            figures = Figures((planned.km or 1.0) * factor, (planned.minutes or 60.0) * factor)
            return [partial(enter, session_id=session.id, figures=figures)]


def let_go(journal: Journal, session_id: str, today: date) -> Change:
    """Answered with no on the next morning."""
    session = journal.session(session_id)
    if session is None:
        return Change()
    gone = structs.replace(session, let_go=today + timedelta(days=1))
    return Change(put=(journal.with_session(gone),))
