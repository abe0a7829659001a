"""`map`: the road as text and as JSON."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.ana import TUESDAY, Tickover


def test_every_week_of_the_journey_has_a_line(ana: Tickover) -> None:
    lines = ana("map").stdout.splitlines()
    weeks = [line for line in lines if line.startswith("Week ")]
    assert [line.split()[1] for line in weeks] == [str(number) for number in range(1, 17)]
    assert weeks[4] == "Week 5          21 Dec  base             31 km     14    7.3   3 of 4     ≈"


def test_it_says_where_from_where_to_how_far_and_whether_it_is_in_reach(ana: Tickover) -> None:
    lines = ana("map").stdout.splitlines()
    assert lines[0].split("  ")[0] == "From 25 km a week to a half marathon"
    assert lines[0].endswith("Sunday 14 March · 10 weeks to go")
    assert lines[-1].startswith("Reachable. ")


def test_the_bars_stand_above_the_road(ana: Tickover) -> None:
    lines = ana("map").stdout.splitlines()
    way = next(n for n, line in enumerate(lines) if "● you are here" in line)
    assert lines[way - 1].count("██") == 5
    assert lines[way - 1].count("░░") == 11


def test_no_line_is_wider_than_eighty_columns(ana: Tickover) -> None:
    assert max(map(len, ana("map").stdout.splitlines())) <= 80


def test_a_tick_shows_on_the_road(ana: Tickover) -> None:
    ana("done")
    week = next(line for line in ana("map").stdout.splitlines() if line.startswith("Week 6 "))
    assert "1 of 4" in week


def test_the_json_holds_every_week_from_the_first_day_on(ana: Tickover) -> None:
    facts = json.loads(ana("map --json").stdout)
    first = TUESDAY - timedelta(days=TUESDAY.weekday() + 35)
    assert [week["first_day"] for week in facts["weeks"]] == [
        (first + timedelta(days=7 * n)).isoformat() for n in range(16)
    ]
    assert facts["journey"]["race_day"] == "2027-03-14"
    assert facts["verdict"]["colour"] == "green"


def test_without_a_journey_it_says_what_to_do_and_nothing_else(tickover: Tickover) -> None:
    for typed in ("map", "map --json"):
        said = tickover(typed)
        assert said.exit_code == 1
        assert said.stdout == ""
        assert said.stderr == "No plan yet. tickover setup begins one.\n"


@pytest.fixture
def too_soon(tickover: Tickover, place: Path) -> Tickover:
    """A marathon in five weeks from 25 km a week."""
    race_day = (TUESDAY + timedelta(days=33)).isoformat()
    said = tickover(
        f"setup --goal marathon --race-date {race_day} --weekly-km 25 --longest-km 8"
        " --days tue,thu,sat,sun --long-day sun"
    )
    assert said.exit_code == 0, said.stderr
    return tickover


def test_a_race_out_of_reach_says_what_would_do(too_soon: Tickover) -> None:
    last = " ".join(too_soon("map").stdout.split("\n\n")[-1].split())
    assert last.startswith("Not by 31 January safely: the long run reaches 8.8 km, and 25 is")
    assert last.endswith("June or a 5 km race on the day would do.")
    facts = json.loads(too_soon("map --json").stdout)
    assert facts["verdict"]["colour"] == "red"
    assert facts["verdict"]["words"] == last


def test_the_short_week_before_week_1_is_listed(too_soon: Tickover) -> None:
    facts = json.loads(too_soon("map --json").stdout)
    assert [week["number"] for week in facts["weeks"]][:2] == [0, 1]
    assert "Before week 1   28 Dec  first days" in too_soon("map").stdout


def test_weeks_in_miles_are_listed_in_miles_and_told_in_kilometres(tickover: Tickover) -> None:
    tickover(
        "setup --units mi --goal half --race-date 2027-04-18 --weekly-km 25 --longest-km 8"
        " --days tue,thu,sat,sun --long-day sun"
    )
    first = next(line for line in tickover("map").stdout.splitlines() if "Week 1 " in line)
    week = json.loads(tickover("map --json").stdout)["weeks"][1]
    assert "16 mi" in first
    assert 16 * 1.609 < week["km_goal"] < 17 * 1.609
