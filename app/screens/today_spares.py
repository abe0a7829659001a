"""A spare that was spent by itself: the key that takes it back."""

from functools import partial

from textual.binding import Binding

from app.coach.momentum.spares import Counted
from app.coach.momentum.spent import just_spent, take_back
from app.messages import Commit
from app.screens.today_swaps import TodaySwaps
from app.voice.spares import taken_back


class TodaySpares(TodaySwaps):
    """What the key does while the line tells of a spare."""

    BINDINGS = [
        Binding(
            "b",
            "take_back",
            "no spare",
            show=False,
            tooltip="Takes back the spare that was spent on the week before.",
        )
    ]

    @property
    def spent_on(self) -> Counted | None:
        """The week that spares were just spent on."""
        return just_spent(self.journal, self.standing.weeks, self.today)

    def free_for_spares(self) -> dict[str, bool]:
        """Whether the key does something now."""
        return {"take_back": self.spent_on is not None}

    def action_take_back(self) -> None:
        """Take the spares back: the week counts as not kept."""
        if self.spent_on:
            about = partial(partial, week_id=self.spent_on.tally.week.id, today=self.today)
            self.post_message(Commit(about(take_back), about(taken_back)))
