"""Time off on Today: begun, changed and ended, with the way back shown before it is agreed to."""

from textual import work
from textual.binding import Binding

from app.coach.maintenance.pauses import silence
from app.coach.momentum.ticks import state
from app.coach.plan import pause_on, run_of
from app.screens.asking import ask_for_time_off, end_or_ask_for_time_off
from app.screens.today_answers import TodayAnswers
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

    @property
    def is_gone_by(self) -> bool:
        """Whether the chosen day is one of a run that was not run, and of no pause."""
        session = self.session
        reached = state(self.journal, session, self.today) if session else None
        return self.chosen < self.today and reached in ("missed", "dropped")

    def is_dimmed_off(self, action: str) -> bool:
        """Whether a key does nothing because the chosen day is off."""
        return action in DIMMED and self.is_day_off

    @work
    async def action_time_off(self) -> None:
        """End the pause that runs, by the way back where there is one; else ask for a pause.

        On a day gone by without its run, the pause that is asked for is that day: it says why.
        After more days without a word than answers are awaited for, it is those days. On a day
        ahead it begins with that day.
        """
        quiet = silence(self.journal, self.today)
        if self.is_gone_by:
            day = self.chosen
            why = Pause(id="", first=day, last=day, reason="ill", made=self.today)
            await ask_for_time_off(self, self.journal, self.today, why)
        elif quiet:
            await ask_for_time_off(self, self.journal, self.today, quiet)
        else:
            first = max(self.chosen, self.today)
            await end_or_ask_for_time_off(self, self.journal, self.today, first)
