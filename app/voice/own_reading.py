"""What was read of a coach's plan, in words: each cell beside what it has become."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.coach.sessions import is_run
from app.voice.map import destination
from app.voice.own import quoted
from app.voice.sessions import NAMES, ZONE_WORDS, each, race_name, repeats_words, rest_words
from app.voice.words import (
    Units,
    capital,
    clock,
    counted,
    date_words,
    day_name,
    size,
)
from storage.records import Journey, Outing, Segment, Week


def week_title(week: Week, first: date, last: date) -> str:
    """As in "Week 3 · 7 December to 13 December"."""
    name = f"Week {week.number}" if week.number else "The days before week 1"
    return f"{name} · {date_words(first)} to {date_words(last)}"


def outing_words(outing: Outing, units: Units) -> str:
    """As in "intervals · 13.0 km · about 1:06"."""
    name = race_name(outing.km) if outing.kind == "race" else NAMES[outing.kind]
    of_race = "" if outing.kind == "race" else size(outing, units)
    return " · ".join(filter(None, (name, of_race)))


def parts_words(segments: Sequence[Segment], units: Units) -> str:
    """As in "3 km easy, 4 x 2 km hard in 8:50 with 90 s between"; empty for a single part."""
    if len(segments) < 2 and all(part.times == 1 for part in segments):
        return ""
    return ", ".join(_part(part, units) for part in segments)


def _part(part: Segment, units: Units) -> str:
    amount = repeats_words(part, units) if part.times > 1 else each(part, units)
    words = f"{amount} {ZONE_WORDS[part.zone]}"
    if part.times > 1 and part.km and part.minutes:
        words = f"{words} in {clock(part.minutes)}"
    return f"{words} with {rest_words(part)} between" if part.rest else words


def doubts(where: Iterable[tuple[str, str]], why: str) -> str:
    """Cells that were taken in a way that nobody said, by line and column."""
    named = "; ".join(f"{place} {quoted(words)}" if words else place for place, words in where)
    return f"{why}: {named}."


NOT_UNDERSTOOD = "Not understood, kept with their words as easy runs"
NO_FIGURE = "No figure in it, taken for 30 minutes"


def where(line: int, column: str) -> str:
    """As in "line 4, Thu"."""
    return f"line {line}, {column}" if column else f"line {line}"


def refused(line: int, column: str, sentence: str, others: int) -> str:
    """The first thing that can't be read, and how many more there are."""
    lines = counted(others, "line").replace(" ", " more ", 1)
    also = f" {capital(lines)} can't be read either." if others else ""
    place = f"{capital(where(line, column))}: " if line else ""
    return f"{place}{sentence}{also}"


def summary(weeks: Sequence[Week], journey: Journey, units: Units) -> str:
    """How much it is, and where it leads."""
    outings = [session.outing for week in weeks for session in week.sessions]
    runs = sum(is_run(one) for one in outings)
    others = len(outings) - runs
    also = f" and {counted(others, 'other session')}" if others else ""
    first, last = (
        f"{day_name(one.day)} {date_words(one.day)}" for one in (outings[0], outings[-1])
    )
    count = capital(counted(len(weeks), "week"))
    return f"{count}, {runs} runs{also}, from {first} to {last}: {destination(journey, units)}."


def begun(journey: Journey, weeks: Sequence[Week]) -> str:
    """What is said when a plan has been kept."""
    first = next(session.outing.day for week in weeks for session in week.sessions)
    return (
        f"Kept: {counted(len(weeks), 'week')} to {destination(journey, Units())}, from"
        f" {day_name(first)} {date_words(first)} on."
    )


def changed(weeks: Sequence[Week]) -> str:
    """What is said when the weeks ahead of the same plan have been replaced."""
    return f"Kept: {counted(len(weeks), 'week')} ahead are as this file has them; begun ones stand."


def without_terminal() -> str:
    """Nobody is there to be asked."""
    return "Nothing is kept yet; the same with --yes keeps it."


def when_missing(first_day: date, race_day: date | None) -> str:
    """A plan without any date; these days are how it could be."""
    start = f"--start {first_day.isoformat()} begins it on these days"
    if race_day is None:
        return f"When does it begin? {start}, the first that are free. Nothing is kept yet."
    return (
        f"When is the race? --race-date says it; {start}, with the race on"
        f" {day_name(race_day)} {date_words(race_day)}. Nothing is kept yet."
    )


def another_runs(way: Journey, first_day: date, units: Units) -> str:
    """A journey runs, and ending it was not asked for."""
    begins = f"{day_name(first_day)} {date_words(first_day)}"
    return (
        f"A journey is running: {destination(way, units)}. --replace ends it, and this plan begins"
        f" on {begins}. Nothing is kept yet."
    )


WARNED = "It is taken as your coach has it; our own plans would differ here:"
