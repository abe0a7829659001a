"""A row of words behind its label."""

from typing import NamedTuple


class Labelled(NamedTuple):
    """One row: what it is about, and what it says."""

    label: str
    words: str
