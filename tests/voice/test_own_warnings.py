"""What our limits would say to a coach's plan, in words."""

from datetime import date, timedelta

import pytest

from app.coach.limits import Refusal
from app.voice.own_warnings import shortened, warnings
from app.voice.words import KM_PER_MILE, Units
from storage.records import Week
from tests.builders import MONDAY, four_runs

WEEKS: tuple[Week, ...] = tuple(four_runs(MONDAY + timedelta(days=7 * n), n + 1) for n in range(12))


def week_id(number: int) -> str:
    return (MONDAY + timedelta(days=7 * (number - 1))).isoformat()


def said(*refused: Refusal) -> tuple[str, ...]:
    return warnings(WEEKS, refused, Units())


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (
            Refusal("01", f"{week_id(4)}/4", 14.48, 12.397),
            (
                "week 4: 14.4 km on Sunday is more than a tenth longer than the longest of the"
                " 30 days before, 11.2 km."
            ),
        ),
        (
            Refusal("01", f"{week_id(2)}/4", 6.5, 5.8),
            (
                "week 2: 6.5 km on Sunday is more than 0.8 km longer than the longest of the"
                " 30 days before, 5.0 km."
            ),
        ),
        (
            Refusal("02", week_id(5), 33.8, 31.2),
            "week 5: 33.8 km, where the weeks before lead to 31.2 km.",
        ),
        (
            Refusal("03", week_id(5), 20, 16.4),
            "week 5: the longest run is 20.0 km, where such a week holds one of 16.4 km.",
        ),
        (
            Refusal("04", f"{week_id(9)}/4", 205, 195),
            "week 9: about 3:25 on Sunday, where ours end at 3:15.",
        ),
        (Refusal("06", f"{week_id(1)}/4", 1, 2), "week 1: hard or long runs on days in a row."),
        (
            Refusal("07", week_id(1), 2, 1),
            "week 1: two hard runs within a week, where ours have one at most.",
        ),
        (
            Refusal("08", week_id(1), 1, 2),
            "week 1: one day without running, where ours keep two.",
        ),
        (
            Refusal("09", f"{week_id(1)}/4", 5, 3),
            "week 1: five days of running in a row, where ours have three at most.",
        ),
        (Refusal("19", week_id(1), 1, 2), "week 1: one run, where two keep a habit."),
        (
            Refusal("19", f"{week_id(1)}/4", 8, 10),
            "week 1: a run of 8 min on Sunday, where ten minutes are the least that counts.",
        ),
        (
            Refusal("99", f"{week_id(1)}/4", 8, 10),
            "week 1: our own limits would have it otherwise on Sunday.",
        ),
    ],
)
def test_each_limit_has_its_sentence(refused: Refusal, words: str) -> None:
    assert said(refused) == (words,)


def test_weeks_of_which_the_same_is_said_are_taken_together() -> None:
    refused = [Refusal("08", week_id(n), 1, 2) for n in (2, 3, 4, 7, 9, 10)]
    assert said(*refused) == (
        "weeks 2 to 4, 7, 9 to 10: one day without running, where ours keep two.",
    )


def test_distances_are_in_the_runners_units() -> None:
    one = Refusal("02", week_id(5), 20 * KM_PER_MILE, 18 * KM_PER_MILE)
    assert warnings(WEEKS, [one], Units("mi")) == (
        "week 5: 20.0 mi, where the weeks before lead to 18.0 mi.",
    )


def test_what_is_about_no_week_shown_is_left_out() -> None:
    assert said(Refusal("02", date(2020, 1, 6).isoformat(), 30, 20)) == ()


def test_a_dozen_lines_are_shown_and_the_others_counted() -> None:
    lines = [f"line {n}" for n in range(19)]
    assert shortened(lines, is_all=False) == (*lines[:12], "And 7 more; --all shows them.")
    assert shortened(lines, is_all=True) == tuple(lines)
    assert shortened(lines[:12], is_all=False) == tuple(lines[:12])
