"""The bench: seven days side by side, and their sessions as frames that stand on a heavy line."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Tone
from widgets.session_card import TONE_STYLES

Cell: TypeAlias = tuple[str, str]
"""Words and their style."""


class Block(NamedTuple):
    """One session as it stands on the bench."""

    sign: str
    name: str
    figure: str
    """As in "12.4" or "30 min"."""
    tone: Tone
    marks: str = ""
    """Signs that stand in its lower edge, as in "▼ ★"."""


class BenchDay(NamedTuple):
    """One day of the bench."""

    day: date
    label: str
    """As in "Tue 29"."""
    block: Block | None
    """What stands there."""
    above: Block | None
    """What is carried over it."""
    holds: str
    """What the day can hold, in at most ten letters."""
    says: str
    """What it says to the session that is carried."""
    is_today: bool = False
    is_chosen: bool = False
    is_left: bool = False
    """What is carried was picked up here."""


class Frame(NamedTuple):
    """The lines around a block."""

    top: str
    side: str
    bottom: str


LIGHT, HEAVY = Frame("╭─╮", "│", "╰─╯"), Frame("┏━┓", "┃", "┗━┛")
DASHED, CHOSEN_DAY = Frame("╭╌╮", "╎", "╰╌╯"), Frame("┏╍┓", "╏", "┗╍┛")
NOTHING = Block("", "", "", "rest")
WIDEST = 17
"""Cells that a day has at most."""


class Bench(Widget):
    """Ten rows: days, what is carried, what stands, the bench, what the days hold and say."""

    DEFAULT_CSS = """
    Bench { height: 10; padding: 0 1; overflow: hidden; }
    """

    days: reactive[tuple[BenchDay, ...]] = reactive(())

    @dataclass
    class DayChosen(Message):
        """A day was clicked."""

        day: date

    @property
    def column(self) -> int:
        """The cells that a day has."""
        return max(4, min(WIDEST, self.content_size.width // 7))

    def render(self) -> Content:
        """One column a day."""
        above = [framed(day.above, HEAVY, self.column - 1) for day in self.days]
        below = [self._standing(day) for day in self.days]
        mark = "━" * min(5, self.column - 2)
        for n, day in enumerate(self.days):
            if day.is_today and day.above is None:
                above[n][0] = (f" {mark}", "bold $accent")
        line = Content.styled("━" * (7 * self.column), "bold")
        rows = [
            self._row([(f" {day.label}", "bold" if day.is_chosen else "") for day in self.days]),
            *(self._row([frame[n] for frame in above]) for n in range(3)),
            *(self._row([frame[n] for frame in below]) for n in range(3)),
            line[: self.content_size.width],
            self._row([(f" {day.holds}", "$text-muted") for day in self.days]),
            self._row([(f" {day.says}", "bold" if day.is_chosen else "") for day in self.days]),
        ]
        return Content("\n").join(rows)

    def _standing(self, day: BenchDay) -> list[Cell]:
        width = self.column - 1
        if day.is_left and day.above is None:
            return framed(NOTHING, DASHED, width)
        if day.block is None and day.is_chosen and day.above is None:
            return framed(NOTHING, CHOSEN_DAY, width)
        is_heavy = day.is_chosen and day.above is None
        return framed(day.block, HEAVY if is_heavy else LIGHT, width)

    def _row(self, cells: list[Cell]) -> Content:
        width = self.column
        return Content.assemble(*((words[:width].ljust(width), style) for words, style in cells))[
            : self.content_size.width
        ]

    def on_click(self, event: events.Click) -> None:
        """Choose the day whose column was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or not self.days:
            return
        event.stop()
        self.post_message(self.DayChosen(self.days[min(6, offset.x // self.column)].day))


def framed(block: Block | None, frame: Frame, width: int) -> list[Cell]:
    """Three rows of `width` cells, empty where there is no block."""
    if block is None:
        return [("", "")] * 3
    room = max(1, width - 2)
    head, figure = _fitted(block, room)
    left, line, right = tuple(frame.top)
    style = TONE_STYLES[block.tone]
    rows = (
        f"{left}{_in_border(head, line, room)}{right}",
        f"{frame.side}{figure[:room].center(room)}{frame.side}",
        f"{frame.bottom[0]}{_in_border(block.marks, frame.bottom[1], room)}{frame.bottom[2]}",
    )
    return [(row, style) for row in rows]


def _in_border(head: str, line: str, room: int) -> str:
    """The head in the middle of a frame's line, with a blank at both sides where they fit."""
    spaced = f" {head} " if head else ""
    return spaced.center(room, line) if len(spaced) <= room else head.center(room)


def _fitted(block: Block, room: int) -> tuple[str, str]:
    """Sign and name, and the figure; the sign goes to the figure where the name is too long."""
    head = f"{block.sign} {block.name}".strip()
    if len(head) <= room:
        return head, block.figure
    return block.name[:room], f"{block.sign} {block.figure}"
