"""Swaps on Today: the chooser, where the one that m takes is not the one that is wanted."""

from textual import work
from textual.binding import Binding

from app.coach.maintenance.choosing import may_choose
from app.screens.asking import ask_for_swap
from app.screens.today_offers import TodayOffers


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
        if self.session:
            await ask_for_swap(self, self.journal, self.session, self.today)
