"""A coach's plan as it was read: every session beside its cell, and what there is to say of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.coach.days import DAY, WEEK
from app.coach.limits import refusals, warnings
from app.commands.page import WIDTH, labelled, paragraph, spread
from app.exchange.adoption import Adoption
from app.exchange.cells import Doubt
from app.exchange.plan_lines import PlanRead
from app.voice.own import quoted
from app.voice.own_reading import (
    NO_FIGURE,
    NOT_UNDERSTOOD,
    WARNED,
    doubts,
    outing_words,
    parts_words,
    summary,
    week_title,
    where,
)
from app.voice.own_warnings import shortened, warned
from app.voice.words import Units, short_day, units_of
from storage.journal import Journal
from storage.records import Outing, Week

BESIDE = 66
"""Cells beside the name of a day."""
DOUBTS: tuple[tuple[Doubt, str], ...] = (
    ("not understood", NOT_UNDERSTOOD),
    ("no figure", NO_FIGURE),
)


def plan_page(
    journal: Journal,
    read: PlanRead,
    found: Adoption,
    weeks: Sequence[Week],
    today: date,
    *,
    is_all: bool,
) -> Iterator[str]:
    """The lines of a plan that may be kept."""
    units = units_of(found.runner)
    for week in weeks:
        yield from _week_lines(week, units)
    yield from paragraph(summary(weeks, found.journey, units))
    for remark in (*found.remarks, *_doubts(read), *_unread(read)):
        yield from paragraph(remark)
    held = (journal, found.journey, weeks, today)
    lines = warned(weeks, (*refusals(*held), *warnings(*held)), units)
    if lines:
        yield from ("", WARNED)
    for line in shortened(lines, is_all=is_all):
        first, *others = paragraph(line, width=WIDTH - 2)
        yield from (f"  {first}", *(f"    {other}" for other in others))
    yield ""


def _week_lines(week: Week, units: Units) -> Iterator[str]:
    yield week_title(week, week.first_day, week.first_day + WEEK - DAY)
    for session in week.sessions:
        first, *others = _cell(session.outing, units)
        yield labelled(f"  {short_day(session.outing.day)}", first)
        yield from (labelled("", other) for other in others)
        parts = parts_words(session.outing.segments, units)
        if parts:
            yield from (labelled("", f"  {line}") for line in paragraph(parts, width=BESIDE - 2))
    yield ""


def _cell(outing: Outing, units: Units) -> tuple[str, ...]:
    """The coach's words and what they ask for, on two lines where one is too short."""
    said, what = quoted(outing.words) if outing.words else "", outing_words(outing, units)
    if len(said) + len(what) + 1 < BESIDE:
        return (spread(said, what, width=BESIDE) if said else f"{what:>{BESIDE}}",)
    return said, f"{what:>{BESIDE}}"


def _doubts(read: PlanRead) -> Iterator[str]:
    """Cells that were taken in a way that nobody said."""
    for doubt, why in DOUBTS:
        rows = [row for row in read.asks if row.reading.doubt == doubt]
        if rows:
            yield doubts([(where(row.line, row.column), row.words) for row in rows], why)


def _unread(read: PlanRead) -> Iterator[str]:
    if read.unread:
        yield f"Columns left alone: {', '.join(map(quoted, read.unread))}."
