"""Finding runs: the words by which a run is known, and whether what was typed finds it.

Words find what begins with them, or any part of a note; a figure finds a day, a distance or a year.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.coach.momentum.ticks import TICKS, state
from app.voice.log import run_name, session_of
from app.voice.words import MONTHS, Units, day_name, units_of
from storage.journal import Journal
from storage.records import Run

_UNIT = re.compile(r"(?<=\d) *(k|mi)(?:ms?|les?)?(?!\w)")
"""The unit of a distance as people type it, apart or not: "7 km", "7.5k", "4 miles"."""
_COMMA = re.compile(r"(?<=\d),(?=\d)")
BEGUN = 3
"""Letters of a figure from which it may be the beginning of a date: "202", "2026-1"."""


class Known(NamedTuple):
    """What a run is found by, in small letters."""

    facts: str
    """Its day, name and distance, a blank around each word."""
    note: str


def known(journal: Journal, run: Run, today: date) -> Known:
    """The words by which a run is known."""
    session = session_of(journal, run)
    reached = state(journal, session, today) if session else "done"
    facts = (
        day_name(run.day),
        str(run.day.day),
        MONTHS[run.day.month - 1],
        str(run.day.year),
        run.day.isoformat(),
        run_name(journal, run),
        run.kind,
        reached if reached in TICKS else "",
        *_distances(run.km, units_of(journal.owner)),
    )
    note = (*run.note.casefold().split(), *asked(run.note))
    return Known(f" {' '.join(facts)} ".lower(), f" {' '.join(note)} ")


def _distances(km: float | None, units: Units) -> Iterator[str]:
    """As in "7", "7.5", "7km", "7.5km", "4mi" and "4.66mi": whole, and as it is shown."""
    if km is None:
        return
    yield from (units.whole(km), units.bare(km))
    for each in (Units("km"), Units("mi")):
        yield from (f"{each.whole(km)}{each.name}", f"{each.bare(km)}{each.name}")


def asked(typed: str) -> tuple[str, ...]:
    """The words that were typed; a distance is one word, as in "7.5km"."""
    in_points = _COMMA.sub(".", typed.casefold())
    return tuple(_UNIT.sub(_unit, in_points).split())


def _unit(found: re.Match[str]) -> str:
    return "km" if found[1] == "k" else "mi"


def finds(words: tuple[str, ...], of: Known) -> bool:
    """Whether every word that was typed finds the run."""
    return all(_finds(word, of) for word in words)


def _finds(word: str, of: Known) -> bool:
    if not word[0].isdigit():
        return f" {word}" in of.facts or word in of.note
    is_date = len(word) >= BEGUN and word.replace("-", "").isdigit()
    end = "" if is_date else " "
    return f" {word}{end}" in of.facts or f" {word}" in of.note
