"""`tickover import plan` and `export plan` as they are typed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.clock import Clock
from app.coach.plan import journey
from storage.journal import Journal
from storage.records import Change, Weekday
from storage.store import Store
from tests.cli.ana import Tickover

PLAN = """Week,Tue,Thu,Sun
1,6 easy,"3 up, 4x2k @ 4:25 off 90 s float, 2 down",long 16
2,6 easy,gym,18 long
3,5 easy,7 with Tom,HM
"""

Read = Callable[[], Journal]
Save = Callable[[str], str]


@pytest.fixture
def saved(tmp_path: Path) -> Save:
    """Saves a text as the coach's file, and says where."""

    def save(text: str) -> str:
        place = tmp_path / "coach.csv"
        place.write_text(text, encoding="utf-8")
        return str(place)

    return save


@pytest.fixture
def stored(place: Path) -> Read:
    """What a freshly opened store reads."""
    return lambda: Store(place, now=Clock().now, turn=lambda _: Change()).read()


def test_the_reading_is_shown_and_nothing_is_kept_without_a_terminal(
    tickover: Tickover, saved: Save, place: Path
) -> None:
    said = tickover(["import", "plan", saved(PLAN), "--race-date", "2027-01-24"])
    assert said.exit_code == 1
    assert "“3 up, 4x2k @ 4:25 off 90 s float, 2 down”" in said.stdout
    assert "3 km easy, 4 x 2 km hard in 8:50 with 90 s between, 2 km easy" in said.stdout
    assert "easy runs: line 4, Thu “7 with Tom”." in said.stdout.replace("\n", " ")
    assert said.stderr == "Nothing is kept yet; the same with --yes keeps it.\n"
    assert not place.exists()


def test_a_plan_is_kept_so_that_it_ends_on_race_day(
    tickover: Tickover, saved: Save, stored: Read
) -> None:
    said = tickover(["import", "plan", saved(PLAN), "--race-date", "24 jan", "--yes"])
    assert said.exit_code == 0
    own = stored()
    way = journey(own)
    assert way
    assert (way.drawn_by, way.goal.km, way.goal.race_day) == ("own", 21.0975, date(2027, 1, 24))
    assert [week.id for week in own.weeks] == ["2027-01-04", "2027-01-11", "2027-01-18"]
    assert own.weeks[0].sessions[1].outing.words == "3 up, 4x2k @ 4:25 off 90 s float, 2 down"
    assert own.owner
    assert own.owner.days == dict.fromkeys(("tue", "thu", "sun"))
    assert "Your days for running are taken from it: Tuesday, Thursday and Sunday;" in said.stdout


def test_undo_takes_all_of_it_back(tickover: Tickover, saved: Save, stored: Read) -> None:
    tickover(["import", "plan", saved(PLAN), "--race-date", "24 jan", "--yes"])
    assert tickover("undo").exit_code == 0
    own = stored()
    assert (own.owner, own.weeks, own.journey) == (None, (), {})


def test_another_weekday_shifts_every_day_and_says_so(
    tickover: Tickover, saved: Save, stored: Read
) -> None:
    said = tickover(["import", "plan", saved(PLAN), "--race-date", "23 jan", "--yes"])
    words = said.stdout.replace("\n", " ")
    assert (
        "Its race is on a Sunday, and 23 January is a Saturday: every day of it falls one day"
        in (words)
    )
    days = [session.outing.day for week in stored().weeks for session in week.sessions]
    assert (days[0], days[-1]) == (date(2027, 1, 4), date(2027, 1, 23))


def test_without_a_date_the_first_free_week_is_offered(tickover: Tickover, saved: Save) -> None:
    said = tickover(["import", "plan", saved(PLAN), "--yes"])
    assert said.exit_code == 1
    assert said.stderr == (
        "When is the race? --race-date says it; --start 2027-01-04 begins it on these days, with"
        " the race on Sunday 24 January. Nothing is kept yet.\n"
    )


def test_a_start_in_the_middle_of_a_week_is_the_next_monday(
    tickover: Tickover, saved: Save, stored: Read
) -> None:
    said = tickover(["import", "plan", saved(PLAN), "--start", "2027-01-06", "--yes"])
    assert "Its weeks begin on a Monday: it starts on Monday 11 January." in said.stdout
    assert stored().weeks[0].id == "2027-01-11"


