"""What answers come to: defaults, figures, days, words."""

from datetime import date

import pytest
from msgspec import structs

from app.answers.defaults import filled
from app.answers.form import Answers
from app.coach.map.begin import begin, outlook
from app.coach.map.verdict import verdict
from app.coach.momentum.runs import tick
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Goal, IfThen, Run, Runner
from tests.setup.conftest import TODAY, begun


def test_nothing_said_is_a_half_marathon_in_reach() -> None:
    made = begun()
    assert made.journey.goal.km == 21.0975
    assert (made.journey.weekly_km, made.journey.longest_km) == (25, 8)
    assert outlook(Journal(), made.runner, made.journey, (), TODAY).verdict.colour == "green"


@pytest.mark.parametrize("now", ["weekly", "sometimes"])
@pytest.mark.parametrize(
    "goal",
    [
        "",
        "5k",
        "10k",
        "half",
        "marathon",
        "50k",
        "race",
        "3k",
        "100k",
        "runs",
        "weekly-km",
        "keep-running",
    ],
)
def test_every_choice_by_itself_draws_a_plan(now: str, goal: str) -> None:
    made = begun(now=now, goal=goal)
    weeks = outlook(Journal(), made.runner, made.journey, (), TODAY).weeks
    assert weeks
    assert all(week.sessions for week in weeks)


@pytest.mark.parametrize(
    "goal", ["3k", "5k", "10k", "15k", "half", "30k", "marathon", "50k", "80k"]
)
def test_the_race_day_that_is_offered_is_in_reach(goal: str) -> None:
    made = begun(goal=goal, easy_pace="6:00")
    seen = outlook(Journal(), made.runner, made.journey, (), TODAY)
    assert seen.verdict.colour == "green"
    assert made.journey.goal.race_day
    assert made.journey.goal.race_day.weekday() == 6


@pytest.mark.parametrize(
    ("stated", "km"),
    [
        ({"goal": "15k"}, 15.0),
        ({"goal": "12 km"}, 12.0),
        ({"goal": "12,5"}, 12.5),
        ({"goal": "7mi"}, 11.2654),
        ({"goal": "7 miles"}, 11.2654),
        ({"goal": "7", "units": "mi", "weekly": "16"}, 11.2654),
        ({"goal": "race"}, 15.0),
        ({"goal": "race", "race_km": "8"}, 8.0),
        ({"goal": "21k"}, 21.0975),
        ({"goal": "21.1 km"}, 21.0975),
        ({"goal": "13.1 mi"}, 21.0975),
        ({"goal": "race", "race_km": "42.2"}, 42.195),
        ({"goal": "10.2k"}, 10.2),
    ],
)
def test_a_race_is_told_by_its_length(stated: dict[str, str], km: float) -> None:
    assert begun(**stated).journey.goal.km == km


def test_a_known_distance_told_by_its_length_is_that_choice() -> None:
    told = filled(Answers(goal="10 km"), Journal(), TODAY)
    assert (told.goal, told.race_km) == ("10k", "")


def test_now_and_then_begins_smaller() -> None:
    made = begun(now="sometimes")
    assert (made.journey.weekly_km, made.journey.longest_km) == (10, 4)
    assert tuple(made.runner.days) == ("tue", "thu", "sun")
    assert made.journey.goal.km == 5


def test_days_spread_around_the_long_run() -> None:
    assert tuple(begun(long_day="sat").runner.days) == ("mon", "wed", "fri", "sat")


def test_the_long_run_goes_on_the_last_of_other_days() -> None:
    assert begun(days="mon, wed, fri").runner.long_day == "fri"


def test_days_carry_minutes_at_most() -> None:
    assert begun(days="tue:60,thu:60,sat,sun:180").runner.days == {
        "tue": 60, "thu": 60, "sat": None, "sun": 180,
    }  # fmt: skip


def test_a_comma_is_a_decimal_point() -> None:
    assert begun(weekly="25,5").journey.weekly_km == 25.5


def test_miles_are_typed_and_kilometres_kept() -> None:
    made = begun(units="mi", weekly="20", longest="6", goal="keep-running")
    assert made.runner.units == "mi"
    assert (made.journey.weekly_km, made.journey.longest_km) == (32.1869, 9.6561)


def test_options_in_km_stay_in_km() -> None:
    assert begun(units="mi", typed_in="km", weekly="25", goal="runs").journey.weekly_km == 25


def test_runs_a_week_follow_days_and_distance() -> None:
    assert begun(days="mon,tue,wed,thu,fri,sat,sun").journey.runs_per_week == 5
    assert begun(weekly="8", days="mon,tue,thu,sat,sun").journey.runs_per_week == 2


def test_runs_a_week_may_be_stated() -> None:
    made = begun(goal="runs", runs="3")
    assert made.journey.goal == Goal("runs", per_week=3)
    assert len(made.runner.days) == 3


