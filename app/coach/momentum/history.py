"""Every week so far, counted once: a change is counted where it happened and nowhere else."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from app.coach.momentum.weeks import Tally, tallies, tally, weeks_so_far
from storage.journal import Journal
from storage.records import Run


class History(NamedTuple):
    """The tallies of every week up to `today`, and the journal they were counted from."""

    journal: Journal
    today: date
    weeks: tuple[Tally, ...]


def history(journal: Journal, today: date, before: History | None = None) -> History:
    """Every week up to today, the oldest first.

    What a history `before` has counted is taken over where nothing can have changed since: the
    same journal gives the same weeks with it and without it.
    """
    if before is None or before.journal.pause != journal.pause or before.today > today:
        return History(journal, today, tallies(journal, today))
    known = _still_true(before, journal)
    weeks = tuple(
        known.get(week.id) or tally(journal, week, today) for week in weeks_so_far(journal, today)
    )
    return History(journal, today, weeks)


def _still_true(before: History, journal: Journal) -> dict[str, Tally]:
    """The tallies, by week, that no change in the journal has touched."""
    touched = _touched_days(before.journal, journal)
    return {
        known.week.id: known
        for known in before.weeks
        if known.is_settled
        and journal.week.get(known.week.id) is known.week
        and not any(known.has_day(day) for day in touched)
    }


def _touched_days(before: Journal, after: Journal) -> set[date]:
    """The days on which a run came, went or changed, and those of the sessions it was linked to."""
    if before.run is after.run:
        return set()
    runs = [*_differing(before.run, after.run), *_differing(after.run, before.run)]
    linked = {date.fromisoformat(run.session.partition("/")[0]) for run in runs if run.session}
    return {run.day for run in runs} | linked


def _differing(runs: Mapping[str, Run], others: Mapping[str, Run]) -> Iterator[Run]:
    return (run for key, run in runs.items() if others.get(key) is not run)
