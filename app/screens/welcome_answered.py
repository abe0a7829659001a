"""What the fields of set-up tell their screen."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Answered(Message):
    """The runner answered a field."""

    field: str
    text: str
    is_typed: bool = False
    """Letter by letter: more may follow."""
