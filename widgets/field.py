"""A field of a form: its words, what is typed, and beside it why that is refused."""

from collections.abc import Callable
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

Answer = TypeVar("Answer")


class Field(Horizontal):
    """One line of a form."""

    DEFAULT_CSS = """
    Field {
        height: 1;
        margin-bottom: 1;
        .name { width: 14; color: $text-muted; }
        Input { width: 24; height: 1; border: none; padding: 0; background: $boost; }
        Input:focus { background: $primary-muted; }
        .refusal { width: 1fr; padding-left: 2; color: $text-error; }
    }
    """

    def __init__(self, field_id: str, name: str, value: str = "", placeholder: str = "") -> None:
        super().__init__(id=field_id)
        self.words = name
        self.input = Input(value, placeholder=placeholder, compact=True, select_on_focus=True)
        self.refusal = Label("", classes="refusal", markup=False)

    def compose(self) -> ComposeResult:
        """Words, input, refusal."""
        yield Label(self.words, classes="name", markup=False)
        yield self.input
        yield self.refusal

    @property
    def value(self) -> str:
        """What stands in it."""
        return self.input.value.strip()

    def read(self, parse: Callable[[str], Answer]) -> Answer | None:
        """What is typed, understood; None where nothing is.

        A `ValueError` of `parse` is shown beside the field, which takes the focus; it goes on up.
        """
        answer: list[Answer] = []
        self.check(lambda: answer.append(parse(self.value)) if self.value else None)
        return next(iter(answer), None)

    def check(self, holds: Callable[[], None]) -> None:
        """Show beside the field why something does not hold; the `ValueError` goes on up."""
        self.refusal.update("")
        try:
            holds()
        except ValueError as refused:
            self.refusal.update(str(refused))
            self.input.focus()
            raise
