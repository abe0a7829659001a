"""The charts of Momentum: numbers with their labels, in the runner's units."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from app.coach.momentum.lookback import Lookback, course, efforts, planned_km, run_km, runs_of
from app.coach.momentum.points import MOST
from app.coach.momentum.rows import kept_rows
from app.coach.momentum.standing import Standing
from app.voice.looking_back import NO_EFFORT, NO_ROW, NO_RUN, NO_SCORE, momentum_title
from app.voice.time_labels import time_labels
from app.voice.words import units_of
from storage.journal import Journal
from widgets.plot import Plot
from widgets.road_picture import scale

HARDEST = 10
"""The end of the scale of effort."""
HEADROOM = 1.1
"""The top of a chart of bars, as a share of the highest."""
LEAST_ROOM = 8
"""Rows of weeks that there is room for at least, so that one alone is no wall."""


class Seen(NamedTuple):
    """What is looked at: the records, the weeks of them, and the words for these."""

    journal: Journal
    now: Standing
    back: Lookback
    note: str
    today: date


Charted: TypeAlias = Callable[[Seen], Plot]
"""What draws up a chart of what is looked at."""


def score_chart(seen: Seen) -> Plot:
    """Momentum over time: before the first week, and after each."""
    return Plot(
        title=momentum_title(seen.now),
        note=seen.note,
        form="line",
        values=course(seen.now, seen.back, seen.today) if seen.now.weeks else (),
        top=MOST,
        scale=tuple((value, f"{value:.0f}") for value in (0.0, MOST / 2, MOST)),
        room=seen.back.length + 1,
        labels=time_labels(seen.back.firsts, seen.back.length),
        empty=NO_SCORE,
    )


def km_chart(seen: Seen) -> Plot:
    """What was run in each week over what it asked for; in runs where no distance is known."""
    units = units_of(seen.journal.owner)
    run = [units.of(km) for km in run_km(seen.journal, seen.back)]
    goals = [units.of(km) for km in planned_km(seen.back)]
    if any(run) or any(goals):
        return _weeks_chart(seen, "Kilometres" if units.name == "km" else "Miles", run, goals)
    return _weeks_chart(seen, "Runs", *runs_of(seen.back))


def _weeks_chart(seen: Seen, name: str, run: Sequence[float], goals: Sequence[float]) -> Plot:
    highest = max(*run, *goals, 1.0)
    return Plot(
        title=f"{name} a week · █ run, ░ goal" if any(goals) else f"{name} a week",
        note=seen.note,
        form="weeks",
        values=tuple(run),
        planned=tuple(goals),
        top=HEADROOM * highest,
        scale=tuple((value, f"{value:g}") for value in (0.0, *reversed(scale(highest)))),
        room=seen.back.length,
        labels=time_labels(seen.back.firsts, seen.back.length),
        empty=NO_RUN,
    )


def rows_chart(seen: Seen) -> Plot:
    """Each row of kept weeks that reaches into the weeks looked at, with the best ever marked."""
    rows = kept_rows(seen.now.weeks, seen.today)
    most = max((row.weeks for row in rows), default=0)
    first, last = seen.back.firsts[0], seen.back.firsts[-1]
    here = [row for row in rows if row.last >= first and row.first <= last]
    best = next((n for n, row in enumerate(here) if row.weeks == most), None)
    return Plot(
        title=f"Weeks kept in a row · best ever {most}" if most else "Weeks kept in a row",
        note=seen.note,
        form="bars",
        values=tuple(float(row.weeks) for row in here),
        top=float(max(most, 1)),
        scale=((0.0, "0"), (float(most), f"{most}")) if most else ((0.0, "0"),),
        room=max(LEAST_ROOM, len(here)),
        labels=tuple((n, str(row.weeks)) for n, row in enumerate(here)),
        best=best,
        empty=NO_ROW,
    )


def effort_chart(seen: Seen) -> Plot:
    """How hard the runs of each week were, on the mean."""
    return Plot(
        title="Effort, the mean of a week",
        note=seen.note,
        form="weeks",  # a line would say something of the weeks in which nothing was noted
        values=efforts(seen.journal, seen.back),
        top=HARDEST,
        scale=((0.0, "0"), (HARDEST / 2, "5"), (float(HARDEST), "10")),
        room=seen.back.length,
        labels=time_labels(seen.back.firsts, seen.back.length),
        empty=NO_EFFORT,
    )


CHARTS: tuple[Charted, ...] = (score_chart, km_chart, rows_chart, effort_chart)
"""The charts in the order in which v leads through them."""


def charts(journal: Journal, today: date) -> tuple[Charted, ...]:
    """Those that have something to show: effort only where any was ever noted."""
    is_noted = any(run.effort is not None for run in journal.runs if run.day <= today)
    return CHARTS if is_noted else CHARTS[:-1]
