"""A chart in a frame, drawn by plotext in the colours of the theme."""

from collections.abc import Sequence
from itertools import pairwise

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual_plotext import PlotextPlot

from widgets.plot import Plot

LINE, RUN, PLANNED = "hd", "hd", "░"
"""What charts are made of: quarters of a cell, and a light cell that differs without colour."""
PARTS = 2
"""Parts of a cell that plotext draws, across and down."""
LEAST_CELLS = 2
"""Cells from which a bar has a gap beside it."""
BLANK = 2
"""Cells between two labels at least."""


class Chart(PlotextPlot):
    """Shows one plot; what does not fit is drawn closer, and labels are left out."""

    COMPONENT_CLASSES = {"chart--value", "chart--planned", "chart--best"}
    DEFAULT_CSS = """
    Chart {
        border: round $foreground 40%;
        border-title-color: $text;
        border-subtitle-color: $text-muted;
        border-subtitle-align: left;
        padding: 0 1;
        &.-none { display: none; }
        & > .chart--value { color: $text-success; }
        & > .chart--planned { color: $foreground 60%; }
        & > .chart--best { color: $foreground; }
    }
    """

    plot: reactive[Plot | None] = reactive(None)

    def on_mount(self) -> None:
        """Leave the background and the labels to the terminal: only what is drawn has a colour."""
        self.theme = "clear"

    def watch_plot(self, plot: Plot | None) -> None:
        """Title and note stand in the frame."""
        self.set_class(plot is None, "-none")
        self.border_title = Content(plot.title) if plot else None
        self.border_subtitle = Content(plot.note) if plot else None

    def render(self) -> RenderResult:
        """The plot, as large as there is room."""
        plot = self.plot
        if plot is None or not (any(plot.values) or any(plot.planned)):
            return Content(f"\n{plot.empty}" if plot else "")
        if self._cells < LEAST_CELLS or self._rows < LEAST_CELLS:
            return Content("")
        self.plt.clear_figure()
        self.plt.frame(False)
        self.plt.xlim(0, PARTS * self._cells - 1)
        self.plt.ylim(0, plot.top)
        self.plt.yticks(
            [value for value, _ in plot.scale],
            [f"{words.rjust(self._label_cells - 1)} " for _, words in plot.scale],
        )
        {"line": self._draw_line, "weeks": self._draw_weeks, "bars": self._draw_bars}[plot.form](
            plot
        )
        return super().render()

    @property
    def _label_cells(self) -> int:
        return max((len(words) for _, words in self.plot.scale), default=0) + 1 if self.plot else 1

    @property
    def _cells(self) -> int:
        """Cells across that are drawn on: those beside the labels."""
        return self.size.width - self._label_cells

    @property
    def _rows(self) -> int:
        return self.size.height - 1

    def _draw_line(self, plot: Plot) -> None:
        step = (PARTS * self._cells - 1) / max(1, plot.room - 1)
        known = [(n * step, value) for n, value in enumerate(plot.values) if value is not None]
        self.plt.plot(
            [at for at, _ in known],
            [value for _, value in known],
            marker=LINE,
            color=self._colour("value"),
        )
        self._label([(n * step, words) for n, words in plot.labels])

    def _draw_weeks(self, plot: Plot) -> None:
        parts = PARTS * self._cells
        cells = self._cells // plot.room
        if cells >= LEAST_CELLS:
            self._fill(plot.planned, cells, PLANNED, "planned")
            self._fill([value or 0.0 for value in plot.values], cells, RUN, "value")
            middles = [(_middle(n, cells), words) for n, words in plot.labels]
        else:
            self._fill_closely(plot.planned, plot.room, PLANNED, "planned")
            values = [value or 0.0 for value in plot.values]
            self._fill_closely(values, plot.room, RUN, "value")
            middles = [(n * parts / plot.room, words) for n, words in plot.labels]
        self._label(middles)

    def _draw_bars(self, plot: Plot) -> None:
        """The newest that fit; the labels of the others go with them."""
        first = max(0, len(plot.values) - self._cells // LEAST_CELLS)
        values = [value or 0.0 for value in plot.values[first:]]
        cells = min(MOST_CELLS, self._cells // max(plot.room - first, len(values)))
        best = None if plot.best is None or plot.best < first else plot.best - first
        self._fill([0.0 if n == best else v for n, v in enumerate(values)], cells, RUN, "value")
        self._fill([v if n == best else 0.0 for n, v in enumerate(values)], cells, RUN, "best")
        labels = [(n - first, words) for n, words in plot.labels if n >= first]
        self._label([(_middle(n, cells), words) for n, words in labels])

    def _fill(self, values: Sequence[float], cells: int, marker: str, part: str) -> None:
        """Columns of one width, each with a blank cell beside it."""
        wide = PARTS * (cells - 1)
        at = [
            (PARTS * cells * n + part_of, value)
            for n, value in enumerate(values)
            if value
            for part_of in range(wide)
        ]
        self._draw_columns(at, marker, part)

    def _fill_closely(self, values: Sequence[float], room: int, marker: str, part: str) -> None:
        """Columns without a blank; where several share one it shows their mean."""
        parts = PARTS * self._cells
        edges = [at * room // parts for at in range(parts + 1)]
        means = (
            (at, _mean(values[first : max(first + 1, after)]))
            for at, (first, after) in enumerate(pairwise(edges))
        )
        self._draw_columns([(at, mean) for at, mean in means if mean], marker, part)

    def _draw_columns(self, at: Sequence[tuple[float, float]], marker: str, part: str) -> None:
        if at:
            self.plt.scatter(
                [x for x, _ in at],
                [value for _, value in at],
                marker=marker,
                color=self._colour(part),
                fillx=True,
            )

    def _label(self, labels: Sequence[tuple[float, str]]) -> None:
        """Every so many of the labels, so that no two touch."""
        # A label at the right edge is moved inwards by plotext: it needs its room there.
        edge = PARTS * self._cells
        places = [(min(at, edge - PARTS * len(words) / 2), words) for at, words in labels]
        every = next((n for n in range(1, len(places)) if _fit(places[::n])), max(1, len(labels)))
        shown = labels[::every]
        self.plt.xticks([at for at, _ in shown], [words for _, words in shown])

    def _colour(self, part: str) -> tuple[int, int, int] | int | str:
        """A component's colour as plotext takes it: one of the terminal's own by its number."""
        colour = self.get_component_rich_style(f"chart--{part}").color
        if colour is None or colour.is_default:
            return "default"
        if colour.triplet is None:
            return colour.number or 0
        return colour.triplet.red, colour.triplet.green, colour.triplet.blue


MOST_CELLS = 6
"""Cells of a bar at most, with the blank beside it."""


def _middle(place: int, cells: int) -> float:
    """The middle of a bar, in parts of a cell."""
    return PARTS * cells * place + (PARTS * (cells - 1) - 1) / 2


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _fit(labels: Sequence[tuple[float, str]]) -> bool:
    """Whether no label touches the next; each stands around its place."""
    return all(
        (after - before) / PARTS >= (len(words) + len(others)) / 2 + BLANK
        for (before, words), (after, others) in pairwise(labels)
    )
