"""Not today: what the key for it does to the chosen day's session."""

from functools import partial

from textual import work
from textual.binding import Binding

from app.coach.maintenance.rearranging import may_ask, options, rearrange
from app.messages import Commit
from app.screens.today_races import TodayRaces
from app.voice.rearranging import rearranged


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
        else:
            await self._ask_about_run()

    async def _ask_about_run(self) -> None:
        from app.screens.not_today import INSTEAD, NotToday

        session, today = self.session, self.today
        ways = options(self.journal, session, today) if session else ()
        if session is None or not ways:
            return
        taken = await self.app.push_screen_wait(NotToday(self.journal, session, ways, today))
        move = partial(rearrange, session_id=session.id, today=today)
        say = partial(rearranged, session_id=session.id, today=today)
        for option in (way for way in ways if way.how == taken):
            self.post_message(Commit(partial(move, days=option.by_id), partial(say, option=option)))
        if taken == INSTEAD:
            await self.run_action("ease")
