"""The guard against making up: said once, the next session easy, no other day touched."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.guard import SURPLUS, excess
from app.coach.momentum.answers import none_run
from app.coach.momentum.runs import Figures, add, enter, tick
from app.voice.ticking import added, entered
from storage.journal import Journal
from storage.records import Change, Run, Session
from tests.builders import JOURNEY, MONDAY, weeks_of_four

TUE, WED, THU, SAT = (MONDAY + timedelta(days=n) for n in (1, 2, 3, 5))
OWN = weeks_of_four(4).after(Change(put=(structs.replace(JOURNEY, longest_km=12),)))
TEMPO, EASY, SATURDAY, LONG = (f"2026-11-23/{n}" for n in range(1, 5))


def ran(own: Journal, session_id: str, km: float, day: date) -> Journal:
    return own.after(enter(own, session_id, Figures(km, km * 6.5), day))


def of(own: Journal, session_id: str) -> Session:
    session = own.session(session_id)
    assert session is not None
    return session


MISSED = OWN.after(none_run(OWN, [TEMPO], WED))


def test_a_run_a_fifth_longer_after_a_miss_makes_the_next_hard_one_easy() -> None:
    own = MISSED.after(tick(MISSED, EASY, THU))
    own = ran(own, SATURDAY, 6.1, SAT)
    long = of(own, LONG)
    assert (long.outing.kind, long.outing.km) == ("easy", 8.0)
    assert [(was.rule, was.reason, was.by) for was in long.was] == [("7.2", SURPLUS, "coach")]
    said = "6.1 km, where 5.0 was planned. Sunday becomes easy, so it can settle."
    assert entered(own, SATURDAY, SAT) == said


def test_no_other_day_changes() -> None:
    own = ran(MISSED.after(tick(MISSED, EASY, THU)), SATURDAY, 6.1, SAT)
    before = {s.id: s.outing for week in OWN.weeks for s in week.sessions}
    after = {s.id: s.outing for week in own.weeks for s in week.sessions}
    assert {key for key in after if after[key] != before[key]} == {LONG}
    assert {key: week.km for key, week in own.week.items()} == {
        key: week.km for key, week in OWN.week.items()
    }


@pytest.mark.parametrize(
    ("own", "km"),
    [(MISSED, 5.9), (OWN.after(tick(OWN, TEMPO, TUE)), 6.1)],
    ids=["a little longer", "nothing was missed"],
)
def test_what_is_no_excess_changes_nothing(own: Journal, km: float) -> None:
    own = own.after(tick(own, EASY, THU))
    assert of(ran(own, SATURDAY, km, SAT), LONG) == of(OWN, LONG)


def test_a_run_far_beyond_the_longest_of_late_is_answered_without_a_miss() -> None:
    own = OWN.after(tick(OWN, TEMPO, TUE))
    own = ran(own, EASY, 14.2, THU)
    said = "14.2 km, far beyond the 12.0 of late. No other day grows or shrinks for it."
    assert entered(own, EASY, THU) == said
    assert own.week == OWN.week


def test_an_extra_run_far_beyond_is_answered_too() -> None:
    extra = Run(id="extra", day=SAT, km=14.2, minutes=92, source="typed")
    own = OWN.after(tick(OWN, TEMPO, TUE)).after(tick(OWN, SATURDAY, SAT))
    own = own.after(add(own, extra, SAT))
    assert of(own, LONG).outing.kind == "easy"
    assert added(own, extra, SAT).endswith("Sunday becomes easy, so it can settle.")


def test_a_race_and_a_run_of_last_week_are_no_excess() -> None:
    raced = Run(id="r", day=SAT, km=21.1, minutes=110, kind="race", source="typed")
    own = OWN.after(Change(put=(raced, structs.replace(raced, id="o", day=TUE, kind="run"))))
    assert excess(own, own.run["r"], SAT) is None
    assert excess(own, own.run["o"], SAT) is None


@given(km=st.floats(0.5, 60), day=st.integers(0, 13), missed=st.booleans())
def test_no_run_makes_a_session_ahead_larger_or_changes_more_than_one(
    *, km: float, day: int, missed: bool
) -> None:
    today = MONDAY + timedelta(days=day)
    own = MISSED if missed else OWN
    after = own.after(add(own, Run(id="x", day=today, km=km, minutes=km * 7), today))
    pairs = [
        (old, new)
        for week in own.weeks
        for old, new in zip(week.sessions, after.week[week.id].sessions, strict=True)
        if old != new and old.outing.day >= today
    ]
    assert len(pairs) <= 1
    for old, new in pairs:
        assert new.outing.day == old.outing.day
        assert (new.outing.km or 0) <= (old.outing.km or 0)
        assert (new.outing.minutes or 0) <= (old.outing.minutes or 0)
