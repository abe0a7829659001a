"""`add`: runs that were not planned."""

from pathlib import Path

import pytest

from app.commands.desk import Desk
from storage.records import Run
from tests.cli.ana import Tickover


def extra(place: Path) -> Run:
    return next(run for run in reversed(Desk(str(place)).journal.runs) if not run.session)


@pytest.mark.parametrize(
    ("typed", "km"), [("5", 5), ("5.2", 5.2), ("5,2", 5.2), ("3 mi", 4.828), ("3mi", 4.828)]
)
def test_a_distance_is_typed_as_people_write_it(
    ana: Tickover, place: Path, typed: str, km: float
) -> None:
    assert ana(f"--today wed add {typed}").exit_code == 0
    assert extra(place).km == km


def test_a_run_is_added_today_unless_a_day_is_named(ana: Tickover, place: Path) -> None:
    ana("add 5")
    assert extra(place).day.isoformat() == "2026-12-29"
    ana(["add", "4", "--on", "last sat"])
    assert extra(place).day.isoformat() == "2026-12-29"
    assert "extra run" in ana("week last sat").stdout


def test_minutes_alone_are_a_run_too(ana: Tickover, place: Path) -> None:
    ana("add --minutes 30 --effort 3")
    assert (extra(place).km, extra(place).minutes, extra(place).effort) == (None, 30, 3)


def test_a_run_beside_an_open_session_says_how_to_tick_it_instead(ana: Tickover) -> None:
    said = ana("add 5").stdout
    assert said.startswith("Extra: 5.0 km on Tuesday.")
    assert "tickover undo, then tickover done." in said


def test_a_run_on_a_rest_day_says_no_more_than_that_it_counts(ana: Tickover) -> None:
    said = ana("--today 2026-12-28 add 5").stdout
    assert said == "Extra: 5.0 km on Monday. 5 of 33 km this week.\n"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("add", 2), ("add nan", 2), ("add ten", 2), ("add -- -5", 2), ("add 1e9", 2),
     ("add 5 --on sat", 1), ("add 5 --effort 11", 2)],
)  # fmt: skip
def test_what_cannot_be_added_is_one_sentence(ana: Tickover, typed: str, code: int) -> None:
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (code, "")
    assert said.stderr.count("\n") == 1
