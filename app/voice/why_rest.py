"""Why a day has no session, in words."""

from app.coach.why.rest import Reason, Rest
from app.voice.sessions import NOUNS, named_size
from app.voice.time_off import pause_words
from app.voice.words import Units, capital, counted, date_words, day_name, number

REASONS: dict[Reason, str] = {
    "no plan": "No plan is running, so nothing is due. Runs are welcome as ever.",
    "before the way": "The plan has not begun: its first day is {day}.",
    "after the way": "No week of the plan reaches this day.",
    "paused": "A pause ({pause}). Nothing is due, and the streak waits.",
    "moved": "Its run, {size}, stands on another day now: {day}.",
    "eve": "Tomorrow is the race. Nothing is left to train.",
    "after a race": "Yesterday was the race: rest is all there is to do.",
    "recovering": "The race is still in the legs: nothing is due before {day}.",
    "after long": "The day after the long run. What it has begun is built while you rest.",
    "after hard": "The day after {noun}. What it has begun is built while you rest.",
    "before long": "The day before the long run of {km}, so that the legs start it fresh.",
    "before hard": "The day before {noun}, so that the legs start it fresh.",
    "coach": "Your coach has put no run on this day.",
    "not a day": "It is none of the days that you gave for running.",
    "between": "The week's runs are on other days, and this one keeps them apart.",
}


def rest_words(rest: Rest, units: Units) -> str:
    """Why nothing is due, in a sentence or two."""
    outing = rest.session.outing if rest.session else None
    return REASONS[rest.reason].format(
        day=f"{day_name(rest.on)} {date_words(rest.on)}" if rest.on else "",
        pause=pause_words(rest.pause) if rest.pause else "",
        noun=NOUNS[outing.kind] if outing else "",
        size=named_size(outing, units) if outing else "",
        km=units.distance(outing.km or 0.0) if outing else "",
    )


def week_words(rest: Rest) -> str:
    """As in "Three days without running; one at least."; empty where no week is planned."""
    if not rest.days:
        return ""
    least = f"{number(rest.least)} at least" if rest.least else "none has to be"
    return f"{capital(counted(rest.days, 'day'))} without running; {least}."
