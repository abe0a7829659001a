"""The words of races: put into the plan, and what is left to choose where one will not be run."""

from datetime import date

from app.coach.map.races import RACE, Refusal
from app.coach.plan import week_of
from app.voice.sessions import NOUNS, race_name
from app.voice.words import capital, date_words, day_name
from storage.journal import Journal
from storage.records import Session
from widgets.choices import Choice

REFUSED: dict[Refusal, str] = {
    "no plan": "{day} has no week of the plan; a race can be put into one.",
    "gone by": "{day} has gone by; as a run of kind race it can still be added.",
    "race day": "{day} is the race that the plan leads to.",
    "taken": "{day} has its run already.",
}


def race_refused(reason: Refusal, day: date) -> str:
    """Why no race can be put on a day."""
    return REFUSED[reason].format(day=f"{day_name(day)} {date_words(day)}")


def race_planned(journal: Journal, day: date, km: float, today: date) -> str:
    """As in "10 km on Sunday 14 February. Tuesday's tempo becomes easy for it."."""
    week = week_of(journal, day, today)
    near = [s for one in journal.weeks if week and one.id >= week.id for s in one.sessions]
    calmed = [s for s in near if _is_calmed(s, today)]
    said = f"{capital(race_name(km))} on {day_name(day)} {date_words(day)}."
    if not calmed:
        return said
    first, before = calmed[0].outing, calmed[0].was[-1].before
    return f"{said} {day_name(first.day)}'s {NOUNS[before.kind]} becomes easy for it."


def _is_calmed(session: Session, today: date) -> bool:
    last = session.was[-1] if session.was else None
    is_near = last is not None and last.reason == RACE and last.on == today
    return is_near and session.outing.kind == "easy"


LET_GO = "The race is let go. The weeks behind you stay yours, and nothing is owed."
"""What is said when a race was not started."""
CALLED_OFF = "Called off. The plan runs on without it; g draws another goal."
"""What is said when a race will not be run."""


def race_choices(session: Session, *, is_goal: bool, today: date) -> tuple[Choice, ...]:
    """What is left to choose where a race will not be run as planned."""
    is_here = session.outing.day <= today
    choices = (
        (is_goal, Choice("another", "another day, or another race")),
        (is_here, Choice("stopped", "stopped on the way: what was run counts")),
        (is_here, Choice("let go", "not started: let it go, and rest or run as you like")),
        (is_goal and not is_here, Choice("off", "called off: run on without it")),
        (not is_goal and not is_here, Choice("let go", "let it go")),
    )
    return tuple(choice for is_open, choice in choices if is_open)


def race_question(session: Session) -> str:
    """What the choices are about."""
    day = session.outing.day
    return f"{capital(race_name(session.outing.km))}, {day_name(day)} {date_words(day)}."
