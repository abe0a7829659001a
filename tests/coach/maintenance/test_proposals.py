"""Less is proposed where life asks for it: a small week after a slide, a hold after small weeks."""

from datetime import date, timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.limits import refusals
from app.coach.maintenance.hold import held
from app.coach.maintenance.proposals import held_weeks, less, take_less
from app.coach.maintenance.small_week import small_week
from app.coach.map.draw import draw
from app.coach.momentum.weeks import tally
from app.coach.plan import journey_weeks, planned
from app.voice.why_page import why_page
from storage.journal import Journal
from storage.records import Change, Pause, Was, Week
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.any_runner import Setting, settings_of
from tests.coach.map.living import Fates, begun, but, lived, opened, unmarked

ANA = structs.replace(RUNNER, days=dict.fromkeys(RUNNER.days))
FIRST = begun(ANA, JOURNEY)
SLID = but(w5_2="gone", w5_3="gone", w5_4="gone")
SMALL = but(w3="eased", w4="eased", w5="eased")


def monday(number: int) -> date:
    return MONDAY + timedelta(weeks=number - 1)


def at(number: int, fates: Fates) -> Journal:
    return lived(FIRST, MONDAY, monday(number), fates)


def week(own: Journal, number: int) -> Week:
    return own.week[monday(number).isoformat()]


def test_three_missed_runs_propose_a_small_week() -> None:
    assert less(at(6, SLID), monday(6)) == "small week"
    assert less(at(6, but(w5_3="gone", w5_4="gone")), monday(6)) is None


def test_a_small_week_is_kept_by_two_runs_and_has_one_hard_one_at_most() -> None:
    own = at(6, SLID)
    own = own.after(take_less(own, monday(6)))
    small = week(own, 7)
    mean = sum(tally(own, week(own, number), monday(6)).km for number in (2, 3, 4, 5)) / 4
    assert (small.kind, small.ticks) == ("maintenance", 2)
    assert 0.6 * mean <= small.km <= 0.70 * mean
    assert sum(s.outing.kind in ("tempo", "intervals") for s in small.sessions) <= 1


def test_each_run_of_a_small_week_keeps_what_it_was_and_asks_as_much_as_it_says() -> None:
    own = at(6, SLID)
    stood = week(own, 7).sessions
    small = week(own.after(take_less(own, monday(6))), 7).sessions
    assert [one.was[-1] for one in small] == [
        Was(before=one.outing, on=monday(6), rule="5.small", reason="taken", by="coach")
        for one in stood
    ]
    assert [planned(one) for one in small] == [one.outing for one in small]


def test_why_tells_of_a_small_week_what_it_was_when_and_by_whom() -> None:
    own = at(6, SLID)
    own = own.after(take_less(own, monday(6)))
    day = week(own, 7).sessions[-1].outing.day
    told = {row.label: row.words for row in why_page(own, day, monday(7)).rows}
    assert told["23 Nov"].startswith("drawn as 13.6 km, the seventh long run")
    assert told["28 Dec"].endswith("a small week (5.small): runs had gone by, and you took it")


def test_the_running_week_stays_and_nothing_after_grows() -> None:
    own = at(6, SLID)
    after = own.after(take_less(own, monday(6)))
    assert week(after, 6) == week(own, 6)
    assert all(week(after, n).km <= week(own, n).km for n in range(8, 17))


def test_it_is_not_proposed_twice() -> None:
    own = at(6, SLID)
    own = own.after(take_less(own, monday(6)))
    assert less(own, monday(6)) is None
    assert not small_week(own, monday(6))


def test_a_small_week_stands_when_its_week_begins() -> None:
    own = at(6, SLID)
    own = own.after(take_less(own, monday(6)))
    drawn = week(own, 7)
    assert week_of(opened(lived(own, monday(6), monday(7)), monday(7)), 7) == drawn


def test_a_small_week_in_the_place_of_a_cutback_that_became_a_build_week_stands_too() -> None:
    own = at(6, SLID)
    lifted = tuple(
        structs.replace(one, was=(Was(one.outing, monday(6), "4.5", "rested", "coach"),))
        for one in week(own, 7).sessions
    )
    own = own.after(Change(put=(structs.replace(week(own, 7), sessions=lifted),)))
    own = own.after(take_less(own, monday(6)))
    drawn = week(own, 7)
    assert week_of(opened(lived(own, monday(6), monday(7)), monday(7)), 7) == drawn


def week_of(own: Journal, number: int) -> Week:
    return next(one for one in unmarked(own) if one.id == monday(number).isoformat())


def test_three_maintenance_weeks_in_a_row_propose_a_hold() -> None:
    own = at(6, SMALL)
    assert (less(own, monday(6)), held_weeks(own, monday(6))) == ("hold", 4)
    own = own.after(take_less(own, monday(6)))
    taken = held(own, monday(6))
    assert taken is not None
    assert (taken.first, taken.weeks) == (monday(7), 4)
    assert less(own, monday(6)) is None


def test_two_of_them_do_not() -> None:
    assert less(at(6, but(w4="eased", w5="eased")), monday(6)) is None


def test_a_hold_is_no_longer_than_the_way_to_the_taper_leaves() -> None:
    own = at(12, but(w9="eased", w10="eased", w11="eased"))
    assert held_weeks(own, monday(12)) == 2


def test_nothing_is_proposed_in_a_pause() -> None:
    off = Pause(id="p", first=monday(6), reason="away", made=monday(6))
    own = at(6, SLID).after(Change(put=(off,)))
    assert less(own, monday(6)) is None


@settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.filter_too_much],
)
@given(settings_of(), st.integers(2, 8))
def test_the_limits_refuse_no_small_week(setting: Setting, weeks: int) -> None:
    way = setting.journey
    own = setting.journal.after(draw(setting.journal, way, setting.today))
    today = way.from_day + timedelta(weeks=weeks)
    own = lived(own, way.from_day, today, lambda number, _: "gone" if number == weeks else "done")
    small = own.after(take_less(own, today))
    found = refusals(small, way, journey_weeks(small, way), today)
    before = {(one.id, one.on) for one in refusals(own, way, journey_weeks(own, way), today)}
    assert {(one.id, one.on) for one in found} <= before
