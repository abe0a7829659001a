"""Reasons that hold for any kind of session: what was changed, and weeks that are not for growing.

What changed a session is said first, by the newest of its changes.
"""

from app.coach.maintenance.taking import INDOORS
from app.coach.map.distances import distance as known_distance
from app.coach.map.recovery import easy_days
from app.coach.plan import planned
from app.coach.why.place import Place
from app.voice.map import race_words
from app.voice.sessions import named_size
from app.voice.why_rules import rule_words
from app.voice.why_words import ROW, Reason, distance
from app.voice.words import capital, counted, day_name, units_of


def chosen(here: Place) -> str:
    """The runner made it lighter, took it indoors, or to another day."""
    if not here.session.was or here.session.was[-1].by != "runner":
        return ""
    whole = planned(here.session)
    if here.session.was[-1].rule == INDOORS:
        return "Indoors, as it was planned, and it counts in full."
    if whole.kind == here.outing.kind and whole.km == here.outing.km:
        return f"Moved here from {day_name(whole.day)}, and it counts in full."
    return f"In place of {named_size(whole, units_of(here.journal.owner))}; it counts in full."


def chosen_in_short(here: Place) -> str:
    """The same where what it was is too long to say."""
    return "Your own choice for the day; it counts in full." if chosen(here) else ""


def fitted(here: Place) -> str:
    """The coach changed it: to what, from what, and by which rule."""
    if not here.session.was or here.session.was[-1].by != "coach":
        return ""
    was = here.session.was[-1]
    if was.rule == "4.5" and here.km > (was.before.km or 0.0):
        return "Longer than drawn: the light weeks were the rest."
    grows = was.rule == "4.5" and here.outing.kind == "long"
    because = "it grows from what was run" if grows else rule_words(was.rule)
    forms = [f"Not as it was drawn: {because}.", f"{capital(because)}."]
    if was.before.km and here.km and was.before.km != here.km:
        units = units_of(here.journal.owner)
        forms.insert(0, f"{distance(here, here.km)}, not {units.bare(was.before.km)}: {because}.")
    return next((words for words in forms if len(words) <= ROW), "")


def after_race(here: Place) -> str:
    """A week of kind recovery: easy days first, then a way back up."""
    if here.week.kind != "recovery":
        return ""
    raced = here.race_behind
    known = known_distance(raced.km) if raced and raced.km else None
    if raced and raced.km and (here.outing.day - raced.day).days <= easy_days(raced.km):
        race = capital(race_words(known.km if known else raced.km))
        return f"{race} asks for {counted(easy_days(raced.km), 'easy day')} after it."
    return _calm_after_race(here)


def _calm_after_race(here: Place) -> str:
    if here.outing.kind == "long":
        return "Shorter than usual, while the race settles."
    return "A small week: the race is still settling in."


def kept_small(here: Place) -> str:
    """Weeks that maintain, or lead back."""
    if here.week.kind == "hold":
        return "Held as it is: this keeps what you have."
    if here.week.kind == "maintenance":
        return "A small week, which keeps what you have."
    return "A part of the usual, on the way back." if here.week.kind == "return" else ""


ANY_KIND: tuple[Reason, ...] = (chosen, chosen_in_short, fitted, after_race, kept_small)
