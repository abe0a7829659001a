"""The bench in a small terminal: the week's days in a list, and what is to be said of one."""

from textwrap import wrap
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.bench import BenchDay, Block
from widgets.ends import cut
from widgets.session_card import TONE_STYLES

DAY, SESSION = 8, 19
"""Cells of the day and of its session."""


class PocketBench(NamedTuple):
    """Everything that a small terminal shows of the bench."""

    title: str
    days: tuple[BenchDay, ...]
    words: str
    keys: str


class BenchList(Widget):
    """Shows the days in rows of any width."""

    DEFAULT_CSS = """
    BenchList { height: 1fr; padding: 0 1; overflow: hidden; }
    """

    pocket: reactive[PocketBench | None] = reactive(None)

    def render(self) -> Content:
        """The title, a line a day, what is said, the keys."""
        pocket, width = self.pocket, max(2, self.content_size.width)
        if pocket is None:
            return Content("")
        room = max(1, self.content_size.height - len(pocket.days) - 2)
        said = wrap(pocket.words, width, max_lines=room, placeholder=" …") if pocket.words else []
        lines = [
            Content.styled(pocket.title, "bold"),
            *(_day(day) for day in pocket.days),
            *(Content(words) for words in said),
            *[Content("")] * (room - len(said)),
            Content(pocket.keys),
        ]
        return Content("\n").join([cut(line, width) for line in lines])


def _day(day: BenchDay) -> Content:
    mark = "›" if day.is_chosen else "●" if day.is_today else " "
    block, style = day.above or day.block, "bold $accent" if day.is_chosen else ""
    session, tone = (_session(block), TONE_STYLES[block.tone]) if block else ("", "")
    return Content.assemble(
        (f"{mark} {day.label}".ljust(DAY + 2), style),
        (session.ljust(SESSION), tone),
        (day.says or day.holds, "$text-muted"),
    )


def _session(block: Block) -> str:
    """Its marks stand at the end, whatever has to be cut for them."""
    words = f"{block.sign} {block.name} {block.figure}".rstrip()
    room = SESSION - 1 - len(block.marks)
    return f"{words[: room - 1]} {block.marks}" if block.marks else words
