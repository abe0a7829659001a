"""The morning question: what the keys for runs without an answer do."""

from functools import partial

from textual.binding import Binding

from app.coach.momentum.answers import all_run, none_run
from app.coach.momentum.ticks import silent_days, unanswered
from app.messages import Commit
from app.screens.today_moves import TodayMoves
from app.voice.answers import gone, run


class TodayAnswers(TodayMoves):
    """Answers for what lies behind, while the card shows what lies ahead."""

    BINDINGS = [
        Binding("y", "all_run", "it happened", show=False, tooltip="What was asked about was run."),
        Binding("x", "none_run", "it did not", show=False, tooltip="What was asked about was not."),
    ]

    def free_for_answers(self) -> dict[str, bool]:
        """Which of these keys do something now."""
        is_asked = bool(unanswered(self.journal, self.today))
        # After silent days one question stands in the place of many, and offers no y.
        has_yes = is_asked and not silent_days(self.journal, self.today)
        return {"all_run": has_yes, "none_run": is_asked}

    def action_all_run(self) -> None:
        """The runs without an answer were run as planned."""
        ids = self._asked()
        move = partial(all_run, session_ids=ids, today=self.today)
        self.post_message(Commit(move, partial(run, session_ids=ids, today=self.today)))

    def action_none_run(self) -> None:
        """The runs without an answer were not run."""
        ids = self._asked()
        move = partial(none_run, session_ids=ids, today=self.today)
        self.post_message(Commit(move, partial(gone, session_ids=ids)))

    def _asked(self) -> tuple[str, ...]:
        return tuple(session.id for session in unanswered(self.journal, self.today))