@pytest.mark.parametrize(
    ("stated", "pace"),
    [
        ({"easy_pace": "6:30"}, 6.5),
        ({"easy_five": "33"}, 6.6),
        ({"longest_time": "52"}, 6.5),
        ({"easy_pace": "10:00", "units": "mi", "goal": "runs"}, 6.2137),
        ({}, None),
    ],
)
def test_the_easy_pace(stated: dict[str, str], pace: float | None) -> None:
    assert begun(**stated).runner.easy_pace == pytest.approx(pace, abs=1e-3)


def test_a_stated_race_is_a_run_of_yesterday() -> None:
    assert begun(race_result="10k=50:00").results == (
        Run(
            id="0001",
            day=date(2026, 11, 22),
            km=10,
            minutes=50,
            kind="race",
            source="typed",
            note="as stated at set-up",
        ),
    )


@pytest.mark.parametrize(
    ("text", "km", "minutes", "day"),
    [
        ("half in 1:45", 21.0975, 105, date(2026, 11, 22)),
        ("5 km 24:34", 5, 24 + 34 / 60, date(2026, 11, 22)),
        ("Half marathon = 1:45:30", 21.0975, 105.5, date(2026, 11, 22)),
        ("10k=50:00@2026-10-04", 10, 50, date(2026, 10, 4)),
        ("10k=50:00 @ 4 oct", 10, 50, date(2026, 10, 4)),
    ],
)
def test_a_race_is_read_as_people_write_it(text: str, km: float, minutes: float, day: date) -> None:
    (race,) = begun(race_result=text).results
    assert race.km == km
    assert race.minutes == pytest.approx(minutes)
    assert race.day == day


def test_several_races_may_be_stated() -> None:
    races = begun(race_result="10k=50:00, 5k=24:00@2026-10-04").results
    assert [race.km for race in races] == [10, 5]


def test_a_plan_for_a_bad_day() -> None:
    assert begun(if_then="I run to the park gate").runner.if_then == IfThen(
        "it is cold, wet and dark", "I run to the park gate"
    )
    assert begun(if_when="it rains", if_then="I go").runner.if_then == IfThen("it rains", "I go")
    assert begun(if_when="it rains").runner.if_then is None


def test_own_words_stay_on_one_line() -> None:
    assert begun(why=" to show\n Leo\x07 ").runner.why == "to show Leo"


def test_what_the_record_holds_stays_where_nothing_is_said() -> None:
    known = Runner(units="mi", days={"wed": 45, "sat": None}, long_day="sat", easy_pace=6.0)
    journal = Journal(runner={"runner": structs.replace(known, spares_on=False)})
    runner = begun(TODAY, journal, goal="runs", weekly="10").runner
    assert runner.days == {"wed": 45, "sat": None}
    assert (runner.units, runner.easy_pace, runner.spares_on) == ("mi", 6.0, False)


def test_a_second_journey_begins_with_what_was_run_lately() -> None:
    first = begun(goal="runs")
    journal = Journal().after(begin(Journal(), *first, None, TODAY))
    later = date(2027, 1, 4)
    runs = {
        day.isoformat(): Run(id=day.isoformat(), day=day, km=10)
        for day in (date(2026, 12, 13), date(2026, 12, 20), date(2026, 12, 27), date(2027, 1, 3))
    }
    told = filled(Answers(), Journal(journal.runner, journal.journey, run=runs), later)
    assert (told.weekly, told.longest) == ("10", "10")


def test_it_begins_today_while_two_run_days_are_left() -> None:
    thursday = date(2026, 11, 26)
    assert begun(thursday).journey.from_day == thursday


def test_else_it_begins_on_the_next_first_day() -> None:
    assert begun(date(2026, 11, 29)).journey.from_day == date(2026, 11, 30)


def on_the_way(run_on: date | None = date(2026, 11, 24)) -> Journal:
    """A marathon's first week, with the run of a day ticked."""
    own = Journal().after(begin(Journal(), *begun(goal="marathon"), None, TODAY))
    own = own.after(turn(own, TODAY))
    for session in own.weeks[0].sessions:
        if session.outing.day == run_on:
            own = own.after(tick(own, session.id, session.outing.day))
    return own


def test_a_journey_on_the_way_goes_on_with_its_race_and_day_to_other_days() -> None:
    own, wednesday = on_the_way(), date(2026, 11, 25)
    made = begun(wednesday, own, days="mon,wed,fri,sun")
    assert made.journey == own.journey["0001"]
    after = own.after(begin(own, *made, "0001", wednesday))
    assert after.weeks[0] == own.weeks[0]
    assert after.weeks[1].number == 2
    days = {f"{session.outing.day:%a}" for session in after.weeks[2].sessions}
    assert days == {"Mon", "Wed", "Fri", "Sun"}


@pytest.mark.parametrize(
    ("stated", "goal"),
    [
        ({"race_day": "2027-08-01"}, Goal("race", 42.195, date(2027, 8, 1))),
        ({"goal": "half", "race_day": "2027-04-11"}, Goal("race", 21.0975, date(2027, 4, 11))),
    ],
)
def test_it_goes_on_to_another_day_or_race(stated: dict[str, str], goal: Goal) -> None:
    made = begun(date(2026, 11, 25), on_the_way(), **stated)
    assert (made.journey.id, made.journey.goal) == ("0001", goal)


