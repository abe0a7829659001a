"""Time off below the bench: chosen, edited, called off or ended."""

from functools import partial

from textual import work
from textual.binding import Binding

from app.coach.maintenance.coming_back import come_back
from app.coach.maintenance.pauses import call_off_pause, is_over
from app.messages import Commit
from app.screens.asking import (
    ask_for_the_way_back,
    ask_for_time_off,
    end_or_ask_for_time_off,
    hold_for,
)
from app.screens.bench_page import BenchPage
from app.voice.time_off import called_off, came_back


class BenchTimeOff(BenchPage):
    """What the keys do to a chosen line of time off."""

    BINDINGS = [
        Binding("down", "line(1)", "time off", show=False, tooltip="Down to the time off."),
        Binding("up", "line(-1)", "back up", show=False, tooltip="Up again to the bench."),
        Binding(
            "backspace", "end", "end", show=False, tooltip="Ends the time off, or calls it off."
        ),
        Binding(
            "p", "time_off", "pause", show=False, tooltip="Begins or ends time off, or a hold."
        ),
    ]

    def free_for_time_off(self) -> dict[str, bool]:
        """Which of these keys do something."""
        chosen, today = self.pause, self.today
        may_end = chosen is not None and not is_over(chosen, today)
        return {
            "line": not (self.carrying or self.proposal),
            "end": self._may_leave_hold if self.has_hold_chosen else may_end,
            "time_off": not (self.carrying or self.proposal),
        }

    @property
    def _may_leave_hold(self) -> bool:
        return self.hold is not None and self.hold.weeks_after(self.today) > 0

    def action_line(self, lines: int) -> None:
        """Choose a line of time off, or go back up to the bench."""
        self.row = min(max(0, self.row + lines), self.lines)

    @work
    async def edit_time_off(self) -> None:
        """Ask for other dates, or another reason."""
        own = self.hold if self.has_hold_chosen else None
        weeks = max(1, own.weeks_after(self.today)) if own else 0
        await ask_for_time_off(self, self.journal, self.today, self.pause, weeks)

    @work
    async def action_time_off(self) -> None:
        """End the pause that runs, or ask for time off, from a chosen day ahead on."""
        first = max(self.chosen, self.today)
        await end_or_ask_for_time_off(self, self.journal, self.today, first)

    @work
    async def action_end(self) -> None:
        """Call off what has not begun; end what runs, by the way back where there is one."""
        chosen, today = self.pause, self.today
        if chosen is None:
            hold_for(self, 0, today)
            return
        if chosen.first > today:
            said = called_off(chosen)
            move = partial(call_off_pause, pause_id=chosen.id, today=today)
            self.post_message(Commit(move, lambda _: said))
        elif await ask_for_the_way_back(self, self.journal, today) == "take":
            say = partial(came_back, today=today)
            self.post_message(Commit(partial(come_back, today=today), say))
