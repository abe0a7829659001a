"""The first week of a plan at the command line, from setting up to Sunday evening."""

import json
from datetime import date

import pytest

from app.commands.desk import Desk
from tests.cli.ana import Tickover

SUNDAY = date(2026, 11, 29)
SETUP = (
    "--today 2026-11-23 setup --goal half --race-date 2027-03-14 --weekly-km 25 --longest-km 8 "
    "--days tue,thu,sat,sun --long-day sun"
)


@pytest.fixture
def begun(tickover: Tickover) -> Tickover:
    said = tickover(SETUP)
    assert (said.exit_code, said.stderr) == (0, "")
    return tickover


def test_setting_up_draws_sixteen_weeks_to_the_race(begun: Tickover) -> None:
    way = json.loads(begun("--today 2026-11-23 today --json").stdout)["journey"]
    assert (way["goal"], way["race_day"], way["week"], way["of"]) == ("half", "2027-03-14", 1, 16)


def test_monday_is_rest_and_says_when_it_begins(begun: Tickover) -> None:
    assert begun("--today 2026-11-23 status").stdout == "· rest\n"
    assert "Tomorrow  ○ easy" in begun("--today 2026-11-23 today").stdout


def test_nothing_is_ticked_on_monday(begun: Tickover) -> None:
    said = begun("--today 2026-11-23 done")
    assert said.exit_code == 1
    assert said.stderr.startswith("Nothing is planned for today")


def test_four_ticks_with_one_swap_keep_the_week(begun: Tickover) -> None:
    first = begun("--today 2026-11-24 done").stdout
    assert first == "Easy 6.0 km ticked: that is the first one. Two more keep the week.\n"
    assert begun("--today 2026-11-26 swap").stdout.startswith("Eased to 20 minutes easy.")
    assert begun("--today 2026-11-26 done").exit_code == 0
    assert "That is the first week kept." in begun("--today 2026-11-28 done").stdout
    last = begun("--today 2026-11-29 done").stdout
    assert last == "Long run ticked: week 1 is kept, four of four.\n"
    assert begun("--today 2026-11-29 status").stdout == "✓ long run · week kept\n"
    week = json.loads(begun("--today 2026-11-29 today --json").stdout)["week"]
    assert (week["ticks"], week["ticks_goal"], week["kept"]) == (4, 3, True)


def test_undo_and_redo_walk_the_whole_week_and_back(begun: Tickover) -> None:
    for day, typed in [("24", "done"), ("26", "swap"), ("26", "done"), ("29", "add 3")]:
        begun(f"--today 2026-11-{day} {typed}")
    after = Desk(pretended=SUNDAY).journal
    for _ in range(4):
        assert begun("--today 2026-11-29 undo").exit_code == 0
    assert Desk(pretended=SUNDAY).journal.run == {}
    for _ in range(4):
        assert begun("--today 2026-11-29 redo").exit_code == 0
    assert Desk(pretended=SUNDAY).journal == after


def test_each_day_of_the_week_says_its_state(begun: Tickover) -> None:
    begun("--today 2026-11-24 done")
    begun("--today 2026-11-26 swap")
    begun("--today 2026-11-26 done")
    days = json.loads(begun("--today 2026-11-28 week --json").stdout)["days"]
    states = [session["state"] for day in days for session in day["sessions"]]
    assert states == ["done", "eased", "open", "open"]


def test_a_runner_of_miles_reads_and_types_miles(tickover: Tickover) -> None:
    tickover(f"{SETUP} --units mi")
    assert " mi · about " in tickover("--today 2026-11-24 today").stdout
    assert tickover("--today 2026-11-24 add 3").stdout.startswith("Extra: 3.0 mi")
    tickover("--today 2026-11-24 done --km 5")
    run = Desk(pretended=SUNDAY).journal.run["2026-11-23/1"]
    assert run.km == 5
