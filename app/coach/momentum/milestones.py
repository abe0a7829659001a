"""Milestones: what a run made true for the first time, said once and seldom."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Literal, NamedTuple

from msgspec import structs

from app.coach.momentum.in_a_row import followed
from app.coach.momentum.spares import Counted, counted
from app.coach.momentum.streaks import week_row
from app.coach.momentum.weeks import Tally, tallies, tally
from app.coach.plan import was_run
from storage.journal import Journal, key_of
from storage.records import Change, Run

WEEKS_IN_A_ROW = (52, 26, 12, 4, 1)
"""Rows of kept weeks that are worth a word when the best ever reaches them."""
MANY_RUNS = 100
LONGEST_EVERY = timedelta(days=28)
"""How often a longest run is worth a word: a plan that builds has one almost weekly [D]."""
LONGER_KM = 0.05
"""What a run must be longer by: less is not shown."""


class Milestone(NamedTuple):
    """What was reached: so many kept weeks in a row, a hundred runs, or the longest run so far."""

    kind: Literal["weeks", "runs", "longest"]
    weeks: int = 0


def reached(journal: Journal, new: Sequence[Run], today: date) -> tuple[Milestone, ...]:
    """What the `new` runs of a journal made true; the longest run only where nothing else was."""
    runs, found = [run for run in new if was_run(run)], list[Milestone]()
    if _are_many(journal, runs):
        found.append(Milestone("runs"))
    if weeks := _weeks_in_a_row(journal, new, today):
        found.append(Milestone("weeks", weeks))
    if not found and _are_longest(journal, runs, today):
        found.append(Milestone("longest"))
    return tuple(found)


def _weeks_in_a_row(journal: Journal, new: Sequence[Run], today: date) -> int:
    """The row of kept weeks that no row had reached without these runs; 0 where they kept none."""
    ticked = [run.session.partition("/")[0] for run in new if run.session]
    touched = {name: week for name in ticked if (week := journal.week.get(name))}
    now = {name: tally(journal, week, today) for name, week in touched.items()}
    if not any(_may_be_kept_by(own, ticked.count(name)) for name, own in now.items()):
        return 0
    weeks = tallies(journal, today)
    if any(_is_undecided(own) for own in weeks):
        return 0  # a row over a week that may yet turn out short is no row so far
    before = journal.after(Change(drop=tuple(map(key_of, new))))
    then = [tally(before, own.week, today) if own.week.id in now else own for own in weeks]
    had, has = (week_row(followed(counted(journal, each), today)).best for each in (then, weeks))
    return next((count for count in WEEKS_IN_A_ROW if had < count <= has), 0)


def by_spares(weeks: tuple[Counted, ...], week: Counted, today: date) -> int:
    """The row that spares spent on a week made the longest so far; 0 where it is worth no word.

    Weeks that were kept while this one was undecided are in it.
    """
    undecided = [structs.replace(each, kept=None) if each is week else each for each in weeks]
    had, has = (week_row(followed(each, today)).best for each in (undecided, weeks))
    return next((count for count in WEEKS_IN_A_ROW if had < count <= has), 0)


def _may_be_kept_by(week: Tally, ticks: int) -> bool:
    """Whether a kept week would have been short of its goal without so many of its ticks."""
    return week.kept is True and week.ticks - ticks < week.goal


def _is_undecided(week: Tally) -> bool:
    return week.is_over and week.kept is None and not week.is_excused


def _are_many(journal: Journal, new: Sequence[Run]) -> bool:
    """Whether one of these runs is the hundredth."""
    ids = {run.id for run in new}
    others = (run for run in journal.runs if was_run(run) and run.id not in ids)
    count = len(list(islice(others, MANY_RUNS)))
    return count < MANY_RUNS <= count + len(new)


def _are_longest(journal: Journal, new: Sequence[Run], today: date) -> bool:
    """Whether one of these is the longest of all, with none that was worth a word just before."""
    ids = {run.id for run in new}
    stated = [way.longest_km for way in journal.journey.values() if way.from_day <= today]
    others = (run.km or 0.0 for run in journal.runs if was_run(run) and run.id not in ids)
    longest = max((run.km or 0.0 for run in new), default=0.0)
    if longest <= max([*stated, *others], default=0.0) + LONGER_KM:
        return False
    return any(run.id in ids for run in _records(journal, max(stated, default=0.0)))


def _records(journal: Journal, most: float) -> Iterator[Run]:
    """The longest runs of their days that were worth a word, four weeks after the first at least.

    `most` is what was stated as the longest before any of them.
    """
    runs = [run for run in journal.runs if was_run(run) and run.km]
    told = runs[0].day if runs else date.max
    for run in runs:
        if (run.km or 0.0) <= most + LONGER_KM:
            continue
        most = run.km or 0.0
        if run.day - told >= LONGEST_EVERY:
            told = run.day
            yield run
