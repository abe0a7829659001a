"""Documents: how records stand in the tables, and how they are read from there.

A document is filed under its record's id and holds all other fields and its revision `rev`. One
that holds nothing but `rev` says that the record was deleted.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import Raw, Struct

from storage.errors import NotSavedError
from storage.journal import Journal, key_of
from storage.records import Change, Journey, Pause, Record, Run, Runner, Step, Week
from storage.revisions import is_stamp
from storage.tables import Document, Tables, document_of, spelled

_R = TypeVar("_R", bound=Record)
_LONGEST_DELETION = 200
"""Bytes, with room for indenting: longer documents needn't be parsed to see that they stand."""


class _Stamped(Struct):
    """The one field that every document has."""

    rev: str = ""


_RUNNERS = msgspec.json.Decoder(list[Runner])
_JOURNEYS = msgspec.json.Decoder(list[Journey])
_WEEKS = msgspec.json.Decoder(list[Week])
_RUNS = msgspec.json.Decoder(list[Run])
_PAUSES = msgspec.json.Decoder(list[Pause])
_STEPS = msgspec.json.Decoder(list[Step])
_STAMPED = msgspec.json.Decoder(list[_Stamped])


def journal_of(tables: Tables) -> Journal:
    """Return the journal that stands in the tables; ValueError for a wrong shape."""
    steps = _records(tables, "step", _STEPS)
    return Journal(
        runner=_records(tables, "runner", _RUNNERS),
        journey=_records(tables, "journey", _JOURNEYS),
        week=_records(tables, "week", _WEEKS),
        run=_records(tables, "run", _RUNS),
        pause=_records(tables, "pause", _PAUSES),
        steps=tuple(steps[key] for key in sorted(steps)),
    )


def highest_stamp(tables: Tables) -> str:
    """Return the greatest revision in the tables, or an empty text."""
    documents = [raw for name, table in tables.items() if name != "_meta" for raw in table.values()]
    stamps = (document.rev for document in _STAMPED.decode(_listed(documents)))
    return max(filter(is_stamp, stamps), default="")


def with_change(tables: Tables, change: Change, stamp: str) -> Tables:
    """Return the tables after a change; fields that this version doesn't know stay."""
    fresh: dict[str, dict[str, Raw]] = {}
    for key in change.drop:
        _copied(fresh, tables, key.table)[key.id] = spelled({"rev": stamp})
    for record in change.put:
        table = _copied(fresh, tables, key_of(record).table)
        table[record.id] = _overlaid(table.get(record.id), record, stamp)
    return {**tables, **fresh}


def with_steps(tables: Tables, steps: Iterable[Step], kept: Iterable[str], stamp: str) -> Tables:
    """Return the tables with these steps put, and of all steps only those `kept`, by id."""
    table = dict(tables.get("step", {}))
    for step in steps:
        table[step.id] = _overlaid(table.get(step.id), step, stamp)
    return {**tables, "step": {key: table[key] for key in kept}}


def _records(
    tables: Tables, name: str, decoder: "msgspec.json.Decoder[list[_R]]"
) -> Mapping[str, _R]:
    standing = {key: raw for key, raw in tables.get(name, {}).items() if not _is_deletion(raw)}
    with_ids = [_with_id(key, raw) for key, raw in standing.items()]
    return dict(zip(standing, decoder.decode(_listed(with_ids)), strict=True))


def _with_id(key: str, raw: Raw) -> bytes:
    return b'{"id":%b,%b' % (msgspec.json.encode(key), bytes(raw)[1:])


def _listed(documents: Iterable[bytes | Raw]) -> bytes:
    return b"[" + b",".join(documents) + b"]"


def _is_deletion(raw: Raw) -> bool:
    short = len(memoryview(raw)) <= _LONGEST_DELETION
    return short and document_of(raw).keys() == {"rev"}


def _overlaid(stored: Raw | None, record: Record, stamp: str) -> Raw:
    fields: dict[str, Any] = msgspec.to_builtins(record)
    _check_reads(fields, record)
    del fields["id"], fields["table"]
    known: Document = document_of(stored) if stored is not None else {}
    return spelled({**known, **fields, "rev": stamp})


def _copied(fresh: dict[str, dict[str, Raw]], tables: Tables, name: str) -> dict[str, Raw]:
    if name not in fresh:
        fresh[name] = dict(tables.get(name, {}))
    return fresh[name]


def _check_reads(fields: Document, record: Record) -> None:
    # Structs aren't checked when they are made: what can't be read again is not written either.
    try:
        msgspec.convert(fields, type(record))
    except msgspec.ValidationError as error:
        raise NotSavedError(
            f"Not saved: {error}. Nothing has changed; correct it and try again."
        ) from error
