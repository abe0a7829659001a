"""Why a day is as it is, as text."""

from collections.abc import Iterator
from datetime import date

import click

from app.commands.page import WIDTH, paragraph, spread
from app.voice.why_page import why_page
from storage.journal import Journal
from widgets.labelled import LABEL, Labelled


def why_lines(journal: Journal, day: date, today: date) -> Iterator[str]:
    """The lines of a day's reasons."""
    page = why_page(journal, day, today)
    yield page.title
    yield ""
    yield click.style(spread(page.name, page.size), bold=True)
    for row in page.rows:
        yield ""
        yield from _row(row)


def _row(row: Labelled) -> Iterator[str]:
    """The label, and its words beside it over as many lines as they need."""
    label = row.label
    for line in paragraph(row.words, width=WIDTH - LABEL):
        yield f"{label:<{LABEL}}{line}"
        label = ""
