"""Reads one answer after the other, and keeps a sentence for each that is not understood."""

from collections.abc import Callable
from typing import TypeVar

from app.answers.form import Answers, Refusal
from app.typed import Refused

Answer = TypeVar("Answer")


class Reader:
    """The answers while they are read."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.refusals: list[Refusal] = []

    def take(self, field: str, parse: Callable[[str], Answer]) -> Answer | None:
        """What the field says; None where it says nothing or is refused."""
        text: str = getattr(self.answers, field).strip()
        try:
            return parse(text) if text else None
        except Refused as refused:
            self.refusals.append(Refusal(field, str(refused), is_clear=False))
            return None
