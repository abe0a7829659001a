"""`export csv` and `export json`: how to leave with one's runs, or with everything."""

import csv
import json
import os
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from app.clock import Clock
from app.coach.momentum.log import logged
from storage.records import Change, Run
from storage.store import Store
from tests.cli.ana import ANA, Tickover

ROOT = Path(__file__).parents[2]
RUNS = logged(ANA)


def test_csv_has_every_run_in_the_columns_of_the_log(ana: Tickover) -> None:
    said = ana("export csv")
    assert said.exit_code == 0
    assert said.stdout == ana("log --csv").stdout
    assert len(list(csv.DictReader(StringIO(said.stdout)))) == len(RUNS)


def test_json_is_the_whole_file_indented(ana: Tickover, place: Path) -> None:
    said = ana("export json")
    assert said.exit_code == 0
    assert said.stdout.startswith('{\n  "')
    assert json.loads(said.stdout) == json.loads(place.read_bytes())


def test_what_json_wrote_is_a_file_that_can_be_opened_again(
    ana: Tickover, place: Path, tmp_path: Path
) -> None:
    ana(["done", "--note", "Zoë's hill – \x1b[31m “one more”"])
    copy = tmp_path / "copy.json"
    assert ana(["export", "json", str(copy)]).stdout == f"Written: everything to {copy}.\n"
    first, again = (
        Store(file, now=Clock().now, turn=lambda _: Change()).read() for file in (place, copy)
    )
    assert again == first


@pytest.mark.parametrize("form", ["csv", "json"])
def test_letters_stay_what_they_are_where_the_terminal_has_other_ones(
    ana: Tickover, place: Path, form: str
) -> None:
    ana(["done", "--note", "Zoë “Łódź”"])
    process = subprocess.run(
        [sys.executable, "-m", "app", "--file", str(place), "export", form],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
    )
    assert "Zoë “Łódź”".encode() in process.stdout


@pytest.mark.parametrize(
    ("form", "what"), [("csv", f"{len(RUNS)} runs"), ("json", "everything")]
)  # fmt: skip
def test_a_file_that_is_there_is_written_over_only_by_force(
    ana: Tickover, tmp_path: Path, form: str, what: str
) -> None:
    file = tmp_path / "mine"
    file.write_text("mine", encoding="utf-8")
    refused = ana(["export", form, str(file)])
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == f"{file} is there already; --force writes over it.\n"
    assert file.read_text(encoding="utf-8") == "mine"
    assert ana(["export", form, str(file), "--force"]).stdout == f"Written: {what} to {file}.\n"
    assert file.read_text(encoding="utf-8") == ana(["export", form, "-"]).stdout


@pytest.mark.parametrize("form", ["plan", "csv", "json"])
def test_the_file_itself_is_never_written_over(ana: Tickover, place: Path, form: str) -> None:
    before = place.read_bytes()
    refused = ana(["export", form, str(place), "--force"])
    assert refused.exit_code == 1
    assert refused.stderr == f"{place} is the file itself; name another place.\n"
    assert place.read_bytes() == before


@pytest.mark.parametrize("form", ["plan", "csv", "json"])
def test_a_place_that_can_not_be_written_is_named(ana: Tickover, tmp_path: Path, form: str) -> None:
    file = tmp_path / "nowhere" / "mine"
    refused = ana(["export", form, str(file)])
    assert refused.exit_code == 1
    assert refused.stderr == (
        f"{file} can't be written (no such file or directory); name another place.\n"
    )


@pytest.mark.parametrize("form", ["csv", "json"])
def test_without_a_plan_it_says_how_to_begin_one(
    tickover: Tickover, place: Path, form: str
) -> None:
    said = tickover(["export", form])
    assert (said.exit_code, said.stdout) == (1, "")
    assert said.stderr == "No plan yet. tickover setup begins one.\n"
    assert not place.exists()


@pytest.mark.parametrize("typed", ["export csv", "export json", "log", "log --json"])
def test_runs_that_were_added_without_a_plan_go_along(
    tickover: Tickover, place: Path, tmp_path: Path, typed: str
) -> None:
    own = Store(place, now=Clock().now, turn=lambda _: Change(), state_folder=tmp_path / "state")
    run = Run(id="one", day=date(2026, 11, 24), km=5.2, source="typed")
    own.apply(lambda _: Change(put=(run,)), lambda _: "", "screen")
    said = tickover(typed)
    assert (said.exit_code, said.stderr) == (0, "")
    assert "5.2" in said.stdout
