"""Any life over some weeks: whatever the runner does, nothing is owed, lost or rewritten.

Days go by, runs are ticked, eased, moved, let go and missed, pauses and holds begin and end, days
are closed, runs edited, the runner's days changed, and every change is taken back once and made
again. After each step the invariants hold, and undo gives back the exact records.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.limits import refusals, refused_changes
from app.coach.maintenance.bench import bench
from app.coach.maintenance.choosing import may_choose
from app.coach.maintenance.coming_back import come_back
from app.coach.maintenance.easing import ease
from app.coach.maintenance.hold import end_hold, hold
from app.coach.maintenance.letting_go import let_go
from app.coach.maintenance.pauses import FLAGGED, end_pause, pause
from app.coach.maintenance.rearranging import carry, fitted, options, rearrange
from app.coach.maintenance.reasons import Reason
from app.coach.maintenance.taking import take
from app.coach.maintenance.variants import shapes
from app.coach.maintenance.wishes import pin, prize, unpin, unprize
from app.coach.momentum.answers import all_run, none_run
from app.coach.momentum.runs import Figures, edit, enter, remove, tick
from app.coach.momentum.ticks import unanswered
from app.coach.plan import day_of, journey, journey_weeks, planned
from app.coach.sessions import is_run
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Pause, PauseReason, Session, Week
from storage.steps import Decision, Moment, applied, kept, redone, undone
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import Fate, begun, lived, opened

ABLE = structs.replace(RUNNER, days=dict.fromkeys(RUNNER.days), if_needed=("wed",))
FIRST = begun(ABLE, JOURNEY)
WEEKS = 16
REASONS: Sequence[Reason] = ("time", "tired", "stressed", "sore", "weather", "travel")
FATES: Sequence[Fate] = ("done", "done", "eased", "gone", "silent", "half", "double")
PAUSES: Sequence[PauseReason] = ("ill", "injured", "away", "life")
Days: TypeAlias = tuple[tuple[str, date | None], ...]
"""Where the sessions of a proposal go, by their ids."""


def tables(own: Journal) -> tuple[object, ...]:
    """The records of a journal, steps apart."""
    return own.runner, own.journey, own.week, own.run, own.pause


def written(own: Journal, decision: Decision) -> Journal:
    """The journal after what was decided, as the store leaves it."""
    return replace(own.after(decision.change), steps=kept(own.steps, decision.steps))


class Life(RuleBasedStateMachine):
    """One runner, one plan, and whatever happens."""

    @initialize()
    def draw(self) -> None:
        self.today = MONDAY
        self.own = opened(FIRST, MONDAY)
        self.pauses = self.writes = 0

    def change(self, change: Change) -> None:
        """Make a change of the runner's, and hold it and its way back against what is promised."""
        assert refused_changes(self.own, self.own.after(change), self.today) == ()
        self.make(change)

    def draw_anew(self, change: Change) -> None:
        """Draw what lies ahead otherwise: it may grow, but never beyond what is safe.

        What the runner makes of this week and the next by hand is only warned about (section 9).
        """
        self.make(change)
        way = journey(self.own)
        if change and way:
            found = refusals(self.own, way, journey_weeks(self.own, way), self.today)
            by_hand_until = first_of_week(self.today, "mon") + 2 * WEEK
            assert [one for one in found if one.on is None or one.on >= by_hand_until] == []

    def make(self, change: Change) -> None:
        """Make a change, take it back, and make it again."""
        before = self.own
        decided = applied(before, lambda _: change, lambda _: "Done.", "screen", self.now)
        after = written(before, decided)
        assert self.over(after) == self.over(before) or self.answers(change)
        if decided.change:
            back = written(after, undone(after, "screen"))
            assert tables(back) == tables(before)
            assert tables(written(back, redone(back, "screen"))) == tables(after)
        self.own = after

    @property
    def now(self) -> Moment:
        """When the next change is written."""
        self.writes += 1
        return Moment(f"{self.writes:06}", datetime.combine(self.today, time(12), UTC))

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

    @precondition(lambda self: self.today < MONDAY + WEEKS * WEEK)
    @rule(days=st.integers(5, 21), fates=st.lists(st.sampled_from(FATES), min_size=1))
    def weeks_go_by(self, days: int, fates: list[Fate]) -> None:
        until = self.today + days * DAY
        before = self.over(self.own)
        self.own = lived(
            self.own, self.today, until, lambda n, place: fates[n * place % len(fates)]
        )
        self.today = until
        assert self.over(self.own)[: len(before)] == before

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

    @rule(place=st.integers(0, 9), wish=st.sampled_from((pin, pin, unpin, prize, unprize)))
    def wish_it(self, place: int, wish: Callable[[Journal, str, date], Change]) -> None:
        session = self.one(place)
        if session:
            self.change(wish(self.own, session.id, self.today))

    def propose(self, session: Session, days: Days, asked: str = "") -> None:
        """Take what is proposed: whatever was asked to keep its day keeps it."""
        held = [one for one in self.waiting() if one.pinned and one.id != asked]
        self.change(rearrange(self.own, session.id, days, self.today))
        assert [self.own.session(one.id) for one in held] == held

    @rule(place=st.integers(0, 9), way=st.integers(0, 2))
    def not_today(self, place: int, way: int) -> None:
        session = self.one(place)
        found = options(self.own, session, self.today) if session else ()
        if session and found:
            self.propose(session, found[way % len(found)].by_id, session.id)

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

    @rule(back=st.integers(0, 7), reason=st.sampled_from(FLAGGED))
    def see_a_doctor(self, back: int, reason: PauseReason) -> None:
        self.pauses += 1
        name, first = f"pause-{self.pauses}", self.today - back * DAY
        flagged = Pause(id=name, first=first, reason=reason, made=first, red_flag=True)
        self.change(pause(self.own, flagged, self.today))

    @rule(weeks=st.integers(1, 6))
    def hold_it(self, weeks: int) -> None:
        self.draw_anew(hold(self.own, weeks, self.today))

    @rule()
    def leave_the_hold(self) -> None:
        self.draw_anew(end_hold(self.own, self.today))

    @rule(back=st.integers(1, 5), share=st.floats(0.2, 1.5))
    def say_otherwise(self, back: int, share: float) -> None:
        for run in self.own.runs[-back:][:1]:
            figures = Figures(round((run.km or 5.0) * share, 1), run.minutes)
            self.change(edit(self.own, run.id, figures, self.today))

    @rule(back=st.integers(1, 5))
    def take_a_run_out(self, back: int) -> None:
        for run in self.own.runs[-back:][:1]:
            self.change(remove(self.own, run.id, self.today))

    @rule(weeks=st.integers(0, 1), closed=st.sets(st.integers(0, 6), min_size=1, max_size=4))
    def fit_the_week(self, weeks: int, closed: set[int]) -> None:
        first = first_of_week(self.today, "mon") + weeks * WEEK
        week = self.own.week.get(first.isoformat())
        if week is None:
            return
        hours = {first + n * DAY: 0.0 for n in closed if first + n * DAY >= self.today}
        found = fitted(bench(self.own, week, self.today), hours)
        if found:
            self.propose(found.sessions[0], found.by_id)

    @rule()
    def undo(self) -> None:
        decided = undone(self.own, "screen")
        back = written(self.own, decided)
        if decided.change:
            assert tables(written(back, redone(back, "screen"))) == tables(self.own)
        self.own = back

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
