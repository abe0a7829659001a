"""`today`: what a day holds, in lines that a runner reads at a glance."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.commands.day_page import day_page
from app.commands.week_page import week_page
from tests.cli.ana import ANA, Tickover

DAYS = st.dates(date(2026, 5, 1), date(2027, 4, 1))

TEMPO = """\
Today · key run                                              Tue 29 Dec 2026

TEMPO                                                  6.5 km · about 39 min
▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▆▆▆▆▆▆▆▆▆▆▆▆▆▆▂▂▂▂▂▂▂▂▂▂
15 easy        14 firm       10 easy
Firm: a few words at a time, not a sentence.
Four minutes more at tempo than on 8 December.

Week 6    0 of 33 km · 3 runs keep it
Streak    5 weeks, best 21 · 19 runs in a row
Journey   week 6 of 16 · 14 March

tickover done ticks it, tickover swap makes it steady 30 min.
"""


def test_a_run_day_says_what_how_long_how_hard_why_and_what_keeps_the_week(ana: Tickover) -> None:
    assert ana("today").stdout == TEMPO


def test_a_rest_day_says_what_is_next(ana: Tickover) -> None:
    said = ana("today wed").stdout
    assert "REST" in said
    assert "○ easy" in said


def test_a_run_without_an_answer_is_asked_about_with_the_command_that_answers(
    ana: Tickover,
) -> None:
    said = ana("--today 2026-12-30 today").stdout
    assert "Yesterday's tempo 6.5 km: did it happen?\n" in said
    assert "tickover done yesterday ticks it.\n" in said


def test_what_is_said_of_a_day_gone_by_can_be_typed_back(ana: Tickover) -> None:
    assert "tickover done last tue" in ana("--today 2027-01-05 today").stdout
    assert ana("--today 2027-01-05 done last tue").exit_code == 0


def test_a_day_after_the_journey_says_that_setup_draws_the_next(ana: Tickover) -> None:
    said = ana("--today 2027-03-16 today").stdout
    assert "The way to a half marathon is behind you." in said
    assert "tickover setup draws the next one" in said


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("--today 2026-12-29 today thu", "tickover done thu ticks it as run today"),
        ("--today 2027-01-20 today 2026-12-31", "tickover done 2026-12-31 says that it was run"),
        ("--today 2027-03-16 today", "tickover setup draws the next plan"),
        ("--today 2026-12-29 today thu", "tickover swap thu makes it easy 20 min"),
    ],
)
def test_a_day_says_what_can_be_typed_about_it(ana: Tickover, typed: str, offer: str) -> None:
    assert offer in ana(typed).stdout


@pytest.mark.parametrize("typed", ["yesterday", "mon", "last sun", "14 mar", "2027-03-14"])
def test_days_are_typed_as_people_say_them(ana: Tickover, typed: str) -> None:
    assert ana(f"today {typed}").exit_code == 0


def test_there_are_no_colour_codes_where_the_output_is_piped(ana: Tickover) -> None:
    assert "\x1b" not in ana("today").stdout + ana("week").stdout


@settings(max_examples=60, deadline=None)
@given(DAYS, DAYS)
def test_no_line_of_any_day_is_wider_than_80_columns(day: date, today: date) -> None:
    for line in [*day_page(ANA, day, today), *week_page(ANA, day, today)]:
        assert all(len(row) <= 80 for row in _bare(line).splitlines())


@settings(max_examples=60, deadline=None)
@given(DAYS, DAYS)
def test_no_page_names_a_key_of_the_screen(day: date, today: date) -> None:
    words = " ".join(map(_bare, day_page(ANA, day, today)))
    assert not re.search(r"\b[a-z] (says|draws|adds|makes|takes|goes)\b|[←→↑↓]  ", words)


def test_ana_has_a_word_for_every_day_of_her_year() -> None:
    first = date(2026, 6, 1)
    for day in (first + timedelta(n) for n in range(300)):
        assert any(day_page(ANA, day, date(2026, 12, 29)))


def _bare(line: str) -> str:
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[32m", "\x1b[33m", "\x1b[36m"):
        line = line.replace(code, "")
    return line