def test_it_goes_on_with_fewer_runs() -> None:
    assert begun(date(2026, 11, 25), on_the_way(), runs="3").journey.runs_per_week == 3


@pytest.mark.parametrize("stated", [{"weekly": "30"}, {"longest": "9"}, {"goal": "keep-running"}])
def test_another_start_or_sort_of_goal_begins_anew(stated: dict[str, str]) -> None:
    made = begun(date(2026, 11, 25), on_the_way(), **stated)
    assert made.journey.weekly_km in (25, 30)
    assert made.journey.from_day == date(2026, 11, 30)


def test_a_journey_of_which_nothing_was_run_is_drawn_over_from_today() -> None:
    own, wednesday = on_the_way(run_on=None), date(2026, 11, 25)
    made = begun(wednesday, own, goal="10k")
    made = made._replace(journey=structs.replace(made.journey, id="9999"))
    assert made.journey.from_day == wednesday
    after = own.after(begin(own, *made, "0001", wednesday))
    assert {week.journey for week in after.weeks} == {"9999"}
    assert min(s.outing.day for s in after.weeks[0].sessions) >= wednesday


@pytest.mark.parametrize(
    ("stated", "kind"),
    [({}, "run_walk"), ({"days": "mon,wed,sat"}, "run_walk"), ({"goal": "10k"}, "race")],
)
def test_who_is_on_the_ladder_stays_on_it_unless_a_goal_is_named(
    stated: dict[str, str], kind: str
) -> None:
    own = Journal().after(begin(Journal(), *begun(now="not-yet"), None, TODAY))
    assert begun(date(2026, 12, 2), own, **stated).journey.goal.kind == kind


def test_a_race_of_any_length_keeps_its_length_when_set_up_again() -> None:
    own = Journal().after(begin(Journal(), *begun(goal="7mi", race_day="6 jun 2027"), None, TODAY))
    assert begun(TODAY, own).journey.goal == Goal("race", 11.2654, date(2027, 6, 6))


def test_a_running_week_stands_and_the_weeks_ahead_are_laid_anew() -> None:
    wednesday = date(2026, 11, 25)
    before = on_the_way()
    other = begun(wednesday, before, goal="10k", weekly="25")
    other = other._replace(journey=structs.replace(other.journey, id="9999"))
    after = before.after(begin(before, *other, "0001", wednesday))
    assert after.week["2026-11-23"] == before.week["2026-11-23"]
    assert other.journey.from_day == date(2026, 11, 30)
    assert {week.journey for week in after.weeks[1:]} == {"9999"}
    assert after.weeks[1].number == 1
    assert after.weeks[1].id == "2026-11-30"
    assert after.journey["0001"].ended == wednesday


def test_a_red_verdict_is_drawn_and_has_ways_out() -> None:
    made = begun(race_day="20 jan")
    seen = outlook(Journal(), made.runner, made.journey, (), TODAY)
    assert seen.verdict.colour == "red"
    assert seen.ways.later
    assert seen.ways.shorter
    moved = structs.replace(made.journey.goal, race_day=seen.ways.later)
    journey = structs.replace(made.journey, goal=moved)
    stated = Journal(runner={"runner": made.runner})
    weeks = outlook(Journal(), made.runner, journey, (), TODAY).weeks
    assert verdict(stated, journey, weeks, TODAY).colour == "green"


def test_a_plan_drawn_elsewhere_meanwhile_stands() -> None:
    before = Journal().after(begin(Journal(), *begun(goal="marathon"), None, TODAY))
    other = begun(goal="10k")
    assert not begin(before, *other, None, TODAY)


def test_who_does_not_run_yet_climbs_the_ladder_on_three_days() -> None:
    made = begun(now="not-yet")
    assert tuple(made.runner.days) == ("mon", "wed", "fri")
    assert made.runner.long_day == "fri"
    assert made.journey.goal == Goal("run_walk", km=5.0)
    weeks = outlook(Journal(), made.runner, made.journey, (), TODAY).weeks
    assert [week.km for week in weeks] == [0.0] * 12


def test_known_days_are_kept_where_they_hold_a_ladder() -> None:
    known = Runner(days={"tue": None, "thu": 60, "sun": None}, long_day="sun")
    assert begun(TODAY, Journal(runner={"runner": known}), now="not-yet").runner.days == known.days
    weekend = Runner(days={"sat": None, "sun": None}, long_day="sun")
    made = begun(TODAY, Journal(runner={"runner": weekend}), now="not-yet")
    assert tuple(made.runner.days) == ("mon", "wed", "fri")


def test_two_days_make_a_ladder_of_two_runs_a_week() -> None:
    assert begun(now="not-yet", days="mon,thu").journey.runs_per_week == 2
    assert begun(now="not-yet", runs="2").journey.runs_per_week == 2
