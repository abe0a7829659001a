"""One day as text: its card, the week, the streak, the way, and what waits for an answer."""

import re
from collections.abc import Iterator
from datetime import date

import click

from app.coach.momentum.standing import Standing, standing_on
from app.coach.momentum.streaks import Streak
from app.coach.momentum.ticks import unanswered
from app.coach.momentum.weeks import tally
from app.coach.plan import journey, pause_on, week_of
from app.commands.days import as_typed
from app.commands.page import WIDTH, labelled, paragraph, spread
from app.voice.answers import question
from app.voice.cards import card
from app.voice.journeys import journey_line
from app.voice.momentum import days_line, streak_lines, week_text
from app.voice.spares import spare_words
from app.voice.words import full_date, units_of
from storage.journal import Journal
from storage.records import Runner, Weekday
from widgets.card import Card, Tone
from widgets.profile import drawn

PICTURE = 50
"""Cells of a session's picture."""
COLOURS: dict[Tone, str | None] = {
    "due": "cyan", "done": "green", "eased": "yellow", "rest": None, "paused": None
}  # fmt: skip
COMMANDS = {
    "d": "done", "m": "swap", "e": "done --km", "a": "add", "g": "setup", "r": "swap --same-step",
    "p": "pause --end",
}  # fmt: skip
"""The commands that do what a key of the screen does."""
_KEY_SAYS = re.compile(r"\b([dmeagp]) (?=says|draws|adds|makes|ends)")


def day_page(journal: Journal, day: date, today: date) -> Iterator[str]:
    """The lines of a day."""
    shown = card(journal, day, today)
    yield spread(shown.title, full_date(day) if day == today else str(day.year))
    yield ""
    yield from _card_lines(shown)
    yield ""
    now = standing_on(journal, today)
    yield from _week_line(journal, now, day, today)
    yield labelled("Streak", streak_words(journal, now.streak, today))
    told = spare_words(journal, now, today)
    if told:
        yield labelled("Spares", told)
    way = journey(journal)
    if way:
        yield labelled(*journey_line(journal, way, today))
    yield from _what_next(journal, shown, day, today)


def _card_lines(shown: Card) -> Iterator[str]:
    yield click.style(spread(*shown.head), fg=COLOURS[shown.tone], bold=True)
    yield from _picture(shown)
    for row in shown.body:
        if row.left:
            yield spread(_with_commands(row.left), row.right)


def _picture(shown: Card) -> Iterator[str]:
    if shown.bar is not None:
        yield click.style("━" * round(shown.bar * PICTURE), fg=COLOURS[shown.tone])
    cells, labels = drawn(shown.parts, PICTURE)
    if cells:
        yield click.style(cells, fg=COLOURS[shown.tone])
    if labels or shown.under:
        yield from paragraph(_with_commands(labels or shown.under))


def _week_line(journal: Journal, now: Standing, day: date, today: date) -> Iterator[str]:
    week = week_of(journal, day, today)
    if week and week.sessions:
        label = f"Week {week.number}" if week.number else "Week"
        spared = any(each.covered for each in now.weeks if each.tally.week.id == week.id)
        own = tally(journal, week, today)
        yield labelled(label, week_text(own, units_of(journal.owner), is_covered=spared))


def streak_words(journal: Journal, own: Streak, today: date) -> str:
    """As in "5 weeks, best 5 · 19 runs in a row", and the days on plan where they are counted."""
    is_paused = pause_on(journal, today) is not None
    headline, sessions = streak_lines(own, is_paused=is_paused)
    parts = (", ".join(filter(None, headline)), sessions[0], days_line(own))
    return " · ".join(filter(None, parts))


def _what_next(journal: Journal, shown: Card, day: date, today: date) -> Iterator[str]:
    start = (journal.owner or Runner()).week_start
    offered = list(_in_lines(_offers(shown, as_typed(day, today, start))))
    for lines in (list(_unanswered(journal, today, start)), offered):
        if any(lines):
            yield ""
            yield from lines


def _in_lines(offers: Iterator[str]) -> Iterator[str]:
    """The offers as one sentence, over more lines where they need them, no offer cut in two."""
    line = ""
    for offer in offers:
        if line and len(line) + len(offer) > WIDTH - 3:
            yield f"{line},"
            line = ""
        line = f"{line}, {offer}" if line else offer
    yield line and f"{line}."


def _unanswered(journal: Journal, today: date, start: Weekday) -> Iterator[str]:
    """What still waits for a word, and how to give it."""
    sessions = unanswered(journal, today)
    if sessions:
        yield question(journal, today).partition("   ")[0]
        oldest = as_typed(sessions[0].outing.day, today, start)
        yield f"tickover done {oldest} ticks {'the first' if sessions[1:] else 'it'}."


def _offers(shown: Card, typed: str) -> Iterator[str]:
    """What can be done about the day, as it is typed."""
    said = {
        "done": "ticks it",
        "ran it today": "ticks it as run today",
        "it was run": "says that it was run",
        "a new goal": "draws the next plan",
        "same step": "stays on its step",
        "end the pause": "ends the pause",
        "it is settled": "says that it is settled",
    }
    for key, words in shown.keys:
        command = " ".join(filter(None, ["tickover", COMMANDS.get(key, ""), typed]))
        if key == "m":
            yield f"{command} makes it {words}"
        elif words in said:
            yield f"{command if key != 'g' else 'tickover setup'} {said[words]}"


def _with_commands(sentence: str) -> str:
    """A sentence of the screen, with commands where it names keys."""
    return _KEY_SAYS.sub(lambda found: f"tickover {COMMANDS[found[1]]} ", sentence)
