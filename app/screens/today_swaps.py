"""Swaps on Today: the chooser, where the one that m takes is not the one that is wanted."""

from functools import partial

from textual import work
from textual.binding import Binding

from app.coach.maintenance.choosing import may_choose
from app.coach.maintenance.easing import ease
from app.coach.maintenance.taking import take
from app.messages import Commit
from app.screens.today_offers import TodayOffers
from app.voice.maintenance import eased, taken


class TodaySwaps(TodayOffers):
    """What the key for swaps does to the chosen day."""

    BINDINGS = [
        Binding(
            "s",
            "swap",
            "swaps",
            show=False,
            tooltip="Every lighter way to run it, by reason and by minutes to spare.",
        )
    ]

    def free_for_swaps(self) -> dict[str, bool]:
        """Whether the key does something on the chosen day."""
        session = self.session
        return {"swap": session is not None and may_choose(self.journal, session, self.today)}

    @work
    async def action_swap(self) -> None:
        """Ask which way it shall be, and why."""
        from app.screens.swap_chooser import SwapChooser

        session = self.session
        if session is None:
            return
        chooser = SwapChooser(self.journal, session, self.today)
        chosen = await self.app.push_screen_wait(chooser)
        if chosen is None:
            return
        about = partial(partial, session_id=session.id, today=self.today)
        if chosen.way is None:
            self.post_message(Commit(about(ease), about(eased)))
        else:
            way, reason = chosen.way, chosen.reason
            self.post_message(
                Commit(about(take, way=way, reason=reason), about(taken, way=way, reason=reason))
            )
