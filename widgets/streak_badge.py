"""The badge beside the card: what has been held, week after week."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Badge(NamedTuple):
    """What the badge says, line by line; the headline has words at its left and right."""

    weeks: tuple[str, str] = ("", "")
    sessions: str = ""
    days: str = ""
    """Days on plan, for who has them counted."""
    momentum: str = ""
    line: str = ""
    """The score of the last weeks, a cell each."""
    spares: str = ""


class StreakBadge(Widget):
    """Shows the streak."""

    DEFAULT_CSS = """
    StreakBadge {
        height: 9;
        width: 23;
        border: round $foreground 40%;
        border-title-color: $text;
        padding: 0 1;
    }
    """

    badge: reactive[Badge] = reactive(Badge())

    def on_mount(self) -> None:
        """The title says what the figures count."""
        self.border_title = "Streak"

    def render(self) -> Content:
        """The headline in bold, the rest plain."""
        badge, width = self.badge, self.content_size.width
        left, right = badge.weeks
        headline = Content.assemble(
            (left, "bold $text-success"),
            " " * max(1, width - len(left) - len(right)),
            (right, "$text-muted"),
        )
        plain = (badge.sessions, badge.days, badge.momentum, badge.line, badge.spares)
        return Content("\n").join([Content(""), headline, *map(Content, plain)])
