"""The card: what a day holds, in seven rows inside a frame that says its keys."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Card, Row, Tone
from widgets.profile import drawn

TONE_STYLES: dict[Tone, str] = {
    "due": "$text-accent", "done": "$text-success", "eased": "$text-warning", "rest": "$text-muted",
    "paused": "$text-muted",
}  # fmt: skip


class SessionCard(Widget):
    """Shows a card; nothing in it takes the focus."""

    DEFAULT_CSS = """
    SessionCard {
        height: 9;
        border: round $accent;
        border-title-align: left;
        border-subtitle-align: left;
        border-title-color: $text;
        border-subtitle-color: $text;
        padding: 0 1;
        &.-done { border: round $success; }
        &.-eased { border: round $warning; }
        &.-rest, &.-paused { border: round $foreground 40%; }
    }
    """

    card: reactive[Card | None] = reactive(None)

    def watch_card(self, card: Card | None) -> None:
        """Title and keys go into the border, the tone into a class."""
        if card is None:
            return
        self.border_title = Content(card.title)
        self.border_subtitle = Content(card.key_line)
        # In one batch: each change of a class has all styles of the card read again.
        self.update_classes({f"-{tone}": tone == card.tone for tone in TONE_STYLES})

    def render(self) -> Content:
        """Head, picture with its labels, and what is to say about it."""
        card, width = self.card, self.content_size.width
        if card is None:
            return Content("")
        style = TONE_STYLES[card.tone]
        lines = [
            Content(""),
            _spread(card.head, width, f"bold {style}"),
            *_picture(card, width, style),
        ]
        lines.append(Content(""))
        lines.extend(_spread(row, width) for row in card.body)
        return Content("\n").join(lines)


def _picture(card: Card, width: int, style: str) -> list[Content]:
    under = _spread(Row(card.under), width)
    if card.bar is not None:
        done = round(card.bar * (width * 3 // 4))
        return [Content.styled("━" * done, style), under]
    if not card.parts:
        return [Content(""), under]
    cells, labels = drawn(card.parts, width, card.whole)
    return [Content.styled(cells, style), Content(labels) if labels else under]


def _spread(row: Row, width: int, style: str = "") -> Content:
    """Left and right words at the two ends; the left is cut before the right is."""
    space = width - len(row.right)
    left = row.left if len(row.left) <= space - bool(row.right) else f"{row.left[: space - 2]}…"
    return Content.assemble((left.ljust(space) if row.right else left, style), row.right)
