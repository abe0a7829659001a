"""`tickover setup` as it is typed: what it prints, how it ends, and what the file holds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.coach.plan import journey
from storage.records import IfThen
from storage.store import Store
from tests.setup.conftest import reach

Tickover = Callable[..., Result]
ANA = (
    *("setup", "--goal", "half", "--race-date", "2027-03-14"),
    *("--weekly-km", "25", "--longest-km", "8"),
    *("--days", "tue:60,thu:60,sat:60,sun:180", "--long-day", "sun"),
)


@pytest.fixture
def tickover(tmp_path: Path) -> Tickover:
    """Types one command on the test's file."""
    file = str(tmp_path / "t.json")

    def typed(*words: str, today: str = "2026-11-23") -> Result:
        return CliRunner().invoke(
            main, ["--file", file, "--today", today, *words], prog_name="tickover"
        )

    return typed


def test_it_prints_what_was_drawn_and_where_it_is(tickover: Tickover, tmp_path: Path) -> None:
    result = tickover(*ANA, "--easy-pace", "6:30")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Drawn: 16 weeks to a half marathon, from tomorrow on."
    assert "16 weeks · 26 to 40 km a week · long run 8.8 to 18 km" in lines[1]
    assert lines[2] == "Reachable. A half marathon asks for a 15 km long run; yours reaches 18."
    assert lines[3].startswith("Week 1: Tue easy ")
    assert lines[-1] == f"Kept in {tmp_path / 't.json'}; tickover undo takes it back."


def test_the_file_holds_the_runner_and_the_plan(
    tickover: Tickover, open_store: Callable[[], Store]
) -> None:
    tickover(*ANA, "--why", "to show Leo", "--if-then", "cold, wet and dark: I run to the gate")
    journal = open_store().read()
    assert journal.owner
    assert journal.owner.days == {"tue": 60, "thu": 60, "sat": 60, "sun": 180}
    assert journal.owner.why == "to show Leo"
    assert journal.owner.if_then == IfThen("cold, wet and dark", "I run to the gate")
    way = journey(journal)
    assert way
    assert way.goal.race_day == date(2027, 3, 14)
    assert len(journal.weeks) == 16


def test_an_if_then_without_a_colon_is_for_the_rain(
    tickover: Tickover, open_store: Callable[[], Store]
) -> None:
    tickover("setup", "--if-then", "I run to the gate")
    owner = open_store().read().owner
    assert owner
    assert owner.if_then == IfThen("it is cold, wet and dark", "I run to the gate")


def test_what_was_assumed_is_said(tickover: Tickover) -> None:
    page = tickover("setup").stdout
    assert "Assumed: 25.0 km a week, the longest run 8.0 km;" in page
    assert "Easy pace guessed at 6:45 a km; --easy-pace says it better." in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--weekly-km ten", "--weekly-km: A number from 0.1 to 300 km."),
        ("--longest-km 1e9", "--longest-km: A number from 0.1 to 300 km."),
        ("--race-date soon", "--race-date: “soon” is no day that I know;"),
        ("--goal ultra", "--goal: One of 5k, 10k, half,"),
        ("--runs-per-week 2.5", "--runs-per-week: A whole number of runs a week"),
        ("--goal half --goal-km 40", "--goal-km goes with --goal weekly-km."),
        ("--goal runs --race-date sat", "--race-date goes with a race: --goal 5k, 10k"),
        ("--goal race", "--goal: One of 5k, 10k, half,"),
        ("--goal halfmarathon --race-date 2027-03-14", "--goal: One of 5k, 10k, half,"),
        ("--goal runs --race-date 2027-03-14", "--race-date goes with a race: --goal 5k,"),
        ("--goal 2k", "--goal: A race from 3 to 100 km, as in 15 km."),
    ],
)
def test_an_unclear_option_is_wrong_usage(
    tickover: Tickover, tmp_path: Path, words: str, sentence: str
) -> None:
    result = tickover("setup", *words.split())
    assert result.exit_code == 2
    assert result.stderr.startswith(sentence)
    assert not (tmp_path / "t.json").exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--weekly-km 25 --longest-km 30", "--longest-km: The longest run is part of its week:"),
        ("--race-date yesterday", f"--race-date: 22 November is past; {reach()} would do"),
        ("--weekly-km 3", "--weekly-km: From 5 km a week on; below it, --now not-yet leads"),
        ("--now not-yet --days sat,sun", "--days: Legs new to running rest a day between"),
        ("--now not-yet --goal half", "--goal: From not running yet the way leads to 5 km first"),
        ("--now not-yet --weekly-km 3", "--weekly-km: Whoever does not run yet is asked for no"),
        ("--runs-per-week 7", "--runs-per-week: 25 km a week and these days hold five runs"),
    ],
)
def test_what_cant_be_drawn_ends_with_1(
    tickover: Tickover, tmp_path: Path, words: str, sentence: str
) -> None:
    result = tickover("setup", *words.split())
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert not (tmp_path / "t.json").exists()


