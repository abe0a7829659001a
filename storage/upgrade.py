"""Upgrade: which version a file was written in, and the steps that lift older ones."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec

from storage.errors import VersionError
from storage.safe_file import damaged, foreign
from storage.tables import Tables, Tree, packed, spelled, tree_of

SCHEMA = "1.0"
"""A higher major can't be read by this program, a higher minor adds fields, which are kept."""
_MAJOR = int(SCHEMA.partition(".")[0])

Lift: TypeAlias = Callable[[Tree], Tree]
"""Turns a file of one major version into one of the next, the same on every device."""

LIFTS: Mapping[int, Lift] = {}
"""By the major version that they lift from."""


class _Marker(msgspec.Struct):
    """What makes a file ours."""

    schema: str
    library: str


def new_tables() -> Tables:
    """Return the tables of a file that is yet to be written."""
    library = os.urandom(16).hex()
    return {"_meta": {"tickover": spelled({"schema": SCHEMA, "library": library})}}


def lifted(tables: Tables, path: Path, lifts: Mapping[int, Lift] = LIFTS) -> Tables:
    """Return the tables in this program's major version, themselves if that is theirs.

    Raises ForeignError, DamagedError or VersionError, with a sentence that names `path`.
    """
    major, _ = version_of(tables, path)
    if major == _MAJOR:
        return tables
    if major > _MAJOR:
        raise newer(path)
    tree = tree_of(tables)
    for number in range(major, _MAJOR):
        if number not in lifts:
            raise _unknown(path, number)
        tree = lifts[number](tree)
    tree["_meta"]["tickover"]["schema"] = SCHEMA
    return packed(tree)


def is_newer(tables: Tables, path: Path) -> bool:
    """Whether a newer program wrote the file, so that it may hold words unknown here."""
    return version_of(tables, path) > tuple(map(int, SCHEMA.split(".")))


def newer(path: Path) -> VersionError:
    """Return what is said of a file that only a newer program can read."""
    return VersionError(
        f"{path} was written by a newer Tickover; nothing was changed. "
        "Update this one, or name another file with --file."
    )


def version_of(tables: Tables, path: Path) -> tuple[int, int]:
    """Return the major and minor version of a file; ForeignError or DamagedError."""
    marker = tables.get("_meta", {}).get("tickover")
    if marker is None:
        raise foreign(path)
    try:
        major, minor = msgspec.json.decode(marker, type=_Marker).schema.split(".")
        return int(major), int(minor)
    except ValueError as error:
        raise damaged(path, f"_meta: {error}") from error


def _unknown(path: Path, major: int) -> VersionError:
    return VersionError(
        f"{path} was written in version {major}, which this Tickover doesn't know; "
        "nothing was changed. Name another with --file."
    )
