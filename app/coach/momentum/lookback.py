"""Weeks that are looked back on: those of the calendar, whether anything was planned or not."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.coach.days import DAY, WEEK, first_of_week, weeks_between
from app.coach.momentum.score import score_on
from app.coach.momentum.spares import Counted
from app.coach.momentum.standing import Standing
from app.coach.momentum.weeks import runs_in
from app.coach.plan import is_stated
from storage.journal import Journal
from storage.records import Run, Runner


class Lookback(NamedTuple):
    """Weeks in a row, the oldest first, up to the one that is looked back from."""

    firsts: tuple[date, ...]
    """Their first days."""
    counted: Mapping[date, Counted]
    """Those that were planned, by their first days."""
    length: int
    """Weeks that there is room for: more than there are while a runner is new."""
    has_earlier: bool
    has_later: bool

    @property
    def weeks(self) -> tuple[Counted, ...]:
        """Those that were planned."""
        return tuple(self.counted.values())

    @property
    def last_day(self) -> date:
        """The last day of them."""
        return self.firsts[-1] + WEEK - DAY


def last_weeks(weeks: Sequence[Counted], length: int, today: date) -> tuple[date, ...]:
    """First days of so many weeks up to that of `today`, none before the first that was planned.

    Those without a plan are among them: a year away is no gap of nothing.
    """
    if not weeks:
        return ()
    first, last = weeks[0].tally.first_day, weeks[-1].tally.first_day
    here = last + max(0, (today - last) // WEEK) * WEEK
    return tuple(day for n in reversed(range(length)) if (day := here - n * WEEK) >= first)


def earliest(journal: Journal, now: Standing, today: date) -> date:
    """The first day of the first week in which anything was planned or run."""
    days = [week.tally.first_day for week in now.weeks[:1]]
    days += [run.day for run in journal.runs if not is_stated(run)][:1]
    return _first_day(journal, min(today, *days) if days else today)


def lookback(
    journal: Journal, now: Standing, length: int | None, back: int, today: date
) -> Lookback:
    """So many weeks, or all, `back` times their number before those that end with this week.

    None begins before the first week; the earliest ones are then shown in full.
    """
    first, here = earliest(journal, now, today), _first_day(journal, today)
    there_are = weeks_between(first, here) + 1
    room = length or there_are
    shown = min(room, there_are)
    after = min(back * room, there_are - shown)
    begins = here - (after + shown - 1) * WEEK
    firsts = tuple(begins + n * WEEK for n in range(shown))
    known = {week.tally.first_day: week for week in now.weeks}
    counted = {day: known[day] for day in firsts if day in known}
    return Lookback(firsts, counted, room, begins > first, after > 0)


def _first_day(journal: Journal, day: date) -> date:
    return first_of_week(day, (journal.owner or Runner()).week_start)


def course(now: Standing, back: Lookback, today: date) -> tuple[float, ...]:
    """The score before the first of the weeks, and at the end of each, or today."""
    ends = [back.firsts[0] - DAY, *(min(first + WEEK - DAY, today) for first in back.firsts)]
    found = (score_on(now.scores, day) for day in ends)
    return tuple(now.begun if value is None else value for value in found)


def run_km(journal: Journal, back: Lookback) -> tuple[float, ...]:
    """Kilometres run in each of the weeks, races and extra runs included, walks left out."""
    return tuple(sum(run.km or 0.0 for run in runs_in(journal, first)) for first in back.firsts)


def planned_km(back: Lookback) -> tuple[float, ...]:
    """Kilometres that each of the weeks asked for; 0 where none, or all of it was paused."""
    weeks = (back.counted.get(first) for first in back.firsts)
    return tuple(
        week.tally.week.km if week and not week.tally.is_excused else 0.0 for week in weeks
    )


def runs_of(back: Lookback) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The ticks of each of the weeks, and how many keep it."""
    weeks = [back.counted.get(first) for first in back.firsts]
    return (
        tuple(week.tally.ticks if week else 0 for week in weeks),
        tuple(week.tally.goal if week else 0 for week in weeks),
    )


def efforts(journal: Journal, back: Lookback) -> tuple[float | None, ...]:
    """The mean effort of each of the weeks, 1 to 10; None where none was noted."""
    return tuple(_mean_effort(runs_in(journal, first)) for first in back.firsts)


def _mean_effort(runs: tuple[Run, ...]) -> float | None:
    noted = [run.effort for run in runs if run.effort is not None]
    return sum(noted) / len(noted) if noted else None
