"""Why a day refuses a run, and which day would take it."""

from collections.abc import Mapping
from datetime import date

from app.coach.constants import GAP
from app.coach.days import DAY, days_of_week
from app.coach.maintenance.bench import Bench
from app.coach.maintenance.constraints import KEY_MOVES, Reason
from app.coach.maintenance.rearranging import carry_refusal
from app.coach.sessions import is_stress
from app.voice.rearranging import whose
from app.voice.sessions import NOUNS
from app.voice.words import capital, day_name, listed, number, span
from storage.records import Outing, Session

WORDS: Mapping[Reason, str] = {
    "past": "{day} has gone by.",
    "paused": "{day} lies in a pause: nothing is due then.",
    "closed": "{day} is not one of your days in that week.",
    "run": "{day} has its run already: one run a day.",
    "minutes": "{day} has {minutes}, and the {what} takes {takes}.",
    "near": "{day} is too near {near}: two days keep the legs.",
    "clear": "{day} stays clear of hard and long runs.",
    "longest": "On {day} the {what} would be more than a tenth longer than the longest lately.",
    "hard": "{day} would be one hard day too many within a week.",
    "row": "{day} would make {row} days of running in a row.",
    "moves": "{moves} of the runs that matter most were moved already in that week.",
}
"""What a day says while a run is carried over it."""


def refused(bench: Bench, session: Session, day: date, reason: Reason) -> str:
    """As in "Friday is too near Sunday's long run: two days keep the legs. Wednesday fits."."""
    if day not in days_of_week(bench.week.first_day):
        return f"{day_name(day)} {day.day} lies in another week: nothing spills into it."
    words = (_held(bench, day) if reason == "run" else "") or WORDS[reason].format(
        day=day_name(day),
        what=NOUNS[session.outing.kind],
        minutes=span(bench.minutes.get(day, 0.0)) if reason == "minutes" else "",
        takes=span(session.outing.minutes or 0.0),
        near=_nearest(bench, session, day),
        row=number(bench.max_row + 1),
        moves=capital(number(KEY_MOVES)),
    )
    return " ".join(filter(None, (words, fits(bench, session))))


def _held(bench: Bench, day: date) -> str:
    """As in "Saturday's easy run keeps its day: it makes no room." of what the runner said so."""
    there = [s for s in bench.week.sessions if s.outing.day == day and not s.let_go]
    asked = [s for s in there if s.pinned or (s.matters and s in bench.open)]
    words = "keeps its day" if asked and asked[0].pinned else "matters to you"
    return f"{whose(asked[0])} {words}: it makes no room." if asked else ""


SHORT: Mapping[Reason, str] = {
    "past": "past", "paused": "paused", "closed": "closed", "run": "run", "minutes": "too short",
    "clear": "stays easy", "longest": "too long", "hard": "hard days", "row": "in a row",
    "moves": "two moved",
}  # fmt: skip
"""The same where there is room for ten letters."""


def says(bench: Bench, session: Session, day: date) -> str:
    """What a day says to a run that is carried, in at most ten letters: "fits", "near Sun"."""
    if day == session.outing.day:
        return "from"
    reason = carry_refusal(bench, session, day)
    if reason is None:
        return "fits"
    near = _near(bench, session, day) if reason == "near" else None
    return f"near {day_name(near.day)[:3]}" if near else SHORT.get(reason, "too near")


def _nearest(bench: Bench, session: Session, day: date) -> str:
    """The hard or long run that is too near a day, as in "Sunday's long run"."""
    near = _near(bench, session, day)
    return f"{day_name(near.day)}'s {NOUNS[near.kind]}" if near else "another hard run"


def _near(bench: Bench, session: Session, day: date) -> Outing | None:
    others = (one.outing for one in bench.open if one.id != session.id)
    stress = (o for o in (*others, *bench.standing) if is_stress(o) and _is_near(o, day))
    return next(stress, None)


def _is_near(outing: Outing, day: date) -> bool:
    return abs(outing.day - day) < GAP * DAY


def fits(bench: Bench, session: Session) -> str:
    """The days that would take it, as in "Wednesday fits."."""
    days = (day for day in days_of_week(bench.week.first_day) if day != session.outing.day)
    fitting = [day_name(day) for day in days if carry_refusal(bench, session, day) is None]
    if not fitting:
        return "No other day of the week fits."
    return f"{listed(fitting)} {'fits' if len(fitting) == 1 else 'fit'}."
