"""Plans as rows: a line each day, with the columns of published tables; read and written."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, get_args

from app.exchange.cells import UNSIZED_MINUTES, Doubt, Reading, read, structure
from app.exchange.plan_lines import MOST_WEEKS, PlanRead, Row, Trouble, trouble_in
from app.exchange.segments import number, spelled, unspelled
from app.exchange.sheets import Line, written
from app.exchange.sizes import Bare
from app.exchange.vocabulary import NAMED_KINDS, Said, exact_race
from app.typed import LONGEST_RUN_KM, NOTE_LENGTH, Refused, minutes, weekday_named
from app.typed import number as figure
from app.voice.own import (
    date_missing,
    date_unknown,
    day_unknown,
    kind_unknown,
    week_unknown,
)
from storage.records import WEEKDAYS, Kind, Outing

COLUMNS = ("week", "day", "kind", "distance_km", "minutes", "note", "day_date", "state")
"""What is written; the first three have to be there to be read."""
NEEDED = 3
NOT_RUNS: frozenset[Kind] = frozenset({"cross", "strength", "walk"})
"""Kinds that need no figure."""


class Header(NamedTuple):
    """Where the columns are."""

    line: int
    at: dict[str, int]
    unread: tuple[str, ...]

    def cell(self, line: Line, name: str) -> str:
        """The cell of a column by its name; empty where the sheet has no such column."""
        return line.cell(self.at[name]) if name in self.at else ""


def row_header(lines: Sequence[Line]) -> Header | None:
    """The line that names the columns; None where no line does."""
    for line in lines:
        names = [cell.casefold().strip() for cell in line.cells]
        if set(COLUMNS[:NEEDED]) <= set(names):
            at = {name: names.index(name) for name in COLUMNS if name in names}
            unread = tuple(name for name in names if name and name not in COLUMNS)
            return Header(line.number, at, unread)
    return None


def plan_rows(lines: Sequence[Line], header: Header, bare: Bare) -> PlanRead:
    """The rows below the header."""
    rows, troubles = list[Row](), list[Trouble]()
    for line in lines:
        if line.number <= header.line:
            continue
        try:
            row = _row(line, header, bare)
        except Refused as refused:
            troubles.append(Trouble(line.number, "", str(refused)))
        else:
            found = trouble_in(line.number, "", row.words, row.reading)
            troubles += found
            rows += [] if found else [row]
    return PlanRead(tuple(rows), (*troubles, *_undated(rows)), header.unread)


def _undated(rows: Sequence[Row]) -> list[Trouble]:
    """Rows without a date among rows that have one."""
    if not any(row.day for row in rows):
        return []
    return [Trouble(row.line, "", date_missing()) for row in rows if row.day is None]


def _row(line: Line, header: Header, bare: Bare) -> Row:
    week, day = header.cell(line, "week"), header.cell(line, "day")
    place = 7 * (_week(week) - 1) + _day(day)
    note = header.cell(line, "note")[:NOTE_LENGTH]
    reading = _reading(line, header, note, bare)
    words = "" if unspelled(note) else note
    return Row(line.number, "", place, words, reading, _date(header.cell(line, "day_date")))


def _week(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text) or int(text) > MOST_WEEKS:
        raise Refused(week_unknown(text, MOST_WEEKS))
    return int(text)


def _day(text: str) -> int:
    """Days after Monday."""
    if re.fullmatch("[1-7]", text):
        return int(text) - 1
    named = weekday_named(text)
    if named is None:
        raise Refused(day_unknown(text))
    return WEEKDAYS.index(named)


def _date(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(date_unknown(text)) from None


def _kind(text: str) -> Said:
    name = text.casefold()
    known: dict[str, Said] = {kind: kind for kind in get_args(Kind)} | NAMED_KINDS
    if name not in known:
        raise Refused(kind_unknown(text))
    return known[name]


def _reading(line: Line, header: Header, note: str, bare: Bare) -> Reading:
    """What the columns say; the note fills in what they leave open."""
    kind = _kind(header.cell(line, "kind"))
    if kind == "rest":
        return Reading(None)
    far, long = header.cell(line, "distance_km"), header.cell(line, "minutes")
    km = figure(far, 0.1, LONGEST_RUN_KM, "km") if far else None
    km = exact_race(km) if km and kind == "race" else km
    time = minutes(long) if long else None
    doubt: Doubt = ""
    if km is None and time is None and kind not in NOT_RUNS:
        said = read(note, bare)
        is_told = said.kind is not None and not said.doubt
        km, time = (said.km, said.minutes) if is_told else (None, None)
        is_sized = is_told or bool(unspelled(note))
        doubt = "" if is_sized else "no length" if kind == "race" else "no figure"
        time = UNSIZED_MINUTES if doubt == "no figure" else time
    return Reading(kind, km, time, structure(note, kind, km, time, bare), doubt)


class Written(NamedTuple):
    """One session of a plan, ready to be written."""

    place: int
    """Days from the Monday of week 1."""
    outing: Outing
    state: str


def plan_text(sessions: Iterable[Written]) -> str:
    """Sessions as rows below their header."""
    return written([COLUMNS, *map(_cells, sessions)])


def _cells(session: Written) -> tuple[str, ...]:
    week, day = divmod(session.place, 7)
    outing = session.outing
    return (
        str(week + 1),
        str(day + 1),
        outing.kind,
        number(outing.km) if outing.km is not None else "",
        number(outing.minutes) if outing.minutes is not None else "",
        outing.words or _parts(outing),
        outing.day.isoformat(),
        session.state,
    )


def _parts(outing: Outing) -> str:
    """What a session is made of; nothing where its size says it all."""
    is_plain = len(outing.segments) == 1 and outing.segments[0].minutes == outing.minutes
    is_plain = is_plain and outing.segments[0].times == 1
    return "" if is_plain else spelled(outing.segments)