def test_joined_midway_nothing_before_exists(tickover: Tickover, saved: Save, stored: Read) -> None:
    typed = ["import", "plan", saved(PLAN), "--race-date", "2027-01-10"]
    refused = tickover(typed)
    assert refused.exit_code == 1
    assert "would have begun on 22 December; --from-day today joins it" in refused.stderr
    assert tickover([*typed, "--from-day", "today", "--yes"]).exit_code == 0
    own = stored()
    assert [(week.number, len(week.sessions)) for week in own.weeks] == [(2, 3), (3, 3)]
    assert "week 2 of 3" in tickover("today").stdout


def test_a_journey_that_runs_is_ended_only_when_asked(
    ana: Tickover, saved: Save, stored: Read
) -> None:
    before = stored()
    typed = ["import", "plan", saved(PLAN), "--race-date", "2027-01-24", "--yes"]
    refused = ana(typed)
    assert refused.exit_code == 1
    assert refused.stderr == (
        "A journey is running: a half marathon. --replace ends it, and this plan begins on"
        " Monday 4 January. Nothing is kept yet.\n"
    )
    assert stored() == before
    assert ana([*typed, "--replace"]).exit_code == 0
    after = stored()
    assert after.week["2026-12-28"] == before.week["2026-12-28"]
    assert after.owner == before.owner
    assert [week.id for week in after.weeks if week.first_day >= date(2027, 1, 4)] == [
        "2027-01-04",
        "2027-01-11",
        "2027-01-18",
    ]


def test_reading_the_same_plan_again_replaces_what_lies_ahead(
    tickover: Tickover, saved: Save, stored: Read
) -> None:
    typed = ["import", "plan", saved(PLAN), "--race-date", "2027-01-24", "--yes"]
    tickover(typed)
    before = stored()
    saved(PLAN.replace("18 long", "19 long").replace("6 easy", "7 easy"))
    said = tickover(["--today", "2027-01-05", *typed])
    assert said.exit_code == 0
    assert "Kept: two weeks ahead are as this file has them; begun ones stand." in said.stdout
    after = stored()
    assert list(after.journey) == list(before.journey)
    assert after.week["2027-01-04"].sessions == before.week["2027-01-04"].sessions
    assert [s.outing.km for s in after.week["2027-01-11"].sessions] == [7, None, 19]


def test_what_our_limits_would_say_is_said_and_nothing_is_refused(
    tickover: Tickover, saved: Save
) -> None:
    text = PLAN.replace("18 long", "24 long")
    said = tickover(["import", "plan", saved(text), "--race-date", "2027-01-24", "--yes"])
    assert said.exit_code == 0
    words = said.stdout.replace("\n    ", " ")
    assert (
        "week 2: 24.0 km on Sunday 17 January is more than a tenth longer than 16.0 km, the longest"
        " of the 30 days before."
    ) in words


@pytest.mark.parametrize(
    ("text", "options", "code", "sentence"),
    [
        ("hello", "--start mon", 1, "No plan is in it: neither a first line"),
        (
            "week,day,kind,note\n1,1,easy,5\n1,1,long,9\n", "--start mon", 1,
            "Line 3: This day has a row already, on line 2; one of the two has to go.\n",
        ),
        (
            "Week,Tue,Thu\n1,6 easy,see Tom\n2,TBC,5\n", "--start mon", 1,
            "Line 2, Thu: Nothing can be made of “see Tom”; write it",
        ),
        (PLAN, "--start soon", 2, "“soon” is no day that I know"),
        (PLAN, "--start mon --race-date 2027-01-24", 2, "--race-date or --start, not both"),
        (PLAN, "--start 2027-01-04 --from-day 2027-02-20", 1, "Nothing of it is left from"),
        (PLAN, "--start 2027-01-04 --from-day 2026-12-01", 1, "--from-day is today or later"),
        (PLAN, "--start 2031-01-06", 1, "plans reach two years ahead"),
        ("Week,Tue,Thu\n1,rest,gym\n", "--start 2027-01-04", 1, "There is no run in it."),
        (PLAN, "--units ells", 2, "Invalid value for '--units'"),
    ],
)  # fmt: skip
def test_what_can_not_be_kept_is_one_sentence_and_changes_nothing(
    tickover: Tickover,
    saved: Save,
    place: Path,
    text: str,
    options: str,
    code: int,
    sentence: str,
) -> None:
    said = tickover(["import", "plan", saved(text), *options.split(), "--yes"])
    assert said.exit_code == code
    assert said.stderr.startswith(sentence) or sentence in said.stderr
    assert said.stderr.count("\n") == 1
    assert not place.exists()


