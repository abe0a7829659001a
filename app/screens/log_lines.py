"""The lines of the log: runs under what they come to, put into words when they are looked at."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from app.coach.momentum.log import Group, Span, total
from app.voice.log import (
    group_name,
    hours,
    note_words,
    run_name,
    run_pace,
    run_sign,
    total_counted,
)
from app.voice.words import day_name, run_time, short_date, units_of
from storage.journal import Journal
from storage.records import Run
from widgets.run_list import Line, RunLine, TotalLine


class LogLines:
    """A line above each group, and under it one for each of its runs unless they are folded."""

    def __init__(
        self, journal: Journal, groups: Sequence[Group], by: Span, today: date, *, is_folded: bool
    ) -> None:
        self.journal = journal
        self.groups = groups
        self.by = by
        self.today = today
        self.is_folded = is_folded
        self.units = units_of(journal.owner)
        sizes = [0, *accumulate(len(group.runs) for group in groups)]
        self.firsts = sizes[:-1]
        """The place of each group's first run among all runs."""
        below = [0] * len(groups) if is_folded else self.firsts
        self.heads = [n + runs for n, runs in enumerate(below)]
        """The line of each group."""
        self.count = len(groups) + (0 if is_folded else sizes[-1])

    def __len__(self) -> int:
        """Lines of groups and of runs."""
        return self.count

    def line(self, index: int) -> Line:
        """A line in words."""
        group = self._group_at(index)
        below = index - self.heads[group]
        runs = self.groups[group].runs
        return self._run(runs[below - 1]) if below else self._total(self.groups[group])

    def line_of(self, place: int) -> int:
        """The line of a run, by its place among all; of its group, where those are folded."""
        group = self.group_of(place)
        return self.heads[group] + (0 if self.is_folded else place - self.firsts[group] + 1)

    def place_at(self, index: int) -> int:
        """The place of the run that a line shows; that of the first one of a group."""
        group = self._group_at(index)
        return self.firsts[group] + max(0, index - self.heads[group] - 1)

    def group_of(self, place: int) -> int:
        """Which group a run is in."""
        return bisect_right(self.firsts, place) - 1

    def _group_at(self, index: int) -> int:
        return bisect_right(self.heads, index) - 1

    def _total(self, group: Group) -> TotalLine:
        came_to = total(group.runs)
        return TotalLine(
            name=group_name(group, self.by),
            runs=total_counted(came_to),
            km=self.units.bare(came_to.km) if came_to.km else "",
            time=hours(came_to.minutes),
            is_folded=self.is_folded,
        )

    def _run(self, run: Run) -> RunLine:
        sign, tone = run_sign(self.journal, run, self.today)
        return RunLine(
            weekday=day_name(run.day)[:3],
            date=short_date(run.day),
            sign=sign,
            name=run_name(self.journal, run),
            km=self.units.bare(run.km) if run.km is not None else "",
            time=run_time(run),
            pace=run_pace(run, self.units),
            effort=str(run.effort or ""),
            note=note_words(run),
            tone=tone,
        )
