"""A day to be chosen: stepped through with the arrows, or typed."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input


class DayInput(Input):
    """Shows a day in words until something is typed over it."""

    DEFAULT_CSS = """
    DayInput {
        width: 1fr; height: 1; border: none; padding: 0; background: $boost;
        &:focus { background: $primary-muted; }
        & > .input--placeholder, &:focus > .input--placeholder { color: $foreground; }
    }
    """
    BINDINGS = [
        Binding("left", "step(-1)", "day before", show=False, tooltip="The day before."),
        Binding("right", "step(1)", "day after", show=False, tooltip="The day after."),
    ]

    @dataclass
    class Stepped(Message):
        """The day before or after is wanted."""

        field: DayInput
        by: int

        @property
        def control(self) -> DayInput:
            """The line that was stepped through."""
            return self.field

    def __init__(self, field_id: str) -> None:
        super().__init__(id=field_id, compact=True, select_on_focus=True)

    def action_step(self, by: int) -> None:
        """Ask for another day, and leave what was typed."""
        self.clear()
        self.post_message(self.Stepped(self, by))

    def show(self, words: str) -> None:
        """Show the day that counts, or why what was typed is no day."""
        self.placeholder = words
