"""What is refused, beside which field, and what would do."""

from datetime import date

import pytest

from app.voice.setup import day_words
from storage.journal import Journal
from storage.records import Runner
from tests.setup.conftest import TODAY, reach, refused

FIGURE = "A number from 0.1 to 300 km."


@pytest.mark.parametrize("text", ["ten", "-5", "1e9", "nan", "inf", "0", "25 leagues", "2 5"])
def test_a_distance_is_a_figure(text: str) -> None:
    assert refused(weekly=text) == {"weekly": FIGURE}
    assert refused(longest=text)["longest"] == FIGURE


@pytest.mark.parametrize(
    ("stated", "field", "sentence"),
    [
        ({"weekly": "25", "longest": "30"}, "longest",
         "The longest run is part of its week: 25 km at most."),
        ({"weekly": "30", "longest": "5"}, "longest",
         "A week in four runs has one of 7.5 km or more: that, or more days."),
        ({"weekly": "4"}, "weekly",
         "From 5 km a week on; below it, “I do not run yet” leads from walking to 5 km."),
        ({"weekly": "250"}, "weekly", "Up to 200 km can be drawn."),
        ({"now": "not-yet", "days": "sat,sun"}, "days",
         "Legs new to running rest a day between two runs; Wednesday would do."),
        ({"now": "not-yet", "days": "mon:30,wed,fri:40"}, "days",
         "The last steps take 45 minutes: more for Monday and Friday."),
        ({"now": "not-yet", "days": "tue"}, "days",
         "Two days or more make a plan, with a day between."),
        ({"now": "not-yet", "runs": "4"}, "runs", "These days hold three runs, a day between."),
        ({"now": "not-yet", "days": "mon,tue,thu", "runs": "3"}, "runs",
         "These days hold two runs, a day between; Saturday makes it more."),
        ({"now": "not-yet", "race_day": "tomorrow"}, "race_day",
         "A 5 km race on 24 November is 1 day away; later will do."),
        ({"now": "not-yet", "goal": "half"}, "goal",
         "From not running yet the way leads to 5 km first: no other goal, or 5k."),
        ({"now": "not-yet", "longest": "3"}, "longest",
         "Whoever does not run yet is asked for no km and no pace: leave it out."),
        ({"now": "not-yet", "days": "someday"}, "days",
         "Days as in tue,thu,sat,sun; with minutes at most as in tue:60,sun:180."),
        ({"race_day": "26 nov"}, "race_day",
         f"A half marathon on 26 November is 3 days away; {reach()} would do."),
        ({"race_day": "yesterday"}, "race_day",
         f"22 November is past; {reach()} would do."),
        ({"race_day": "today"}, "race_day",
         f"23 November is today; {reach()} would do."),
        ({"race_day": "2031-01-01"}, "race_day",
         "Plans are drawn two years ahead, until 20 November 2028."),
        ({"race_day": "2026-13-01"}, "race_day", "There is no 2026-13-01 in the calendar."),
        ({"goal": "weekly-km", "goal_km": "20"}, "goal_km", "More than the 25 km of a usual week."),
        ({"goal": "ultra"}, "goal",
         ("One of 5k, 10k, half, marathon, 50k, runs, weekly-km, keep-running,"
         " or the length of a race, as in 15k.")),
        ({"goal": "2k"}, "race_km", "A race from 3 to 100 km, as in 15 km."),
        ({"goal": "101 km"}, "race_km", "A race from 3 to 100 km, as in 15 km."),
        ({"goal": "race", "race_km": "far"}, "race_km", "A race from 3 to 100 km, as in 15 km."),
        ({"goal": "race", "race_km": "63", "units": "mi", "weekly": "20"}, "race_km",
         "A race from 1.9 to 62.1 mi, as in 10 mi."),
        ({"goal": "runs", "runs": "7"}, "runs",
         "25 km a week and these days hold five runs, with rest between."),
        ({"runs": "2.5"}, "runs", "A whole number of runs a week, from 2 to 7."),
        ({"days": "tue"}, "days",
         "Two days or more for running make a plan; Friday as well would do."),
        ({"days": "sun", "goal": "10k"}, "days",
         "Two days or more for running make a plan; Wednesday as well would do."),
        ({"days": "tue:60,sun:30", "goal": "10k"}, "long_day",
         "A usual run takes 85 minutes, more than Sunday has; Sunday with 90 minutes would do."),
        ({"days": "tue,thu,sun", "runs": "4", "weekly": "30", "goal": "10k"}, "runs",
         ("30 km a week and these days hold three runs, with rest between;"
          " Friday as well would do.")),
        ({"days": "none"}, "days", "Two days or more for running make a plan."),
        ({"days": "tue:5,sun"}, "days",
         "Tuesday needs 15 minutes or more, or no figure for as long as it takes."),
        ({"days": "tuesday:x"}, "days",
         "Days as in tue,thu,sat,sun; with minutes at most as in tue:60,sun:180."),
        ({"days": "tue,thu", "long_day": "sun"}, "long_day",
         "The long run goes on Tuesday or Thursday; Sunday as well would do."),
        ({"long_day": "x"}, "long_day", "A day of the week, as in sun."),
        ({"easy_five": "9"}, "easy_five", "5 km at an easy pace take 16:40 to 75:00."),
        ({"easy_pace": "2:00"}, "easy_pace", "A pace from 3:20 to 15:00, as 6:30."),
        ({"race_result": "10k"}, "race_result",
         "A race and its time, as in 10k=50:00 or half 1:45:30."),
        ({"race_result": "10k=12:00"}, "race_result",
         "For that distance a time from 25:05 to 2:26:53."),
        ({"race_result": "1 km=3:30"}, "race_result", "A race of 1.5 km or longer."),
        ({"race_result": "10k=50:00@tomorrow"}, "race_result",
         "A race that was run: its day is yesterday or before."),
        ({"race_result": "10k=50:00@2025-01-01"}, "race_result",
         "A race since 26 July: older ones say too little about today."),
        ({"born": "1850"}, "born", "A year from 1926 to 2018, or nothing."),
        ({"injured_until": "tomorrow"}, "injured_until",
         "The last day of an injury that is over: today or before."),
        ({"units": "furlongs"}, "units", "Distances are in km or mi."),
        ({"day_start": "9"}, "day_start",
         "An hour from 0 to 6; 3 keeps a run after midnight with the evening before."),
        ({"why": "x" * 301}, "why", "Up to 300 letters fit here."),
    ],
)  # fmt: skip
def test_a_refusal_says_what_would_do(stated: dict[str, str], field: str, sentence: str) -> None:
    assert refused(**stated) == {field: sentence}


def test_every_unclear_field_has_its_sentence() -> None:
    assert set(refused(weekly="ten", race_day="soon", born="x")) == {"weekly", "race_day", "born"}


def test_limits_are_said_in_miles_to_those_who_read_miles() -> None:
    sentence = refused(units="mi", weekly="20", longest="30", goal="runs")["longest"]
    assert sentence == "The longest run is part of its week: 20 mi at most."


def test_a_day_too_few_in_the_record_is_said_too() -> None:
    known = Journal(runner={"runner": Runner(days={"sun": None, "wed": 20}, long_day="sun")})
    assert "days" in refused(TODAY, known, days="sun")


def test_a_day_of_another_year_names_the_year() -> None:
    assert day_words(date(2028, 1, 2), date(2026, 12, 31)) == "2 January 2028"
    assert day_words(date(2027, 3, 14), date(2026, 12, 31)) == "14 March"
