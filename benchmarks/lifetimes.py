"""Lifetimes of running: journals of ten weeks or thirty years, made of the coach's own moves."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from app.coach.days import WEEK, first_of_week
from app.coach.turn import turn
from app.demo import ANA, TO_THE_HALF, demo_journal, half_marathon, lived
from storage.journal import Journal
from storage.records import Change, Record

JOURNEY = 16 * WEEK

_R = TypeVar("_R", bound=Record)


def years_of_running(years: int, today: date) -> Journal:
    """Ana's journal with half marathons one after another before it: `years` in all.

    About 260 weeks and runs a year. Each journey is lived on its own and they are put together at
    the end, since a move copies the table that it changes.
    """
    lives = [*_before(years, today), demo_journal(today)]
    return Journal(
        runner=lives[-1].runner,
        journey=_together(life.journey for life in lives),
        week=_together(life.week for life in lives),
        run=_together(life.run for life in lives),
        pause=_together(life.pause for life in lives),
    )


def weeks_of_running(count: int, today: date) -> Journal:
    """Ana's journal as if she had begun so many weeks ago."""
    own, first = demo_journal(today), first_of_week(today, ANA.week_start) - count * WEEK
    return Journal(
        runner=own.runner,
        journey=own.journey,
        week={key: week for key, week in own.week.items() if week.first_day >= first},
        run={key: run for key, run in own.run.items() if run.day >= first},
        pause={key: pause for key, pause in own.pause.items() if pause.first >= first},
    )


def _before(years: int, today: date) -> Iterator[Journal]:
    """One journal for each half marathon before Ana's half year."""
    end = demo_journal(today).weeks[0].first_day
    while (today - end).days < years * 365:
        start = end - JOURNEY
        life = Journal().after(Change(put=(ANA,)))
        life = lived(life, half_marathon(start), end, TO_THE_HALF)
        yield _until(life.after(turn(life, end)), end)
        end = start


def _until(life: Journal, end: date) -> Journal:
    """What of a life comes before a day: the next journey takes the place of what lies ahead."""
    return replace(
        life,
        journey={key: way for key, way in life.journey.items() if way.from_day < end},
        week={key: week for key, week in life.week.items() if week.first_day < end},
    )


def _together(tables: Iterator[Mapping[str, _R]]) -> dict[str, _R]:
    return {key: record for table in tables for key, record in table.items()}
