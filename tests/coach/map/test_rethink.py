"""Changing one's mind: the weeks ahead are drawn anew, those that have begun stay as they are."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.limits import refusals
from app.coach.map.draw import draw
from app.coach.map.rethink import led_elsewhere
from app.coach.plan import journey_weeks
from storage.journal import Journal
from storage.records import Change, Goal, Journey, Runner, Week
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import begun, lived, opened

WEDNESDAY = MONDAY + timedelta(weeks=6, days=2)
LATER = Goal("race", 21.0975, date(2027, 4, 11))
MARATHON = Goal("race", 42.195, date(2027, 5, 30))
WANTED = structs.replace(JOURNEY, id="journey-2", weekly_km=35, longest_km=13)


def on_the_way() -> Journal:
    return lived(begun(RUNNER, JOURNEY), MONDAY, WEDNESDAY)


def redrawn(own: Journal, wanted: Journey, runner: Runner = RUNNER) -> tuple[Week, ...]:
    own = own.after(Change(put=(runner,)))
    way = led_elsewhere(own, wanted, WEDNESDAY)
    return journey_weeks(own.after(draw(own, way, WEDNESDAY)), way)


def numbers(weeks: tuple[Week, ...]) -> list[int]:
    return [week.number for week in weeks]


def test_another_race_day_keeps_the_numbers_and_what_has_begun() -> None:
    own = on_the_way()
    weeks = redrawn(own, structs.replace(WANTED, goal=LATER))
    assert numbers(weeks) == list(range(1, 21))
    assert weeks[:7] == own.weeks[:7]
    assert weeks[-1].sessions[-1].outing.day == date(2027, 4, 11)


def test_the_weeks_ahead_grow_out_of_what_was_run() -> None:
    own = on_the_way()
    weeks = redrawn(own, structs.replace(WANTED, goal=MARATHON))
    assert numbers(weeks) == list(range(1, 28))
    assert weeks[8].km == pytest.approx(own.weeks[6].km * 1.04, abs=1.5)
    assert max(s.outing.km or 0.0 for w in weeks[:-1] for s in w.sessions) > 25


def test_other_days_are_used_from_next_week_on() -> None:
    other = structs.replace(RUNNER, days=dict.fromkeys(("mon", "wed", "fri", "sun")))
    weeks = redrawn(on_the_way(), WANTED, other)
    days = {f"{s.outing.day:%a}" for week in weeks[8:] for s in week.sessions}
    assert days <= {"Mon", "Wed", "Fri", "Sun", "Sat"}
    assert {f"{s.outing.day:%a}" for s in weeks[6].sessions} == {"Tue", "Thu", "Sat", "Sun"}


@pytest.mark.parametrize("runs", [3, 5])
def test_fewer_or_more_runs_a_week(runs: int) -> None:
    six = structs.replace(RUNNER, days=dict.fromkeys(("tue", "wed", "thu", "sat", "sun")))
    weeks = redrawn(on_the_way(), structs.replace(WANTED, runs_per_week=runs), six)
    assert {len(week.sessions) for week in weeks[7:14]} == {runs}


def test_an_injury_makes_every_third_week_a_light_one() -> None:
    hurt = structs.replace(RUNNER, injured_until=MONDAY)
    weeks = redrawn(on_the_way(), WANTED, hurt)
    assert [week.number for week in weeks[7:] if week.kind == "cutback"] == [9, 12]


def test_what_is_drawn_anew_obeys_the_limits_of_what_was_run() -> None:
    own = on_the_way()
    weeks = redrawn(own, structs.replace(WANTED, goal=LATER))
    way = structs.replace(JOURNEY, goal=LATER)
    assert refusals(own, way, weeks, MONDAY) == ()


@pytest.mark.parametrize(
    "goal", [Goal("keep_running"), Goal("weekly_km", 50.0)], ids=["keep running", "a distance"]
)
def test_another_sort_of_goal_begins_anew(goal: Goal) -> None:
    wanted = structs.replace(WANTED, goal=goal)
    assert led_elsewhere(on_the_way(), wanted, WEDNESDAY) == wanted


def test_a_journey_of_which_nothing_was_run_begins_anew() -> None:
    own = opened(begun(RUNNER, JOURNEY), MONDAY)
    assert led_elsewhere(own, WANTED, MONDAY + timedelta(days=3)) == WANTED


def test_a_coach_s_own_plan_is_not_drawn_anew() -> None:
    own = on_the_way().after(Change(put=(structs.replace(JOURNEY, drawn_by="own"),)))
    assert led_elsewhere(own, WANTED, WEDNESDAY) == WANTED
