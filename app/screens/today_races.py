"""Races on Today: put into the plan on the chosen day, and what is left where one is not run."""

from functools import partial

from textual import work
from textual.binding import Binding

from app.coach.maintenance.letting_go import let_go
from app.coach.map.races import call_off, race_on, race_refusal
from app.coach.plan import is_open, journey, session_on
from app.messages import Commit, NewGoal
from app.screens.today_page import TodayPage
from app.voice.races import CALLED_OFF, LET_GO, race_choices, race_planned, race_question
from storage.records import Session
from widgets.choices import Choices


class TodayRaces(TodayPage):
    """What the keys for races do to the chosen day."""

    BINDINGS = [
        Binding(
            "R",
            "race",
            "race here",
            show=False,
            tooltip="Puts a race into the plan on the chosen day.",
        ),
    ]

    @property
    def session(self) -> Session | None:
        """The session that the card shows."""
        return session_on(self.journal, self.chosen, self.today)

    @property
    def open_race(self) -> Session | None:
        """The race that the card shows, while it is still to be run or answered."""
        session = self.session
        is_race = session is not None and session.outing.kind == "race"
        is_waiting = is_race and session is not None and is_open(self.journal, session)
        return session if is_waiting and session and not session.let_go else None

    def free_for_races(self) -> dict[str, bool]:
        """Which of these keys do something on the chosen day."""
        return {"race": not race_refusal(self.journal, self.chosen, self.today)}

    async def ask_about_race(self) -> None:
        """Ask what becomes of a race that will not be run as planned."""
        session, way = self.open_race, journey(self.journal)
        if session is None:
            return
        is_goal = way is not None and way.goal.race_day == session.outing.day
        choices = race_choices(session, is_goal=is_goal, today=self.today)
        dialog = Choices("Not the race", race_question(session), choices)
        match await self.app.push_screen_wait(dialog):
            case "another":
                self.post_message(NewGoal())
            case "stopped":
                await self.run_action("enter")
            case "let go":
                move = partial(let_go, session_id=session.id, today=self.today)
                self.post_message(Commit(move, lambda _: LET_GO))
            case "off":
                self.post_message(Commit(partial(call_off, today=self.today), lambda _: CALLED_OFF))

    @work
    async def action_race(self) -> None:
        """Ask how long the race is, and put it into the plan."""
        from app.screens.distance_form import DistanceForm

        about = partial(race_on, day=self.chosen, today=self.today)
        say = partial(race_planned, day=self.chosen, today=self.today)
        km = await self.app.push_screen_wait(DistanceForm(self.journal, self.chosen))
        if km:
            self.post_message(Commit(partial(about, km=km), partial(say, km=km)))
