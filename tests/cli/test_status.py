"""`status`: one short line."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.voice.status import status_line
from tests.cli.ana import ANA, Tickover


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2026-12-29", "▸ tempo 6.5 km · 5 weeks"),
        ("2026-12-30", "· rest"),
        ("2027-01-03", "▸ long run 11.4 km · 5 weeks"),
        ("2027-03-16", "· no plan"),
        ("2026-10-13", "‖ away · 18 weeks waiting"),
        ("2026-12-27", "≈ long run · week kept"),
    ],
)
def test_the_line_of_each_kind_of_day(ana: Tickover, day: str, line: str) -> None:
    assert ana(f"--today {day} status").stdout == f"{line}\n"


def test_a_ticked_session_says_what_is_left_of_the_week(ana: Tickover) -> None:
    ana("done")
    assert ana("status").stdout == "✓ tempo · 2 more to keep the week\n"


def test_an_extra_run_on_a_rest_day_is_what_the_line_says(ana: Tickover) -> None:
    ana("--today 2026-12-30 add 5")
    assert ana("--today 2026-12-30 status").stdout == "+ 5.0 km\n"


def test_without_a_plan_the_line_says_so_and_nothing_is_wrong(tickover: Tickover) -> None:
    said = tickover("status")
    assert (said.exit_code, said.stdout) == (0, "no plan yet\n")


@settings(max_examples=100, deadline=None)
@given(st.dates(date(2026, 5, 1), date(2027, 4, 1)))
def test_it_is_always_one_line_of_at_most_48_cells(today: date) -> None:
    line = status_line(ANA, today)
    assert "\n" not in line
    assert 0 < len(line) <= 48
