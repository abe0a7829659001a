"""The road: what each week asks and what became of it, and whether it leads to its goal."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from msgspec import structs

from app.coach.map.draw import draw
from app.coach.map.road import RoadWeek, road, stretches
from app.coach.momentum.runs import tick
from app.coach.plan import STATED
from storage.journal import Journal
from storage.records import Change, Goal, Pause, Run, Was
from tests.builders import JOURNEY, MONDAY, RACE_DAY, four_runs, journal, race, week, weeks_of_four
from tests.coach.map.any_runner import Setting, settings_of
from tests.coach.map.runners import ANA, journal_of, journey

TUESDAY, THURSDAY, SUNDAY = (MONDAY + timedelta(days=n) for n in (1, 3, 6))
SECOND_MONDAY = MONDAY + timedelta(days=7)


def weeks_on(own: Journal, today: date) -> tuple[RoadWeek, ...]:
    found = road(own, today)
    assert found is not None
    return found.weeks


def with_runs(own: Journal, *runs: Run) -> Journal:
    return own.after(Change(put=runs))


def ticked(own: Journal, *places: int) -> Journal:
    """The sessions of the first week at these places, ticked on their days."""
    for place in places:
        session = own.weeks[0].sessions[place - 1]
        own = own.after(tick(own, session.id, session.outing.day))
    return own


def test_without_a_journey_there_is_no_road() -> None:
    assert road(Journal(), MONDAY) is None


def test_a_journey_without_weeks_is_no_road() -> None:
    assert road(journal(), MONDAY) is None


def test_a_week_ahead_asks_and_has_come_to_nothing() -> None:
    second = weeks_on(weeks_of_four(2), MONDAY)[1]
    assert (second.km_goal, second.km_run, second.longest_km) == (30.5, 0, 12.0)
    assert (second.ticks, second.ticks_goal, second.ticks_planned) == (0, 3, 4)
    assert (second.kept, second.is_now, second.is_ahead) == (None, False, True)


@pytest.mark.parametrize(
    ("today", "now"),
    [(MONDAY - timedelta(days=1), None), (MONDAY, 1), (SUNDAY, 1), (SECOND_MONDAY, 2)],
)
def test_now_is_the_week_that_today_is_in(today: date, now: int | None) -> None:
    here = [one.number for one in weeks_on(weeks_of_four(2), today) if one.is_now]
    assert here == ([now] if now else [])


def test_what_was_run_counts_extra_runs_and_leaves_walks_and_stated_races_out() -> None:
    own = with_runs(
        ticked(weeks_of_four(2), 1),
        Run(id="extra", day=TUESDAY, km=4.0),
        Run(id="walk", day=TUESDAY, km=30.0, kind="walk"),
        Run(id="stated", day=TUESDAY, km=42.0, kind="race", note=STATED),
    )
    first = weeks_on(own, THURSDAY)[0]
    assert (first.km_run, first.longest_km) == (10.5, 12.0)


def test_the_longest_run_is_as_run_once_nothing_is_open() -> None:
    own = with_runs(
        ticked(weeks_of_four(2), 1, 2, 3),
        Run(id=f"{MONDAY}/4", day=SUNDAY, km=9.0, session=f"{MONDAY}/4"),
    )
    assert weeks_on(own, SECOND_MONDAY)[0].longest_km == 9.0


def test_a_long_run_without_an_answer_stands_as_planned_for_a_week() -> None:
    own = ticked(weeks_of_four(4), 1, 2, 3)
    assert weeks_on(own, SUNDAY + timedelta(days=7))[0].longest_km == 12.0
    assert weeks_on(own, SUNDAY + timedelta(days=8))[0].longest_km == 7.0


def test_a_race_is_the_longest_run_of_its_week() -> None:
    own = journal(week(MONDAY, [race(SUNDAY)], ticks=1))
    assert weeks_on(own, MONDAY)[0].longest_km == 21.0975


def test_three_eased_sessions_make_a_maintenance_week() -> None:
    own = weeks_of_four(2)
    short = [
        Run(id=one.id, day=one.outing.day, minutes=minutes, session=one.id)
        for one, minutes in zip(own.weeks[0].sessions, (30, 20, 20), strict=False)
    ]
    assert not weeks_on(with_runs(own, *short[:2]), SECOND_MONDAY)[0].is_eased
    assert weeks_on(with_runs(own, *short[:3]), SECOND_MONDAY)[0].is_eased


def test_a_week_in_a_pause_is_excused() -> None:
    away = Pause(id="p", first=MONDAY, last=SUNDAY, reason="away", made=MONDAY)
    first = weeks_on(weeks_of_four(2).after(Change(put=(away,))), SECOND_MONDAY)[0]
    assert (first.is_excused, first.kept) == (True, None)


def test_the_road_is_that_of_the_last_journey_once_none_is_running() -> None:
    over = structs.replace(JOURNEY, ended=RACE_DAY, ended_why="reached")
    own = weeks_of_four(2).after(Change(put=(over,)))
    found = road(own, RACE_DAY + timedelta(days=3))
    assert found is not None
    assert found.journey == over


def test_the_week_of_a_day_before_the_road_is_its_first_and_after_it_its_last() -> None:
    found = road(weeks_of_four(3), MONDAY)
    assert found is not None
    days = (MONDAY - timedelta(days=9), SECOND_MONDAY, RACE_DAY)
    assert [found.week_of(day).number for day in days] == [1, 2, 3]


def drawn(goal: Goal) -> Journal:
    own, way = journal_of(ANA), journey(goal)
    return own.after(draw(own, way, MONDAY))


def test_a_plan_that_reaches_its_goal_is_green_while_nothing_was_missed() -> None:
    found = road(drawn(Goal("race", 21.0975, RACE_DAY)), MONDAY)
    assert found is not None
    assert (found.verdict.colour, found.verdict.longest_day) == ("green", date(2027, 2, 28))


def test_long_runs_that_were_not_run_do_not_reach_the_goal() -> None:
    found = road(drawn(Goal("race", 21.0975, RACE_DAY)), date(2027, 3, 9))
    assert found is not None
    assert (found.verdict.colour, found.verdict.longest_km) == ("red", 11.6)


def shrunk(own: Journal, km: float) -> Journal:
    """The longest run made smaller by the coach, whatever it was before."""
    for one in [session for each in own.weeks for session in each.sessions]:
        if km < (one.outing.km or 0.0) and one.outing.kind != "race":
            was = Was(before=one.outing, on=MONDAY, rule="4.5", reason="", by="coach")
            smaller = structs.replace(one, outing=structs.replace(one.outing, km=km), was=(was,))
            own = own.after(Change(put=(own.with_session(smaller),)))
    return own


@pytest.mark.parametrize(("km", "colour"), [(17.2, "green"), (17.0, "amber"), (14.9, "red")])
def test_a_plan_that_was_green_stays_so_while_the_long_run_is_nearly_as_long(
    km: float, colour: str
) -> None:
    found = road(shrunk(drawn(Goal("race", 21.0975, RACE_DAY)), km), MONDAY)
    assert found is not None
    assert (found.verdict.colour, found.verdict.longest_km) == (colour, km)


def test_a_plan_that_was_tight_from_the_first_day_stays_so() -> None:
    own = drawn(Goal("race", 21.0975, date(2027, 2, 21)))
    found = road(own, MONDAY)
    assert found is not None
    assert (found.verdict.colour, found.verdict.longest_km) == ("amber", 17.5)


@pytest.mark.parametrize(
    ("goal", "columns", "weeks_each"),
    [(Goal("race", 21.0975, RACE_DAY), 16, 1), (Goal("runs", per_week=4), 3, 4)],
)
def test_a_column_is_a_week_or_a_block_of_four(goal: Goal, columns: int, weeks_each: int) -> None:
    found = road(drawn(goal), MONDAY)
    assert found is not None
    parts = stretches(found)
    assert [len(part.weeks) for part in parts] == [weeks_each] * columns
    assert [part.number for part in parts] == list(range(1, columns + 1))


def test_kilometres_are_asked_of_a_race_and_never_of_runs_a_week() -> None:
    goals = (Goal("race", 21.0975, RACE_DAY), Goal("runs", per_week=4))
    roads = [road(drawn(goal), MONDAY) for goal in goals]
    assert [found.asks_km for found in roads if found] == [True, False]


@given(settings_of())
def test_every_week_of_any_journey_stands_on_its_road_once_and_in_order(setting: Setting) -> None:
    own = setting.journal.after(draw(setting.journal, setting.journey, setting.today))
    found = road(own, setting.today)
    if found is None:
        assert not own.week
        return
    assert [one.first_day for one in found.weeks] == [one.first_day for one in own.weeks]
    assert [one for part in stretches(found) for one in part.weeks] == list(found.weeks)


def test_four_runs_are_a_week_of_the_road_like_any_other() -> None:
    assert [one.phase for one in weeks_on(journal(four_runs(MONDAY)), MONDAY)] == ["build"]
