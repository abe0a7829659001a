"""A plan held against the safety limits, with what the limits depend on."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.coach.days import WEEK
from app.coach.level import LEVEL_WEEKS, level_after
from app.coach.map.paces import easy_pace
from app.coach.map.start_week import standing_week
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Journey, Outing, Session, Week


class Held(NamedTuple):
    """Weeks that are held against the limits, with what the limits depend on."""

    journey: Journey
    weeks: tuple[Week, ...]
    """The journey's weeks, the first one first."""
    before: tuple[Outing, ...]
    """What was planned in the week before them."""
    easy: float
    """The easy pace in minutes per km."""

    @property
    def whole_weeks(self) -> tuple[Week, ...]:
        """The weeks without a short one at the start."""
        return tuple(week for week in self.weeks if week.number > 0)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All their sessions that are runs."""
        every = (session for week in self.weeks for session in week.sessions)
        return tuple(session for session in every if is_run(session.outing))

    def volumes(self, number: int) -> list[float]:
        """Kilometres of the weeks before that of a number, those stated first."""
        stated = [self.journey.weekly_km] * LEVEL_WEEKS
        return stated + [week.km for week in self.whole_weeks if week.number < number]

    def level(self, week: Week) -> int:
        """The level that the weeks before have earned."""
        return level_after(self.volumes(week.number))


def held(journal: Journal, journey: Journey, weeks: Sequence[Week], today: date) -> Held:
    """Weeks of a journey, ready to be held against the limits."""
    in_order = tuple(sorted(weeks, key=lambda week: week.id))
    before = standing_week(journal, in_order[0].first_day - WEEK, today) if in_order else None
    planned = tuple(session.outing for session in before.sessions) if before else ()
    return Held(journey, in_order, planned, easy_pace(journal, today).pace)
