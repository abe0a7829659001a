"""The ways to swap a session, as text and as facts."""

from collections.abc import Iterator
from datetime import date

import click

from app.coach.maintenance.choosing import Option
from app.coach.maintenance.easing import whole_of
from app.coach.maintenance.reasons import Reason
from app.commands.facts import SwapFacts, SwapWayFacts
from app.commands.page import paragraph
from app.voice.maintenance import in_full
from app.voice.swap_page import NOT_NOW
from app.voice.swap_words import NOTES, REASON_WORDS, promise, way_name, way_parts
from app.voice.words import capital, relative_day, span, units_of
from storage.journal import Journal
from storage.records import Session


def swap_lines(
    journal: Journal, session: Session, reason: Reason, listed: tuple[Option, ...], today: date
) -> Iterator[str]:
    """What is planned, a line for each way on, and the promise."""
    whole, units = whole_of(session), units_of(journal.owner)
    day = capital(relative_day(whole.day, today))
    yield f"{day}: {in_full(whole, units)} · {REASON_WORDS[reason]}"
    yield ""
    for number, one in enumerate(listed, 1):
        km = units.distance(one.outing.km) if one.outing.km else ""
        minutes = span(one.outing.minutes) if one.outing.minutes else ""
        kept = "" if one.way.name == "rest" else one.holds
        line = (
            f"{number}  {way_name(one, whole):<19}{way_parts(one, units):<27}"
            f"{minutes:>7}{km:>9}  {kept}"
        )
        barred = f"{line}, {NOT_NOW[one.hindrance]}" if one.hindrance else ""
        yield click.style(barred, dim=True) if barred else line.rstrip()
    yield ""
    yield from paragraph(" ".join(filter(None, (promise(reason), NOTES.get(reason)))))


def swap_facts(
    journal: Journal,
    session: Session,
    reason: Reason,
    minutes: float | None,
    listed: tuple[Option, ...],
) -> SwapFacts:
    """The same as facts."""
    whole = whole_of(session)
    return SwapFacts(
        day=whole.day,
        session=session.id,
        reason=reason,
        minutes=minutes,
        ways=tuple(
            SwapWayFacts(
                variant=number,
                name=way_name(one, whole),
                parts=way_parts(one, units_of(journal.owner)),
                kind=one.outing.kind,
                km=one.outing.km or None,
                minutes=one.outing.minutes or None,
                keeps="" if one.way.name == "rest" else one.holds,
                recommended=one.is_taken_by_m,
                free=not one.hindrance,
            )
            for number, one in enumerate(listed, 1)
        ),
    )
