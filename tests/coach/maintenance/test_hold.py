"""A hold: what its weeks keep, what it leaves alone, and the way up again after it."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.limits import refusals
from app.coach.maintenance.easing import ease
from app.coach.maintenance.hold import end_hold, held, hold, hold_refusal
from app.coach.map.curve import Past
from app.coach.map.draw import draw
from app.coach.map.lived import pasts
from app.coach.plan import journey_weeks
from app.coach.sessions import is_hard
from storage.journal import Journal
from storage.records import Change, Goal, Journey, Outing, Week
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.any_runner import Setting, settings_of
from tests.coach.map.living import always, begun, but, lived, opened, unmarked

ANA = structs.replace(RUNNER, days=dict.fromkeys(RUNNER.days))
FIRST = begun(ANA, JOURNEY)
EXAMPLES = settings(
    max_examples=30,
    deadline=None,
    phases=(Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.filter_too_much],
)


def monday(week: int) -> date:
    return MONDAY + timedelta(weeks=week - 1)


def week(own: Journal, number: int) -> Week:
    return own.week[monday(number).isoformat()]


def long_km(own: Journal, number: int) -> float | None:
    return next(s.outing.km for s in week(own, number).sessions if s.outing.kind == "long")


SIXTH = lived(FIRST, MONDAY, monday(6))
"""Ana on the morning of her sixth week: 33.4 km were her largest, 11.4 her longest."""
TODAY = monday(6)
HELD = SIXTH.after(hold(SIXTH, 4, TODAY))


def test_the_weeks_from_the_next_one_on_are_held() -> None:
    kinds = {number: week(HELD, number).kind for number in range(5, 13)}
    assert [number for number, kind in kinds.items() if kind == "hold"] == [7, 8, 9, 10]
    assert {week(HELD, number).phase for number in (7, 8, 9, 10)} == {"hold"}


def test_the_running_week_and_those_before_it_stay_as_they_are() -> None:
    assert [week(HELD, n) for n in range(1, 7)] == [week(SIXTH, n) for n in range(1, 7)]


def test_a_held_week_is_seven_tenths_of_the_largest_of_three_before_it() -> None:
    largest = max(week(SIXTH, number).km for number in (4, 5, 6))
    for number in (7, 8, 9, 10):
        assert 0.65 * largest <= week(HELD, number).km <= 0.70 * largest


def test_its_long_run_is_two_thirds_of_the_longest_and_stays_so() -> None:
    longest = max(long_km(SIXTH, number) or 0.0 for number in range(2, 7))
    assert len({long_km(HELD, number) for number in (7, 8, 9, 10)}) == 1
    assert 0.65 * longest <= (long_km(HELD, 8) or 0.0) <= 0.75 * longest


def test_one_hard_session_a_week_is_kept_in_a_lighter_way() -> None:
    hard = [[s.outing for s in week(HELD, n).sessions if is_hard(s.outing)] for n in range(7, 11)]
    assert [len(here) for here in hard] == [1, 1, 1, 1]
    usual = next(s.outing for s in week(SIXTH, 6).sessions if is_hard(s.outing))
    assert all((one.minutes or 0.0) < (usual.minutes or 0.0) for (one,) in hard)


def test_a_held_week_has_a_goal_of_its_own() -> None:
    for number in (7, 8, 9, 10):
        own = week(HELD, number)
        assert own.km == pytest.approx(sum(s.outing.km or 0.0 for s in own.sessions))
        assert own.ticks == 3


def test_the_weeks_after_it_lead_up_again_faster_until_the_week_before_it() -> None:
    largest, held_km = week(SIXTH, 6).km, week(HELD, 10).km
    assert 1.10 * held_km < week(HELD, 11).km <= 1.20 * held_km + 0.05
    assert week(HELD, 11).km < week(HELD, 13).km <= largest + 0.05
    assert [week(HELD, number).kind for number in (15, 16)] == ["taper", "race"]


def test_a_cutback_on_the_way_up_is_no_deeper_than_the_hold() -> None:
    assert week(HELD, 12).kind == "cutback"
    assert 0.95 * week(HELD, 10).km <= week(HELD, 12).km < week(HELD, 11).km
    assert 0.85 * (long_km(HELD, 11) or 0.0) - 0.1 <= (long_km(HELD, 12) or 0.0)


def test_whoever_runs_a_hold_as_planned_keeps_it_and_what_comes_after_it() -> None:
    own = lived(HELD, TODAY, monday(16))
    assert unmarked(own) == unmarked(HELD)


def test_a_hold_stands_whatever_was_run_before_it() -> None:
    own = lived(HELD, TODAY, monday(10), but(w6="gone", w7="gone", w8_2="silent", w9="half"))
    assert [_asked(week(own, n)) for n in range(7, 11)] == [
        _asked(week(HELD, n)) for n in range(7, 11)
    ]


def test_a_held_week_counts_as_planned_however_it_went() -> None:
    own = lived(HELD, TODAY, monday(9), but(w7="gone", w8="gone"))
    before = (Past(25.0, 8.0),) * 4
    counted = list(pasts(own, journey_weeks(own, JOURNEY)[:8], before, monday(9)))
    assert [past.km for past in counted[6:]] == [week(HELD, 7).km, week(HELD, 8).km]
    assert all(past.is_hold and past.is_rest for past in counted[6:])


def _asked(week: Week) -> tuple[float, int, list[Outing]]:
    return week.km, week.ticks, [session.outing for session in week.sessions]


def test_one_that_goes_on_keeps_what_it_kept_at_its_start() -> None:
    own = lived(HELD, TODAY, monday(9))
    longer = own.after(hold(own, 3, monday(9)))
    assert [week(longer, n).kind for n in (9, 10, 11, 12)] == ["hold"] * 4
    assert week(longer, 10) == week(HELD, 10)
    assert week(longer, 12).km == week(HELD, 10).km


def test_one_that_is_left_early_leads_up_from_the_next_week_on() -> None:
    own = lived(HELD, TODAY, monday(8))
    left = own.after(end_hold(own, monday(8)))
    assert [week(left, n).kind == "hold" for n in (7, 8, 9, 10)] == [True, True, False, False]
    assert week(left, 8) == week(own, 8)
    assert week(left, 9).km > week(own, 9).km


def test_there_is_nothing_to_leave_without_a_week_of_it_ahead() -> None:
    assert not end_hold(SIXTH, TODAY)
    own = lived(HELD, TODAY, monday(10))
    assert not end_hold(own, monday(10))


def test_a_reading_names_the_hold() -> None:
    own = held(HELD, TODAY)
    assert own is not None
    assert (own.first, own.last, own.weeks) == (monday(7), date(2027, 1, 31), 4)
    assert held(SIXTH, TODAY) is None


def test_its_runs_are_ordinary_ticks() -> None:
    own = lived(HELD, TODAY, monday(8), but(w7="eased"))
    assert all(own.runs_by_session.get(session.id) for session in week(own, 7).sessions)
    eased = HELD.after(ease(HELD, week(HELD, 7).sessions[0].id, TODAY))
    assert opened(lived(eased, TODAY, monday(8)), monday(8))


def refused(own: Journal, weeks: int, today: date) -> tuple[str, int] | None:
    found = hold_refusal(own, weeks, today)
    assert bool(found) is not bool(hold(own, weeks, today))
    return (found.case, found.most) if found else None


def test_it_has_one_to_fifteen_weeks() -> None:
    own = begun(ANA, structs.replace(JOURNEY, goal=Goal("keep_running")))
    own = opened(own, MONDAY)
    assert refused(own, 0, MONDAY) == ("weeks", 15)
    assert refused(own, 16, MONDAY) == ("weeks", 15)
    assert refused(own, 15, MONDAY) is None


def test_it_ends_before_the_taper() -> None:
    assert refused(SIXTH, 8, TODAY) is None
    assert refused(SIXTH, 9, TODAY) == ("too many", 8)
    assert refused(lived(FIRST, MONDAY, monday(14)), 1, monday(14)) == ("taper", 0)


def test_a_week_in_which_the_taper_begins_is_not_held() -> None:
    midweek = structs.replace(JOURNEY, goal=Goal("race", 21.0975, date(2027, 3, 11)))
    own = lived(begun(ANA, midweek), MONDAY, TODAY)
    assert refused(own, 7, TODAY) is None
    assert refused(own, 8, TODAY) == ("too many", 7)


def test_fifteen_weeks_in_a_row_are_the_most() -> None:
    own = begun(ANA, structs.replace(JOURNEY, goal=Goal("keep_running")))
    own = opened(own, MONDAY)
    own = lived(own.after(hold(own, 10, MONDAY)), MONDAY, monday(7))
    assert refused(own, 9, monday(7)) is None
    assert refused(own, 10, monday(7)) == ("too many", 9)


def test_other_plans_have_no_holds() -> None:
    own_plan = structs.replace(JOURNEY, drawn_by="own")
    ladder = structs.replace(JOURNEY, goal=Goal("run_walk", 5.0))
    assert refused(Journal(), 4, TODAY) == ("no plan", 0)
    assert refused(_led(own_plan), 4, TODAY) == ("own", 0)
    assert refused(_led(ladder), 4, TODAY) == ("ladder", 0)
    assert refused(FIRST, 4, MONDAY - timedelta(days=1)) == ("not begun", 0)


def _led(way: Journey) -> Journal:
    return SIXTH.after(Change(put=(way,)))


@EXAMPLES
@given(settings_of(), st.integers(1, 15), st.integers(0, 9))
def test_the_limits_refuse_nothing_in_it(setting: Setting, weeks: int, lived_weeks: int) -> None:
    own, way, today = _running(setting, lived_weeks)
    own = _held(own, weeks, today)
    assert refusals(own, way, journey_weeks(own, way), today) == ()
    later = today + timedelta(weeks=min(weeks, 3) - 1)
    own = lived(own, today, later)
    own = own.after(end_hold(own, later))
    assert refusals(own, way, journey_weeks(own, way), later) == ()


@settings(parent=EXAMPLES, max_examples=10, phases=(Phase.generate,))
@given(settings_of(), st.integers(1, 15), st.integers(0, 5))
def test_no_held_week_decays(setting: Setting, weeks: int, lived_weeks: int) -> None:
    own, _, today = _running(setting, lived_weeks)
    own = _held(own, weeks, today)
    drawn = [week for week in unmarked(own) if week.kind == "hold"]
    later = lived(own, today, today + timedelta(weeks=min(weeks, 5)))
    assert [week for week in unmarked(later) if week.kind == "hold"] == drawn


def _running(setting: Setting, weeks: int) -> tuple[Journal, Journey, date]:
    way = setting.journey
    own = setting.journal.after(draw(setting.journal, way, setting.today))
    today = way.from_day + timedelta(weeks=weeks)
    return lived(own, way.from_day, today, always), way, today


def _held(own: Journal, weeks: int, today: date) -> Journal:
    refused = hold_refusal(own, weeks, today)
    most = refused.most if refused else weeks
    assume(most and (refused is None or refused.case == "too many"))
    return own.after(hold(own, min(weeks, most), today))


def test_the_journey_itself_is_left_alone() -> None:
    change = hold(SIXTH, 4, TODAY)
    assert all(isinstance(record, Week) for record in change.put)


def test_one_soon_after_another_with_runs_of_double_size_between_keeps_the_limits() -> None:
    """The race week is measured by the largest week as it was run."""
    own = FIRST.after(hold(FIRST, 4, MONDAY))
    own = lived(own, MONDAY, MONDAY + timedelta(days=19), lambda _number, _place: "double")
    today = MONDAY + timedelta(days=35)
    own = lived(own, MONDAY + timedelta(days=19), today)
    own = own.after(hold(own, 3, today))
    assert refusals(own, JOURNEY, journey_weeks(own, JOURNEY), today) == ()


def test_the_race_week_after_one_is_no_longer_than_what_was_run_before_it() -> None:
    """Three weeks let go, and then a hold: the runs by hand are short as well (01)."""
    today = MONDAY + timedelta(days=70)
    own = lived(FIRST, MONDAY, MONDAY + timedelta(days=15))
    own = lived(own, MONDAY + timedelta(days=15), today, lambda _number, _place: "gone")
    own = own.after(hold(own, 1, today))
    assert refusals(own, JOURNEY, journey_weeks(own, JOURNEY), today) == ()
