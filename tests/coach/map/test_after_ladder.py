"""How a ladder ends, and what follows."""

from datetime import date

import pytest
from msgspec import structs

from app.coach.limits import refusals
from app.coach.map.climbing import covered
from app.coach.map.draw import draw
from app.coach.map.races import call_off, race_on
from app.coach.momentum.runs import Figures, add, enter
from app.coach.plan import journey, journey_weeks
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Goal, Run
from tests.coach.map.ladders import WAY, at, days, drawn, lived, on, opened, ticked

TEN_WEEKS = days(on(0, 0), on(9, 6))


def far(own: Journal, session: str, today: date) -> Change:
    return enter(own, session, Figures(km=5.1, minutes=41.0), today)


def with_run(own: Journal, day: date, km: float = 5.0) -> Journal:
    return own.after(add(own, Run(id="extra", day=day, km=km, source="typed"), day))


def test_a_journey_lived_to_its_end_reaches_5_km_and_is_followed() -> None:
    own = lived(lived(drawn(), TEN_WEEKS), [on(10, 0)], far)
    assert at(own, on(10, 0)).whole[-1][1] == 31
    own = opened(own, on(10, 1))
    ended, following = own.journey[WAY.id], journey(own)
    assert (ended.ended, ended.ended_why) == (on(10, 0), "reached")
    assert following
    assert (following.goal, following.from_day) == (Goal("keep_running"), on(11, 0))
    assert (following.runs_per_week, following.longest_km) == (3, 5.1)
    assert following.weekly_km >= 5
    weeks = journey_weeks(own, following)
    assert refusals(own, following, weeks, on(10, 1)) == ()
    assert max(week.km for week in weeks) == pytest.approx(following.weekly_km, abs=1)
    assert not own.news_in(turn(own, on(10, 1)))


def test_the_running_week_stands() -> None:
    own = lived(lived(drawn(), TEN_WEEKS), [on(10, 0)], far)
    after = opened(own, on(10, 1))
    assert after.week[on(10, 0).isoformat()] == own.week[on(10, 0).isoformat()]


def test_covered_on_a_week_s_last_day_the_next_week_is_the_new_one() -> None:
    own = opened(with_run(lived(drawn(), TEN_WEEKS), on(9, 6)), on(10, 0))
    following = journey(own)
    assert following
    assert following.from_day == on(10, 0)
    assert own.week[on(10, 0).isoformat()].journey == following.id


def test_days_without_a_word_draw_the_same_again() -> None:
    own = with_run(lived(drawn(), TEN_WEEKS), on(9, 4))
    first = opened(own, on(9, 5))
    assert journey(first) != WAY
    for day in days(on(9, 6), on(11, 0)):
        again = opened(own, day)
        assert journey(again) == journey(first)
        assert again.week[on(10, 0).isoformat()].sessions == first.weeks[10].sessions


def test_5_km_entered_late_leaves_the_days_since_as_they_were_lived() -> None:
    own = lived(drawn(), [*TEN_WEEKS, on(10, 0)])
    own = opened(own.after(far(own, f"{on(9, 0)}/3", on(10, 1))), on(10, 1))
    following = journey(own)
    assert following
    assert following.from_day == on(11, 0)
    assert own.week[on(10, 0).isoformat()].journey == WAY.id


def test_nothing_ends_on_the_day_itself() -> None:
    own = with_run(lived(drawn(), TEN_WEEKS), on(9, 6))
    assert covered(own, WAY, on(9, 6))
    assert journey(opened(own, on(9, 6))) == WAY


@pytest.mark.parametrize(("weeks", "is_reached"), [(4, False), (5, True)])
def test_5_km_count_once_20_minutes_are_run_without_a_walk(weeks: int, *, is_reached: bool) -> None:
    own = with_run(lived(drawn(), days(on(0, 0), on(weeks, 0))), on(weeks, 1))
    assert (covered(own, WAY, on(weeks, 1)) is not None) is is_reached


@pytest.mark.parametrize(
    "run",
    [
        Run(id="extra", day=on(9, 6), km=4.9),
        Run(id="extra", day=on(9, 6), km=5.0, kind="walk"),
        Run(id="extra", day=on(9, 6), minutes=60.0),
    ],
)
def test_less_than_5_km_and_a_walk_do_not_end_it(run: Run) -> None:
    own = lived(drawn(), TEN_WEEKS).after(Change(put=(run,)))
    assert covered(own, WAY, on(9, 6)) is None


def test_without_5_km_the_top_is_run_on_and_on() -> None:
    own = lived(drawn(), days(on(0, 0), on(16, 6)))
    assert own.journey[WAY.id].ended is None
    assert [s.outing.minutes for s in own.weeks[16].sessions] == [45, 45, 45]


def test_a_race_ends_the_ladder_on_its_day() -> None:
    way = structs.replace(WAY, goal=Goal("run_walk", 5.0, on(9, 6)))
    own = drawn(way)
    own = opened(lived(own, TEN_WEEKS), on(10, 0))
    assert own.journey[WAY.id].ended == on(9, 6)
    assert journey(own)


def test_a_race_before_20_minutes_can_be_run_leaves_the_ladder_to_climb() -> None:
    way = structs.replace(WAY, goal=Goal("run_walk", 5.0, on(3, 6)))
    own = opened(lived(drawn(way), days(on(0, 0), on(3, 6))), on(4, 0))
    assert own.journey[WAY.id].ended is None
    assert at(own, on(4, 0)).now == 13
    assert [s.outing.day for s in own.week[on(4, 0).isoformat()].sessions] == [on(4, 2), on(4, 4)]


def test_a_race_that_is_called_off_leaves_the_ladder_to_climb() -> None:
    way = structs.replace(WAY, goal=Goal("run_walk", 5.0, on(9, 6)))
    own = lived(drawn(way), days(on(0, 0), on(2, 4)))
    own = opened(own.after(call_off(own, on(2, 5))), on(2, 5))
    assert journey(own) == WAY
    assert at(own, on(2, 5)).now == 10
    assert len(journey_weeks(own, WAY)) > 10
    assert own.weeks[9].sessions[-1].let_go == on(2, 5)


def test_a_race_on_the_way_takes_a_step_s_place_and_climbs_nothing() -> None:
    own = lived(drawn(), days(on(0, 0), on(2, 4)))
    own = opened(own.after(race_on(own, on(3, 5), 5.0, on(2, 5))), on(2, 5))
    assert [(s.outing.day, s.outing.kind) for s in own.weeks[3].sessions] == [
        (on(3, 0), "runwalk"), (on(3, 2), "runwalk"), (on(3, 5), "race"),
    ]  # fmt: skip
    own = lived(own, days(on(3, 0), on(3, 5)))
    assert at(own, on(3, 6)).now == 12


def test_another_goal_replaces_it() -> None:
    own = lived(drawn(), days(on(0, 0), on(1, 6)))
    other = structs.replace(
        WAY, id="journey-2", goal=Goal("keep_running"), from_day=on(2, 0), weekly_km=12.0,
        longest_km=5.0,
    )  # fmt: skip
    own = opened(own.after(draw(own, other, on(1, 6))), on(2, 0))
    assert own.journey[WAY.id].ended_why == "replaced"
    assert lived(own, [on(2, 0)], ticked).weeks[2].journey == "journey-2"
