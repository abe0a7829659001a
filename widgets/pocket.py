"""The day in a small terminal: the same facts in the same order, without frames."""

from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from widgets.card import Card
from widgets.ends import cut
from widgets.goal_bar import Bar, segments
from widgets.session_card import TONE_STYLES
from widgets.streak_badge import Badge
from widgets.week_strip import StripDay

INDENT = "  "


class PocketDay(NamedTuple):
    """Everything that a small terminal shows of a day."""

    day: str
    """As in "Tue 29 Dec 2026"."""
    news: str
    card: Card | None
    strip: tuple[StripDay, ...]
    week: Bar | None
    journey: Bar | None
    badge: Badge
    sentence: str


class Pocket(Widget):
    """Shows a day in eleven rows of any width."""

    DEFAULT_CSS = """
    Pocket { height: 1fr; padding: 0 1; overflow: hidden; }
    """

    pocket: reactive[PocketDay | None] = reactive(None)

    def render(self) -> Content:
        """The day, the card, the week, the streak, and what is said; a narrow line is cut."""
        pocket, width = self.pocket, self.content_size.width
        if pocket is None or pocket.card is None:
            return Content("")
        lines = [
            _ends(
                pocket.day,
                pocket.journey.words.partition(" · ")[0] if pocket.journey else "",
                width,
            ),
            *_card_lines(pocket.card, width),
            Content(""),
            _strip_line(pocket.strip),
            *_week_lines(pocket.week, width),
            Content(
                "  ".join(
                    words for words in (pocket.badge.weeks[0], pocket.badge.sessions) if words
                )
            ),
            Content(pocket.news or pocket.sentence),
            Content(_fitting(pocket.card.keys, width)),
        ]
        return Content("\n").join([cut(line, width) for line in lines])


def _card_lines(card: Card, width: int) -> list[Content]:
    style = f"bold {TONE_STYLES[card.tone]}"
    room = width - len(INDENT)
    under = card.brief if card.brief and len(card.under) > room else card.under
    first = card.body[0].left if card.body else ""
    return [
        _ends(card.head.left, card.head.right.replace(" · about", ","), width, style),
        Content(f"{INDENT}{_labels(card, room) or under}"),
        Content(f"{INDENT}{first}"),
    ]


def _labels(card: Card, room: int) -> str:
    """What stands under the picture; one label for all of it in the longest words that fit."""
    labels = [part.labels for part in card.parts if part.labels]
    if len(labels) == 1:
        return next((label for label in labels[0] if len(label) <= room), labels[0][-1])
    return ", ".join(words[0] for words in labels)


def _strip_line(days: tuple[StripDay, ...]) -> Content:
    cells = ((f"{day.label[0]} {day.sign}  ", "bold" if day.is_chosen else "") for day in days)
    return Content.assemble(*cells)


def _week_lines(bar: Bar | None, width: int) -> list[Content]:
    return [segments(bar, width), Content(bar.words)] if bar else []


def _fitting(keys: tuple[tuple[str, str], ...], width: int) -> str:
    """As many keys as there is room for, and always the one that lists them all."""
    shown = [f"{key} {words}" for key, words in (*keys, ("?", "help"))]
    while len(shown) > 1 and len("  ".join(shown)) > width:
        shown.pop(-2)
    return "  ".join(shown)


def _ends(left: str, right: str, width: int, style: str = "bold") -> Content:
    """Words at both ends; the right ones go where there is no room for both."""
    space = width - len(left) - len(right)
    return Content.assemble((left, style), " " * max(0, space), right if space > 0 else "")
