"""The card of a day without a session: rest, a week's first morning, before and after."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from app.coach.days import DAY
from app.coach.momentum.spent import covered_in
from app.coach.momentum.weeks import tally
from app.coach.plan import is_own, journey, last_journey, run_of, session_on, week_of
from app.coach.why.rest import rest
from app.voice.card_parts import day_title, next_rows
from app.voice.coming_back import fresh_start
from app.voice.ladder import step_names
from app.voice.map import destination
from app.voice.momentum import behind
from app.voice.quiet import IDLE_DAY, SETTLING
from app.voice.rotation import in_turn
from app.voice.sessions import NOUNS, STRIP_NAMES, strip_name
from app.voice.words import (
    Units,
    capital,
    counted,
    dated,
    day_name,
    listed,
    number,
    run_size,
    short_day,
    units_of,
)
from storage.journal import Journal
from storage.records import Journey, Run, Session, Week
from widgets.card import INSIDE, POCKET_INSIDE, Card, Row

EASY = STRIP_NAMES["easy"]
COUNTED = (
    ((EASY,), "easy"),
    ((EASY, STRIP_NAMES["recovery"]), "easy"),
    ((EASY, STRIP_NAMES["recovery"], STRIP_NAMES["medlong"]), "easier"),
)
"""The sessions that are only counted where a week has too many for a card, and as what."""
FIRST_PLAN = "g draws one, whenever you like."


def quiet_card(journal: Journal, day: date, today: date) -> Card:
    """A day without a session: the plan's first morning, rest, or before and after a journey."""
    way = journey(journal)
    if way is None:
        return over_card(journal, day, today)
    if day < way.from_day and week_of(journal, day, today) is None:
        return before_card(journal, way, day, today)
    week = week_of(journal, day, today)
    if week and day == today == week.first_day:
        return week_card(journal, week, today)
    return rest_card(journal, day, today)


def extra_card(journal: Journal, run: Run, day: date, today: date) -> Card:
    """A day with a run that was not planned."""
    units = units_of(journal.owner)
    return Card(
        title=day_title(day, today, "extra"),
        tone="done",
        head=Row("+ EXTRA RUN" if run.kind != "race" else "+ RACE", run_size(run, units)),
        under=run.note or "It counts in distance, and nothing grows from it.",
        body=next_rows(journal, day, today)[:1],
        keys=(("e", "what was run"), ("→", "next day")),
    )


def rest_card(journal: Journal, day: date, today: date) -> Card:
    """A day on which nothing is due."""
    return Card(
        title=day_title(day, today, "rest"),
        tone="rest",
        head=Row("REST", "nothing is due"),
        under=_moved_away(journal, day, today) or _resting(journal, day, today),
        body=next_rows(journal, day, today),
        keys=(("→", "next day"),) if day == today else (("t", "back to today"),),
    )


def _resting(journal: Journal, day: date, today: date) -> str:
    """What a day of rest is good for; the race or the run that came before is named."""
    why = rest(journal, day, today)
    if why.reason == "recovering" and why.on:
        return f"The race is still in the legs: nothing before {day_name(why.on)}."
    before = session_on(journal, day - DAY, today) if day == today else None
    if before is None or run_of(journal, before) is None:
        return in_turn(IDLE_DAY, day)
    return in_turn(SETTLING, day).format(run=NOUNS[before.outing.kind])


def _moved_away(journal: Journal, day: date, today: date) -> str:
    """Where the run of this day has gone, if it was run on another."""
    week = week_of(journal, day, today)
    for session in week.sessions if week else ():
        run = run_of(journal, session)
        if session.outing.day == day and run and run.day != day:
            return f"{capital(NOUNS[session.outing.kind])}: run on {day_name(run.day)}."
    return ""


