"""On which days the rows of a plan fall: counted back from a race, or on from a start."""

from datetime import date, timedelta
from typing import NamedTuple

from app.coach.sessions import is_run
from app.exchange.plan_lines import PlanRead, Row
from app.typed import Refused
from app.voice.own import (
    day_shifted,
    last_run_is_race,
    no_run,
    week_begins_later,
)
from storage.records import Outing

WEEK_DAYS = 7


class When(NamedTuple):
    """What the runner says of a plan's days."""

    race_date: date | None = None
    start: date | None = None
    from_day: date | None = None


class Dated(NamedTuple):
    """A plan with its days."""

    outings: tuple[Outing, ...]
    monday: date
    """The day on which its week 1 begins, in its own count."""
    first_day: date
    """The day on which its first week begins."""
    race: Outing | None
    remarks: tuple[str, ...] = ()


def dated(read: PlanRead, when: When, offered: date) -> Dated:
    """The plan on its days; `offered` begins it where nothing says when. Refused."""
    runs = [row for row in read.asks if is_run(_outing(row, offered))]
    if not runs:
        raise Refused(no_run())
    race = next((row for row in reversed(runs) if row.reading.kind == "race"), None)
    if when.race_date:
        return _to_race(read, when.race_date, race or runs[-1])
    start = when.start or (None if read.monday else offered)
    if start:
        return _from_start(read, start, race)
    return _placed(read, read.monday or offered, race)


def _to_race(read: PlanRead, day: date, last: Row) -> Dated:
    """Counted back: the race falls on its day, and every other day keeps its distance to it."""
    monday = day - timedelta(days=last.place)
    is_race = last.reading.kind == "race" or last.reading.km is not None
    plan = _placed(read, monday, last if is_race else None)
    remarks = []
    if last.reading.kind != "race" and is_race:
        remarks.append(last_run_is_race(_outing(last, monday)))
    shift = (monday.weekday() + WEEK_DAYS // 2) % WEEK_DAYS - WEEK_DAYS // 2
    if shift:
        remarks.append(day_shifted(day, shift))
    return plan._replace(remarks=tuple(remarks))


def _from_start(read: PlanRead, start: date, race: Row | None) -> Dated:
    """Begun with the first whole week of the plan on or after a day."""
    lead = _lead(read)
    first_day = start + timedelta(days=(lead - start.weekday()) % WEEK_DAYS)
    plan = _placed(read, first_day - timedelta(days=lead), race)
    is_later = first_day != start
    return plan._replace(remarks=(week_begins_later(first_day),) if is_later else ())


def _placed(read: PlanRead, monday: date, race: Row | None) -> Dated:
    outings = tuple(_outing(row, monday, is_race=row is race) for row in read.asks)
    found = next((one for row, one in zip(read.asks, outings, strict=True) if row is race), None)
    return Dated(outings, monday, monday + timedelta(days=_lead(read)), found)


def _lead(read: PlanRead) -> int:
    """Days from the Monday of week 1 to where the first week begins: a Sunday, or a week 0."""
    first = min((row.place for row in read.rows), default=0)
    return first if first == -1 else min(0, first // WEEK_DAYS * WEEK_DAYS)


def _outing(row: Row, monday: date, *, is_race: bool = False) -> Outing:
    kind, km, minutes, segments, _ = row.reading
    day = monday + timedelta(days=row.place)
    kind = "race" if is_race else kind or "easy"
    return Outing(day, kind, km, None if is_race else minutes, segments, row.words)


def next_week(free: date) -> date:
    """The first Monday on or after a day."""
    return free + timedelta(days=-free.weekday() % WEEK_DAYS)
