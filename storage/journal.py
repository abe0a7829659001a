"""The journal: one immutable snapshot of everything a runner owns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeAlias, cast

from msgspec import structs

from storage.records import Change, Fact, Journey, Key, Pause, Run, Runner, Session, Step, Week

Move: TypeAlias = "Callable[[Journal], Change]"
"""A verb of the coach with its arguments filled in."""


def key_of(record: Fact) -> Key:
    """Where a record stands."""
    return Key(cast("Any", record.__struct_config__.tag), record.id)


def both(first: Change, second: Change) -> Change:
    """One change that does what `first` and then `second` would do."""
    put = {key_of(record): record for record in first.put}
    drop = dict.fromkeys(first.drop)
    for key in second.drop:
        put.pop(key, None)
        drop[key] = None
    for record in second.put:
        drop.pop(key_of(record), None)
        put[key_of(record)] = record
    return Change(put=tuple(put.values()), drop=tuple(drop))


@dataclass(frozen=True)
class Journal:
    """Every record by its id, with the indexes that readings ask for.

    The names of the first five fields are those of the tables in the file.
    """

    runner: Mapping[str, Runner] = field(default_factory=dict)
    journey: Mapping[str, Journey] = field(default_factory=dict)
    week: Mapping[str, Week] = field(default_factory=dict)
    run: Mapping[str, Run] = field(default_factory=dict)
    pause: Mapping[str, Pause] = field(default_factory=dict)
    steps: tuple[Step, ...] = field(default=(), compare=False)
    """The applied changes, the oldest first."""

    def after(self, change: Change) -> "Journal":
        """The next journal."""
        tables: dict[str, Any] = {}
        for key in change.drop:
            self._copied(tables, key.table).pop(key.id, None)
        for record in change.put:
            key = key_of(record)
            self._copied(tables, key.table)[key.id] = record
        return replace(self, **tables) if tables else self

    def undoing(self, change: Change) -> Change:
        """The change that leads back from `after(change)` to here."""
        touched = dict.fromkeys([*map(key_of, change.put), *change.drop])
        before = {key: self.get(key) for key in touched}
        return Change(
            put=tuple(record for record in before.values() if record is not None),
            drop=tuple(key for key, record in before.items() if record is None),
        )

    def news_in(self, change: Change) -> Change:
        """What of a change differs from what is here: a change that changes nothing is empty."""
        return Change(
            put=tuple(record for record in change.put if self.get(key_of(record)) != record),
            drop=tuple(key for key in change.drop if self.get(key) is not None),
        )

    def holds(self, change: Change) -> bool:
        """Whether everything that a change put and dropped still stands so.

        That a week has begun since is not a change that anybody made.
        """
        marked = self.marked(change)
        return not self.news_in(marked)

    def marked(self, change: Change) -> Change:
        """The change, with the weeks that have begun here left begun."""
        return structs.replace(change, put=tuple(self._marked(record) for record in change.put))

    def _marked(self, record: Fact) -> Fact:
        here = self.week.get(record.id) if isinstance(record, Week) else None
        has_begun = here is not None and here.begun
        return structs.replace(record, begun=True) if has_begun else record

    def get(self, key: Key) -> Fact | None:
        """The record that stands there, or None."""
        table: Mapping[str, Fact] = getattr(self, key.table)
        return table.get(key.id)

    def _copied(self, tables: dict[str, Any], name: str) -> dict[str, Any]:
        if name not in tables:
            tables[name] = dict(getattr(self, name))
        return cast("dict[str, Any]", tables[name])

    @property
    def owner(self) -> Runner | None:
        """The runner, once set up."""
        return self.runner.get("runner")

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """All weeks in the order of the calendar."""
        return tuple(self.week[key] for key in sorted(self.week))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """All runs by day, those of one day by id."""
        return tuple(sorted(self.run.values(), key=attrgetter("day", "id")))

    @cached_property
    def run_days(self) -> tuple[date, ...]:
        """The day of each of them, in the same order."""
        return tuple([run.day for run in self.runs])

    @cached_property
    def runs_by_day(self) -> Mapping[date, tuple[Run, ...]]:
        """The runs of each day that has any."""
        return {day: tuple(runs) for day, runs in groupby(self.runs, key=attrgetter("day"))}

    @cached_property
    def runs_by_session(self) -> Mapping[str, tuple[Run, ...]]:
        """The runs linked to each session that has any; a tick gives way to a measured run."""
        linked: dict[str, tuple[Run, ...]] = {}
        for run in self.runs:
            if run.session:
                known = linked.get(run.session)
                linked[run.session] = _measured((*known, run)) if known else (run,)
        return linked

    @cached_property
    def paused_days(self) -> Mapping[date, Pause]:
        """Every day of the pauses that have an end."""
        return {
            date.fromordinal(day): pause
            for pause in self.pause.values()
            if pause.last is not None
            for day in range(pause.first.toordinal(), pause.last.toordinal() + 1)
        }

    @cached_property
    def open_pauses(self) -> tuple[Pause, ...]:
        """The pauses whose end is open, red flags before the others."""
        found = (pause for pause in self.pause.values() if pause.last is None)
        return tuple(sorted(found, key=lambda pause: not pause.red_flag))

    def session(self, session_id: str) -> Session | None:
        """The session of that id, wherever in its week it stands now."""
        week = self.week.get(session_id.partition("/")[0])
        sessions = week.sessions if week else ()
        return next((session for session in sessions if session.id == session_id), None)

    def with_session(self, session: Session) -> Week:
        """The session's week with `session` in the place of what it was; KeyError if unknown."""
        week = self.week[session.id.partition("/")[0]]
        sessions = tuple(session if old.id == session.id else old for old in week.sessions)
        return structs.replace(week, sessions=sessions)


def _measured(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.source != "tick") or runs
