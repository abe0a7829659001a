"""Each limit names the runner's own numbers, in one sentence."""

from datetime import date
from typing import cast

import pytest

from app.coach.invariants.refusal import Case, Refusal
from app.voice.limits import SENTENCES, limit_clause
from app.voice.words import Units, capital
from tests.voice.unkind import UNKIND

SUNDAY, MONDAY = date(2027, 1, 3), date(2026, 12, 28)


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (
            Refusal("01", "s", 11.4, 11.1, SUNDAY, 10.1),
            (
                "11.4 km on Sunday 3 January is more than a tenth longer than 10.1 km, the longest"
                " of the 30 days before."
            ),
        ),
        (
            Refusal("01", "s", 6.0, 5.8, SUNDAY, 5.0),
            (
                "6.0 km on Sunday 3 January is more than 0.8 km longer than 5.0 km, the longest"
                " of the 30 days before."
            ),
        ),
        (
            Refusal("02", "w", 36.0, 33.0, MONDAY, 30.0),
            (
                "36.0 km in the week of 28 December is far from 30.0 km, the largest of the three"
                " weeks before; 33.0 km is the most."
            ),
        ),
        (
            Refusal("04", "s", 160, 150, SUNDAY, 24.0),
            "24.0 km on Sunday 3 January takes 2:40 at easy pace; 2:30 is the most.",
        ),
        (
            Refusal("06", "s", 1, 2, SUNDAY),
            "Sunday 3 January is one day after the last hard or long run; two keep the legs.",
        ),
        (
            Refusal("07", "w", 1, 0, MONDAY, case="week"),
            "The week of 28 December has one hard run; none is what weeks of its size carry.",
        ),
        (
            Refusal("11", "s", 20, 15, SUNDAY, 24.0, "threshold"),
            "20 min at tempo on Sunday 3 January is more than a week of 24.0 km carries: 15 min.",
        ),
        (
            Refusal("14", "s", 3, 8, SUNDAY, 21.0975),
            (
                "Sunday 3 January is three days after a half marathon; eight easy days come before"
                " hard or long runs."
            ),
        ),
        (
            Refusal("22", "w", 900, 750, MONDAY, 500),
            "The week of 28 December asks 1.8 times what the four weeks before it asked.",
        ),
    ],
)
def test_what_a_limit_says(refusal: Refusal, sentence: str) -> None:
    assert f"{capital(limit_clause(refusal, Units()))}." == sentence


@pytest.mark.parametrize("key", SENTENCES)
def test_every_sentence_can_be_said_kindly(key: str) -> None:
    invariant, _, case = key.partition(" ")
    refusal = Refusal(invariant, "w", 3.0, 2.0, SUNDAY, 4.0, cast("Case", case))
    words = limit_clause(refusal, Units("mi"))
    assert words
    assert "{" not in words
    assert not [word for word in UNKIND if word in words.lower()]
