"""Fitting the plan to what was run: down where it must be, up again, never above what was drawn."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.growth import longest_allowed, longest_recent
from app.coach.map.anchor import anchor
from app.coach.map.refit import RESTED, first_drawn
from app.coach.map.start_week import first_day_for
from app.coach.momentum.runs import tick
from app.coach.plan import journey_weeks
from app.coach.sessions import is_run
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Goal, Journey, Pause, Was, Week
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import Fate, begun, but, lived, opened, unmarked

ANA = structs.replace(RUNNER, days=dict.fromkeys(RUNNER.days))
FIRST = begun(ANA, JOURNEY)


def monday(week: int) -> date:
    return MONDAY + timedelta(weeks=week - 1)


def week(own: Journal, number: int) -> Week:
    return own.week[monday(number).isoformat()]


def sizes(own: Journal, number: int) -> list[float | None]:
    return [session.outing.km for session in week(own, number).sessions]


BAD = but(w5_1="eased", w5_2="gone", w5_3="eased", w5_4="eased")
"""Snow and a sick child: three of four, all of them eased."""


def test_who_runs_as_planned_keeps_the_plan_to_the_last_day() -> None:
    race_day = JOURNEY.goal.race_day
    assert race_day is not None
    assert unmarked(lived(FIRST, MONDAY, race_day)) == list(FIRST.weeks)


def test_the_long_run_grows_from_the_longest_that_was_run() -> None:
    own = lived(FIRST, MONDAY, monday(6), BAD)
    assert sizes(FIRST, 6) == [6.5, 8.5, 7.0, 12.4]
    assert sizes(own, 6) == [6.5, 8.5, 7.0, 11.4]
    assert week(own, 6).km == 33.4


def test_what_was_fitted_tells_what_it_was_before_and_why() -> None:
    session = week(lived(FIRST, MONDAY, monday(6), BAD), 6).sessions[3]
    (was,) = session.was
    assert (was.before.km, was.on, was.rule, was.reason, was.by) == (
        12.4, monday(6), "4.5", "longest", "coach",
    )  # fmt: skip


def test_a_kept_week_never_shrinks_the_plan() -> None:
    own = lived(FIRST, MONDAY, monday(6), but(w5_1="eased", w5_2="eased", w5_3="gone"))
    assert week(own, 6) == structs.replace(week(FIRST, 6), begun=True)


def test_one_bad_week_takes_nothing_from_what_was_reached_before_it() -> None:
    own = lived(FIRST, MONDAY, monday(6), but(w5="gone", w5_1="done", w5_4="done"))
    assert week(FIRST, 3).km <= week(own, 6).km < week(FIRST, 6).km
    assert sizes(own, 9)[3] == sizes(FIRST, 9)[3]


def test_hard_work_grows_from_what_was_run_whole() -> None:
    own = lived(FIRST, MONDAY, monday(6), but(w5="gone", w5_4="done"))
    tempo = week(own, 6).sessions[0]
    assert (tempo.outing.minutes, tempo.was[0].before.minutes) == (37.0, 39.0)
    assert tempo.was[0].reason == "work"


def test_three_bad_weeks_lower_the_plan() -> None:
    own = lived(FIRST, MONDAY, monday(8), but(w5="gone", w6="gone", w7="gone"))
    assert week(own, 9).km < 0.5 * week(FIRST, 9).km


def test_a_day_for_which_a_week_has_become_too_small_is_a_walk_and_comes_back() -> None:
    small = lived(FIRST, MONDAY, monday(8), but(w5="gone", w6="gone", w7="gone"))
    walks = [s for s in week(small, 9).sessions if s.outing.kind == "walk"]
    assert walks
    assert all(s.was[0].before.kind != "walk" for s in walks)
    assert len(week(small, 9).sessions) == len(week(FIRST, 9).sessions)


def test_more_than_planned_earns_nothing() -> None:
    own = lived(FIRST, MONDAY, monday(6), but(w3="double", w5="double"))
    assert sizes(own, 6) == sizes(FIRST, 6)


def test_what_has_no_answer_counts_as_planned() -> None:
    own = lived(FIRST, MONDAY, monday(6), but(w5="silent"))
    assert sizes(own, 6) == sizes(FIRST, 6)


def test_an_answer_that_comes_late_changes_no_week_that_has_begun() -> None:
    own = lived(FIRST, MONDAY, monday(6), but(w5="silent"))
    sessions = tuple(structs.replace(s, let_go=monday(6)) for s in week(own, 5).sessions)
    late = own.after(Change(put=(structs.replace(week(own, 5), sessions=sessions),)))
    for days in range(7):
        assert opened(late, monday(6) + timedelta(days=days)).weeks == late.weeks
    assert sizes(opened(late, monday(7)), 7) != sizes(FIRST, 7)


def test_what_was_fitted_comes_back_with_an_answer_that_it_was_run() -> None:
    own = lived(FIRST, MONDAY, monday(6), BAD)
    for session in week(own, 5).sessions[3:]:
        own = own.after(Change(put=(own.with_session(structs.replace(session, let_go=None)),)))
        run = structs.replace(own.run[session.id], km=11.4, minutes=74.0)
        own = own.after(Change(put=(run,)))
    assert sizes(own, 8) == sizes(FIRST, 8)
    back = opened(own, monday(7))
    assert [s.was for s in week(back, 8).sessions] == [(), (), (), ()]


def test_a_light_week_just_before_it_takes_the_place_of_a_cutback() -> None:
    ill = Pause(
        id="p", first=monday(9), last=monday(10) - timedelta(days=1), reason="ill", made=MONDAY
    )
    own = lived(FIRST.after(Change(put=(ill,))), MONDAY, monday(10), but(w9="silent"))
    assert [week(own, n).kind for n in (11, 12, 13)] == ["build", "cutback", "build"]
    ill = structs.replace(ill, first=monday(11), last=monday(12) - timedelta(days=1))
    own = lived(FIRST.after(Change(put=(ill,))), MONDAY, monday(12), but(w11="silent"))
    lifted = week(own, 12)
    assert (week(FIRST, 12).kind, lifted.kind) == ("cutback", "build")
    assert {was.reason for s in lifted.sessions for was in s.was} == {RESTED}
    largest = max(one.km for one in FIRST.weeks if one.number <= 12)
    assert week(FIRST, 12).km < lifted.km <= largest
    assert week(lived(own, monday(12), monday(13)), 12).kind == "build"


def test_a_run_that_the_runner_made_lighter_stays_as_it_is() -> None:
    own = lived(FIRST, MONDAY, monday(6), BAD)
    session = week(own, 7).sessions[3]
    small = structs.replace(session.outing, km=6.0, minutes=39.0)
    own_change = Was(session.outing, monday(6), "5", "", "runner")
    changed = structs.replace(session, outing=small, was=(*session.was, own_change))
    own = own.after(Change(put=(own.with_session(changed),)))
    assert week(opened(own, monday(7)), 7).sessions[3].outing == small


def test_a_coach_s_own_plan_is_never_fitted() -> None:
    own = FIRST.after(Change(put=(structs.replace(JOURNEY, drawn_by="own"),)))
    assert unmarked(lived(own, MONDAY, monday(9), but(w5="gone", w6="gone"))) != []
    later = lived(own, MONDAY, monday(9), but(w6="silent", w7="silent", w8="silent"))
    assert unmarked(later) == list(FIRST.weeks)


@pytest.mark.parametrize("days", range(7))
def test_a_plan_that_begins_in_the_middle_of_a_week_stands_as_it_was_drawn(days: int) -> None:
    way = structs.replace(JOURNEY, from_day=MONDAY + timedelta(days=2))
    first = begun(ANA, way)
    assert first.weeks[0].number == 0
    own = opened(first, MONDAY + timedelta(days=max(2, days)))
    assert unmarked(own) == list(first.weeks)
    later = lived(first, MONDAY + timedelta(days=2), monday(4))
    assert unmarked(later) == list(first.weeks)


def test_a_week_that_has_begun_is_left_alone() -> None:
    own = opened(FIRST, MONDAY)
    assert not anchor(own, MONDAY + timedelta(days=3))


FATES = st.lists(
    st.sampled_from(("done", "done", "done", "eased", "gone", "silent", "half", "double")),
    min_size=40, max_size=40,
)  # fmt: skip
WAYS = (
    JOURNEY,
    structs.replace(JOURNEY, goal=Goal("weekly_km", km=40.0)),
    structs.replace(JOURNEY, goal=Goal("keep_running")),
)


@settings(max_examples=40, deadline=None)
@given(fates=FATES, way=st.sampled_from(WAYS), weeks=st.integers(2, 12))
def test_fitting_never_goes_above_what_was_drawn_nor_into_the_past(
    fates: list[Fate], way: Journey, weeks: int
) -> None:
    first = begun(ANA, way)
    today = monday(weeks)
    eve = lived(first, MONDAY, today - timedelta(days=1), lambda n, p: fates[(4 * n + p) % 40])
    after = opened(eve, today)
    assert not after.news_in(turn(after, today))
    for one in journey_weeks(after, way):
        if one.first_day < today:
            assert one == eve.week[one.id]
        elif one.id in first.week:
            _is_no_more(first.week[one.id], one)


def _is_no_more(first: Week, one: Week) -> None:
    assert [s.id for s in one.sessions] == [s.id for s in first.sessions]
    assert structs.replace(first_drawn(one), begun=False, ticks=first.ticks) == first
    if first.kind == "cutback" != one.kind:
        return
    assert one.km <= first.km
    for session, before in zip(one.sessions, first.sessions, strict=True):
        assert (session.outing.km or 0.0) <= (before.outing.km or 0.0)
        is_walk = session.outing.kind == "walk"
        assert is_walk or (session.outing.minutes or 0.0) <= (before.outing.minutes or 0.0)


@settings(max_examples=40, deadline=None)
@given(fates=FATES, weeks=st.integers(2, 15))
def test_no_run_ahead_is_ever_a_tenth_longer_than_what_was_run(
    fates: list[Fate], weeks: int
) -> None:
    today = monday(weeks)
    own = lived(FIRST, MONDAY, today, lambda n, p: fates[(4 * n + p) % 40])
    ahead = [s.outing for one in own.weeks if one.first_day >= today for s in one.sessions]
    waiting = [s.outing for one in own.weeks if one.first_day < today for s in one.sessions]
    runs = [(MONDAY - timedelta(days=1), JOURNEY.longest_km)]
    runs += [(run.day, run.km or 0.0) for run in own.runs]
    runs += [(o.day, o.km or 0.0) for o in (*waiting, *ahead) if is_run(o) and o.kind != "race"]
    for outing in ahead:
        if is_run(outing) and outing.kind != "race":
            most = longest_allowed(longest_recent(runs, outing.day))
            assert (outing.km or 0.0) <= most + 0.05


@pytest.mark.parametrize("days", range(1, 7))
def test_a_week_reads_the_same_whenever_it_is_first_opened(days: int) -> None:
    eve = lived(FIRST, MONDAY, monday(6) - timedelta(days=1), BAD)
    (sunday,) = [s for s in week(eve, 5).sessions if s.outing.day == monday(6) - timedelta(days=1)]
    eve = eve.after(tick(eve, sunday.id, sunday.outing.day))
    assert opened(eve, monday(6) + timedelta(days=days)).weeks == opened(eve, monday(6)).weeks


@pytest.mark.parametrize("later", range(7))
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.goal.kind)
def test_the_day_on_which_a_journey_is_drawn_changes_nothing_in_it(
    way: Journey, later: int
) -> None:
    today = MONDAY + timedelta(days=later)
    first = begun(ANA, structs.replace(way, from_day=first_day_for(ANA, today)))
    on = max(today, first.weeks[0].first_day)
    assert unmarked(opened(first, on)) == list(first.weeks)


def test_a_birthday_on_the_way_moves_no_cutback() -> None:
    older = structs.replace(ANA, born=MONDAY.year + 1 - 50)
    first = begun(older, JOURNEY)
    assert unmarked(lived(first, MONDAY, monday(9))) == list(first.weeks)
