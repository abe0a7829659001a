"""The way back: a half marathon's weeks with flu, holidays and silence in them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.limits import refusals
from app.coach.maintenance.coming_back import WayBack, come_back, return_plan
from app.coach.maintenance.gap import gap
from app.coach.maintenance.pauses import pause
from app.coach.maintenance.way_back import comeback, returning
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import state
from app.coach.plan import journey_weeks
from app.coach.sessions import is_hard
from app.demo import ANA, half_marathon
from storage.journal import Journal
from storage.records import Change, Goal, Outing, Pause, PauseReason, Session
from tests.builders import MONDAY
from tests.coach.map.living import begun, lived, opened

WAY = half_marathon(MONDAY)
TUE = date(2027, 1, 19)
BACK = date(2027, 1, 26)


def paused(reason: PauseReason, first: date, back: date, last: date | None = None) -> Journal:
    """Every run done until a pause, and the file opened daily until the day it ends."""
    own = lived(begun(ANA, WAY), MONDAY, first)
    off = Pause(id="p", first=first, last=last, reason=reason, made=first)
    own = own.after(pause(own, off, first))
    for n in range((back - first).days + 1):
        own = opened(own, first + timedelta(days=n))
    return own


def planned(own: Journal, today: date) -> WayBack:
    found = return_plan(own, today)
    assert found is not None
    return found


def km(found: WayBack) -> list[tuple[str, float | None]]:
    return [(after.outing.kind, after.outing.km) for _, after in found.days]


FLU = paused("ill", TUE, BACK)


def test_flu_from_tuesday_to_monday() -> None:
    found = planned(FLU, BACK)
    assert (found.gap.days, found.gap.ill_days) == (8, 7)
    assert found.firm_on == date(2027, 2, 4)
    assert [session.outing.day.day for session, _ in found.days] == [26, 28, 30, 31, 2, 7]


def test_half_of_the_usual_and_then_three_quarters_all_easy() -> None:
    assert km(planned(FLU, BACK))[:5] == [
        ("easy", 3.0), ("easy", 3.5), ("easy", 5.0), ("easy", 4.5), ("easy", 4.5),
    ]  # fmt: skip


def test_the_first_long_run_after_it_is_as_long_as_before_and_no_longer() -> None:
    longest = max(run.km or 0.0 for run in FLU.runs if run.day >= date(2027, 1, 8))
    before, after = planned(FLU, BACK).days[-1]
    assert before.outing.kind == after.outing.kind == "long"
    assert after.outing.km == longest < (before.outing.km or 0.0)


def test_it_ends_the_pause_and_tells_why() -> None:
    own = FLU.after(come_back(FLU, BACK))
    assert own.pause["p"].last == BACK - timedelta(days=1)
    was = returning(planned(FLU, BACK).days[0][1])
    assert was is not None
    assert (was.on, was.rule, was.reason, was.by) == (BACK, "7.4", "8 days off", "runner")


def test_the_weeks_ask_for_three_runs_and_what_they_hold() -> None:
    own = FLU.after(come_back(FLU, BACK))
    week = own.week["2027-01-25"]
    assert (week.km, week.ticks) == (16.0, 3)
    assert FLU.week[week.id].km > 30


def test_mondays_leave_what_was_agreed_and_fit_what_comes_after_it() -> None:
    own = FLU.after(come_back(FLU, BACK))
    agreed = {after.id: after.outing for _, after in planned(FLU, BACK).days}
    monday = lived(own, BACK, date(2027, 2, 1))
    now = {s.id: s.outing for week in monday.weeks for s in week.sessions if s.id in agreed}
    assert now == agreed
    weeks = journey_weeks(monday, WAY)
    assert not refusals(monday, WAY, weeks, date(2027, 2, 1))


def test_a_coachs_minutes_and_words_stay_in_the_smaller_run() -> None:
    words = "3 up, 4x2k @ 4:25 off 90 s float, 2 down."
    hard = Outing(BACK, "intervals", None, 70.0, (), words)
    weeks = [
        structs.replace(week, sessions=(Session(f"{week.id}/1", hard),)) if n == 0 else week
        for n, week in enumerate(FLU.weeks[9:])
    ]
    own = FLU.after(Change(put=tuple(weeks)))
    (_, after), *_ = planned(own, BACK).days
    assert (after.outing.kind, after.outing.minutes, after.outing.km) == ("easy", 30.0, None)
    assert after.outing.words == words


def test_who_climbs_the_ladder_has_a_way_back_of_its_own() -> None:
    walking = structs.replace(FLU.journey[WAY.id], goal=Goal("run_walk", km=5.0))
    assert return_plan(FLU.after(Change(put=(walking,))), BACK) is None


def test_once_agreed_it_is_not_offered_again() -> None:
    own = FLU.after(come_back(FLU, BACK))
    for n in range(5):
        assert return_plan(own, BACK + timedelta(days=n)) is None


def test_it_counts_to_three() -> None:
    own = FLU.after(come_back(FLU, BACK))
    first = planned(FLU, BACK).days[0][0].id
    assert comeback(own, BACK) == (BACK, "7.4", 0)
    own = own.after(tick(own, first, BACK))
    assert comeback(own, BACK) == (BACK, "7.4", 1)
    assert comeback(own, BACK + timedelta(days=9)) is not None
    assert comeback(own, BACK + timedelta(days=10)) is None


@pytest.mark.parametrize(
    ("reason", "first", "back", "asks"),
    [
        ("away", TUE, date(2027, 1, 23), False),
        ("life", TUE, date(2027, 1, 23), False),
        ("ill", TUE, date(2027, 1, 21), True),
        ("injured", TUE, date(2027, 1, 20), False),
        ("injured", TUE, date(2027, 1, 21), True),
        ("away", TUE, date(2027, 1, 24), True),
    ],
)
def test_a_few_days_away_shift_nothing(
    reason: PauseReason, first: date, back: date, *, asks: bool
) -> None:
    assert (return_plan(paused(reason, first, back), back) is not None) == asks


def test_without_a_pause_two_sessions_have_to_lie_in_it() -> None:
    own = lived(begun(ANA, WAY), MONDAY, TUE)
    silent = lived(own, TUE, date(2027, 1, 24), lambda _number, _place: "silent")
    assert return_plan(silent, date(2027, 1, 23)) is None
    assert planned(silent, date(2027, 1, 24)).gap.sessions == 3


def test_without_a_pause_the_goal_of_the_running_week_stands() -> None:
    own = lived(begun(ANA, WAY), MONDAY, TUE)
    silent = lived(own, TUE, date(2027, 1, 28), lambda _number, _place: "silent")
    after = silent.after(come_back(silent, date(2027, 1, 28)))
    assert after.week["2027-01-25"].sessions != silent.week["2027-01-25"].sessions
    assert after.week["2027-01-25"].km == silent.week["2027-01-25"].km


def test_a_run_in_the_pause_shortens_the_gap() -> None:
    session = next(s for s in FLU.week["2027-01-18"].sessions if s.outing.day.day == 23)
    own = FLU.after(tick(FLU, session.id, date(2027, 1, 23)))
    found = gap(own, BACK)
    assert found is not None
    assert found.days == 2


def test_a_runner_without_a_journey_has_no_way_back() -> None:
    assert return_plan(Journal().after(Change(put=(ANA,))), BACK) is None


REASONS: tuple[PauseReason, ...] = ("ill", "injured", "away", "life")
lives = st.tuples(
    st.sampled_from(REASONS),
    st.integers(3, 80),
    st.integers(1, 70),
    st.booleans(),
)


@settings(max_examples=30, deadline=None)
@given(lives)
def test_it_never_makes_more_of_anything_and_keeps_the_limits(
    life: tuple[PauseReason, int, int, bool],
) -> None:
    reason, start, length, is_open = life
    first = MONDAY + timedelta(days=start)
    back = min(first + timedelta(days=length), date(2027, 3, 13))
    own = paused(reason, first, back, None if is_open else back - timedelta(days=1))
    found, after = return_plan(own, back), own.after(come_back(own, back))
    assert (after.run, after.journey, after.runner) == (own.run, own.journey, own.runner)
    if found is None:
        return
    for week in own.weeks:
        assert _is_less_or_the_same(own, after, week.id, back)
    for before, now in found.days:
        if (now.outing.day - back).days < found.course.easy_days:
            assert not is_hard(now.outing), before.id
    drawn = {week.id for week in found.weeks}
    refused = refusals(after, WAY, journey_weeks(after, WAY), back)
    assert not [
        one
        for one in refused
        if one.invariant in ("01", "02", "03") and one.id.partition("/")[0] in drawn
    ]
    assert return_plan(after, back) is None


def _is_less_or_the_same(own: Journal, after: Journal, week_id: str, today: date) -> bool:
    before, now = own.week[week_id], after.week[week_id]
    pairs = list(zip(before.sessions, now.sessions, strict=True))
    for one, other in pairs:
        is_open = state(own, one, today) in ("open", "excused") and one.outing.day >= today
        assert one == other or is_open
        assert one.id == other.id
        assert one.outing.day == other.outing.day
        assert (other.outing.km or 0.0) <= (one.outing.km or 0.0)
        assert (other.outing.minutes or 0.0) <= (one.outing.minutes or 0.0)
    return now.km <= before.km and now.ticks <= before.ticks


def test_a_cutback_on_the_way_back_is_never_lifted() -> None:
    """The illness was a light week; what was agreed to after it asks for less still."""
    back = date(2026, 12, 7)
    own = paused("ill", MONDAY + timedelta(days=4), back)
    own = own.after(come_back(own, back))
    agreed = own.week["2026-12-14"]
    monday = back + timedelta(days=7)
    later = lived(own, back, monday, lambda _number, _place: "silent").week["2026-12-14"]
    assert (agreed.kind, later.kind) == ("cutback", "cutback")
    assert later.sessions[0].outing == agreed.sessions[0].outing


def test_after_a_fortnight_the_long_run_is_at_least_half_of_what_it_was() -> None:
    """The runs of the way back are short; they take nothing from what the legs knew before."""
    back = date(2027, 2, 8)
    own = paused("away", back - timedelta(days=14), back, back - timedelta(days=1))
    own = own.after(come_back(own, back))
    monday = date(2027, 2, 22)
    own = lived(own, back, monday)
    (long,) = [s.outing.km for s in own.week["2027-02-22"].sessions if s.outing.kind == "long"]
    longest = max(run.km or 0.0 for run in own.runs)
    assert (longest, long) == (14.8, 8.2)
