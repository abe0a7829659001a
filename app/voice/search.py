"""Finding runs: the words by which a run is known, and whether what was typed finds it.

Words find what begins with them, or any part of a note; a figure finds a day, a distance or a year.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from app.coach.momentum.log import logged
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


@dataclass(frozen=True)
class Search:
    """Every run of a journal, ready to be looked through with each letter that is typed."""

    journal: Journal
    today: date

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """All of them, the newest first."""
        return logged(self.journal)

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """What each is found by; read once something is looked for."""
        return tuple(known(self.journal, run, self.today) for run in self.runs)

    def found(self, typed: str) -> tuple[Run, ...]:
        """The runs that all the words find; every run where none are typed."""
        words = asked(typed)
        if not words:
            return self.runs
        pairs = zip(self.runs, self.known, strict=True)
        return tuple(run for run, of in pairs if finds(words, of))


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
    note = (*run.note.casefold().split(), *asked(run.note)) if run.note else ()
    return Known(f" {' '.join(facts)} ".lower(), f" {' '.join(note)} ")


def _distances(km: float | None, units: Units) -> tuple[str, ...]:
    """As in "7", "7.5", "7km" and "7.5km": whole, and as it is shown."""
    if km is None:
        return ()
    whole, shown = units.whole(km), units.bare(km)
    return whole, shown, f"{whole}{units.name}", f"{shown}{units.name}"


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