def test_a_running_journey_is_replaced_only_when_asked(
    tickover: Tickover, open_store: Callable[[], Store]
) -> None:
    tickover(*ANA)
    before = open_store().read()
    result = tickover("setup", "--goal", "10k", today="2026-11-25")
    assert result.exit_code == 1
    assert result.stderr == (
        "A journey is running: a half marathon. --replace draws the new one from"
        " Wednesday 25 November, in its place.\n"
    )
    assert open_store().read() == before


def test_a_journey_on_the_way_is_drawn_anew_only_when_asked(tickover: Tickover) -> None:
    tickover(*ANA)
    tickover("done", today="2026-11-24")
    result = tickover("setup", "--race-date", "2027-04-11", today="2026-11-25")
    assert result.stderr == (
        "A journey is running: a half marathon. --replace draws its weeks anew from"
        " Monday 30 November, and lets this week stand.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--race-date 2027-04-11", "Week 1 of 20 to a half marathon on 11 April"),
        ("--days mon,wed,fri,sun", "Week 1 of 16 to a half marathon on 14 March"),
        ("--runs-per-week 3", "Week 1 of 16 to a half marathon on 14 March"),
        ("--injured-until 2026-11-01", "Week 1 of 16 to a half marathon on 14 March"),
        ("--goal 10k --race-date 2027-03-14", "Week 1 of 16 to a 10 km race on 14 March"),
    ],
)
def test_a_journey_on_the_way_goes_on_and_undo_takes_it_back(
    tickover: Tickover, open_store: Callable[[], Store], words: str, said: str
) -> None:
    tickover(*ANA)
    tickover("done", today="2026-11-24")
    before = open_store().read()
    result = tickover("setup", "--replace", *words.split(), today="2026-11-25")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines()[0] == f"{said}, drawn anew from Monday on."
    assert "  weeks 2 to " in result.stdout
    assert "Assumed: " not in result.stdout
    after = open_store().read()
    assert list(after.journey) == list(before.journey)
    assert after.weeks[0].sessions == before.weeks[0].sessions
    assert after.weeks[1:] != before.weeks[1:]
    assert tickover("undo", today="2026-11-25").exit_code == 0
    back = open_store().read()
    assert (back.journey, back.runner) == (before.journey, before.runner)
    assert [week.sessions for week in back.weeks] == [week.sessions for week in before.weeks]


def test_each_way_out_names_the_option_that_takes_it(tickover: Tickover) -> None:
    words = ("setup", "--weekly-km", "25", "--longest-km", "8", "--days", "tue,thu,sat,sun")
    page = tickover(*words, "--goal", "half", "--race-date", "2027-01-20").stdout
    assert "Not by 20 January safely: the long run reaches 12.4 km, and 15 is asked." in page
    assert "On 3 March: --race-date 2027-03-03\n" in page
    assert "A 5 km race on the day: --goal 5k --race-date 2027-01-20\n" in page
    assert "As drawn, with walk breaks: 4 minutes run, 1 walked, from the start\n" in page
    taken = tickover("setup", "--replace", "--race-date", "2027-03-03").stdout
    assert "Reachable. A half marathon" in taken


