"""The road in a small terminal: the weeks around the chosen one, a line each."""

from textwrap import wrap
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.ends import both_ends, cut

HEAD = ("", "goal", "run", "kept")
WIDTHS = (19, 7, 6, 6)
"""Cells of the columns."""
MOST_LINES = 2
"""Lines of the chosen week's sessions, of the verdict, and of the keys of what would do."""


class RoadRow(NamedTuple):
    """One week of the list."""

    name: str
    goal: str
    run: str
    sign: str
    is_chosen: bool
    is_now: bool


class PocketRoad(NamedTuple):
    """Everything that a small terminal shows of the road."""

    title: str
    end: str
    news: str
    rows: tuple[RoadRow, ...]
    sessions: tuple[str, ...]
    """Those of the chosen week."""
    verdict: str
    keys: str


class RoadList(Widget):
    """Shows the weeks in rows of any width."""

    DEFAULT_CSS = """
    RoadList { height: 1fr; padding: 0 1; overflow: hidden; }
    """

    pocket: reactive[PocketRoad | None] = reactive(None)

    def render(self) -> Content:
        """What the weeks lead to, as many weeks as there is room for, and the chosen one's runs."""
        pocket, width = self.pocket, max(1, self.content_size.width)
        if pocket is None:
            return Content("")
        above = [
            both_ends(Content.styled(pocket.title, "bold"), pocket.end, width),
            Content(pocket.news) if pocket.news or not pocket.rows else _row(HEAD, "$text-muted"),
        ]
        paragraphs = ("  ".join(pocket.sessions), *pocket.verdict.splitlines())
        below = [line for words in paragraphs for line in _folded(words, width)]
        room = self.content_size.height - len(above) - len(below) - 1
        weeks = [_week(row) for row in around(pocket.rows, room)]
        lines = [*above, *weeks, *below, Content(pocket.keys)]
        return Content("\n").join([cut(line, width) for line in lines])


def around(rows: tuple[RoadRow, ...], room: int) -> tuple[RoadRow, ...]:
    """The rows around the chosen one, as many as there is room for."""
    chosen = next((n for n, row in enumerate(rows) if row.is_chosen), 0)
    count = max(1, min(room, len(rows)))
    first = max(0, min(chosen - count // 2, len(rows) - count))
    return rows[first : first + count]


def _week(row: RoadRow) -> Content:
    mark = "›" if row.is_chosen else "●" if row.is_now else " "
    style = "bold $accent" if row.is_chosen else ""
    return _row((f"{mark} {row.name}", row.goal, row.run, row.sign), style)


def _row(words: tuple[str, str, str, str], style: str) -> Content:
    name, *figures = words
    cells = (figure.rjust(width) for figure, width in zip(figures, WIDTHS[1:], strict=True))
    return Content.styled(name.ljust(WIDTHS[0]) + "".join(cells), style)


def _folded(words: str, width: int) -> list[Content]:
    """Words on as many lines as they need, at most two."""
    lines = wrap(words, width, max_lines=MOST_LINES, placeholder=" …") if width > len("…") else []
    return [Content(line) for line in lines]
