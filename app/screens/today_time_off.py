"""Time off on Today: begun, changed and ended, with the way back shown before it is agreed to."""

from functools import partial

from textual import work
from textual.binding import Binding

from app.coach.plan import pause_on, run_of
from app.messages import Commit
from app.screens.asking import ask_for_the_way_back, ask_for_time_off
from app.screens.today_answers import TodayAnswers
from app.voice.time_off import came_back
from storage.records import Pause

DIMMED = frozenset({"tick", "ease", "stay", "enter", "not_today", "swap"})
"""What does nothing on a day in a pause: a run on it is added."""


TIME_OFF = Binding(
    "p",
    "time_off",
    "pause",
    tooltip="Begins or ends time off, or a hold.",
)
"""The key: `TodayScreen` has it among its own, because the footer keeps their order."""


class TodayTimeOff(TodayAnswers):
    """What the key for time off does."""

    @property
    def is_day_off(self) -> bool:
        """Whether the chosen day lies in a pause, and nothing was run for it."""
        session = self.session
        has_run = session is not None and run_of(self.journal, session) is not None
        return pause_on(self.journal, self.chosen) is not None and not has_run

    def is_dimmed_off(self, action: str) -> bool:
        """Whether a key does nothing because the chosen day is off."""
        return action in DIMMED and self.is_day_off

    @work
    async def action_time_off(self) -> None:
        """End the pause that runs, by the way back where there is one; else ask for a pause."""
        from app.coach.maintenance.coming_back import come_back

        running = pause_on(self.journal, self.today)
        answer = await ask_for_the_way_back(self, self.journal, self.today)
        if answer == "take":
            move, say = partial(come_back, today=self.today), partial(came_back, today=self.today)
            self.post_message(Commit(move, say))
        elif answer == "change":
            fresh = Pause(id="", first=self.today, reason="ill", made=self.today)
            await ask_for_time_off(self, self.journal, self.today, running or fresh)