def test_replace_lets_the_running_week_stand(
    tickover: Tickover, open_store: Callable[[], Store]
) -> None:
    tickover(*ANA)
    tickover("done", today="2026-11-24")
    before = open_store().read()
    words = ("setup", "--goal", "10k", "--weekly-km", "25", "--replace")
    result = tickover(*words, today="2026-11-25")
    assert result.exit_code == 0
    assert "to a 10 km race, from Tuesday on." in result.stdout
    after = open_store().read()
    assert after.week["2026-11-23"] == before.week["2026-11-23"]
    way = journey(after)
    assert way
    assert way.goal.km == 10
    assert after.week["2026-11-30"].journey == way.id
    assert after.owner == before.owner


def test_undo_takes_the_plan_back(tickover: Tickover, open_store: Callable[[], Store]) -> None:
    tickover(*ANA)
    assert tickover("undo").exit_code == 0
    assert open_store().read().owner is None


def test_a_goal_in_km_a_week(tickover: Tickover, open_store: Callable[[], Store]) -> None:
    tickover("setup", "--goal-km", "40")
    way = journey(open_store().read())
    assert way
    assert (way.goal.kind, way.goal.km) == ("weekly_km", 40)


@pytest.mark.parametrize(
    ("goal", "km", "words"),
    [
        ("15k", 15.0, "a 15 km race"),
        ("12 km", 12.0, "a 12 km race"),
        ("7mi", 11.2654, "a 7 mile race"),
        ("21.1", 21.0975, "a half marathon"),
    ],
)
def test_a_race_of_any_length(
    tickover: Tickover, open_store: Callable[[], Store], goal: str, km: float, words: str
) -> None:
    page = tickover("setup", "--goal", goal, "--race-date", "2027-06-06").stdout
    assert f"weeks to {words}, from tomorrow on." in page
    way = journey(open_store().read())
    assert way
    assert way.goal.km == km


def test_options_in_km_stay_in_km_for_those_who_read_miles(
    tickover: Tickover, open_store: Callable[[], Store]
) -> None:
    page = tickover("setup", "--units", "mi", "--weekly-km", "32", "--goal", "runs").stdout
    way = journey(open_store().read())
    assert way
    assert way.weekly_km == 32
    assert " mi a week" in page


def test_not_running_yet_begins_the_ladder(
    tickover: Tickover, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    result = tickover("setup", "--now", "not-yet", "--race-date", "2027-02-14")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Drawn: 27 steps to 5 km, from today on.",
        "▁▁▂▂▅▅▅▆▆▇██  27 steps in 9 weeks at the soonest · three runs a week",
        "The race on 14 February is run and walked from whatever step is reached.",
        "Week 1: Mon, Wed, Fri: 5 walk, then 1 run, 1½ walk, eight times.",
        f"Kept in {tmp_path / 't.json'}; tickover undo takes it back.",
    ]
    way = journey(open_store().read())
    assert way
    assert (way.goal.kind, way.goal.km, way.goal.race_day) == ("run_walk", 5.0, date(2027, 2, 14))
    assert (way.weekly_km, way.longest_km, way.runs_per_week) == (0.0, 0.0, 3)


def test_where_the_days_hold_two_runs_the_day_that_makes_it_three_is_said(
    tickover: Tickover,
) -> None:
    page = tickover("setup", "--now", "not-yet", "--days", "mon,tue,thu").stdout
    assert "Two runs a week: a day lies between. Saturday would make it three." in page


def test_a_running_ladder_is_replaced_only_when_asked(tickover: Tickover) -> None:
    tickover("setup", "--now", "not-yet")
    result = tickover("setup", "--goal", "10k")
    assert result.exit_code == 1
    assert result.stderr.startswith("A journey is running: 5 km. --replace draws")


def test_weeks_begin_on_another_day_only_before_the_first_has_begun(
    tickover: Tickover, open_store: Callable[[], Store]
) -> None:
    tickover(*ANA, today="2026-11-22")
    words = ("setup", "--week-start", "sun", "--replace")
    assert tickover(*words, today="2026-11-22").exit_code == 0
    assert all(week.first_day.weekday() == 6 for week in open_store().read().weeks)
    refused = tickover("setup", "--week-start", "mon", "--replace", today="2026-12-14")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "--week-start: Your weeks have begun on Sunday" in refused.stderr
    assert tickover("setup", "--born", "1980", "--replace", today="2026-12-14").exit_code == 0
