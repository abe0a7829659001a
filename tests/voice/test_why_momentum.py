"""How the numbers of Momentum came about, in words."""

import pytest

from app.coach.momentum.plan_days import count_days
from app.coach.momentum.spares import Counted
from app.coach.momentum.streaks import Streak
from app.voice.momentum import days_line
from app.voice.why_momentum import momentum_row, momentum_why
from storage.journal import Journal
from tests.coach.momentum.lives import life, on, spareless, stand


def rows(words: str, *, own: Journal | None = None) -> dict[str, str]:
    """What each row says on the first day after weeks that are written out."""
    weeks = len(words.split())
    lived = own or life(words)
    now = stand(lived, weeks)
    return {row.label: row.words for row in momentum_why(lived, now, now.weeks, on(weeks)).rows}


@pytest.mark.parametrize(
    ("words", "streak"),
    [
        ("xxxx", "No week is kept yet."),
        ("dddd dddd", "2 weeks kept, since 23 Nov: the best so far."),
        (
            "dddd dddd xxxx xxxx dddd",
            "1 week kept, since 21 Dec; the best were 2, from 23 Nov to 6 Dec.",
        ),
        (
            "dddd dddd xxxx",
            "2 weeks kept, till the week of 7 Dec; the next two, run whole, mend the row.",
        ),
    ],
)
def test_the_streak_is_told_with_its_days(words: str, streak: str) -> None:
    assert rows(words, own=spareless(life(words)))["Streak"] == streak


def test_a_row_of_runs_is_told_from_the_miss_before_it() -> None:
    told = rows("dddx dddd")
    assert told["In a row"] == "4 runs, since Sunday 29 November was missed."
    assert told["Back"] == "Came straight back 1 of 1 time, last after Sunday 29 November."


def test_after_a_miss_the_best_row_is_told() -> None:
    told = rows("dddd dddx")["In a row"]
    assert told == "Sunday 6 December was missed, and the next run begins a row; the best were 7."


def test_the_runs_are_told_by_how_they_went() -> None:
    assert rows("dddd dmgx")["Runs"].startswith(
        "8 runs were due in the weeks below: 5 on time, 1 moved, 1 let go, 1 missed."
    )


def test_days_of_another_year_have_their_year() -> None:
    told = rows("dddd " * 7)
    assert told["Streak"] == "7 weeks kept, since 23 Nov 2026: the best so far."
    assert "28 Dec 2026" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("....", "3 days on plan: "),
        ("dddd dddd", "14 days on plan: "),
        ("dddd dxdd", "3 days on plan, the best were 10: "),
    ],
)
def test_days_on_plan_are_told_where_they_are_counted(words: str, said: str) -> None:
    own = life(words)
    assert "On plan" not in rows(words)
    counting = own.after(count_days(own, counts=True))
    told = rows(words, own=counting)["On plan"]
    assert told.startswith(said)
    assert days_line(Streak(days=0, best_days=0)) == "first day on plan"


def test_no_zero_is_told_of_coming_back() -> None:
    assert "Back" not in rows("dddd xxxx")


def test_each_week_is_told_with_momentum_before_and_after_it() -> None:
    told = rows("dddd ddxx")
    assert told["23 Nov"] == "4 of 4 · 25 to 37"
    assert told["30 Nov"].startswith("2 of 4, a spare covered Sunday · 37 to ")
    assert told["Score"].startswith("It began at 25. Each run that was due")


def test_today_tells_where_the_numbers_of_its_card_come_from() -> None:
    now = stand(life("dddd"), 1)
    (row,) = momentum_row(now, on(1))
    assert row.words == (
        "1 week kept, since 23 Nov: the best so far. "
        "Momentum 37, starting; 3, then w, tells it week by week."
    )
    nothing: tuple[Counted, ...] = ()
    assert not list(momentum_row(now._replace(weeks=nothing), on(1)))


def test_a_week_kept_while_a_row_waits_is_not_dated_back_to_that_row() -> None:
    now = stand(spareless(life("dddd dddd xxxx")), 3)
    since = now._replace(streak=now.streak._replace(weeks=1))
    (row,) = momentum_row(since, on(3))
    assert row.words.startswith(
        "2 weeks kept, till the week of 7 Dec; the next two, run whole, mend"
    )