def test_how_many_more_lines_can_not_be_read_is_told(tickover: Tickover, saved: Save) -> None:
    said = tickover(["import", "plan", saved("Week,Tue,Thu\n1,6,see Tom\n2,TBC,5\n3,TBC,5\n")])
    assert said.stderr.endswith("or “rest”. Two more lines can't be read either.\n")


def test_a_file_that_is_not_there_or_too_large_is_told(
    tickover: Tickover, tmp_path: Path, saved: Save
) -> None:
    said = tickover(["import", "plan", str(tmp_path / "no.csv")])
    assert (said.exit_code, said.stderr) == (1, f"There is no file {tmp_path / 'no.csv'}.\n")
    assert "too large for a plan" in tickover(["import", "plan", saved("x" * 1_000_001)]).stderr


def test_what_would_steer_a_terminal_is_kept_and_not_shown(
    tickover: Tickover, saved: Save, stored: Read
) -> None:
    text = "Week,Tue,Thu\n1,6 easy \x1b[31m,8 easy\n"
    said = tickover(["import", "plan", saved(text), "--start", "2027-01-04", "--yes"])
    shown = tickover(["--today", "2027-01-05", "today"]).stdout
    assert "\x1b[31m" not in said.stdout + shown
    assert stored().weeks[0].sessions[0].outing.words == "6 easy \x1b[31m"


def test_a_file_in_another_encoding_is_read(
    tickover: Tickover, tmp_path: Path, stored: Read
) -> None:
    place = tmp_path / "old.csv"
    place.write_bytes("Week;Tue;Thu\r\n1;6 easy (café);8,5 easy\r\n".encode("latin-1"))
    tickover(["import", "plan", str(place), "--start", "2027-01-04", "--yes"])
    first, second = stored().weeks[0].sessions
    assert (first.outing.words, second.outing.km) == ("6 easy (café)", 8.5)


def test_export_writes_what_import_reads_again(
    tickover: Tickover, saved: Save, stored: Read, tmp_path: Path
) -> None:
    tickover(["import", "plan", saved(PLAN), "--race-date", "2027-01-24", "--yes"])
    before = stored()
    file = str(tmp_path / "mine.csv")
    said = tickover(["export", "plan", file])
    assert said.stdout == f"Written: 9 sessions to {file}.\n"
    tickover("undo")
    assert tickover(["import", "plan", file, "--yes"]).exit_code == 0
    again = stored()
    assert [week.sessions for week in again.weeks] == [week.sessions for week in before.weeks]
    assert [week.number for week in again.weeks] == [1, 2, 3]


def test_export_prints_to_the_terminal_and_overwrites_nothing_unasked(
    ana: Tickover, tmp_path: Path
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("mine", encoding="utf-8")
    refused = ana(["export", "plan", str(file)])
    assert refused.exit_code == 1
    assert refused.stderr == f"{file} is there already; --force writes over it.\n"
    assert file.read_text(encoding="utf-8") == "mine"
    assert ana(["export", "plan", str(file), "--force"]).exit_code == 0
    assert ana(["export", "plan", "-"]).stdout == file.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8").startswith("week,day,kind,distance_km,minutes,note,")


def test_without_a_plan_there_is_nothing_to_write(tickover: Tickover) -> None:
    said = tickover(["export", "plan", "-"])
    assert said.exit_code == 1
    assert said.stderr == "There is no plan to write yet; tickover setup draws one.\n"


@pytest.mark.parametrize("week_start", ["mon", "sun"])
def test_a_runner_who_is_known_keeps_days_and_weeks(
    tickover: Tickover, saved: Save, stored: Read, week_start: Weekday
) -> None:
    tickover(f"setup --goal runs --days mon,wed,sat --long-day sat --week-start {week_start}")
    before = stored().owner
    typed = ["import", "plan", saved(PLAN), "--race-date", "2027-01-24", "--yes", "--replace"]
    assert tickover(typed).exit_code == 0
    assert stored().owner == before
    assert stored().weeks[-1].first_day == (
        date(2027, 1, 18) if week_start == "mon" else date(2027, 1, 24)
    )
