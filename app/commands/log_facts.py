"""The facts of runs, and the same as rows of a sheet."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone

from msgspec.structs import astuple, fields

from app.commands.momentum_shapes import LogFacts
from app.exchange.sheets import written
from storage.records import Run


def log_facts(runs: Sequence[Run]) -> tuple[LogFacts, ...]:
    """What is known of runs."""
    return tuple(_facts(run) for run in runs)


def _facts(run: Run) -> LogFacts:
    return LogFacts(
        id=run.id,
        day=run.day,
        start=_in_its_place(run),
        kind=run.kind,
        km=run.km,
        minutes=run.minutes,
        elapsed_minutes=run.elapsed,
        effort=run.effort,
        note=run.note,
        source=run.source,
        session=run.session or None,
    )


def _in_its_place(run: Run) -> datetime | None:
    """The moment a run began, by the clock of the place where that is known."""
    if run.start is None or run.offset is None:
        return run.start
    return run.start.astimezone(timezone(timedelta(minutes=run.offset)))


def log_sheet(runs: Sequence[Run]) -> str:
    """Runs as comma-separated rows, with the names of their columns above."""
    return written(_rows(runs))


def _rows(runs: Sequence[Run]) -> Iterator[Sequence[str]]:
    yield [field.name for field in fields(LogFacts)]
    for facts in log_facts(runs):
        yield ["" if cell is None else str(cell) for cell in astuple(facts)]
