"""The day's one sentence, and the line about days that still wait for a word."""

from datetime import date, timedelta

from app.coach.maintenance.easing import is_eased, swap
from app.coach.maintenance.spiral import lately
from app.coach.maintenance.way_back import returning
from app.coach.momentum.standing import Standing
from app.coach.momentum.ticks import state
from app.coach.momentum.weeks import weeks_so_far
from app.coach.plan import (
    extra_runs_on,
    journey,
    next_session,
    pause_on,
    planned,
    session_on,
)
from app.coach.sessions import is_key
from app.voice.answers import question
from app.voice.coming_back import about_coming_back
from app.voice.maintenance import swap_words
from app.voice.offers import offered
from app.voice.own_facts import (
    about_the_week,
    is_ticked,
    keeps_it,
    long_run_then,
    own_reason,
    own_words,
    straight_back,
)
from app.voice.quiet import (
    EASED_DAY,
    EASY_DAY,
    EXTRA_DAY,
    FLAGGED_DAY,
    FREE_DAY,
    GONE_DAY,
    ILL_DAY,
    KEY_DAY,
    LADDER_DAY,
    LADDER_RUN,
    PAUSED_DAY,
    REST_DAY,
    RUN_DAY,
)
from app.voice.rotation import every_other_day, in_turn
from app.voice.run_walk import walks_between
from app.voice.sessions import one_of_size
from app.voice.spares import about_the_row, spare_spent
from app.voice.time_off import ASKS, on_the_way_back, pause_day, way_back_offered
from app.voice.words import LINE, counted, fitting, units_of
from storage.journal import Journal
from storage.records import Journey, Session

UNDO_HINT = "   u undo"

BEFORE_THE_RACE = "Nothing is left to train. Start slower than you want to, and look around."
AFTER_THE_RACE = "It is behind you. Eat, rest, and tell someone how it was."
ONE_MISSED = (
    "One missed run changes nothing about a habit. The next one is today.",
    "A habit outlives a missed run. Here is the next one.",
)
GONE_BY = 2
"""Missed runs, in a row or in a week, that are spoken of; runs since then have settled them."""
WOBBLE = (
    "Two have gone by. {makes}; whole is fine too.",
    "Two runs went by. {makes}; a whole one is fine too.",
)
SLIDE = (
    "Small runs count, and two of them turn a week: {makes}.",
    "Two small runs turn a week: {makes}.",
)


def sentence(journal: Journal, now: Standing, today: date) -> str:
    """One sentence for the day, drawn from the runner's own facts where there are any.

    The quiet ones take turns by the calendar, so that none is said two days running.
    """
    way = journey(journal)
    if way is None:
        return in_turn(FREE_DAY, today)
    session = session_on(journal, today, today)
    return (
        _about_the_start(journal, today)
        or _about_the_race(journal, way, today)
        or about_the_row(journal, now, today)
        or about_coming_back(journal, session, today)
        or every_other_day(keeps_it(journal, now, session, today), today)
        or _after_a_miss(journal, session, today)
        or straight_back(now, session, today)
        or own_words(journal, session, today)
        or own_reason(journal, way, session, today)
        or every_other_day(_about_the_way_back(journal, session, today), today)
        or long_run_then(journal, way, session, today)
        or about_the_week(journal, now, session, today)
        or _quiet(journal, session, today)
    )


def _about_the_start(journal: Journal, today: date) -> str:
    """Before the first run: what it is, in as many words as the line has room for."""
    ahead = next_session(journal, today, today)
    planned = (s for week in weeks_so_far(journal, today) for s in week.sessions)
    has_begun = journal.runs_by_session or any(s.outing.day <= today for s in planned)
    if ahead is None or has_begun or pause_on(journal, today):
        return ""
    days = (ahead.outing.day - today).days
    when = "tomorrow" if days == 1 else f"in {counted(days, 'day')}"
    begins = f"Your plan begins {when} with {one_of_size(ahead.outing, units_of(journal.owner))}."
    return fitting(f"{begins} Today there is nothing to do.", f"{begins} Today is free.", begins)


def _about_the_race(journal: Journal, way: Journey, today: date) -> str:
    if way.goal.race_day == today:
        raced = any(run.kind == "race" for run in journal.runs_by_day.get(today, ()))
        return AFTER_THE_RACE if raced else BEFORE_THE_RACE
    if way.goal.race_day == today + timedelta(days=1):
        return "Tomorrow. Put out what you need tonight, and let the legs be bored."
    return ""


def _after_a_miss(journal: Journal, session: Session | None, today: date) -> str:
    """A fact about habits after one missed run; after two the lighter one, offered and no more."""
    if session is None or state(journal, session, today) != "open":
        return ""
    now = lately(journal, today)
    if now.course == "on":
        return in_turn(ONE_MISSED, today) if now.in_a_row == 1 else ""
    has_settled = now.course == "wobble" and max(now.in_a_row, now.in_a_week) < GONE_BY
    lighter = None if has_settled else swap(journal, session, today)
    if lighter is None:
        return ""
    makes = f"m makes today {swap_words(lighter, units_of(journal.owner))}"
    return in_turn(WOBBLE if now.course == "wobble" else SLIDE, today).format(makes=makes)


def _about_the_way_back(journal: Journal, session: Session | None, today: date) -> str:
    """On its run days, until three are run: all that a way back asks."""
    is_on_it = session is not None and returning(session) is not None
    return ASKS if is_on_it and on_the_way_back(journal, today) else ""


def _quiet(journal: Journal, session: Session | None, today: date) -> str:
    return in_turn(_lines(journal, session, today), today)


def _lines(journal: Journal, session: Session | None, today: date) -> tuple[str, ...]:
    pause = pause_on(journal, today)
    if pause and pause.red_flag:
        return FLAGGED_DAY
    if pause:
        return ILL_DAY if pause.reason == "ill" else PAUSED_DAY
    if session is None:
        return EXTRA_DAY if extra_runs_on(journal, today) else REST_DAY
    if is_ticked(journal, session, today):
        return RUN_DAY
    if state(journal, session, today) != "open":
        return GONE_DAY
    return _due_lines(session)


def _due_lines(session: Session) -> tuple[str, ...]:
    outing = session.outing
    if outing.kind == "runwalk" and planned(session) == outing:
        return LADDER_DAY if walks_between(outing) else LADDER_RUN
    if is_eased(session):
        return EASED_DAY
    return KEY_DAY if is_key(outing) else EASY_DAY


def news(journal: Journal, said: str, now: Standing, today: date) -> str:
    """What was just said, or else what waits for an answer, or what is offered."""
    return (
        said_line(journal, said)
        or pause_day(journal, today)
        or question(journal, today)
        or way_back_offered(journal, today)
        or offered(journal, today)
        or spare_spent(journal, now, today)
    )


def said_line(journal: Journal, said: str) -> str:
    """What was just said, with the key that takes it back."""
    newest = journal.steps[-1] if journal.steps else None
    if newest and said == newest.said != "" and newest.standing == "done":
        return f"{said}{UNDO_HINT}" if len(said) + len(UNDO_HINT) <= LINE else said
    return said