def week_card(journal: Journal, week: Week, today: date) -> Card:
    """The first morning of a week, when nothing is due: the week as a promise."""
    units, own = units_of(journal.owner), tally(journal, week, today)
    km = f", {units.whole(week.km)} {units.name}" if week.km else ""
    runs = f"{counted(own.planned, 'run')}{km}".upper()
    keep = f"{number(own.goal)} {'keeps' if own.goal == 1 else 'keep'} the week"
    steps = step_names(journal, journal.journey.get(week.journey), today)
    sessions = [_listed(session, units, steps) for session, _ in own.states]
    start, ahead = fresh_start(journal, today), next_rows(journal, today, today)[:1]
    rest = f"Week {week.number} · today is rest" if week.number else "Today · rest"
    return Card(
        title=f"Week {week.number} · a fresh start" if start and week.number else rest,
        tone="rest",
        head=Row(runs, keep),
        under=_as_many(sessions, INSIDE),
        brief=_as_many(sessions, POCKET_INSIDE),
        body=(Row(start or _last_week(journal, week, today)), *ahead),
        keys=(("→", "next day"),),
    )


def _as_many(sessions: Sequence[str], room: int) -> str:
    """The sessions apart from each other, or close together, or the easy ones only counted."""
    forms = ["   ".join(f"○ {words}" for words in sessions), ", ".join(sessions)]
    for noun, (quiet, easy) in product((" run", ""), COUNTED):
        named = [words for words in sessions if not words.startswith(quiet)]
        count = len(sessions) - len(named)
        runs = counted(count, f"{easy}{noun}") if noun else f"{number(count)} {easy}"
        forms += [listed([*named, runs])] if count else []
    return next((form for form in forms if len(form) <= room), forms[-1])


def _listed(session: Session, units: Units, steps: Mapping[str, str]) -> str:
    outing = session.outing
    if session.id in steps:
        return steps[session.id]
    amount = units.bare(outing.km).removesuffix(".0") if outing.km else f"{outing.minutes:g} min"
    return f"{strip_name(outing, units)} {amount}"


def _last_week(journal: Journal, week: Week, today: date) -> str:
    before = week_of(journal, week.first_day - DAY, today)
    if before is None and any(is_own(journal, session) for session in week.sessions):
        return "The first week of your coach's plan."
    if before is None:
        is_ladder = not week.km
        return (
            "The first week: more walking than running."
            if is_ladder
            else "The first week: close to what you run already."
        )
    own = tally(journal, before, today)
    if own.kept is None:
        return "Last week: paused." if own.is_excused else "Last week: not all answered yet."
    ticks = number(own.ticks) if own.ticks else "none"
    counts = f"{capital(ticks)} of {number(own.due)}."
    if own.kept:
        return f"Last week: kept. {counts}"
    covered = covered_in(journal, before, today)
    if covered:
        by = "a spare" if len(covered) == 1 else "both spares"
        return f"Last week: {counts.lower().removesuffix('.')}, and kept by {by}."
    return f"Last week: {counts.lower()} This one is new."


def before_card(journal: Journal, way: Journey, day: date, today: date) -> Card:
    """A day before the journey's first."""
    return Card(
        title=day_title(day, today, "before the start"),
        tone="rest",
        head=Row("NOTHING IS DUE YET", f"from {short_day(way.from_day)}"),
        under=f"The way to {destination(way, units_of(journal.owner))} begins then.",
        body=next_rows(journal, day, today),
        keys=(("→", "next day"),),
    )


def _ended(journal: Journal, way: Journey, today: date) -> str:
    """As in "reached 13 Jun", where the race was run, or "ended 13 Jun"."""
    if way.ended is None:
        return ""
    raced = any(run.kind == "race" for run in journal.runs_by_day.get(way.ended, ()))
    is_reached = raced or way.goal.kind != "race"
    return f"{'reached' if is_reached else 'ended'} {dated(way.ended, today)}"


def over_card(journal: Journal, day: date, today: date) -> Card:
    """A day after the last journey ended, until a new one is drawn."""
    way = last_journey(journal)
    units = units_of(journal.owner)
    facts = "Runs are welcome as ever: a adds one."
    if way:
        done = behind(journal, way, way.ended or today, units)
        facts = f"Behind you: {done}." if done else facts
    return Card(
        title=day_title(day, today, "no plan"),
        tone="rest",
        head=Row("NOTHING IS DUE", _ended(journal, way, today) if way else ""),
        under=f"The way to {destination(way, units)} is behind you."
        if way
        else "There is no plan yet.",
        body=(Row(facts), Row("g draws the next one, whenever you like." if way else FIRST_PLAN)),
        keys=(("g", "a new goal"), ("a", "add a run")),
    )
