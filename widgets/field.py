"""A field of a form: its words, what is typed, and below it why that is refused."""

from collections.abc import Callable
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label

Answer = TypeVar("Answer")


class Field(Vertical):
    """One line of a form, and another one for what is wrong with it."""

    DEFAULT_CSS = """
    Field {
        height: auto;
        margin-bottom: 1;
        .line { height: 1; }
        .name { width: 14; color: $text-muted; }
        Input { width: 24; height: 1; border: none; padding: 0; background: $boost; }
        Input:focus { background: $primary-muted; }
        .refusal { width: 1fr; height: auto; color: $text-error; }
        .refusal.-none { display: none; }
    }
    """

    def __init__(self, field_id: str, name: str, value: str = "", placeholder: str = "") -> None:
        super().__init__(id=field_id)
        self.words = name
        self.input = Input(value, placeholder=placeholder, compact=True, select_on_focus=True)
        self.refusal = Label("", classes="refusal -none", markup=False)

    def compose(self) -> ComposeResult:
        """Words and input, then the refusal."""
        with Horizontal(classes="line"):
            yield Label(self.words, classes="name", markup=False)
            yield self.input
        yield self.refusal

    @property
    def value(self) -> str:
        """What stands in it."""
        return self.input.value.strip()

    def read(self, parse: Callable[[str], Answer]) -> Answer | None:
        """What is typed, understood; None where nothing is.

        A `ValueError` of `parse` is shown below the field, which takes the focus; it goes on up.
        """
        answer: list[Answer] = []
        self.check(lambda: answer.append(parse(self.value)) if self.value else None)
        return next(iter(answer), None)

    def check(self, holds: Callable[[], None]) -> None:
        """Show below the field why something does not hold; the `ValueError` goes on up."""
        self._show("")
        try:
            holds()
        except ValueError as refused:
            self._show(str(refused))
            self.input.focus()
            raise

    def _show(self, refusal: str) -> None:
        self.refusal.update(refusal)
        self.refusal.set_class(not refusal, "-none")
