"""Momentum: what has been held, in charts and days, over a range that the runner chooses."""

from functools import partial

from textual.binding import Binding

from app.coach.map.other_day import change_day
from app.coach.momentum.plan_days import count_days, counts_days
from app.messages import Commit, NewGoal, NewsRead
from app.screens.momentum_page import MomentumPage
from app.voice.insight import day_changed
from app.voice.looking_back import RANGES
from app.voice.momentum import days_switched


class MomentumScreen(MomentumPage):
    """What each key does to what is looked at."""

    EARLIER = Binding.Group("earlier, later", compact=True)
    BINDINGS = [
        Binding("v", "chart", "next chart", tooltip="The next chart."),
        Binding("r", "range", "range", tooltip="12 weeks, a year, or all."),
        Binding("left,h", "earlier", "earlier", group=EARLIER, tooltip="The weeks before these."),
        Binding("right,l", "later", "later", group=EARLIER, tooltip="The weeks after these."),
        Binding("t", "back", "to today", show=False, tooltip="Back to the weeks up to today."),
        Binding(
            "enter",
            "take_up",
            "take it up",
            show=False,
            tooltip="Does what the last line offers: another day for runs, or days asked anew.",
        ),
        Binding(
            "c",
            "count_days",
            "count days",
            show=False,
            tooltip="Counts days on plan too, or no longer.",
        ),
        Binding("w", "why", "why", tooltip="How each number and each week was counted."),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim the keys that do nothing here."""
        free = {
            "earlier": self.seen.has_earlier,
            "later": self.seen.has_later,
            "back": self.back > 0,
            "take_up": self.insight.other is not None or self.insight.asks_for_days,
            "count_days": self.journal.owner is not None,
        }
        return True if free.get(action, True) else None

    def action_chart(self) -> None:
        """Look at the next chart."""
        self.chart += 1
        self.post_message(NewsRead())

    def action_range(self) -> None:
        """Look at the next range, up to today again."""
        ranges = list(RANGES)
        self.set_reactive(MomentumPage.back, 0)
        self.length = ranges[(ranges.index(self.length) + 1) % len(ranges)]
        self.post_message(NewsRead())

    def action_earlier(self) -> None:
        """Look at the weeks before these."""
        self.look_back(self.back + 1)

    def action_later(self) -> None:
        """Look at the weeks after these."""
        self.look_back(max(0, self.back - 1))

    def action_back(self) -> None:
        """Look at the weeks up to today."""
        self.look_back(0)

    def look_back(self, ranges: int) -> None:
        """Look so many ranges back; what was said before has been read by then."""
        self.back = ranges
        self.post_message(NewsRead())

    def action_take_up(self) -> None:
        """Give the runs of the day that stands out to the free one, or ask for days anew."""
        _, day, other, asks_for_days = self.insight
        if asks_for_days:
            self.post_message(NewGoal())
        elif day and other:
            move = partial(change_day, day=day, other=other, today=self.today)
            say = partial(day_changed, day=day, other=other, today=self.today)
            self.post_message(Commit(move, say))

    def action_count_days(self) -> None:
        """Count days on plan beside weeks and runs, or no longer."""
        move = partial(count_days, counts=not counts_days(self.journal))
        self.post_message(Commit(move, partial(days_switched, today=self.today)))

    def action_why(self) -> None:
        """Show how each number came about."""
        from app.screens.why import WhyScreen
        from app.voice.why_momentum import momentum_why

        page = momentum_why(self.journal, self.standing, self.seen.weeks, self.today)
        self.app.push_screen(WhyScreen(page))
