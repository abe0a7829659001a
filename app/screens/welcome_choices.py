"""What is chosen in set-up: one of several with the arrows, and the days of the week."""

from collections.abc import Iterator

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from app.screens.welcome_answered import Answered

Option = tuple[str, str]
"""A value and the words for it."""
MOST_DIGITS = 3
WIDE = 42
"""Cells of seven days with room for what stands beside them."""


class Choice(Widget, can_focus=True):
    """One of several, moved with the arrows; a mark stands before what is chosen."""

    DEFAULT_CSS = """
    Choice {
        width: 1fr; height: auto;
        & > .choice--chosen { text-style: bold; }
        &:focus > .choice--chosen { color: $accent; text-style: bold underline; }
    }
    """
    COMPONENT_CLASSES = {"choice--chosen"}
    BINDINGS = [
        Binding(
            "left", "move(-1)", "change", key_display="←", show=False, tooltip="The choice before."
        ),
        Binding("right", "move(1)", "change", key_display="← →", tooltip="The choice after."),
    ]

    options: reactive[tuple[Option, ...]] = reactive((), layout=True)
    value: reactive[str] = reactive("")

    def __init__(
        self, field: str, options: tuple[Option, ...] = (), *, is_folded: bool = False
    ) -> None:
        super().__init__(id=field, classes="-folded" if is_folded else "")
        self.field = field
        self.is_folded = is_folded
        self.set_reactive(Choice.options, options)

    def action_move(self, by: int) -> None:
        """Choose the option before or after."""
        values = [value for value, _ in self.options]
        if values:
            here = values.index(self.value) if self.value in values else 0
            self.choose(values[max(0, min(len(values) - 1, here + by))])

    def choose(self, value: str) -> None:
        """Choose an option, and tell of it."""
        if value != self.value:
            self.value = value
            self.post_message(Answered(self.field, value))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked; of a folded choice, the next."""
        if self.is_folded:
            self.action_move(-1 if event.x < self.size.width // 2 else 1)
            return
        for value, row, start, end in self._places(self.size.width):
            if event.y == row and start <= event.x < end:
                self.choose(value)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as all options in one row, where there is room for them."""
        if self.is_folded:
            return 4 + max((len(words) for _, words in self.options), default=0)
        return sum(len(words) + 4 for _, words in self.options)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the options need."""
        if self.is_folded:
            return 1
        return 1 + max((row for _, row, _, _ in self._places(width)), default=0)

    def _places(self, width: int) -> Iterator[tuple[str, int, int, int]]:
        """Row, first and last cell of each option that is shown."""
        row = column = 0
        for value, words in self.options:
            cells = len(words) + 4
            if column and column + cells - 2 > width:
                row, column = row + 1, 0
            yield value, row, column, column + cells
            column += cells

    def render(self) -> Content:
        """The options, as many in a row as fit."""
        words, style = dict(self.options), self.get_visual_style("choice--chosen")
        if self.is_folded:
            return Content.assemble("◂ ", (words.get(self.value, ""), style), " ▸")
        rows: dict[int, list[Content]] = {}
        for value, row, _, _ in self._places(self.size.width):
            shown = (words[value], style) if value == self.value else words[value]
            mark = "▸ " if value == self.value else "  "
            option = Content.assemble(mark, shown, "  ")
            rows.setdefault(row, []).append(option)
        return Content("\n").join(Content("").join(row) for row in rows.values())


class Days(Widget, can_focus=True):
    """The days of the week, with the minutes that each has at most."""

    DEFAULT_CSS = """
    Days {
        width: 42; height: auto; max-width: 100%; text-wrap: nowrap;
        & > .days--chosen { text-style: bold; }
        & > .days--other { color: $text-muted; }
        & > .days--cursor { color: $accent; text-style: bold underline; }
    }
    """
    COMPONENT_CLASSES = {"days--chosen", "days--other", "days--cursor"}
    BINDINGS = [
        Binding("left", "move(-1)", "day", key_display="←", show=False, tooltip="The day before."),
        Binding("right", "move(1)", "day", key_display="← →", tooltip="The day after."),
        Binding("space", "switch", "yes or no", tooltip="Chooses the day for running, or not."),
        Binding("backspace", "shorten", "minutes", show=False, tooltip="Takes a digit back."),
    ]

    names: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    limits: reactive[tuple[tuple[str, int | None], ...]] = reactive(())
    """The days chosen, each with its minutes at most."""
    cursor: reactive[int] = reactive(0)

    def __init__(self, field: str) -> None:
        super().__init__(id=field)
        self.field = field

    def action_move(self, by: int) -> None:
        """Another day."""
        self.cursor = (self.cursor + by) % len(self.names)

    def action_switch(self) -> None:
        """Choose the day, or leave it free."""
        limits = dict(self.limits)
        if limits.pop(self.day, 0) == 0:
            limits[self.day] = None
        self._tell(limits)

    def on_key(self, event: events.Key) -> None:
        """Digits are minutes at most."""
        if event.character is None or event.character not in "0123456789":
            return
        event.stop()
        digits = f"{dict(self.limits).get(self.day) or ''}{event.character}"
        if len(digits) <= MOST_DIGITS:
            self._tell(dict(self.limits) | {self.day: int(digits) or None}, is_typed=True)

    def action_shorten(self) -> None:
        """Take the last digit of the minutes back."""
        most = dict(self.limits).get(self.day)
        if most:
            self._tell(dict(self.limits) | {self.day: most // 10 or None}, is_typed=True)

    def on_click(self, event: events.Click) -> None:
        """Choose the day that was clicked, or leave it free."""
        column = event.x // self._cell
        if column < len(self.names):
            self.cursor = column
            self.action_switch()

    @property
    def day(self) -> str:
        """The day under the cursor."""
        return self.names[self.cursor]

    @property
    def _cell(self) -> int:
        return max(4, self.size.width // len(self.names))

    def _tell(self, limits: dict[str, int | None], *, is_typed: bool = False) -> None:
        self.limits = tuple((day, limits[day]) for day in self.names if day in limits)
        days = [f"{day}:{most}" if most else day for day, most in self.limits]
        self.post_message(Answered(self.field, ",".join(days) or "none", is_typed))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Where the words for the minutes don't fit beside them, they stand below."""
        return 3 if width < WIDE else 2

    def render(self) -> Content:
        """Days above, in capitals where chosen; minutes below."""
        limits, width = dict(self.limits), self._cell
        names = [self._day_label(day, is_chosen=day in limits) for day in self.names]
        gap = " " * (width - 3)
        figures = (f"{limits.get(day) or ''}".ljust(width) for day in self.names)
        below = "\nminutes at most" if self.size.width < WIDE else ""
        return Content.assemble(Content(gap).join(names), "\n", "".join(figures), below)

    def _day_label(self, day: str, *, is_chosen: bool) -> Content:
        is_here = self.has_focus and day == self.day
        part = "cursor" if is_here else "chosen" if is_chosen else "other"
        name = day.upper() if is_chosen else day
        return Content.styled(name, self.get_visual_style(f"days--{part}"))
