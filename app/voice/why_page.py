"""Why a day is as it is, as a page: what the session is for, what it was, and what it rests on.

The dialog and the command show the same rows; on Today the streak has one more.
"""

from datetime import date
from typing import NamedTuple

from app.coach.map.distances import distance as known_distance
from app.coach.momentum.spent import covered_in
from app.coach.plan import extras_on, is_for_running, session_on
from app.coach.why.cost import cost
from app.coach.why.life import Changed, Event, life, moves
from app.coach.why.place import Place, place
from app.coach.why.rest import Rest, rest
from app.coach.why.shaping import Shaping, rest_shaping, shaping
from app.voice.ladder import step_session
from app.voice.map import race_words
from app.voice.sessions import name
from app.voice.why import plain_why
from app.voice.why_cost import cost_words
from app.voice.why_events import event_words
from app.voice.why_purposes import LONGER
from app.voice.why_rest import rest_words, week_words
from app.voice.why_rules import INVARIANTS, rule_words
from app.voice.why_words import asked_of
from app.voice.wishes import said_words
from app.voice.words import (
    capital,
    day_in_full,
    run_size,
    short_date,
    size,
    units_of,
)
from storage.journal import Journal
from storage.records import Session
from widgets.labelled import Labelled


class WhyPage(NamedTuple):
    """Everything that there is to say about a day."""

    title: str
    name: str
    """What the day holds, in capitals."""
    size: str
    rows: tuple[Labelled, ...]


def why_page(journal: Journal, day: date, today: date) -> WhyPage:
    """Why a day holds the session that it holds, or none."""
    session = session_on(journal, day, today)
    return session_page(journal, session, today) if session else _of_rest(journal, day, today)


def session_page(journal: Journal, session: Session, today: date) -> WhyPage:
    """Why a session is there, whatever else its day holds."""
    here, outing, units = place(journal, session, today), session.outing, units_of(journal.owner)
    rows = (
        Labelled("For", for_words(here)),
        Labelled(f"Week {here.week.number}" if here.week.number else "Here", _here(here)),
        *(Labelled(_when(event), event_words(event, units)) for event in life(here)),
        Labelled("You said", said_row(here)),
        Labelled("Spare", spare_row(here)),
        Labelled("If it goes", cost_row(here)),
        Labelled("Rules", rules_row(shaping(here))),
    )
    return WhyPage(
        title=f"Why is this here · {name(outing)}, {day_in_full(outing.day, today)}",
        name=step_session(journal, session, today).upper(),
        size=size(outing, units),
        rows=_with_words(rows),
    )


def _of_rest(journal: Journal, day: date, today: date) -> WhyPage:
    found, units = rest(journal, day, today), units_of(journal.owner)
    rows = (
        Labelled("For", rest_words(found, units)),
        *(
            Labelled(_when(event), event_words(event, units))
            for event in left(journal, found, today)
        ),
        Labelled("The week", week_words(found)),
        *(
            Labelled(short_date(run.day), f"run: {run_size(run, units)}, not planned")
            for run in extras_on(journal, day)
        ),
        Labelled("Rules", rules_row(rest_shaping(found))),
    )
    return WhyPage(
        title=f"Why nothing is due · {day_in_full(day, today)}",
        name="REST",
        size="nothing is due",
        rows=_with_words(rows),
    )


def left(journal: Journal, found: Rest, today: date) -> tuple[Changed, ...]:
    """The moves that took a day's run away."""
    if found.session is None or found.reason != "moved":
        return ()
    return moves(place(journal, found.session, today))


def _with_words(rows: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    return tuple(row for row in rows if row.words)


def for_words(here: Place) -> str:
    """What its kind is for; of a long run, also what the race asks of it."""
    goal = here.way.goal if here.way and here.is_to_race else None
    race = known_distance(goal.km) if goal and goal.km else None
    if here.outing.kind != "long" or race is None:
        return LONGER[here.outing.kind]
    asks = f"{capital(race_words(race.km))} asks for {asked_of(here, race)} once."
    return f"{LONGER['long']} {asks}"


def _here(here: Place) -> str:
    return plain_why(here.journal, here.session, here.today)


def cost_row(here: Place) -> str:
    """What letting it go would change; empty for a session that is over."""
    found, outing = cost(here), here.outing
    if found is None:
        return ""
    units = units_of(here.journal.owner)
    return cost_words(
        found, units, is_race=outing.kind == "race", is_run=is_for_running(here.session)
    )


def said_row(here: Place) -> str:
    """What the runner said of the session, on a day that nobody kept; empty where it is nothing."""
    is_race = here.outing.kind == "race"
    return "" if is_race else said_words(here.session)


def spare_row(here: Place) -> str:
    """That a spare stands in for the session; empty where none does."""
    is_covered = here.session in covered_in(here.journal, here.week, here.today)
    return "stands in for it: the week is kept and both streaks go on" if is_covered else ""


def rules_row(found: Shaping) -> str:
    """As in "4.5 fitted to what was run · limit 01 no run much longer than ..."."""
    rules = (f"{rule} {rule_words(rule)}" for rule in found.rules)
    invariants = (f"limit {number} {INVARIANTS[number]}" for number in found.invariants)
    return " · ".join((*rules, *invariants))


def _when(event: Event) -> str:
    return short_date(event.on) if event.on else "At first"
