"""Lives written down: a word a week, a letter a session."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import structs

from app.coach.momentum.runs import tick
from app.coach.momentum.standing import Standing, standing_on
from storage.journal import Journal
from storage.records import Change, Run, Session, Week
from tests.builders import MONDAY, RUNNER, easy, four_runs, journal, run_for, week

LETTERS = "dsmxg."
"""Done, minimal, moved by a day, answered no, given up in time, and without a word."""


def on(weeks: int, days: int = 0) -> date:
    """A day of the journey: so many weeks and days after its first."""
    return MONDAY + timedelta(days=7 * weeks + days)


def life(words: str, first_day: date = MONDAY) -> Journal:
    """What became of weeks of as many easy runs as their words have letters, four drawn mixed."""
    planned = [
        _week(first_day + timedelta(days=7 * n), n + 1, len(word))
        for n, word in enumerate(words.split())
    ]
    letters = [letter for word in words.split() for letter in word]
    own = journal(*planned)
    sessions = [session for each in planned for session in each.sessions]
    for session, letter in zip(sessions, letters, strict=True):
        own = own.after(happened(own, session, letter))
    return own


def _week(first_day: date, number: int, runs: int) -> Week:
    if runs == 4:
        return four_runs(first_day, number)
    days = [first_day + timedelta(days=n * 7 // runs) for n in range(runs)]
    return week(first_day, map(easy, days), number, ticks=runs)


def happened(own: Journal, session: Session, letter: str) -> Change:
    """What a letter says of a session."""
    day = session.outing.day
    if letter == "d":
        return tick(own, session.id, day)
    if letter == "s":
        return Change(put=(run_for(session, minutes=12.0),))
    if letter == "m":
        return Change(put=(structs.replace(run_for(session), day=day + timedelta(days=1)),))
    if letter in "xg":
        said = day + timedelta(days=1) if letter == "x" else day
        return Change(put=(own.with_session(structs.replace(session, let_go=said)),))
    return Change()


def spareless(own: Journal) -> Journal:
    """The journal of a runner who goes without spares."""
    return own.after(Change(put=(structs.replace(RUNNER, spares_on=False),)))


def stand(own: Journal, weeks: int, days: int = 0) -> Standing:
    """Where the runner stands so many weeks and days after the first day."""
    return standing_on(own, on(weeks, days))


def ticked(own: Journal, ids: Iterable[str]) -> Journal:
    """The journal after these sessions were ticked on their days."""
    for session_id in ids:
        session = own.session(session_id)
        assert session is not None
        own = own.after(tick(own, session_id, session.outing.day))
    return own


def extra(day: date, minutes: float = 30.0) -> Run:
    """A run that was not planned."""
    return Run(id=f"extra-{day}", day=day, km=5.0, minutes=minutes, source="typed")
