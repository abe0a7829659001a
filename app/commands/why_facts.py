"""The facts behind a day's session: what it is for, what happened to it, what shaped it."""

from datetime import date

from msgspec import structs

from app.coach.plan import session_on
from app.coach.why.life import Changed, Drawn, Event, Excused, Led, LetGo, Ran, Silent, life
from app.coach.why.place import place
from app.coach.why.rest import rest
from app.coach.why.shaping import rest_shaping, shaping
from app.commands.fact_readings import session_facts
from app.commands.facts import EventFacts, OutingFacts, What, WhyFacts
from app.voice.why_events import event_words
from app.voice.why_page import cost_row, for_words, left
from app.voice.why_rest import rest_words
from app.voice.words import Units, units_of
from storage.journal import Journal
from storage.records import Outing, Session

WHAT: dict[type[Event], What] = {
    Drawn: "drawn", Led: "led", Changed: "changed", LetGo: "let_go", Excused: "excused",
    Ran: "run", Silent: "silent",
}  # fmt: skip


def why_facts(journal: Journal, day: date, today: date) -> WhyFacts:
    """Why a day holds the session that it holds, or none."""
    session = session_on(journal, day, today)
    return _of_session(journal, session, day, today) if session else _of_rest(journal, day, today)


def _of_session(journal: Journal, session: Session, day: date, today: date) -> WhyFacts:
    here, units = place(journal, session, today), units_of(journal.owner)
    shaped = shaping(here)
    return WhyFacts(
        day=day,
        session=session_facts(journal, session, today),
        purpose=for_words(here),
        events=tuple(_event(event, units) for event in life(here)),
        if_it_goes=cost_row(here),
        rules=shaped.rules,
        invariants=shaped.invariants,
    )


def _of_rest(journal: Journal, day: date, today: date) -> WhyFacts:
    found, units = rest(journal, day, today), units_of(journal.owner)
    shaped = rest_shaping(found)
    return WhyFacts(
        day=day,
        session=None,
        purpose=rest_words(found, units),
        events=tuple(_event(event, units) for event in left(journal, found, today)),
        if_it_goes="",
        rules=shaped.rules,
        invariants=shaped.invariants,
    )


def _event(event: Event, units: Units) -> EventFacts:
    plain = EventFacts(event.on, WHAT[type(event)], event_words(event, units))
    match event:
        case Changed():
            return structs.replace(
                plain,
                by=event.by,
                rule=event.rule,
                reason=event.reason,
                before=_outing(event.before),
                after=_outing(event.after),
            )
        case Drawn():
            return structs.replace(plain, after=_outing(event.outing))
        case LetGo():
            return structs.replace(plain, by="runner")
        case _:
            return plain


def _outing(outing: Outing) -> OutingFacts:
    return OutingFacts(outing.day, outing.kind, outing.km, outing.minutes)
