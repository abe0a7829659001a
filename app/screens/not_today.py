"""Not today: the week as planned and as each way leaves it, with what is let go and why."""

from collections.abc import Iterator
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as Row

from app.coach.maintenance.easing import swap
from app.coach.maintenance.rearranging import Option
from app.voice.rearranging import (
    AS_PLANNED,
    NAMES,
    NO_DEBT,
    OTHER_DAYS,
    brief,
    happens,
    keeps,
    reasons,
)
from app.voice.sessions import name
from app.voice.week_table import table_head, table_row
from app.voice.words import size, units_of
from storage.journal import Journal
from storage.records import Session
from widgets.choices import Choice, Choices

ROOMY = 79
"""Columns from which the week is a table."""
INSTEAD = "ease"
"""What is handed back where the runner would rather run a lighter one."""


class NotToday(Choices):
    """Asks what becomes of a session; hands back an option's name, INSTEAD, or None."""

    CSS_PATH = "not_today.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (ROOMY, "-page")]
    BINDINGS = [Binding("m", "instead", "lighter run", tooltip="Swaps it for a lighter run.")]

    def __init__(
        self, journal: Journal, session: Session, options: tuple[Option, ...], today: date
    ) -> None:
        self.units = units_of(journal.owner)
        choices = tuple(Choice(option.how, NAMES[option.how]) for option in options)
        super().__init__(f"Not today: {name(session.outing)}", "", choices)
        self.journal = journal
        self.session = session
        self.options = options
        self.today = today
        self.week = journal.week[session.id.partition("/")[0]]
        self.may_ease = swap(journal, session, today) is not None

    def compose(self) -> ComposeResult:
        """The week as planned, each way below it, and what the chosen one does."""
        is_roomy = self.app.size.width >= ROOMY
        with Vertical(classes="dialog") as dialog:
            how_far = size(self.session.outing, self.units)
            dialog.border_title = (
                f"{self.dialog_title} · {how_far}" if is_roomy else self.dialog_title
            )
            dialog.border_subtitle = self._keys(is_roomy=is_roomy)
            if is_roomy:
                yield Static(self._head(), classes="plan", markup=False)
            rows = (self._row(n, is_roomy=is_roomy) for n, _ in enumerate(self.options))
            yield OptionList(*rows, markup=False)
            yield Static("", id="because", markup=False)
            yield Static("\n".join(self._promise()), id="promise", markup=False)

    def _promise(self) -> Iterator[str]:
        """What each way leaves, and where else the run could go if none of them moves it."""
        yield keeps(self.journal, self.week, self.options, self.today)
        yield NO_DEBT
        if all(option.how == "let go" for option in self.options):
            yield OTHER_DAYS

    def _keys(self, *, is_roomy: bool) -> str:
        digits = " ".join(str(n) for n, _ in enumerate(self.options, 1))
        if not is_roomy:
            return f"{digits} take{'   m lighter' if self.may_ease else ''}   esc back"
        instead = "   m a lighter run" if self.may_ease else ""
        return f"{digits} take   ↑ ↓ look   enter take{instead}   esc back"

    def _head(self) -> str:
        return f"{table_head(self.week)}\n{self._line(f'  {AS_PLANNED}', None)}"

    def _line(self, label: str, option: Option | None) -> str:
        return table_row(self.journal, self.week, label, option, self.units)

    def _row(self, n: int, *, is_roomy: bool) -> Row:
        option = self.options[n]
        if is_roomy:
            return Row(self._line(f"{n + 1} {NAMES[option.how]}", option), option.how)
        return Row(f"{n + 1} {option.how}  {brief(option)}", option.how)

    @on(OptionList.OptionHighlighted)
    def explain(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the way does that is looked at, and why."""
        option = self.options[event.option_index]
        said = happens(self.session, option, self.units, self.today)
        why = reasons(self.journal, self.session, option, self.today)
        self.query_one("#because", Static).update(" ".join(filter(None, (said, why))))

    def action_instead(self) -> None:
        """A lighter run on the day it stands on."""
        if self.may_ease:
            self.dismiss(INSTEAD)
