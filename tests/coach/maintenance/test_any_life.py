"""Any life over some weeks: whatever the runner does, nothing is owed, lost or rewritten.

Days go by, runs are ticked, eased, moved, let go and missed, pauses begin and end, and every change
is taken back once. After each step the invariants hold, and undo gives back the exact records.
"""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.limits import refused_changes
from app.coach.maintenance.choosing import may_choose
from app.coach.maintenance.coming_back import come_back
from app.coach.maintenance.easing import ease
from app.coach.maintenance.letting_go import let_go
from app.coach.maintenance.pauses import end_pause, pause
from app.coach.maintenance.rearranging import carry, options, rearrange
from app.coach.maintenance.reasons import Reason
from app.coach.maintenance.taking import take
from app.coach.maintenance.variants import shapes
from app.coach.momentum.answers import all_run, none_run
from app.coach.momentum.runs import Figures, enter, tick
from app.coach.momentum.ticks import unanswered
from app.coach.plan import day_of, journey, planned
from app.coach.sessions import is_run
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Pause, PauseReason, Session, Week
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import begun, opened

ABLE = structs.replace(RUNNER, days=dict.fromkeys(RUNNER.days), if_needed=("wed",))
FIRST = begun(ABLE, JOURNEY)
WEEKS = 16
REASONS: Sequence[Reason] = ("time", "tired", "stressed", "sore", "weather", "travel")
PAUSES: Sequence[PauseReason] = ("ill", "injured", "away", "life")


def tables(own: Journal) -> tuple[object, ...]:
    """The records of a journal, steps apart."""
    return own.runner, own.journey, own.week, own.run, own.pause


class Life(RuleBasedStateMachine):
    """One runner, one plan, and whatever happens."""

    @initialize()
    def draw(self) -> None:
        self.today = MONDAY
        self.own = opened(FIRST, MONDAY)
        self.pauses = 0

    def change(self, change: Change) -> None:
        """Make a change of the runner's, and hold it and its way back against what is promised."""
        before, after = self.own, self.own.after(change)
        assert refused_changes(before, after, self.today) == ()
        assert tables(after.after(before.undoing(change))) == tables(before)
        assert self.over(after) == self.over(before) or self.answers(change)
        self.own = after

    def over(self, own: Journal) -> list[Week]:
        """The weeks that lie behind."""
        return [week for week in own.weeks if week.first_day + WEEK <= self.today]

    def answers(self, change: Change) -> bool:
        """Whether the change is an answer for days gone by: the one thing that may touch them."""
        weeks = [record for record in change.put if isinstance(record, Week)]
        days = [
            (old.outing, new.outing)
            for week in weeks
            for old, new in zip(self.own.week[week.id].sessions, week.sessions, strict=True)
            if week.first_day + WEEK <= self.today
        ]
        return all(old == new for old, new in days)

    def waiting(self) -> list[Session]:
        """The runs of this week and the next from today on."""
        first = first_of_week(self.today, "mon")
        near = [self.own.week.get((first + n * WEEK).isoformat()) for n in (0, 1)]
        sessions = [session for week in near if week for session in week.sessions]
        return [s for s in sessions if s.outing.day >= self.today and is_run(s.outing)]

    def one(self, place: int) -> Session | None:
        waiting = self.waiting()
        return waiting[place % len(waiting)] if waiting else None

    @precondition(lambda self: self.today < MONDAY + WEEKS * WEEK)
    @rule(days=st.integers(1, 4))
    def days_go_by(self, days: int) -> None:
        for _ in range(days):
            self.today += DAY
            before, self.own = self.own, opened(self.own, self.today)
            assert (before.run, before.pause) == (self.own.run, self.own.pause)
            assert not self.own.news_in(turn(self.own, self.today))

    @rule(place=st.integers(0, 9))
    def run_as_planned(self, place: int) -> None:
        session = self.one(place)
        if session:
            self.change(tick(self.own, session.id, self.today))

    @rule(share=st.floats(0.2, 2.5))
    def run_otherwise(self, share: float) -> None:
        session = self.one(0)
        if session and session.outing.day == self.today:
            km = round((session.outing.km or 5.0) * share, 1)
            self.change(enter(self.own, session.id, Figures(km, km * 6.5), self.today))

    @rule(place=st.integers(0, 9))
    def ease_it(self, place: int) -> None:
        session = self.one(place)
        if session:
            self.change(ease(self.own, session.id, self.today))

    @rule(place=st.integers(0, 9), way=st.integers(0, 9), reason=st.sampled_from(REASONS))
    def swap_it(self, place: int, way: int, reason: Reason) -> None:
        session = self.one(place)
        if session and may_choose(self.own, session, self.today):
            ways = shapes(planned(session))
            if ways:
                shape = ways[way % len(ways)]
                self.change(take(self.own, session.id, shape, reason, self.today))

    @rule(place=st.integers(0, 9), way=st.integers(0, 2))
    def not_today(self, place: int, way: int) -> None:
        session = self.one(place)
        found = options(self.own, session, self.today) if session else ()
        if session and found:
            days = found[way % len(found)].by_id
            self.change(rearrange(self.own, session.id, days, self.today))

    @rule(place=st.integers(0, 9), by=st.integers(-3, 3))
    def carry_it(self, place: int, by: int) -> None:
        session = self.one(place)
        if session:
            self.change(carry(self.own, session.id, session.outing.day + by * DAY, self.today))

    @rule(place=st.integers(0, 9))
    def let_it_go(self, place: int) -> None:
        session = self.one(place)
        if session:
            self.change(let_go(self.own, session.id, self.today))

    @rule(ran=st.booleans())
    def answer(self, *, ran: bool) -> None:
        ids = [session.id for session in unanswered(self.own, self.today)]
        self.change((all_run if ran else none_run)(self.own, ids, self.today))

    @rule(back=st.integers(0, 7), days=st.integers(0, 12), reason=st.sampled_from(PAUSES))
    def pause_it(self, back: int, days: int, reason: PauseReason) -> None:
        self.pauses += 1
        first = self.today - back * DAY
        last = first + timedelta(days=days) if days else None
        time_off = Pause(
            id=f"pause-{self.pauses}", first=first, last=last, reason=reason, made=first
        )
        self.change(pause(self.own, time_off, self.today))

    @rule()
    def end_the_pause(self) -> None:
        self.change(end_pause(self.own, self.today))

    @rule()
    def come_back(self) -> None:
        self.change(come_back(self.own, self.today))

    @rule(
        days=st.sets(st.sampled_from(("mon", "tue", "wed", "thu", "fri", "sat", "sun")), min_size=2)
    )
    def other_days(self, days: set[str]) -> None:
        runner = structs.replace(ABLE, days={day: None for day in ABLE.days if day in days})
        self.own = self.own.after(Change(put=(runner if runner.days else ABLE,)))

    @invariant()
    def the_race_stands(self) -> None:
        way = journey(self.own) if hasattr(self, "own") else None
        if way and way.goal.race_day:
            assert way.goal.race_day == JOURNEY.goal.race_day

    @invariant()
    def no_day_of_the_plan_has_two_runs(self) -> None:
        if not hasattr(self, "own"):
            return
        for week in self.own.weeks:
            here = [s for s in week.sessions if is_run(s.outing) and not s.let_go]
            due = [day_of(self.own, s) for s in here if s.id not in self.own.runs_by_session]
            assert len(set(due)) == len(due)


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
