"""A row of words behind its label."""

from typing import NamedTuple

LABEL = 12
"""Cells of a label beside its words."""


class Labelled(NamedTuple):
    """One row: what it is about, and what it says."""

    label: str
    words: str
