"""`done`: a session was run, as planned or otherwise."""

from pathlib import Path

import pytest

from app.commands.desk import Desk
from storage.records import Run
from tests.cli.ana import Tickover

TEMPO = "2026-12-28/1"


def run_of(place: Path, session: str = TEMPO) -> Run:
    return Desk(str(place)).journal.run[session]


def test_done_ticks_todays_session_as_planned(ana: Tickover, place: Path) -> None:
    assert ana("done").stdout == "Tempo 6.5 km ticked. 6 of 33 km this week.\n"
    run = run_of(place)
    assert (run.day.isoformat(), run.km, run.minutes, run.source) == ("2026-12-29", 6.5, 39, "tick")


def test_a_session_later_this_week_is_ticked_as_run_today(ana: Tickover, place: Path) -> None:
    assert "run on Tuesday" in ana("done sat").stdout
    assert run_of(place, "2026-12-28/3").day.isoformat() == "2026-12-29"


def test_a_day_gone_by_is_ticked_on_its_own_day(ana: Tickover, place: Path) -> None:
    ana("--today 2026-12-30 done yesterday")
    assert run_of(place).day.isoformat() == "2026-12-29"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("done wed", "Nothing is planned for tomorrow; tickover add enters a run"),
        ("done 2027-01-05", "beyond this week; tickover add enters a run"),
    ],
)
def test_what_cannot_be_ticked_is_one_sentence(ana: Tickover, typed: str, sentence: str) -> None:
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (1, "")
    assert sentence in said.stderr
    assert said.stderr.count("\n") == 1


def test_a_second_done_says_that_it_is_ticked_already(ana: Tickover) -> None:
    ana("done")
    said = ana("done")
    assert said.exit_code == 1
    assert said.stderr.startswith("Today's tempo 6.5 km is ticked already")


def test_a_second_done_writes_nothing(ana: Tickover, place: Path) -> None:
    ana("done")
    before = place.read_bytes()
    ana("done")
    assert place.read_bytes() == before


def test_a_distance_that_was_run_stands_without_the_time_that_was_planned(
    ana: Tickover, place: Path
) -> None:
    ana("done --km 6,2")
    assert (run_of(place).km, run_of(place).minutes) == (6.2, None)


def test_an_effort_alone_leaves_the_run_as_planned(ana: Tickover, place: Path) -> None:
    ana("done --effort 7")
    assert (run_of(place).km, run_of(place).minutes, run_of(place).effort) == (6.5, 39, 7)


def test_figures_can_be_entered_one_after_another(ana: Tickover, place: Path) -> None:
    ana("done --km 6.2")
    ana(["done", "--minutes", "38:30", "--note", "Headwind."])
    run = run_of(place)
    assert (run.km, run.minutes, run.note) == (6.2, 38.5, "Headwind.")


def test_a_race_stays_as_long_as_it_is_when_its_time_is_entered(ana: Tickover, place: Path) -> None:
    ana("--today 2027-03-14 done --minutes 2:05")
    run = run_of(place, "2027-03-08/4")
    assert (run.kind, run.km, run.minutes) == ("race", 21.0975, 125)


def test_a_shorter_run_says_that_it_counts_in_full(ana: Tickover) -> None:
    said = ana("done --minutes 30").stdout
    assert said == "30 min, noted as eased. It counts in full.\n"


def test_the_km_option_is_always_km(ana: Tickover, place: Path) -> None:
    ana("done --km 10")
    assert run_of(place).km == 10
