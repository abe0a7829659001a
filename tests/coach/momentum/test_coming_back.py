"""Coming back: three runs in ten days after a week without one, a fresh start after four."""

from datetime import date

import pytest

from app.coach.momentum.coming_back import ComingBack, coming_back, is_fresh_start, turn_of_goal
from storage.records import Change, Pause
from tests.coach.momentum.lives import extra, life, on


def test_after_seven_days_without_a_run_three_in_ten_days_are_the_goal() -> None:
    own = life("dddd xxxd d...")
    assert coming_back(own, on(1, 6)) is None
    own = life("dddd xxxx d...")
    assert coming_back(own, on(2, 0)) is None
    assert coming_back(own, on(2, 1)) == ComingBack(on(2, 1), runs=1, until=on(3, 3))


def test_every_run_counts_whatever_its_length_until_the_tenth_day() -> None:
    own = life("dddd xxxx dd.. ....").after(Change(put=(extra(on(2, 4), 10.0),)))
    found = coming_back(own, on(3, 3))
    assert found is not None
    assert (found.runs, found.left) == (3, 0)
    assert coming_back(own, on(3, 4)) is None


def test_no_week_starts_in_a_pause() -> None:
    ill = Pause(id="p", first=on(1), reason="ill", made=on(1))
    own = life("dddd .... .... .... .... ....").after(Change(put=(ill,)))
    assert not is_fresh_start(own, on(5))


def test_rest_days_alone_are_no_gap() -> None:
    own = life("d.d d.d")
    assert coming_back(own, on(1, 2)) is None


def test_a_pause_is_one() -> None:
    away = Pause(id="p", first=on(1), last=on(1, 6), reason="away", made=on(1))
    own = life("dddd .... d...").after(Change(put=(away,)))
    assert coming_back(own, on(2, 1)) is not None


@pytest.mark.parametrize(
    ("words", "day", "is_fresh"),
    [
        ("dddd xxxx xxxx xxxx xxxx ....", on(5), True),
        ("dddd xxxx xxxx xxxx xxxx ....", on(5, 1), False),
        ("dddd xxxx xxxx xxxx xxxx d... ....", on(6), True),
        ("dddd xxxx xxxx xxxx xxxx d... d...", on(7), False),
        ("dddd xxxx xxxx xxxx ....", on(4), False),
    ],
)
def test_a_fresh_start_is_the_next_first_day_of_a_week(
    words: str, day: date, *, is_fresh: bool
) -> None:
    assert is_fresh_start(life(words), day) is is_fresh


@pytest.mark.parametrize(
    ("words", "day", "turn"),
    [
        ("dddd xxxx ....", on(2, 1), 1),
        ("dddd xxxx d...", on(2, 3), 2),
        ("dddd xxxx dd..", on(2, 5), 3),
        ("dddd xxxx ddd.", on(2, 6), None),
        ("dddd xxxd d...", on(2, 3), None),
        ("dddd dddd ....", on(2, 1), None),
    ],
)
def test_the_next_run_is_counted_to_three(words: str, day: date, turn: int | None) -> None:
    assert turn_of_goal(life(words), day) == turn
