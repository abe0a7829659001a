"""The words of the Momentum screen."""

from datetime import timedelta

import pytest

from app.coach.map.other_day import change_day
from app.coach.momentum.lookback import lookback
from app.coach.momentum.shares import Shares, planned_shares
from app.coach.momentum.standing import standing_on
from app.voice.insight import day_changed, insight
from app.voice.looking_back import due_line, gone_line, percent, range_words
from tests.builders import MONDAY
from tests.coach.map.test_other_day import drawn
from tests.coach.momentum.lives import life, on, stand


@pytest.mark.parametrize(
    ("count", "of", "words"),
    [
        (37, 44, "84 %"),
        (3, 44, "6 %"),
        (44, 44, "100 %"),
        (43, 44, "97 %"),
        (0, 3, "0 %"),
        (0, 0, ""),
    ],
)
def test_a_share_is_never_rounded_up(count: int, of: int, words: str) -> None:
    assert percent(count, of) == words


def test_what_was_not_gone_is_not_counted() -> None:
    assert gone_line(Shares(missed=1, let_go=2)) == "1 missed, 2 let go"
    assert gone_line(Shares(let_go=5)) == "5 let go"
    assert gone_line(Shares(on_time=3)) == ""


@pytest.mark.parametrize(
    ("length", "back", "words"),
    [
        (12, 0, "12 weeks, since 21 Dec 2026"),
        (12, 1, "12 weeks, 23 Nov 2026 to 14 Feb"),
        (53, 0, "16 weeks so far, since 23 Nov 2026"),
        (None, 0, "all, since 23 Nov 2026"),
    ],
)
def test_a_range_is_named_with_its_days(length: int | None, back: int, words: str) -> None:
    own, today = life(" ".join(["ddd"] * 16)), on(15, 6)
    assert (
        range_words(lookback(own, stand(own, 15, 6), length, back, today), length, today) == words
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ddd", "3 of 3 so far. After 8 weeks the days can be told apart."),
        ("... ", "The first run is still ahead. 1 opens Today."),
        ("dddd " * 8, "32 of 32, and no day of the week stands out."),
        (
            "dxxd dddd " * 6,
            "4 of 8 weeks fell short; half had two runs at most.   enter asks for days",
        ),
        ("dddd dddd ddxx " * 4, "40 of 48, and no day of the week stands out."),
        ("dddx xddd dddd " * 4, "40 of 48, and no day of the week stands out."),
        (
            "xddd " * 4 + "dddd " * 6,
            "36 of 40; the next run after a missed one was mostly run so far.",
        ),
    ],
)
def test_the_last_line_is_true_of_the_runs_that_were_due(words: str, said: str) -> None:
    own, count = life(words), len(words.split())
    today = on(0) if not words.strip(". ") else on(count)
    now = stand(own, (today - on(0)).days // 7)
    found = Shares(
        on_time=words.count("d") if today > on(0) else 0,
        missed=words.count("x") if today > on(0) else 0,
    )
    assert insight(own, now, found, today).words == said


def test_a_day_that_no_week_ahead_asks_for_is_not_named() -> None:
    own = life("dgdd " * 8)
    told = insight(own, stand(own, 8, 1), Shares(on_time=24, let_go=8), on(8, 1))
    assert told.words == "24 of 32; no run ahead is on a Thursday any more."


@pytest.mark.parametrize(
    ("words", "weeks", "said"),
    [
        ("....", 0, "no run was due yet"),
        ("dddd", 0, "4 runs were due"),
        ("dddd", 60, "no run was due"),
    ],
)
def test_weeks_without_a_run_that_was_due(words: str, weeks: int, said: str) -> None:
    own, today = life(words), on(weeks, 0 if "." in words else 6)
    now = standing_on(own, today)
    assert due_line(planned_shares(lookback(own, now, 12, 0, today).weeks), now) == said


def test_few_runs_in_many_weeks_tell_no_day_apart() -> None:
    own = life("dddd dddd " + "xxxx " * 8)
    told = insight(own, stand(own, 10), Shares(on_time=8, missed=32), on(10))
    assert told.words == "8 of 40, too few to tell the days apart."


@pytest.mark.parametrize(("weeks", "since"), [(0, "this"), (2, "the next")])
def test_it_is_said_from_which_week_on_a_day_is_another(weeks: int, since: str) -> None:
    monday = MONDAY + timedelta(days=7 * weeks)
    own = drawn().after(change_day(drawn(), "thu", "wed", monday))
    said = day_changed(own, "thu", "wed", monday)
    assert said == f"Thursday's runs go to Wednesday, from {since} week on."


def test_a_day_that_stands_out_is_named() -> None:
    own = life("dgdd " * 8 + ".... ....")
    today = on(8) + timedelta(days=1)
    told = insight(own, stand(own, 8, 1), Shares(on_time=24, let_go=8), today)
    assert told.words.startswith("Thursday was not run 8 times in 8")
