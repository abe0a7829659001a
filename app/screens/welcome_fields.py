"""What is typed in set-up: a figure or the runner's own words, and the line that begins."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input, Label, Static

from app.screens.welcome_answered import Answered


class Typed(Input):
    """A field whose keys for going on show in the footer; a figure leaves `?` to the screen."""

    BINDINGS = [
        Binding("enter", "submit", "next", tooltip="Goes on to the next field."),
        Binding("up", "screen.line(-1)", "line before", show=False, tooltip="The line before."),
        Binding(
            "down", "screen.line(1)", "line", key_display="↑ ↓", tooltip="The line after or before."
        ),
    ]

    def __init__(self, placeholder: str, *, is_words: bool) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=True)
        self.is_words = is_words

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A question mark is a letter only in the runner's own words."""
        is_key = key == "question_mark" and not self.is_words
        return not is_key and super().check_consume_key(key, character)


class Figure(Horizontal):
    """Something to type, with its words before it; what counts while nothing is typed shows."""

    DEFAULT_CSS = """
    Figure {
        width: auto; height: 1; margin-right: 2;
        Label { color: $text-muted; margin-right: 1; }
        .after { margin: 0 0 0 1; }
        Input {
            height: 1; border: none; padding: 0; background: $panel;
            &:focus { background: $primary-muted; }
            & > .input--placeholder { color: $foreground; }
        }
        &.-optional Input > .input--placeholder { color: $text-muted; text-style: italic; }
        &.-refused Input { background: $error-muted; text-style: underline; }
    }
    """

    usual: reactive[str] = reactive("")
    """What counts, or is meant, while nothing is typed."""
    after: reactive[str] = reactive("")
    words: reactive[str] = reactive("")

    def __init__(
        self,
        field: str,
        words: str,
        width: int | str,
        *,
        optional: str = "",
        is_words: bool = False,
    ) -> None:
        super().__init__(id=field, classes="-optional" if optional else "")
        self.field, self.optional = field, optional
        self.set_reactive(Figure.words, words)
        self.input = Typed(optional, is_words=is_words)
        self.input.styles.width = width
        if width == "1fr":
            self.styles.width = width

    def compose(self) -> ComposeResult:
        """Words, field, and what stands after it."""
        if self.words:
            yield Label(self.words, classes="words", markup=False)
        yield self.input
        yield Label("", classes="after", markup=False)

    def watch_usual(self, usual: str) -> None:
        """Show what counts while nothing is typed."""
        self.input.placeholder = usual or self.optional

    def watch_words(self, words: str) -> None:
        """Show what is asked."""
        if self.is_mounted:
            self.query_one(".words", Label).update(words)

    def watch_after(self, after: str) -> None:
        """Show what belongs to the figure."""
        if self.is_mounted:
            self.query_one(".after", Label).update(after)

    @on(Input.Changed)
    def tell(self, event: Input.Changed) -> None:
        """Tell what stands there now."""
        event.stop()
        self.post_message(Answered(self.field, event.value.strip(), is_typed=True))


class Begin(Static, can_focus=True):
    """The last line: what enter does on it."""

    DEFAULT_CSS = """
    Begin { height: auto; color: $text-muted; &:focus { color: $accent; text-style: bold; } }
    """
    BINDINGS = [
        Binding("enter,space", "screen.begin", "begin", tooltip="Draws the plan, and opens it.")
    ]
