"""The Map: the road from A to B, week by week, and one week of it looked at."""

from datetime import date

from textual import on
from textual.binding import Binding

from app.coach.momentum.ticks import TICKS, state
from app.messages import DayWanted, NewGoal, NewsRead
from app.screens.map_page import MapPage
from storage.records import Session, Week
from widgets.road import Road


class MapScreen(MapPage):
    """What each key does to the chosen week."""

    WEEKS = Binding.Group("week", compact=True)
    BINDINGS = [
        Binding("left,h", "week(-1)", "week before", group=WEEKS, tooltip="The week before."),
        Binding("right,l", "week(1)", "week after", group=WEEKS, tooltip="The week after."),
        Binding("t", "back", "this week", show=False, tooltip="Back to this week."),
        Binding(
            "enter",
            "open",
            "open on Today",
            key_display="enter",
            tooltip="Opens the week's next run on Today.",
        ),
        Binding("g", "new_goal", "goal and days", tooltip="Where to, by when, on which days."),
        Binding(
            "w",
            "why",
            "why",
            show=False,
            tooltip="Why the week's next run is there, and what it was before.",
        ),
        Binding(
            "o",
            "take('o')",
            "another day",
            show=False,
            tooltip="Sets up the race on the day that would do.",
        ),
        Binding(
            "i",
            "take('i')",
            "a shorter race",
            show=False,
            tooltip="Sets up the shorter race that would do.",
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim the keys that do nothing here."""
        road = self.road
        free = {
            "week": road is not None,
            "open": self._next is not None,
            "why": self._next is not None,
            "back": road is not None and self.chosen != road.week_of(self.today).first_day,
            "take": any(way.key in parameters for way in self.choices),
        }
        return True if free.get(action, True) else None

    @property
    def _week(self) -> Week | None:
        return self.journal.week.get(self.chosen.isoformat())

    @on(Road.WeekChosen)
    def look_at_clicked_week(self, message: Road.WeekChosen) -> None:
        """Look at the week that was clicked."""
        self.choose(date.fromisoformat(message.key))

    def action_week(self, weeks: int) -> None:
        """Look at another week."""
        if self.road:
            days = [week.first_day for week in self.road.weeks]
            place = days.index(self.chosen) + weeks
            self.choose(days[min(max(0, place), len(days) - 1)])

    def action_back(self) -> None:
        """Look at this week again."""
        if self.road:
            self.choose(self.road.week_of(self.today).first_day)

    def choose(self, first_day: date) -> None:
        """Look at a week; what was said before has been read by then."""
        self.chosen = first_day
        self.post_message(NewsRead())

    @property
    def _next(self) -> Session | None:
        """The first session of the chosen week that is not run yet, else its first."""
        sessions = self._week.sessions if self._week else ()
        waiting = (session for session in sessions if self._waits(session))
        return next(waiting, next(iter(sessions), None))

    def action_open(self) -> None:
        """Open the week's next run on Today."""
        if self._next:
            self.post_message(DayWanted(self._next.outing.day))

    def action_why(self) -> None:
        """Show why the week's next run is there."""
        from app.screens.why import WhyScreen
        from app.voice.why_page import why_page

        if self._next:
            page = why_page(self.journal, self._next.outing.day, self.today)
            self.app.push_screen(WhyScreen(page))

    def _waits(self, session: Session) -> bool:
        return session.outing.day >= self.today and (
            state(self.journal, session, self.today) not in TICKS
        )

    def action_new_goal(self) -> None:
        """Ask where to, by when, and on which days."""
        self.post_message(NewGoal())

    def action_take(self, key: str) -> None:
        """Set up what would do instead."""
        goal = next((way.goal for way in self.choices if way.key == key), None)
        if goal:
            self.post_message(NewGoal(goal))
