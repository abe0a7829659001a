"""The swap chooser: every lighter way to run a session, by reason and by minutes to spare."""

from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive, var
from textual.screen import ModalScreen
from textual.widgets import Footer

from app.coach.maintenance.choosing import Option, options
from app.coach.maintenance.easing import swap, whole_of
from app.coach.maintenance.reasons import REASONS, Reason
from app.coach.maintenance.shape import Shape
from app.voice.swap_page import about_way, about_way_in_short, swap_title, way_row
from app.voice.swap_words import REASON_WORDS, promise
from app.voice.words import units_of
from storage.journal import Journal
from storage.records import Session
from widgets.line import Line
from widgets.tab_line import TabLine
from widgets.way_list import WayList, WayRow

DIGITS = 3
"""Digits that a number of minutes may have."""
PAGE = 70
"""Cells from which every column and every word has room."""
MANY = 6
"""Ways from which the list needs the rows that are left blank otherwise."""


class Chosen(NamedTuple):
    """What the runner chose."""

    way: Shape | None
    """None for what m takes."""
    reason: Reason


class SwapChooser(ModalScreen[Chosen | None]):
    """Asks for one of the ways; None when the runner turned away."""

    CSS_PATH = "swap_chooser.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (PAGE, "-page")]
    REASON_KEYS = Binding.Group("reason", compact=True)
    BINDINGS = [
        Binding("up,k", "choose(-1)", "line above", show=False, tooltip="The way above."),
        Binding("down,j", "choose(1)", "line below", show=False, tooltip="The way below."),
        Binding("enter", "take", "take", show=False, tooltip="Takes the chosen way."),
        Binding("left,h", "turn(-1)", "reason", group=REASON_KEYS, tooltip="The reason before."),
        Binding("right,l", "turn(1)", "reason", group=REASON_KEYS, tooltip="The next reason."),
        Binding("m", "take_recommended", "recommended", tooltip="Takes the one that m stands at."),
        Binding("w", "why", "why", tooltip="Why the session is there, and what it was before."),
        Binding(
            "0",
            "type(0)",
            "minutes to spare",
            show=False,
            key_display="0-9",
            tooltip="Minutes to spare: what can be sized is sized to them.",
        ),
        *(Binding(str(n), f"type({n})", "minutes to spare", show=False) for n in range(1, 10)),
        Binding("backspace", "rub", "rub out", show=False, tooltip="Rubs out the last digit."),
        Binding("question_mark", "app.help", "help", key_display="?", tooltip="These keys."),
        Binding("escape,s", "dismiss", "back", show=False, tooltip="Leaves it as it is."),
    ]

    reason: var[int] = var(0, init=False)
    typed: var[str] = var("", init=False)
    """Minutes to spare as typed; empty for any."""
    chosen: var[int] = var(0, init=False, bindings=True)
    titled: reactive[str] = reactive("")
    ways: reactive[tuple[WayRow, ...]] = reactive((), bindings=True)
    about: reactive[str] = reactive("")
    spare: reactive[str] = reactive("")
    promised: reactive[str] = reactive("")

    def __init__(self, journal: Journal, session: Session, today: date) -> None:
        super().__init__()
        self.journal, self.session, self.today = journal, session, today
        self.units, self.whole = units_of(journal.owner), whole_of(session)
        self.set_reactive(SwapChooser.titled, swap_title(self.whole, self.units, today))
        self.options: tuple[Option, ...] = ()
        self.has_m = swap(journal, session, today) is not None

    def compose(self) -> ComposeResult:
        """Reasons, minutes, the ways, the chosen one in words, and the promise."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(self.titled)
            dialog.border_subtitle = "↑ ↓ choose   enter take   ← → why   0-9 minutes   esc back"
            yield Line(id="title").data_bind(words=SwapChooser.titled)
            names = tuple(REASON_WORDS[reason] for reason in REASONS)
            yield TabLine(names).data_bind(open=SwapChooser.reason)
            yield Line(id="spare").data_bind(words=SwapChooser.spare)
            yield WayList().data_bind(SwapChooser.ways, SwapChooser.chosen)
            yield Line(id="about").data_bind(words=SwapChooser.about)
            yield Line(id="promise").data_bind(words=SwapChooser.promised)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read the ways for whoever is short of time."""
        self.query_one(WayList).unit = self.units.name
        self.read_ways()

    @property
    def minutes(self) -> float | None:
        """Minutes to spare."""
        return float(self.typed) if self.typed else None

    def read_ways(self) -> None:
        """Read the ways for the reason and the minutes, and choose the first that can be taken."""
        reason = REASONS[self.reason]
        self.options = options(self.journal, self.session, reason, self.minutes, self.today)
        self.ways = tuple(
            way_row(one, self.whole, self.units, has_m=self.has_m) for one in self.options
        )
        self.set_class(len(self.ways) > MANY, "-many")
        free = (n for n, one in enumerate(self.options) if not one.hindrance)
        self.chosen = next(free, 0)
        self.read_about()

    def read_about(self) -> None:
        """Say what the chosen way is; in a small terminal in short."""
        reason, is_small = REASONS[self.reason], self.app.size.width < PAGE
        hint = "" if is_small else "type a number to narrow it down"
        self.spare = f"minutes to spare  {self.typed or 'any':<6}{hint}"
        self.promised = promise(reason, in_short=is_small)
        one = next(iter(self.options[self.chosen : self.chosen + 1]), None)
        if one is None:
            self.about = ""
        elif is_small:
            self.about = about_way_in_short(one, self.whole, self.units, self.minutes, reason)
        else:
            self.about = about_way(one, self.whole, self.minutes, reason)

    def on_resize(self) -> None:
        """A small terminal says it in short."""
        self.read_about()

    def watch_reason(self) -> None:
        """Another reason sorts anew."""
        self.read_ways()

    def watch_typed(self) -> None:
        """Other minutes size anew."""
        self.read_ways()

    def watch_chosen(self) -> None:
        """Another line is looked at."""
        self.read_about()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim m where it takes nothing, and enter on what can't be taken."""
        if action == "take_recommended":
            return True if any(way.mark for way in self.ways) else None
        if action == "take":
            is_free = self.chosen < len(self.ways) and self.ways[self.chosen].is_free
            return True if is_free else None
        return True

    @on(TabLine.Turned)
    def turn_to_clicked(self, message: TabLine.Turned) -> None:
        """Turn to the reason that was clicked."""
        self.reason = message.index

    @on(WayList.Pointed)
    def look_at_clicked(self, message: WayList.Pointed) -> None:
        """Look at the line that was clicked; a second click takes it."""
        if message.index == self.chosen and self.ways[self.chosen].is_free:
            self.action_take()
        self.chosen = message.index

    def action_choose(self, step: int) -> None:
        """Look at another line."""
        self.chosen = max(0, min(len(self.ways) - 1, self.chosen + step))

    def action_turn(self, step: int) -> None:
        """Turn to another reason."""
        self.reason = (self.reason + step) % len(REASONS)

    def action_type(self, digit: int) -> None:
        """One more digit of the minutes to spare."""
        self.typed = f"{self.typed}{digit}".lstrip("0")[:DIGITS]

    def action_rub(self) -> None:
        """One digit less."""
        self.typed = self.typed[:-1]

    def action_take(self) -> None:
        """Hand the chosen way back."""
        self.dismiss(Chosen(self.options[self.chosen].way, REASONS[self.reason]))

    def action_take_recommended(self) -> None:
        """Hand back what m takes."""
        self.dismiss(Chosen(None, REASONS[self.reason]))

    def action_why(self) -> None:
        """Show why the session is there."""
        from app.screens.why import WhyScreen
        from app.voice.why_page import why_page

        self.app.push_screen(WhyScreen(why_page(self.journal, self.whole.day, self.today)))
