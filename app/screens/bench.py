"""Maintenance: the week on the bench, where a session is picked up, carried and put down."""

from datetime import date
from functools import partial

from textual import on, work
from textual.binding import Binding

from app.coach.days import DAY
from app.coach.maintenance.choosing import may_choose
from app.coach.maintenance.easing import swap
from app.coach.maintenance.rearranging import carry, may_ask
from app.messages import Commit
from app.screens.asking import ask_for_swap, ask_what_becomes, ease_at_once
from app.screens.bench_days import CLOSE, FIT
from app.screens.bench_glance import may_pick
from app.screens.bench_wishes import BenchWishes
from app.voice.hovering import over
from app.voice.rearranging import rearranged
from widgets.bench import Bench

NOT_THERE = "It stays in hand: why is said below."
"""What is said where a refused day is asked to take what is carried."""


class BenchScreen(BenchWishes):
    """What each key does to the chosen day, and to what is carried over it."""

    DAYS = Binding.Group("day", compact=True)
    BINDINGS = [
        Binding("left,h", "day(-1)", "day before", group=DAYS, tooltip="The day before."),
        Binding(
            "right,l",
            "day(1)",
            "day after",
            group=DAYS,
            tooltip="The day after; right of the last lies next week.",
        ),
        Binding(
            "enter",
            "act",
            "pick up",
            show=False,
            tooltip="Picks up and puts down; takes what is proposed.",
        ),
        Binding("escape", "back", "put back", show=False, tooltip="Puts back what is in hand."),
        CLOSE,
        FIT,
        Binding("m", "ease", "lighter run", show=False, tooltip="Swaps it for a lighter run."),
        Binding("s", "swap", "swaps", show=False, tooltip="Every lighter way to run it."),
        Binding(
            "n", "not_today", "not then", show=False, tooltip="Moves it, trades days, lets it go."
        ),
        Binding("w", "why", "why", show=False, tooltip="Why it is here, and what it was before."),
        Binding("t", "home", "today", show=False, tooltip="Back to what is next this week."),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim the keys that do nothing here; digits open screens but on a day x closed."""
        if action == "minutes":  # hidden, where a dimmed key would stand before that of the screen
            return self.may_give_minutes
        of_days, of_time_off = self.free_for_days(), self.free_for_time_off()
        free = of_days | of_time_off | self.free_for_wishes() | self._free_for_sessions()
        return True if free.get(action, True) else None

    def _free_for_sessions(self) -> dict[str, bool]:
        session, today = self.session, self.today
        idle = session if self.is_idle else None
        return {
            "act": not self.is_idle or may_pick(self.journal, session, today),
            "back": not self.is_idle,
            "ease": idle is not None and swap(self.journal, idle, today) is not None,
            "swap": idle is not None and may_choose(self.journal, idle, today),
            "not_today": idle is not None and may_ask(self.journal, idle, today),
            "home": self.is_idle,
        }

    @on(Bench.DayChosen)
    def look_at_clicked_day(self, message: Bench.DayChosen) -> None:
        """Look at the day that was clicked."""
        self.choose(message.day)

    def action_day(self, days: int) -> None:
        """Look at another day, or carry over it."""
        self.choose(self.chosen + days * DAY)

    def action_home(self) -> None:
        """Look at what is next this week."""
        self.choose(self.next_day())

    def choose(self, day: date) -> None:
        """Look at a day of this week or the next, or carry over one; not under a proposal."""
        if self.proposal:
            return
        first, last = self.reach
        self.row = 0
        self.chosen = min(max(first, day), last)
        self.clear_the_title()

    def action_act(self) -> None:
        """Take what is proposed, edit the time off, put down what is carried, or pick it up."""
        if self.proposal:
            self.take_proposal(self.proposal)
        elif self.row:
            self.edit_time_off()
        elif self.carrying:
            self._put_down()
        elif self.session:
            self.carrying = self.session.id
            self.clear_the_title()

    def _put_down(self) -> None:
        """On its day; where that refuses it, what is said stays, and so does the session."""
        session, week, to = self.session, self.over, self.chosen
        if session is None or week is None or to == session.outing.day:
            self.carrying = ""
        elif self.refusal:
            self.said = NOT_THERE
        else:
            about = partial(partial, session_id=session.id, today=self.today)
            say = about(rearranged, option=over(week, session, to))
            self.carrying = ""
            self.post_message(Commit(about(carry, day=to), say))

    def action_back(self) -> None:
        """Put back what is in hand, one thing at a time."""
        self.clear_the_title()
        if self.carrying and self.session:
            self.chosen, self.carrying = self.session.outing.day, ""
        elif self.proposal:
            self.proposal = None
        else:
            self.row = 0

    def action_ease(self) -> None:
        """Swap the session for its maintenance run."""
        if self.session:
            ease_at_once(self, self.session, self.today)

    @work
    async def action_swap(self) -> None:
        """Ask which way it shall be, and why."""
        if self.session:
            await ask_for_swap(self, self.journal, self.session, self.today)

    @work
    async def action_not_today(self) -> None:
        """Ask what becomes of the session, and do it."""
        if self.session:
            await ask_what_becomes(self, self.journal, self.session, self.today)

    def action_why(self) -> None:
        """Show why the chosen session, or the day's rest, is there."""
        from app.screens.why import WhyScreen
        from app.voice.why_page import why_page

        day = self.session.outing.day if self.carrying and self.session else self.chosen
        self.app.push_screen(WhyScreen(why_page(self.journal, day, self.today)))
