"""The swap chooser: every lighter way to run a session, by reason and by minutes to spare."""

from textual import on
from textual.binding import Binding

from app.coach.maintenance.rearranging import may_ask
from app.coach.maintenance.reasons import REASONS
from app.screens.swap_page import Chosen, Otherwise, SwapPage
from widgets.tab_line import TabLine
from widgets.way_list import WayList

DIGITS = 3
"""Digits that a number of minutes may have."""


class SwapChooser(SwapPage):
    """Asks for one of the ways; None when the runner turned away."""

    REASON_KEYS = Binding.Group("reason", compact=True)
    BINDINGS = [
        Binding("up,k", "choose(-1)", "line above", show=False, tooltip="The way above."),
        Binding("down,j", "choose(1)", "line below", show=False, tooltip="The way below."),
        Binding("enter", "take", "take", show=False, tooltip="Takes the chosen way."),
        Binding("left,h", "turn(-1)", "reason", group=REASON_KEYS, tooltip="The reason before."),
        Binding("right,l", "turn(1)", "reason", group=REASON_KEYS, tooltip="The next reason."),
        Binding("m", "take_recommended", "recommended", tooltip="Takes the one that m stands at."),
        Binding("n", "otherwise('not today')", "not today", tooltip="Moves it, or lets it go."),
        Binding("p", "otherwise('time off')", "pause", tooltip="Begins time off, or a hold."),
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim m where it takes nothing, and enter on what can't be taken."""
        if action == "take_recommended":
            return True if any(way.mark for way in self.ways) else None
        if action == "otherwise" and "not today" in parameters:
            return True if may_ask(self.journal, self.session, self.today) else None
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

    def action_otherwise(self, wanted: Otherwise) -> None:
        """Hand back that no swap will do."""
        self.dismiss(wanted)

    def action_why(self) -> None:
        """Show why the session is there."""
        from app.screens.why import WhyScreen
        from app.voice.why_page import why_page

        self.app.push_screen(WhyScreen(why_page(self.journal, self.whole.day, self.today)))
