"""The road: weeks as bars, with where the runner is, and one week that is chosen."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from widgets.road_columns import RoadPicture, window
from widgets.road_picture import CHART_ROWS, road_lines

BELOW_THE_CHART = 8
"""Rows of the way, the names, the phases, the figures and the mark."""


class Road(Widget):
    """Shows the road; a taller one has taller bars."""

    DEFAULT_CSS = """
    Road { height: 14; }
    """

    picture: reactive[RoadPicture | None] = reactive(None)

    @dataclass
    class WeekChosen(Message):
        """A column was clicked."""

        key: str

    def render(self) -> Content:
        """All of its lines."""
        if self.picture is None:
            return Content("")
        rows = max(CHART_ROWS, self.content_size.height - BELOW_THE_CHART)
        lines = road_lines(self.picture, self.content_size.width, rows)
        return Content("\n").join([Content.assemble(*line) for line in lines])

    def on_click(self, event: events.Click) -> None:
        """Choose the column that was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or self.picture is None:
            return
        column = window(self.picture, self.content_size.width).column_at(offset.x)
        if column is not None:
            event.stop()
            self.post_message(self.WeekChosen(self.picture.columns[column].key))
