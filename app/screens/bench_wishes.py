"""What the runner says of a session on the bench: that it keeps its day, and that it matters."""

from functools import partial

from textual.binding import Binding

from app.coach.maintenance.wishes import may_wish, pin, prize, unpin, unprize
from app.messages import Commit
from app.screens.bench_days import BenchDays
from app.voice.wishes import pinned, prized


class BenchWishes(BenchDays):
    """What the keys say of the chosen session; the same key takes it back."""

    BINDINGS = [
        Binding(
            "o",
            "pin",
            "keep its day",
            show=False,
            tooltip="Keeps a run to come on its day. Again lets it move.",
        ),
        Binding(
            "i",
            "prize",
            "it matters",
            show=False,
            tooltip="Says that it matters: it is kept first. Again unsays it.",
        ),
    ]

    def free_for_wishes(self) -> dict[str, bool]:
        """Which of these keys do something."""
        session = self.session if self.is_idle else None
        is_free = session is not None and may_wish(self.journal, session, self.today)
        return {"pin": is_free, "prize": is_free}

    def action_pin(self) -> None:
        """Keep the session on its day, or let it move again."""
        if self.session:
            how, name = (unpin if self.session.pinned else pin), self.session.id
            move = partial(how, session_id=name, today=self.today)
            self.post_message(Commit(move, partial(pinned, session_id=name)))

    def action_prize(self) -> None:
        """Say that the session matters, or as much as any other."""
        if self.session:
            how, name = (unprize if self.session.matters else prize), self.session.id
            move = partial(how, session_id=name, today=self.today)
            self.post_message(Commit(move, partial(prized, session_id=name)))
