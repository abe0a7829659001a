"""What the swap chooser shows: the ways for a reason and for minutes to spare, and their words."""

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen

from app.coach.maintenance.choosing import Option, options
from app.coach.maintenance.easing import swap, whole_of
from app.coach.maintenance.reasons import REASONS, Reason
from app.coach.maintenance.shape import Shape
from app.voice.swap_page import about_way, about_way_in_short, swap_title, way_row
from app.voice.swap_words import REASON_WORDS, promise
from app.voice.words import units_of
from storage.journal import Journal
from storage.records import Session
from widgets.keys import Keys
from widgets.line import Line
from widgets.tab_line import TabLine
from widgets.way_list import WayList, WayRow

PAGE = 70
"""Cells from which every column and every word has room."""
MANY = 6
"""Ways from which the list needs the rows that are left blank otherwise."""


Otherwise: TypeAlias = Literal["not today", "time off"]
"""What the runner wants in the place of any swap."""


class Chosen(NamedTuple):
    """What the runner chose."""

    way: Shape | None
    """None for what m takes."""
    reason: Reason


class SwapPage(ModalScreen[Chosen | Otherwise | None]):
    """The ways to run a session, as they are read anew for a reason and for minutes."""

    CSS_PATH = "swap_chooser.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (PAGE, "-page")]

    reason: var[int] = var(0, init=False)
    typed: var[str] = var("", init=False)
    """Minutes to spare as typed; empty for any."""
    chosen: var[int] = var(0, init=False, bindings=True)
    titled: var[str] = var("")
    ways: var[tuple[WayRow, ...]] = var((), bindings=True)
    about: var[str] = var("")
    spare: var[str] = var("")
    promised: var[str] = var("")

    def __init__(self, journal: Journal, session: Session, today: date) -> None:
        super().__init__()
        self.journal, self.session, self.today = journal, session, today
        self.units, self.whole = units_of(journal.owner), whole_of(session)
        self.set_reactive(SwapPage.titled, swap_title(self.whole, self.units, today))
        self.options: tuple[Option, ...] = ()
        self.has_m = swap(journal, session, today) is not None

    def compose(self) -> ComposeResult:
        """Reasons, minutes, the ways, the chosen one in words, and the promise."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(self.titled)
            dialog.border_subtitle = "↑ ↓ choose   enter take   ← → why   0-9 minutes   esc back"
            yield Line(id="title").data_bind(words=SwapPage.titled)
            names = tuple(REASON_WORDS[reason] for reason in REASONS)
            yield TabLine(names).data_bind(open=SwapPage.reason)
            yield Line(id="spare").data_bind(words=SwapPage.spare)
            yield WayList().data_bind(SwapPage.ways, SwapPage.chosen)
            yield Line(id="about").data_bind(words=SwapPage.about)
            yield Line(id="promise").data_bind(words=SwapPage.promised)
        yield Keys()

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
