"""Tables: the content of the file, every document still in the bytes that it has there.

What no change touches is neither parsed nor spelled again: that makes a save as fast as the disk.
"""

import json
from collections.abc import Mapping
from typing import TypeAlias, TypeVar

import msgspec
from msgspec import Raw

from storage.errors import NotSavedError

Tables: TypeAlias = Mapping[str, Mapping[str, Raw]]
"""The documents by table and id; never mutated, since readers share it."""

_T = TypeVar("_T")

Document: TypeAlias = dict[str, object]
Tree: TypeAlias = dict[str, dict[str, Document]]
"""The same, parsed."""

_TABLES = msgspec.json.Decoder(dict[str, dict[str, Raw]])
_TREE = msgspec.json.Decoder(Tree)
_DOCUMENT = msgspec.json.Decoder(Document)


def tables_of(content: bytes) -> Tables:
    """Return the tables in a file's bytes; ValueError if there are none."""
    return _decoded(_TABLES, content)


def content_of(tables: Tables) -> bytes:
    """Return the bytes of a file with these tables."""
    return msgspec.json.encode(tables)


def readable(tables: Tables) -> str:
    """Return the same for people: indented, and still a file that can be opened."""
    return msgspec.json.format(content_of(tables), indent=2).decode() + "\n"


def tree_of(tables: Tables) -> Tree:
    """Return the tables parsed, for whoever wants to change them; ValueError if damaged."""
    return _decoded(_TREE, content_of(tables))


def packed(tree: Mapping[str, Mapping[str, Document]]) -> Tables:
    """Return a parsed tree as tables; NotSavedError as in `spelled`."""
    return {
        name: {str(key): spelled(document) for key, document in table.items()}
        for name, table in tree.items()
    }


def document_of(raw: Raw) -> Document:
    """Return one document, parsed; ValueError if it is damaged."""
    return _decoded(_DOCUMENT, raw)


def spelled(document: Mapping[str, object]) -> Raw:
    """Return a document's bytes; NotSavedError for what JSON can't hold, such as NaN.

    The standard library's encoder refuses what msgspec would turn into null.
    """
    try:
        text = json.dumps(document, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
        return Raw(text.encode())
    except (ValueError, TypeError) as error:
        raise NotSavedError(
            f"Not saved: a value in it can't be written ({error}). "
            "Nothing has changed; correct it and try again."
        ) from error


def _decoded(decoder: "msgspec.json.Decoder[_T]", content: bytes | Raw) -> _T:
    try:
        return decoder.decode(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
