"""What the runner has in hand on the bench: the chosen day, what is carried, days closed."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from textual.reactive import var
from textual.screen import Screen

from app.coach.days import DAY, WEEK, days_of_week, first_of_week
from app.coach.maintenance.bench import Bench
from app.coach.maintenance.constraints import Reason
from app.coach.maintenance.hold import Hold, held
from app.coach.maintenance.rearranging import Option, carry_refusal
from app.coach.plan import session_on, week_of
from app.screens.bench_glance import Hand, may_pick, time_off
from storage.journal import Journal
from storage.records import Pause, Runner, Session, Week

NO_HOURS: Mapping[date, float] = MappingProxyType({})


class BenchHand(Screen[None]):
    """The day that is looked at, and what the keys have been told and not yet made true."""

    journal: var[Journal] = var(Journal, init=False, bindings=True)
    today: var[date] = var(date.min, init=False, bindings=True)
    said: var[str] = var("", init=False)
    is_late: var[bool] = var(default=False, init=False)
    chosen: var[date] = var(date.min, init=False, bindings=True)
    """The day that is looked at, or over which a session is carried."""
    carrying: var[str] = var("", init=False, bindings=True)
    """The id of the session that was picked up."""
    hours: var[Mapping[date, float]] = var(NO_HOURS, init=False, bindings=True)
    """Minutes given to days ahead, 0 where one is closed: kept until the screen is left."""
    proposal: var[Option | None] = var(None, init=False, bindings=True)
    """The week around those days, as it is proposed."""
    row: var[int] = var(0, init=False, bindings=True)
    """The line of time off or of the hold that is chosen, counted from 1; 0 on the bench."""
    plain: Bench | None = None
    """The week as it was read last, with the minutes that its days have now."""
    over: Bench | None = None
    """The same while a session is carried, which may go to any day that is not closed."""

    def next_day(self) -> date:
        """The day of the next session that can be picked up, else today."""
        week = self.week_at(self.today)
        waiting = (
            (s for s in week.sessions if may_pick(self.journal, s, self.today)) if week else ()
        )
        ahead = (s.outing.day for s in waiting if s.outing.day >= self.today)
        return min(ahead, default=self.today)

    def first_day(self, day: date) -> date:
        """The first day of a day's week."""
        return first_of_week(day, (self.journal.owner or Runner()).week_start)

    def week_at(self, day: date) -> Week | None:
        """The planned week of a day."""
        return week_of(self.journal, day, self.today)

    @property
    def week_days(self) -> tuple[date, ...]:
        """The days of the running week."""
        return days_of_week(self.first_day(self.today))

    @property
    def reach(self) -> tuple[date, date]:
        """The first and the last day that can be looked at, or carried to: within one week."""
        first, last = self.week_days[0], self.week_days[-1]
        if self.carrying and self.session:
            first = self.first_day(self.session.outing.day)
            return first, first + WEEK - DAY
        return first, last + WEEK if self.week_at(last + DAY) else last

    @property
    def session(self) -> Session | None:
        """The session of the chosen day; while one is carried, that one."""
        if self.carrying:
            return self.journal.session(self.carrying)
        return session_on(self.journal, self.chosen, self.today)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is in hand, nor any line of time off chosen."""
        return not (self.carrying or self.proposal or self.row)

    @property
    def pause(self) -> Pause | None:
        """The chosen line of time off."""
        pauses = time_off(self.journal)
        return pauses[self.row - 1] if 0 < self.row <= len(pauses) else None

    @property
    def hold(self) -> Hold | None:
        """The hold that runs, or else the next."""
        return held(self.journal, self.today)

    @property
    def has_hold_chosen(self) -> bool:
        """Whether the line of the hold is the chosen one: it stands below those of time off."""
        return self.row > len(time_off(self.journal)) and self.hold is not None

    @property
    def lines(self) -> int:
        """How many lines there are to choose from."""
        return len(time_off(self.journal)) + (self.hold is not None)

    @property
    def hand(self) -> Hand:
        """What the runner looks at, carries, and has said about days."""
        return Hand(self.chosen, self.session if self.carrying else None, self.hours)

    @property
    def refusal(self) -> Reason | None:
        """Why the carried session can't be put down on the chosen day."""
        if self.over is None or self.session is None:
            return None
        return carry_refusal(self.over, self.session, self.chosen)
