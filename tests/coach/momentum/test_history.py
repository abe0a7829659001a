"""A history counted again after a change is the history counted from the start."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.momentum.history import history
from app.coach.momentum.runs import tick
from storage.journal import Journal
from storage.records import Change, Key, Pause
from tests.builders import MONDAY, weeks_of_four

PLAN = weeks_of_four(8)
SESSIONS = [session for week in PLAN.weeks for session in week.sessions]
PAUSE = Pause(id="p", first=MONDAY, last=MONDAY + timedelta(days=9), reason="away", made=MONDAY)

sessions = st.sampled_from(SESSIONS)
changes = st.one_of(
    sessions.map(lambda s: tick(PLAN, s.id, s.outing.day)),
    sessions.map(lambda s: tick(PLAN, s.id, PLAN.weeks[0].first_day)),
    sessions.map(lambda s: Change(drop=(Key("run", s.id),))),
    sessions.map(lambda s: Change(put=(PLAN.with_session(structs.replace(s, let_go=MONDAY)),))),
    st.just(Change(put=(PAUSE,))),
    st.just(Change(drop=(Key("pause", "p"),))),
)


@given(st.lists(st.tuples(changes, st.integers(0, 20)), max_size=12))
def test_it_never_matters_what_was_known_before(steps: list[tuple[Change, int]]) -> None:
    own: Journal = PLAN
    today, known = MONDAY, history(PLAN, MONDAY)
    for change, days in steps:
        own, today = own.after(change), today + timedelta(days=days)
        known = history(own, today, known)
        assert known == history(own, today)
