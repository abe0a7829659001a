"""The days of the bench: closed, opened or given minutes, and the week fitted around them."""

from functools import partial

from textual.binding import Binding

from app.coach.maintenance.bench import bench
from app.coach.maintenance.rearranging import Option, fitted, rearrange, without_room
from app.messages import Commit
from app.screens.bench_time_off import BenchTimeOff
from app.voice.rearranging import laid_out
from app.voice.wishes import held_words

MOST_MINUTES = 999
"""Minutes that a day can be given: three digits."""
ANY_LENGTH = float("inf")
FITS = "The week fits as it stands: nothing has to move."


CLOSE = Binding("x", "close", "close a day", tooltip="Closes the day, this once, or opens it.")
FIT = Binding("f", "fit", "fit the week", tooltip="Proposes the week around those days.")
"""Keys that `BenchScreen` has among its own, because the footer keeps their order."""


class BenchDays(BenchTimeOff):
    """What the keys do to a day of the running week."""

    BINDINGS = [
        *(
            Binding(
                str(digit),
                f"minutes({digit})",
                "minutes",
                show=False,
                # Said once: the help has a line for each key that says what it does.
                tooltip="" if digit else "Digits give minutes to a day that x closed or opened.",
            )
            for digit in range(10)
        ),
    ]

    def free_for_days(self) -> dict[str, bool]:
        """Which of these keys do something."""
        is_ahead = self.chosen >= self.today and self.plain is not None
        return {
            "close": is_ahead and not (self.row or self.proposal),
            "fit": is_ahead and self.is_idle,
        }

    @property
    def may_give_minutes(self) -> bool:
        """Whether digits give minutes to the chosen day."""
        return self.chosen in self.hours and self.is_idle

    def action_close(self) -> None:
        """Close the day, or open it where it is none of the runner's; once more undoes it."""
        day, left = self.chosen, {**self.hours}
        if left.pop(day, None) is None and self.plain:
            left[day] = 0.0 if day in self.plain.minutes else ANY_LENGTH
        self.hours = left
        self.clear_the_title()

    def action_minutes(self, digit: int) -> None:
        """Give the day minutes, digit by digit."""
        before = self.hours[self.chosen]
        typed = digit if before == ANY_LENGTH else int(before) * 10 + digit
        self.hours = {**self.hours, self.chosen: float(min(typed, MOST_MINUTES))}

    def action_fit(self) -> None:
        """Propose the week around the days as they are now."""
        week = self.week_at(self.chosen)
        if week is None:
            return
        here = bench(self.journal, week, self.today)
        self.proposal = fitted(here, self.hours)
        if self.proposal is None:
            self.said = held_words(without_room(here, self.hours)) or FITS

    def take_proposal(self, option: Option) -> None:
        """Lay the week out as it is proposed; what x closed stays closed until one leaves."""
        about = partial(rearrange, session_id=option.sessions[0].id, today=self.today)
        said = laid_out(option, self.today)
        self.proposal = None
        self.post_message(Commit(partial(about, days=option.by_id), lambda _: said))
