"""Not today: what the key for it does to the chosen day's session."""

from textual import work
from textual.binding import Binding

from app.coach.maintenance.rearranging import may_ask
from app.screens.asking import ask_what_becomes
from app.screens.today_races import TodayRaces


class TodayMoves(TodayRaces):
    """Asks what becomes of a session that is not run on its day."""

    BINDINGS = [
        Binding(
            "n",
            "not_today",
            "not today",
            show=False,
            tooltip="Moves it, trades days, or lets it go; of a race, what is left to choose.",
        ),
    ]

    def free_for_moves(self) -> dict[str, bool]:
        """Which of these keys do something on the chosen day."""
        session = self.session
        is_askable = session is not None and may_ask(self.journal, session, self.today)
        return {"not_today": is_askable or self.open_race is not None}

    @work
    async def action_not_today(self) -> None:
        """Ask what becomes of the session, and do it."""
        if self.open_race:
            await self.ask_about_race()
        elif self.session:
            await ask_what_becomes(self, self.journal, self.session, self.today)
