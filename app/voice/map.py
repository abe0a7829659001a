"""The words of the Map: why a session is there, where a journey stands, what a verdict says."""

from datetime import date, timedelta

from app.coach.plan import longest_before
from app.coach.sessions import is_hard
from app.voice.sessions import race_name
from app.voice.words import Units, date_words, number
from storage.journal import Journal
from storage.records import Journey, Kind, Session, Week

LIFTS: dict[Kind, str] = {
    "tempo": "it lifts the pace you can hold",
    "intervals": "it raises your ceiling",
    "mp": "the legs learn the pace",
    "reps": "quick steps make other paces cheaper",
    "hills": "hills make strong legs",
    "steady": "it keeps what firmer runs built",
    "medlong": "it teaches the legs to last",
    "timetrial": "it tells the paces to come",
    "runwalk": "minutes add up, walked or run",
}


def why(journal: Journal, session: Session, today: date) -> str:
    """Why a session is there, in one sentence for this runner and week."""
    kind = session.outing.kind
    week = journal.week[session.id.partition("/")[0]]
    if kind == "long":
        return long_run_reason(journal, session, week, today)
    if kind in ("easy", "recovery"):
        return easy_reason(week, session)
    reason = LIFTS.get(kind)
    return f"Why: {reason}{_for_when(journal, week)}." if reason else ""


def _for_when(journal: Journal, week: Week) -> str:
    journey = journal.journey.get(week.journey)
    race_day = journey.goal.race_day if journey else None
    return f" on {date_words(race_day)}" if race_day else ""


def long_run_reason(journal: Journal, session: Session, week: Week, today: date) -> str:
    """Why the long run is as long as it is."""
    km = session.outing.km or 0.0
    longest = longest_before(journal, session, today)
    if week.kind == "cutback":
        return "A lighter week, so that the work settles."
    if week.phase == "taper":
        return "Shorter now: the legs get fresh and lose nothing."
    if longest and km > longest + 0.05:
        return f"The longest yet, by {_step(journal, km - longest)}. No more than planned."
    return "Why: every longer run stands on runs like this."


def _step(journal: Journal, km: float) -> str:
    runner = journal.owner
    return Units(runner.units if runner else "km").distance(km)


def easy_reason(week: Week, session: Session) -> str:
    """Why an easy run is there: for the day before or after, or for its own sake."""
    day = session.outing.day
    by_day = {other.outing.day: other.outing for other in week.sessions}
    after, before = by_day.get(day + timedelta(days=1)), by_day.get(day - timedelta(days=1))
    if after and after.kind == "race":
        return "Why: a short turn of the legs before tomorrow."
    if after and after.kind == "long":
        return "Why: short, to start tomorrow's long run fresh."
    if before and (is_hard(before) or before.kind == "long"):
        return "Why: an easy day, so that yesterday's work settles."
    if week.number <= 1:
        return "Why: the first weeks are made of easy runs."
    return "Why: easy distance carries all that is hard."


def race_words(km: float | None) -> str:
    """As in "a half marathon" or "a 10 km race"."""
    name = race_name(km)
    return f"a {name} race" if name.endswith("km") else f"a {name}"


def destination(journey: Journey, units: Units) -> str:
    """Where a journey leads: as in "a half marathon", "a 10 km race" or "40 km a week"."""
    goal = journey.goal
    if goal.kind == "race":
        return race_words(goal.km)
    if goal.kind == "weekly_km":
        return f"{units.whole(goal.km or 0.0)} {units.name} a week"
    if goal.kind == "runs":
        return f"{number(goal.per_week or journey.runs_per_week)} runs a week"
    return "many more runs"
