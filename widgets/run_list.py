"""Runs in a list of any length: only the lines in sight are ever drawn."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from widgets.card import Tone
from widgets.ends import cut
from widgets.session_card import TONE_STYLES

WIDE = 72
"""Cells from which there is room for every column."""
MARK, GAP = 2, 2
"""Cells of the mark of the chosen line, and those before a note."""


class RunLine(NamedTuple):
    """One run, as it is shown."""

    weekday: str
    """As in "Tue"; left out in a small terminal."""
    date: str
    """As in "29 Dec"."""
    sign: str
    name: str
    km: str
    time: str
    pace: str
    effort: str
    note: str
    tone: Tone


class TotalLine(NamedTuple):
    """What the runs below it come to."""

    name: str
    """As in "December 2026"."""
    runs: str
    """As in "3 runs"."""
    km: str
    time: str
    is_folded: bool
    """Whether its runs are left out."""


Line: TypeAlias = RunLine | TotalLine


class Lines(Protocol):
    """Lines that are made when they are looked at: there may be ten thousand."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def line(self, index: int) -> Line:
        """One of them, counted from 0."""
        ...


class Columns(NamedTuple):
    """Cells of each column; those of what is left out are 0."""

    day: int
    name: int
    km: int
    time: int
    pace: int
    effort: int

    @property
    def before_figures(self) -> int:
        """Cells of what stands before the figures."""
        return self.day + self.name


PAGE = Columns(day=11, name=18, km=7, time=8, pace=7, effort=7)
POCKET = Columns(day=7, name=13, km=6, time=8, pace=0, effort=0)


class RunList(ScrollView, can_focus=False):
    """Shows runs under what they come to, with the chosen line marked."""

    DEFAULT_CSS = """
    RunList { height: 1fr; padding: 0 1 0 2; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    lines: reactive[Lines | None] = reactive(None)
    chosen: var[int] = var(0)
    """The line that is marked."""

    @dataclass
    class Pointed(Message):
        """A line was clicked."""

        line: int

    @property
    def rows(self) -> int:
        """Lines that are in sight at once."""
        return max(1, self.scrollable_content_region.height)

    def watch_lines(self) -> None:
        """Other lines: as long as they are."""
        self._measure()

    def watch_chosen(self, before: int, chosen: int) -> None:
        """Another line is chosen: it comes into sight, and no third one is drawn again."""
        for line in (before, chosen):
            self.refresh_line(line)
        self._show_chosen()

    def on_resize(self) -> None:
        """The terminal has another size."""
        self._measure()

    def _measure(self) -> None:
        count = len(self.lines) if self.lines else 0
        self.virtual_size = Size(self.scrollable_content_region.width, count)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Scroll no further than it takes, and leave what is above the first run in sight."""
        top, last = self.scroll_offset.y, self.scroll_offset.y + self.rows - 1
        if self.chosen <= top:
            self.scroll_to(y=max(0, self.chosen - 1), animate=False, force=True)
        elif self.chosen > last:
            self.scroll_to(y=self.chosen - self.rows + 1, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One line, made now."""
        index, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        is_there = self.lines is not None and index < len(self.lines)
        content = self._content(index, width) if is_there else Content("")
        (strip, *_) = Visual.to_strips(self, content, width, 1, self.visual_style, pad=True)
        return strip

    def _content(self, index: int, width: int) -> Content:
        line = self.lines.line(index) if self.lines else None
        is_chosen = index == self.chosen
        columns = PAGE if width >= WIDE else POCKET
        if isinstance(line, RunLine):
            own = _run(line, columns, is_chosen=is_chosen)
        elif line:
            own = _total(line, columns, is_chosen=is_chosen)
        else:
            own = Content("")
        return cut(own, width)

    def on_click(self, event: events.Click) -> None:
        """Tell which line was clicked."""
        offset = event.get_content_offset(self)
        index = self.scroll_offset.y + offset.y if offset else -1
        if self.lines and 0 <= index < len(self.lines):
            event.stop()
            self.post_message(self.Pointed(index))


class RunHead(Widget):
    """The names of the columns, above the lines."""

    DEFAULT_CSS = "RunHead { height: 1; padding: 0 1 0 2; color: $text-muted; }"

    unit: reactive[str] = reactive("km")

    def render(self) -> Content:
        """Those for which there is room."""
        columns = PAGE if self.content_size.width > WIDE else POCKET
        names = _figures((self.unit, "time", f"/{self.unit}", "effort"), columns)
        note = f"{' ' * GAP}note" if columns.effort else ""
        return Content(f"{'':{MARK + columns.before_figures}}{names}{note}")


def _run(line: RunLine, columns: Columns, *, is_chosen: bool) -> Content:
    day = f"{line.weekday} {line.date}" if columns.effort else line.date
    name = f"{line.sign} {line.name}"
    figures = _figures((line.km, line.time, line.pace, line.effort), columns)
    note = f"{' ' * GAP}{line.note}" if line.note and columns.effort else ""
    if is_chosen:
        words = f"› {day:<{columns.day}}{_cut(name, columns.name)}{figures}{note}"
        return Content.styled(words, "bold $text-accent")
    return Content.assemble(
        f"{'':{MARK}}{day:<{columns.day}}",
        (_cut(name, columns.name), TONE_STYLES[line.tone]),
        figures,
        (note, "$text-muted"),
    )


def _total(line: TotalLine, columns: Columns, *, is_chosen: bool) -> Content:
    mark = "› " if is_chosen else "  " if line.is_folded else ""
    name = _cut(f"{mark}{line.name}", MARK + columns.before_figures)
    figures = f"{line.km:>{columns.km}}{line.time:>{columns.time}}"
    runs = f"{' ' * GAP}{line.runs}" if columns.effort else ""
    style = "bold $text-accent" if is_chosen else "bold"
    return Content.assemble((f"{name}{figures}", style), (runs, "$text-muted"))


def _figures(words: tuple[str, str, str, str], columns: Columns) -> str:
    """Figures at the right of their cells; those without cells are left out."""
    cells = zip(words, columns[2:], strict=True)
    return "".join(word.rjust(room) for word, room in cells if room)


def _cut(words: str, room: int) -> str:
    """The words in their cells, with a sign where they were cut."""
    return words.ljust(room) if len(words) < room else f"{words[: room - 2]}… "
