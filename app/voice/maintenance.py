"""The words of Maintenance: what a swap makes of a session, and that it counts."""

from datetime import date

from app.coach.maintenance.reasons import Reason
from app.coach.maintenance.shape import Shape
from app.coach.plan import planned
from app.voice.sessions import NAMES, NOUNS, repeats_words
from app.voice.words import Units, capital, day_name, fitting, span, units_of
from storage.journal import Journal
from storage.records import Outing


def swap_words(outing: Outing, units: Units) -> str:
    """What a lighter session is, in two or three words: "steady 30 min", "easy 8.0 km"."""
    if outing.kind in ("long", "medlong") and outing.km:
        return f"easy {units.distance(outing.km)}"
    if outing.kind == "runwalk":
        return span(outing.minutes or 0)
    repeats = next((part for part in outing.segments if part.times > 1), None)
    if outing.kind in ("intervals", "reps", "hills") and repeats:
        return repeats_words(repeats, units)
    return f"{NAMES[outing.kind]} {span(outing.minutes or 0)}"


def eased(journal: Journal, session_id: str, today: date) -> str:
    """What is said when a session has just been eased."""
    session = journal.session(session_id)
    if session is None:
        return ""
    outing = session.outing
    if outing.kind in ("long", "medlong") and outing.km:
        to = f"an easy {units_of(journal.owner).distance(outing.km)}"
    elif any(part.times > 1 and part.km for part in outing.segments):
        to = swap_words(outing, units_of(journal.owner))
    else:
        to = f"{outing.minutes or 0:g} minutes {NAMES[outing.kind]}"
    whose = (
        "" if outing.day == today else f"{day_name(outing.day)}'s {NOUNS[planned(session).kind]} "
    )
    if outing.kind == "runwalk":
        return f"{capital(f'{whose}eased')} to {to}: the step waits, the run counts."
    what = f"{capital(f'{whose}eased')} to {to}."
    return fitting(f"{what} It keeps the week just as well.", what)


def was(outing: Outing, units: Units) -> str:
    """As in "Was: tempo 6.5 km, 39 min.": what stood here before."""
    return f"Was: {in_full(outing, units)}."


def in_full(outing: Outing, units: Units) -> str:
    """As in "tempo 6.5 km, 39 min"."""
    sizes = [units.distance(outing.km)] if outing.km else []
    sizes += [span(outing.minutes)] if outing.minutes else []
    return f"{NAMES[outing.kind]} {', '.join(sizes)}".strip()


def taken(journal: Journal, session_id: str, way: Shape, reason: Reason, today: date) -> str:
    """What is said when a way was chosen."""
    session = journal.session(session_id)
    if session is None:
        return ""
    match way.name:
        case "rest":
            return "Let go: nothing moves, and nothing is owed."
        case "indoors":
            what = in_full(session.outing, units_of(journal.owner))
            return f"Indoors, then: {what}, as it was planned."
        case "walk":
            return f"A walk of {way.minutes:g} minutes. It keeps the week just as well."
        case "ten_minutes" if reason == "weather":
            return "Ten minutes, in that weather. The row goes on."
        case _:
            return eased(journal, session_id, today)
