"""Why a session is there: one sentence for this runner and this week, as long as a card's row.

Each reason is a function of the session's place that says nothing where it does not hold; the first
one that holds, and has room, is said. A purpose begins with "Why:"; a fact stands for itself.
"""

from datetime import date

from app.coach.why.place import Place, place
from app.voice.ladder import ladder_of
from app.voice.why_easy import EASY, STEADY
from app.voice.why_long import LONG, MEDLONG
from app.voice.why_purposes import purpose
from app.voice.why_walk import LADDER, RUNWALK
from app.voice.why_week import ANY_KIND
from app.voice.why_words import ROW, WHY, Reason
from app.voice.why_work import WORK
from app.voice.words import capital, counted
from storage.journal import Journal
from storage.records import Kind, Session

BY_KIND: dict[Kind, tuple[Reason, ...]] = {
    "easy": EASY, "recovery": EASY, "steady": STEADY, "long": LONG, "medlong": MEDLONG,
    "tempo": WORK, "intervals": WORK, "mp": WORK, "reps": WORK, "hills": WORK, "runwalk": RUNWALK,
}  # fmt: skip
"""What else may be said of a kind, what matters most first."""


def why(journal: Journal, session: Session, today: date) -> str:
    """Why a session is there, in one sentence for this runner and week."""
    here = place(journal, session, today)
    said = (reason(here) for reason in _reasons(here))
    return next(sentence for sentence in said if sentence and len(sentence) <= ROW)


def _reasons(here: Place) -> tuple[Reason, ...]:
    kind = here.outing.kind
    if kind == "race":
        return (_race,)
    if here.way and here.way.drawn_by == "own":
        return (purpose,)  # what the kind is good for is known, what the coach meant is not
    if ladder_of(here.journal, here.session):
        return LADDER
    return (*ANY_KIND, *BY_KIND.get(kind, ()), purpose)


def plain_why(journal: Journal, session: Session, today: date) -> str:
    """The same sentence where a "why" stands beside it already."""
    return capital(why(journal, session, today).removeprefix(WHY))


def _race(here: Place) -> str:
    if here.way is None or here.way.goal.race_day != here.outing.day:
        return "A race on the way: it tells the paces to come."
    if here.week.number <= 1:
        return f"{WHY}the way leads here."
    return f"{WHY}{counted(here.week.number, 'week')} have led to this day."
