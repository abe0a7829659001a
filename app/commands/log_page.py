"""Runs as a table: a line for each, the year above, and what they come to below."""

from collections.abc import Iterator, Sequence
from datetime import date

import click

from app.coach.momentum.log import groups, total
from app.commands.day_page import COLOURS
from app.commands.page import WIDTH
from app.voice.log import note_words, run_name, run_pace, run_sign, total_words
from app.voice.words import Units, run_time, short_date, short_day, units_of
from storage.journal import Journal
from storage.records import Run

COLUMNS = (12, 18, 6, 8, 7, 7)
"""Cells of the day, the sign with the name, the distance, the time, the pace and the effort."""


def log_page(journal: Journal, runs: Sequence[Run], of: int, today: date) -> Iterator[str]:
    """The lines of some runs, the newest first, out of so many."""
    units = units_of(journal.owner)
    for year in groups(runs, "year", "mon"):
        yield _row((str(year.first_day.year), "", units.name, "time", f"/{units.name}", "effort"))
        for run in year.runs:
            yield _line(journal, run, units, today)
        yield ""
    yield _last_line(runs, of, units)


def _last_line(runs: Sequence[Run], of: int, units: Units) -> str:
    shown = total_words(total(runs), units)
    rest = of - len(runs)
    return f"{shown}. {rest} older; --last {of} shows all." if rest else f"{shown}."


def _line(journal: Journal, run: Run, units: Units, today: date) -> str:
    sign, tone = run_sign(journal, run, today)
    cells = (
        f"{short_day(run.day)[:3]} {short_date(run.day)}",
        f"{sign} {run_name(journal, run)}",
        units.bare(run.km) if run.km is not None else "",
        run_time(run),
        run_pace(run, units),
        str(run.effort or ""),
    )
    return click.style(f"{_row(cells)}{_note(run)}".rstrip(), fg=COLOURS[tone])


def _row(words: Sequence[str]) -> str:
    """The first two at the left of their cells, the figures at the right of theirs."""
    left = (word.ljust(cells) for word, cells in zip(words[:2], COLUMNS, strict=False))
    right = (word.rjust(cells) for word, cells in zip(words[2:], COLUMNS[2:], strict=True))
    return "".join((*left, *right))


def _note(run: Run) -> str:
    """As much of the note as the line has room for."""
    words, room = note_words(run), WIDTH - sum(COLUMNS) - GAP
    if not words:
        return ""
    return " " * GAP + (words if len(words) <= room else f"{words[: room - 1]}…")


GAP = 2
"""Cells before the note."""
