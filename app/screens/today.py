"""Today: the session, the week, the way, and one key to tick it off."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from textual import on, work
from textual.binding import Binding

from app.coach.maintenance.easing import ease, swap
from app.coach.map.ladder_moves import may_stay, stay
from app.coach.momentum.runs import edit, enter, refusal, tick
from app.coach.momentum.ticks import silent_days
from app.coach.plan import extras_on, is_beyond, journey, run_of
from app.messages import Commit, NewGoal, NewsRead, RunAdded
from app.screens.today_spares import TodaySpares
from app.screens.today_time_off import TIME_OFF
from app.voice.ladder import stayed
from app.voice.maintenance import eased
from app.voice.ticking import corrected, edited, entered, ticked
from storage.records import Change, Run
from widgets.week_strip import WeekStrip


class TodayScreen(TodaySpares):
    """What each key does to the chosen day."""

    DAYS = Binding.Group("day", compact=True)
    BINDINGS = [
        Binding(
            "left,h",
            "day(-1)",
            "day before",
            group=DAYS,
            tooltip="The day before.",
        ),
        Binding("right,l", "day(1)", "day after", group=DAYS, tooltip="The day after."),
        Binding(
            "d,space", "tick", "done", show=False, tooltip="Ticks the session: run as planned."
        ),
        Binding(
            "m",
            "ease",
            "lighter run",
            show=False,
            tooltip="Swaps it for its maintenance run, which counts in full.",
        ),
        Binding(
            "r",
            "stay",
            "same step",
            show=False,
            tooltip="Takes the same step again with the next run.",
        ),
        Binding(
            "e",
            "enter",
            "what was run",
            show=False,
            tooltip="Enters or edits km, time, effort and a note.",
        ),
        Binding("a", "add", "add run", tooltip="Adds a run that was not planned."),
        TIME_OFF,
        Binding("w", "why", "why", tooltip="Why this is here, and what it was before."),
        Binding("t", "back", "today", show=False, tooltip="Back to today."),
        Binding(
            "g",
            "new_goal",
            "new goal",
            show=False,
            tooltip="A new goal, once this one is behind you.",
        ),
    ]

    free: Mapping[str, bool]
    """What keys do something on the chosen day; one that is not named always does."""

    @property
    def extra(self) -> Run | None:
        """The unplanned run that the card shows where no session stands."""
        return next(reversed(extras_on(self.journal, self.chosen)), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim the keys that do nothing on the chosen day."""
        return True if self.free.get(action, True) and not self.is_dimmed_off(action) else None

    def read_day(self) -> None:
        """Read the chosen day, and what its keys do: once, for a key is asked about many times."""
        self.free = self._free()
        super().read_day()

    def _free(self) -> Mapping[str, bool]:
        session, way = self.session, journey(self.journal)
        return (
            self.free_for_races()
            | self.free_for_moves()
            | self.free_for_answers()
            | self.free_for_offers()
            | self.free_for_swaps()
            | self.free_for_spares()
            | {
                "tick": session is not None and not refusal(self.journal, session, self.today),
                "ease": session is not None and swap(self.journal, session, self.today) is not None,
                "stay": session is not None and may_stay(self.journal, session, self.today),
                "enter": self.extra is not None
                or (session is not None and not is_beyond(self.journal, session, self.today)),
                "back": self.chosen != self.today,
                "new_goal": way is None or way.goal.kind == "keep_running",
            }
        )

    @on(WeekStrip.DayChosen)
    def look_at_clicked_day(self, message: WeekStrip.DayChosen) -> None:
        """Look at the day that was clicked."""
        self.choose(message.day)

    def action_day(self, days: int) -> None:
        """Look at another day."""
        self.choose(self.chosen + timedelta(days=days))

    def action_back(self) -> None:
        """Look at today again."""
        self.choose(self.today)

    def choose(self, day: date) -> None:
        """Look at a day; what was said before has been read by then."""
        self.chosen = day
        self.post_message(NewsRead())

    def action_tick(self) -> None:
        """Run as planned."""
        if self.session:
            self._commit(tick, ticked, session_id=self.session.id)

    def action_ease(self) -> None:
        """Swap the session for its maintenance run."""
        if self.session:
            self._commit(ease, eased, session_id=self.session.id)

    def action_stay(self) -> None:
        """Take the same step again with the next run."""
        if self.session:
            self._commit(stay, stayed, session_id=self.session.id)

    def _commit(self, move: Callable[..., Change], say: Callable[..., str], **about: str) -> None:
        about_today = partial(partial, today=self.today, **about)
        self.post_message(Commit(about_today(move), about_today(say)))

    def action_new_goal(self) -> None:
        """Set up the next journey."""
        self.post_message(NewGoal())

    def action_why(self) -> None:
        """Show why the chosen day is as it is, and how the streak beside it came about."""
        from app.screens.why import WhyScreen
        from app.voice.why_momentum import momentum_row
        from app.voice.why_page import why_page

        page = why_page(self.journal, self.chosen, self.today)
        beside = momentum_row(self.standing, self.today)
        self.app.push_screen(WhyScreen(page._replace(rows=(*page.rows, *beside))))

    @work
    async def action_enter(self) -> None:
        """Ask what was really run."""
        from app.screens.run_form import RunForm, about

        session, extra = self.session, self.extra
        run = run_of(self.journal, session) if session else extra
        figures = await self.app.push_screen_wait(RunForm(about(self.journal, session, run)))
        if figures and session:
            say = corrected if run else entered
            self._commit(partial(enter, figures=figures), say, session_id=session.id)
        elif figures and run:
            self._commit(partial(edit, figures=figures), edited, run_id=run.id)

    @work
    async def action_add(self) -> None:
        """Ask for a run that was not planned, on the chosen day or today if that is ahead."""
        is_silent = self.chosen == self.today and silent_days(self.journal, self.today) > 0
        added = await (self._ran_elsewhere() if is_silent else self._ran_on_the_day())
        if added:
            self.post_message(added)

    async def _ran_on_the_day(self) -> RunAdded | None:
        from app.screens.run_form import RunForm, about_extra

        day = min(self.chosen, self.today)
        figures = await self.app.push_screen_wait(RunForm(about_extra(self.journal, day)))
        return RunAdded(day, figures) if figures else None

    async def _ran_elsewhere(self) -> RunAdded | None:
        """After days without a word it was on one of them: the day is asked too."""
        from app.screens.past_run_form import past_run

        return await past_run(self.app, self.journal, self.today)
