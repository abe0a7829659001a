"""`log`: every run as a table, as JSON and as rows for a spreadsheet."""

import csv
import json
from datetime import UTC, datetime
from io import StringIO

import pytest
from click import unstyle

from app.coach.momentum.log import logged
from app.commands.log_facts import log_facts
from storage.records import Run
from tests.cli.ana import ANA, TUESDAY, Tickover

RUNS = logged(ANA)


def rows(ana: Tickover, typed: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(ana(typed).stdout)))


def test_the_table_shows_the_last_twenty_the_newest_first(ana: Tickover) -> None:
    lines = ana("log").stdout.splitlines()
    assert len(lines) == 1 + 20 + 2
    assert lines[1].split() == ["Sun", "27", "Dec", "≈", "long", "run", "7.3", "48", "min", "6:35"]
    assert lines[-1] == "20 runs · 127.4 km. 61 older; --last 81 shows all."


def test_each_year_stands_above_its_runs(ana: Tickover) -> None:
    ana("add 5 --on 2025-12-31")
    heads = [
        line.split()[0] for line in ana("log --last 99").stdout.splitlines() if "effort" in line
    ]
    assert heads == ["2026", "2025"]


def test_no_line_is_wider_than_eighty_columns(ana: Tickover) -> None:
    ana(["done", "--km", "6.5", "--effort", "5", "--note", "Snow " * 40])
    assert max(len(unstyle(line)) for line in ana("log").stdout.splitlines()) <= 80


def test_a_note_can_never_steer_the_terminal(ana: Tickover) -> None:
    ana(["done", "--note", "red \x1b[31m\nand more"])
    assert "\x1b[31m" not in ana("log --last 1").stdout
    assert len(ana("log --last 1").stdout.splitlines()) == 4


@pytest.mark.parametrize(
    ("typed", "count"),
    [("--last 3", 3), ("--since sat", 2), ("--since 2026-12-20", 4), ("--since sat --last 1", 1),
     ("--since today", 0), ("", len(RUNS))],
)  # fmt: skip
def test_limits_hold_for_json_and_csv_alike(ana: Tickover, typed: str, count: int) -> None:
    assert len(json.loads(ana(f"log --json {typed}").stdout)) == count
    assert len(rows(ana, f"log --csv {typed}")) == count


def test_json_and_csv_say_the_same(ana: Tickover) -> None:
    told = json.loads(ana("log --json").stdout)
    as_text = [
        {name: "" if value is None else str(value) for name, value in run.items()} for run in told
    ]
    assert rows(ana, "log --csv") == as_text
    assert [run["id"] for run in told] == [run.id for run in RUNS]


def test_a_moment_is_told_by_the_clock_of_its_place() -> None:
    start = datetime(2026, 12, 29, 6, 30, tzinfo=UTC)
    measured = Run(id="fit", day=TUESDAY, start=start, offset=60, elapsed=41.5, source="fit")
    (facts,) = log_facts([measured])
    assert facts.start is not None
    assert facts.start.isoformat() == "2026-12-29T07:30:00+01:00"
    assert facts.elapsed_minutes == 41.5


def test_a_note_is_no_formula_in_a_spreadsheet(ana: Tickover) -> None:
    ana(["done", "--note", "=1+1"])
    assert rows(ana, "log --csv --last 1")[0]["note"] == "'=1+1"


def test_before_the_first_run_it_says_how_there_will_be_one(
    tickover: Tickover,
) -> None:
    tickover(
        "setup --goal half --race-date 2027-04-18 --weekly-km 25 --longest-km 8"
        " --days tue,thu,sat,sun --long-day sun"
    )
    said = tickover("log")
    assert said.exit_code == 0
    assert said.stdout.startswith("No run yet. tickover done ticks a session")
    assert json.loads(tickover("log --json").stdout) == []
    assert len(tickover("log --csv").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("typed", "exit_code", "says"),
    [
        ("log --since tomorrow", 2, "Today or a day before"),
        ("log --since foo", 2, "“foo” is no day that I know"),
        ("log --last 0", 2, "--last"),
        ("log --json --csv", 2, "Either --json or --csv."),
    ],
)
def test_what_is_not_understood_is_one_sentence(
    ana: Tickover, typed: str, exit_code: int, says: str
) -> None:
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (exit_code, "")
    assert says in said.stderr
    assert said.stderr.count("\n") == 1


def test_without_a_plan_it_says_how_to_begin_one(tickover: Tickover) -> None:
    said = tickover("log")
    assert (said.exit_code, said.stderr) == (1, "No plan yet. tickover setup begins one.\n")


def test_where_none_is_so_new_that_is_said(ana: Tickover) -> None:
    assert ana("log --since tue").stdout == "No run since tue.\n"
