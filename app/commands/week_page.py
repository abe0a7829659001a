"""One week as text: a line a day, the goal, and what it has come to."""

from collections.abc import Iterator
from datetime import date

import click

from app.coach.days import days_of_week, first_of_week
from app.coach.maintenance.weeks import is_maintenance_week
from app.coach.momentum.spent import covered_in
from app.coach.momentum.streaks import streak_on
from app.coach.momentum.ticks import state
from app.coach.momentum.weeks import tally
from app.coach.plan import extras_on, journey, pause_on, run_of, sessions_on, week_of
from app.commands.day_page import COLOURS, streak_words
from app.commands.page import labelled, spread
from app.voice.card_parts import TONES
from app.voice.journeys import journey_line, weeks_on_the_way
from app.voice.ladder import step_session
from app.voice.momentum import asked, week_text
from app.voice.signs import EXTRA, PAUSED, REST, session_sign
from app.voice.words import Units, date_words, run_size, short_day, size, units_of
from storage.journal import Journal
from storage.records import Runner, Session, Week


def week_page(journal: Journal, day: date, today: date) -> Iterator[str]:
    """The lines of the week that a day is in."""
    first_day = first_of_week(day, (journal.owner or Runner()).week_start)
    days = days_of_week(first_day)
    week = week_of(journal, day, today)
    yield spread(_title(journal, week, today), f"{date_words(days[0])} to {date_words(days[-1])}")
    yield ""
    for each in days:
        yield from _day_lines(journal, each, today)
    yield ""
    yield from _totals(journal, week, today)


def _title(journal: Journal, week: Week | None, today: date) -> str:
    if week is None:
        return "No week of a plan"
    way = journal.journey.get(week.journey)
    if not week.number or way is None:
        return "The short week before week 1"
    of = weeks_on_the_way(journal, way)
    name = f"Week {week.number} of {of}" if of else f"Week {week.number}"
    return f"{name} · maintenance" if is_maintenance_week(tally(journal, week, today)) else name


def _day_lines(journal: Journal, day: date, today: date) -> Iterator[str]:
    """A line for each session and extra run; the label stands before the first of them."""
    units = units_of(journal.owner)
    lines = [
        _session_line(journal, session, today, units)
        for session in sessions_on(journal, day, today)
    ]
    lines += [
        spread(f"{EXTRA} extra run", run_size(run, units), width=_ROOM)
        for run in extras_on(journal, day)
    ]
    label = short_day(day)
    for line in lines or [_quiet(journal, day, today)]:
        yield labelled(label, line)
        label = ""


_ROOM = 66
"""Cells beside the name of a day."""


def _session_line(journal: Journal, session: Session, today: date, units: Units) -> str:
    run = run_of(journal, session)
    sign = session_sign(journal, session, today)
    amount = run_size(run, units) if run else size(session.outing, units)
    line = spread(f"{sign} {step_session(journal, session, today)}", amount, width=_ROOM)
    colour = COLOURS[TONES[state(journal, session, today)]]
    is_plain = sign == "○"
    return line if is_plain else click.style(line, fg=colour)


def _quiet(journal: Journal, day: date, today: date) -> str:
    if pause_on(journal, day):
        return PAUSED
    return f"{REST} rest" if day == today else REST


def _totals(journal: Journal, week: Week | None, today: date) -> Iterator[str]:
    units = units_of(journal.owner)
    if week and week.sessions:
        own = tally(journal, week, today)
        yield labelled("Goal", asked(own, units))
        spared = bool(covered_in(journal, week, today))
        said = week_text(own, units, is_covered=spared)
        yield labelled("Came to" if own.is_over else "So far", said)
    yield labelled("Streak", streak_words(journal, streak_on(journal, today), today))
    way = journey(journal)
    if way:
        yield labelled(*journey_line(journal, way, today))
