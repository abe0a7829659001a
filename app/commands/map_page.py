"""The road as text: bars, the way itself, a line for every week, and the verdict."""

from collections.abc import Iterator
from datetime import date

import click

from app.answers.again import ways_out
from app.coach.map.road import Road, RoadWeek
from app.commands.page import WIDTH, paragraph, spread
from app.voice.road import reach, road_end, road_title, travelled
from app.voice.road_columns import road_picture, week_sign
from app.voice.road_week import goal_words, run_words, week_kind, week_name
from app.voice.words import Units, short_date, units_of
from storage.journal import Journal
from widgets.road_picture import chart_lines

INDENT = 2
"""Cells that the screen's lines begin with, and a page's do not."""
COLUMNS = (16, 8, 13, 9, 7, 7, 9, 6)
"""Cells of a week's name, first day, kind, goal, run, longest run, ticks and sign."""
HEAD = ("", "from", "", "goal", "run", "long", "runs", "kept")


def map_page(journal: Journal, road: Road, today: date) -> Iterator[str]:
    """The lines of a journey."""
    units = units_of(journal.owner)
    yield spread(road_title(road, units), road_end(road, today))
    yield ""
    here = road.week_of(today).first_day
    for line in chart_lines(road_picture(road, units, here, today), WIDTH + INDENT):
        yield "".join(words for words, _ in line)[INDENT:].rstrip()
    yield ""
    yield _row(HEAD)
    for week in road.weeks:
        yield click.style(_week(road, week, units), bold=True if week.is_now else None)
    yield ""
    yield from paragraph(closing_words(journal, road, today))


def closing_words(journal: Journal, road: Road, today: date) -> str:
    """Whether the goal is in reach, and what would do if not; or what came of a journey."""
    if road.journey.ended:
        return f"{travelled(journal, road)} tickover setup draws the next road."
    return reach(journal, road, ways_out(journal, road, today), today)


def _week(road: Road, week: RoadWeek, units: Units) -> str:
    ran = run_words(week, units)
    return _row(
        (
            week_name(road, week),
            short_date(week.first_day),
            week_kind(week),
            goal_words(week, units),
            ran,
            units.bare(week.longest_km) if week.longest_km else "",
            f"{week.ticks} of {week.ticks_due}" if week.ticks_due and not week.is_ahead else "",
            week_sign(week),
        )
    )


def _row(words: tuple[str, ...]) -> str:
    """The first three at the left of their cells, the figures at the right of theirs."""
    left = (word.ljust(cells) for word, cells in zip(words[:3], COLUMNS, strict=False))
    right = (word.rjust(cells) for word, cells in zip(words[3:], COLUMNS[3:], strict=True))
    return "".join((*left, *right)).rstrip()
