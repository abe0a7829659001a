"""Seven days side by side: the sign and kind of each, its kilometres, and a mark under one."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Tone
from widgets.session_card import TONE_STYLES


class StripDay(NamedTuple):
    """One day of the strip."""

    day: date
    label: str
    """As in "Tue 29"."""
    sign: str
    """One cell; the shape tells the state without colour."""
    name: str
    figure: str
    tone: Tone
    is_chosen: bool


class WeekStrip(Widget):
    """Four rows: the days, the mark, sign and kind, kilometres; or one row where it is narrow."""

    DEFAULT_CSS = """
    WeekStrip { height: 4; padding: 0 2; }
    """

    days: reactive[tuple[StripDay, ...]] = reactive(())

    @dataclass
    class DayChosen(Message):
        """A day was clicked."""

        day: date

    def render(self) -> Content:
        """One column a day."""
        mark = "━" * min(6, self._column - 2)
        return Content("\n").join(
            [
                self._row([(day.label, "bold" if day.is_chosen else "") for day in self.days]),
                self._row([(mark if day.is_chosen else "", "bold $accent") for day in self.days]),
                self._row([(f"{day.sign} {day.name}", TONE_STYLES[day.tone]) for day in self.days]),
                self._row([(f"  {day.figure}", "") for day in self.days]),
            ]
        )

    @property
    def _column(self) -> int:
        """The cells that a day has."""
        return max(4, (self.content_size.width + 1) // 7)

    def _row(self, cells: list[tuple[str, str]]) -> Content:
        width = self._column
        cut = ((words[: width - 1].ljust(width), style) for words, style in cells)
        return Content.assemble(*cut)[: self.content_size.width]

    def on_click(self, event: events.Click) -> None:
        """Choose the day whose column was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or not self.days:
            return
        event.stop()
        self.post_message(self.DayChosen(self.days[min(6, offset.x // self._column)].day))
