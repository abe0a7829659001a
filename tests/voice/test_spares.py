"""What is said of spares, and of a streak that waits."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.map.road import road
from app.coach.momentum.spent import take_back
from app.coach.momentum.standing import standing_on
from app.screens.glance import week_bar
from app.voice.counting import how_counted
from app.voice.day import sentence
from app.voice.momentum import streak_lines
from app.voice.road_columns import week_sign
from app.voice.road_week import week_line
from app.voice.spares import about_the_row, spare_spent, taken_back
from app.voice.why_page import why_page
from app.voice.words import LINE
from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import MONDAY
from tests.coach.momentum.lives import LETTERS, life, on, spareless, stand
from tests.voice.unkind import UNKIND
from widgets.goal_bar import Bar


def news(own: Journal, today: date) -> str:
    return spare_spent(own, standing_on(own, today), today)


def row(own: Journal, today: date) -> str:
    return about_the_row(own, standing_on(own, today), today)


def headline(own: Journal, today: date, *, is_paused: bool = False) -> str:
    return " ".join(streak_lines(standing_on(own, today).streak, is_paused=is_paused)[0])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ddxx ....", "Last week was a run short; a spare covers it. One is left."),
        ("dxxx ....", "Last week was two runs short; both spares cover it."),
        ("dxdx dxdx ....", "Last week was a run short; a spare covers it."),
        ("dddd ....", ""),
    ],
)
def test_a_spare_that_was_spent_is_told(words: str, said: str) -> None:
    own = life(words)
    today = on(len(words.split()) - 1)
    assert news(own, today).removesuffix("   b takes it back") == said


def test_it_is_told_until_the_day_after_the_next_run_and_for_a_week_at_most() -> None:
    own = life("ddxx d...")
    assert news(own, on(1))
    assert news(own, on(1, 2))
    assert not news(own, on(1, 3))
    idle = life("ddxx ....")
    assert news(idle, on(1, 6))
    assert not news(idle, on(2))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ddxx ....", "Last week was a run short; a spare covers it. One is left."),
        ("dddd dddd dddd ddxx ....", "A spare covers last week: four weeks in a row."),
        ("dddd dddd dddd dxxx ....", "Both spares cover last week: four weeks in a row."),
        ("dddd dddd dd.. dddd ....", "A spare covers week 3: four weeks in a row."),
        ("dddd dddd dddd dddd ddxx ....", "Last week was a run short; a spare covers it."),
    ],
)
def test_a_milestone_that_a_spare_made_is_said_with_it(words: str, said: str) -> None:
    own = life(words)
    told = news(own, on(len(words.split()) - 1))
    assert told.startswith(said)
    assert len(told) <= LINE


def test_a_week_that_closed_by_silence_is_told_when_it_closed() -> None:
    own = life("dd.. ....")
    assert not news(own, on(1, 6))
    assert news(own, on(2)).startswith("Week 1 was a run short; a spare covers it.")


def test_a_spare_taken_back_is_in_hand_and_nothing_is_told() -> None:
    own = life("ddxx ....")
    own = own.after(take_back(own, f"{MONDAY}", on(1)))
    said = taken_back(own, f"{MONDAY}", on(1))
    assert said == "Taken back: that week stands at two of four; two spares in hand."
    assert not news(own, on(1))
    assert not take_back(own, f"{MONDAY}", on(1))


def test_nothing_is_taken_back_where_none_was_spent() -> None:
    assert not take_back(life("dddd ...."), f"{MONDAY}", on(1))
    assert not take_back(life("dddd ...."), "2020-01-06", on(1))


BROKEN = "dddd dddd xxxx"


@pytest.mark.parametrize(
    ("words", "days", "said"),
    [
        ("....", 0, "Two weeks, waiting. The next two runs, run whole, mend it."),
        ("....", 1, ""),
        ("d...", 2, "Two weeks, waiting. One more, run whole, mends it."),
        ("dd..", 3, "Two runs, and the two weeks go on."),
        ("dx..", 4, "Two weeks stand as your best. The next row starts with the next run."),
        ("dxd.", 5, ""),
        ("ds..", 4, "Two weeks stand as your best. The next row starts with the next run."),
        ("d...", 6, "Two weeks, waiting. The run without an answer comes first."),
        ("d.dd", 6, "Two weeks, waiting. The run without an answer comes first."),
        ("d.dd", 11, "Two weeks stand as your best. This row is at one week."),
    ],
)
def test_a_row_that_waits_is_told_what_mends_it(words: str, days: int, said: str) -> None:
    assert row(life(f"{BROKEN} {words}"), on(3, days)) == said


@pytest.mark.parametrize(
    ("words", "days", "said"),
    [
        ("....", 0, "best 2 mend 0 of 2"),
        ("d...", 2, "best 2 mend 1 of 2"),
        ("dd..", 3, "2 weeks best 2"),
        ("dx..", 4, "best 2 "),
    ],
)
def test_the_headline_of_a_row_that_waits(words: str, days: int, said: str) -> None:
    assert headline(life(f"{BROKEN} {words}"), on(3, days)) == said


def test_in_a_pause_the_streak_waits_whether_it_stands_or_is_to_be_mended() -> None:
    ill = Pause(id="p", first=on(3), reason="ill", made=on(3))
    assert headline(life("dddd dddd dddd"), on(3), is_paused=True) == "3 weeks waiting"
    own = life(f"{BROKEN} ....").after(Change(put=(ill,)))
    assert headline(own, on(3), is_paused=True) == "2 weeks waiting"
    assert row(own, on(3)) == ""


def test_a_row_that_is_the_best_itself_is_not_set_against_another() -> None:
    assert row(life("dddd xxxx d.dd"), on(2, 11)) == ""


@pytest.mark.parametrize("count", [1, 99, 100, 999])
def test_the_headline_of_a_long_row_fits_the_badge(count: int) -> None:
    own = spareless(life("dddd " * 3 + "xxxx ....")) if count < 4 else life("....")
    streak = stand(own, 4).streak._replace(best_weeks=count, is_first_week=False)
    waiting = streak._replace(row=structs.replace(streak.row, waiting=count))
    left, right = streak_lines(waiting, is_paused=False)[0]
    assert len(left) + 1 + len(right) <= 19


@pytest.mark.parametrize(
    ("words", "day", "said"),
    [
        (
            "dddd xxxx d...",
            on(2, 3),
            "Two more runs until Thursday 17 December, any length, will do.",
        ),
        (
            "dddd xxxx dd..",
            on(2, 5),
            "One more run until Thursday 17 December, any length, will do.",
        ),
        (
            "dddd xxxx xxxx xxxx xxxx ....",
            on(5),
            "A new week is a good place to start: three runs in ten days, any length.",
        ),
    ],
)
def test_coming_back_asks_for_three_runs(words: str, day: date, said: str) -> None:
    own = spareless(life(words))
    assert sentence(own, standing_on(own, day), day) == said


@pytest.mark.parametrize(
    ("words", "weeks", "said"),
    [
        ("dxd", 1, "2 of 3, a spare covered Wednesday"),
        ("dxxx", 1, "1 of 4, two spares covered Saturday and Sunday"),
        ("dddd", 1, "4 of 4"),
        ("dddx", 1, "3 of 4, and 3 keep it"),
        ("dd..", 0, "2 of 4 so far, and 3 keep it"),
        ("ddx.", 1, "2 of 4, 1 without an answer"),
        ("xxxx", 1, "0 of 4, three short of 3"),
    ],
)
def test_how_a_week_was_counted(words: str, weeks: int, said: str) -> None:
    first = stand(life(words), weeks).weeks[0]
    assert how_counted(first) == said


def test_a_covered_week_is_kept_with_the_sign_of_a_spent_spare() -> None:
    own, today = life("ddxx ...."), on(1)
    spared = frozenset({on(0, 6)})
    assert bar_words(week_bar(own, MONDAY, today, spared)) == "13 of 30 km · week kept ◇"
    assert bar_words(week_bar(own, today, today, spared)) == "0 of 30 km · 3 runs keep it"
    way = road(own, today)
    assert way is not None
    assert [(week.kept, week.is_covered) for week in way.weeks] == [(True, True), (None, False)]
    assert week_sign(way.weeks[0]) == "◇"
    assert week_line(own, way, way.weeks[0], today).endswith("13 of 30 km · week kept ◇")


def test_a_week_whose_spare_was_taken_back_is_not_covered() -> None:
    own = life("ddxx ....")
    way = road(own.after(take_back(own, f"{MONDAY}", on(1))), on(1))
    assert way is not None
    assert (way.weeks[0].kept, way.weeks[0].is_covered) == (False, False)


def test_w_tells_of_the_spare_on_the_run_that_it_stands_in_for() -> None:
    own = life("ddxx ....")
    rows = [dict(why_page(own, on(0, days), on(1)).rows) for days in (5, 6)]
    said = "stands in for it: the week is kept and both streaks go on"
    assert [row.get("Spare") for row in rows] == [None, said]


def bar_words(bar: Bar | None) -> str:
    assert bar is not None
    return bar.words


@given(
    st.lists(st.text(LETTERS, min_size=3, max_size=4), min_size=1, max_size=8), st.integers(0, 70)
)
def test_nothing_is_unkind_or_too_long_or_said_two_days_running(
    weeks: list[str], days: int
) -> None:
    own, today = life(" ".join(weeks)), on(0, days)
    said = [news(own, today), row(own, today), row(own, today + timedelta(days=1))]
    said += [how_counted(week) for week in stand(own, 0, days).weeks]
    assert all(len(words) <= LINE for words in said)
    assert not [word for word in UNKIND for words in said if word in words.lower()]
    assert not said[1] or said[1] != said[2]
