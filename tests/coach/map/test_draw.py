"""Drawing a journey: where it begins, what it takes over from, and that it stays the same."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.map.draw import draw, planned_weeks
from app.coach.map.start_week import first_day_for
from storage.journal import Journal, key_of
from storage.records import Change, Goal, Journey, Runner, Week
from tests.coach.map.runners import ANA, MONDAY, journal_of, journey, outings, plan_of, runner

TEN_K = Goal("race", km=10.0, race_day=date(2027, 2, 21))


def day(later: int) -> date:
    return MONDAY + timedelta(days=later)


def drawn(later: int, owner: Runner = ANA) -> tuple[Week, ...]:
    today = day(later)
    way = journey(from_day=first_day_for(owner, today))
    return planned_weeks(journal_of(owner), way, today)


def running() -> Journal:
    journal = journal_of(ANA)
    return journal.after(draw(journal, journey(), MONDAY))


def second(from_day: date) -> Journey:
    return structs.replace(journey(TEN_K, 30.0, 10.0, from_day=from_day), id="journey-2")


@pytest.mark.parametrize(
    ("later", "expected"), [(0, 0), (1, 1), (3, 3), (5, 5), (6, 7)],
    ids=["on the first day", "Tuesday", "Thursday", "Saturday", "one day left is too few"],
)  # fmt: skip
def test_a_journey_begins_today_while_two_running_days_are_left(later: int, expected: int) -> None:
    assert first_day_for(ANA, day(later)) == day(expected)


def test_a_journey_set_up_on_the_first_day_has_no_short_week() -> None:
    weeks = drawn(0)
    assert [week.number for week in weeks] == list(range(1, 17))
    assert weeks[0].id == "2026-11-23"


def test_in_the_middle_of_a_week_it_begins_with_a_short_easy_one() -> None:
    short, first, *_ = drawn(3)
    assert (short.id, short.number, short.phase, short.kind) == ("2026-11-23", 0, "start", "build")
    assert plan_of(short) == [("Thu", "easy", 6.0), ("Sat", "easy", 6.0)]
    assert (short.km, short.ticks) == (12.0, 2)
    assert (first.id, first.number) == ("2026-11-30", 1)


def test_a_short_week_holds_only_days_that_are_left() -> None:
    for later in range(1, 6):
        assert all(outing.day >= day(later) for outing in outings(drawn(later)))


def test_a_short_week_uses_other_days_of_the_runner_where_the_plan_has_none_left() -> None:
    owner = runner("mon", "wed", "fri", "sat", "sun")
    weeks = planned_weeks(
        journal_of(owner), journey(weekly_km=18.0, runs=3, from_day=day(4)), day(4)
    )
    assert weeks[0].number == 0
    assert len(weeks[0].sessions) == 2


def test_session_ids_are_the_week_s_and_an_ordinal_in_the_order_of_days() -> None:
    for week in drawn(0):
        assert [s.id for s in week.sessions] == [
            f"{week.id}/{n}" for n in range(1, len(week.sessions) + 1)
        ]
        assert [s.outing.day for s in week.sessions] == sorted(s.outing.day for s in week.sessions)


def test_the_journey_stands_beside_its_weeks() -> None:
    change = draw(journal_of(ANA), journey(), MONDAY)
    assert change.put[0] == journey()
    assert len(change.put) == 17
    assert change.drop == ()


def test_a_new_journey_ends_the_one_before() -> None:
    today = day(9)
    change = draw(running(), second(today), today)
    old = next(record for record in change.put if record.id == "journey-1")
    assert isinstance(old, Journey)
    assert (old.ended, old.ended_why) == (today, "replaced")


def test_a_journey_that_has_ended_keeps_its_end() -> None:
    ended = structs.replace(journey(), ended=day(2), ended_why="reached")
    journal = type(running())(runner=running().runner, journey={ended.id: ended})
    change = draw(journal, second(day(7)), day(7))
    assert ended.id not in {record.id for record in change.put}


def test_a_race_in_the_week_after_a_standing_one_is_drawn() -> None:
    goal = Goal("race", km=10.0, race_day=day(7))
    way = structs.replace(second(day(0)), goal=goal)
    weeks = planned_weeks(running(), way, MONDAY)
    assert [outing.kind for outing in outings(weeks)] == ["race"]


def test_short_runs_before_a_race_keep_clear_of_a_standing_week() -> None:
    novice = runner("mon", "tue", "sat", "sun")
    first = journey(Goal("keep_running"), 15.0, 6.0, 2)
    weekend = structs.replace(novice, days={"sat": None, "sun": None})
    journal = journal_of(weekend)
    journal = journal.after(draw(journal, first, MONDAY))
    journal = journal.after(Change(put=(structs.replace(novice, long_day="mon"),)))
    way = structs.replace(second(day(5)), goal=Goal("race", km=5.0, race_day=day(12)))
    way = structs.replace(way, weekly_km=15.0, longest_km=8.0, runs_per_week=2)
    assert day(7) not in {outing.day for outing in outings(planned_weeks(journal, way, day(5)))}


def test_a_race_is_never_lost_to_a_week_that_begins_too_full() -> None:
    weekend, weekdays = runner("sat", "sun"), runner("mon", "tue", long_day="mon")
    journal = journal_of(weekend)
    journal = journal.after(draw(journal, journey(Goal("keep_running"), 15.0, 8.0, 2), MONDAY))
    journal = journal.after(Change(put=(weekdays,)))
    way = structs.replace(second(day(5)), goal=Goal("race", km=5.0, race_day=day(12)))
    way = structs.replace(way, weekly_km=15.0, longest_km=8.0, runs_per_week=2)
    drawn_days = [outing.day for outing in outings(planned_weeks(journal, way, day(5)))]
    assert drawn_days[-1] == day(12)


def test_the_running_week_of_the_old_journey_stands() -> None:
    today = day(9)
    after = running().after(draw(running(), second(today), today))
    assert after.week["2026-11-30"] == running().week["2026-11-30"]
    assert after.week["2026-12-07"].journey == "journey-2"
    assert after.week["2026-12-07"].number == 1


def test_open_weeks_beyond_the_new_journey_are_dropped() -> None:
    today = day(7)
    change = draw(running(), second(today), today)
    left = running().week["2027-02-22"]
    assert key_of(left) in change.drop
    after = running().after(change)
    assert {week.journey for week in after.weeks if week.first_day > today} == {"journey-2"}


def test_old_weeks_before_a_later_beginning_are_dropped_too() -> None:
    after = running().after(draw(running(), second(day(28)), day(7)))
    assert "2026-12-07" not in after.week
    assert after.week["2026-12-21"].number == 1


def test_weeks_gone_by_are_left_alone() -> None:
    today = day(16)
    change = draw(running(), second(today), today)
    touched = {record.id for record in change.put} | {key.id for key in change.drop}
    assert not touched & {"2026-11-23", "2026-11-30", "2026-12-07"}


def test_the_long_run_keeps_two_days_from_that_of_the_week_before() -> None:
    monday_runner = structs.replace(
        ANA, days={"mon": None, "wed": None, "fri": None}, long_day="mon"
    )
    journal = running().after(type(draw(running(), journey(), MONDAY))(put=(monday_runner,)))
    way = structs.replace(second(day(7)), runs_per_week=3)
    weeks = planned_weeks(journal, way, day(6))
    assert plan_of(weeks[0])[0][:2] == ("Mon", "easy")
    assert plan_of(weeks[1])[0][:2] == ("Mon", "long")


def test_the_same_draw_twice_is_the_same_change() -> None:
    first = draw(running(), second(day(9)), day(9))
    after = running().after(first)
    assert draw(running(), second(day(9)), day(9)) == first
    assert not after.news_in(draw(after, second(day(9)), day(9)))


def test_days_that_allow_no_week_draw_nothing() -> None:
    assert planned_weeks(journal_of(runner("sun")), journey(), MONDAY) == ()
    assert planned_weeks(Journal(), journey(), MONDAY) == ()
