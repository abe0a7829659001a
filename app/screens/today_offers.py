"""What is offered on Today and never urged: longer weeks, a run fitted to what was run."""

from functools import partial

from textual.binding import Binding

from app.coach.maintenance.proposals import less, take_less
from app.coach.map.offer import grow, offer
from app.coach.map.proposal import proposal, take_proposal
from app.messages import Commit
from app.screens.today_time_off import TodayTimeOff
from app.voice.offers import fitted, grown, lessened


class TodayOffers(TodayTimeOff):
    """What the keys for offers do, while there is one."""

    BINDINGS = [
        Binding(
            "plus",
            "grow",
            "longer weeks",
            key_display="+",
            show=False,
            tooltip="Takes weeks that are a little longer, where they are offered.",
        ),
        Binding(
            "minus",
            "lessen",
            "smaller weeks",
            key_display="-",
            show=False,
            tooltip="Takes a small week or a hold from next week on, where one is proposed.",
        ),
        Binding(
            "f",
            "fit",
            "fit the run",
            show=False,
            tooltip="Fits a run of your coach's plan to what was run, where that is proposed.",
        ),
    ]

    def free_for_offers(self) -> dict[str, bool]:
        """Which of these keys do something now."""
        return {
            "grow": offer(self.journal, self.today) is not None,
            "lessen": less(self.journal, self.today) is not None,
            "fit": proposal(self.journal, self.today) is not None,
        }

    def action_grow(self) -> None:
        """Take weeks that are a little longer."""
        say = partial(grown, today=self.today)
        self.post_message(Commit(partial(grow, today=self.today), say))

    def action_lessen(self) -> None:
        """Take a small week, or a hold."""
        say = partial(lessened, today=self.today)
        self.post_message(Commit(partial(take_less, today=self.today), say))

    def action_fit(self) -> None:
        """Fit the run that has outgrown what was run."""
        found = proposal(self.journal, self.today)
        if found:
            move = partial(take_proposal, session_id=found.session.id, today=self.today)
            self.post_message(Commit(move, partial(fitted, session_id=found.session.id)))
