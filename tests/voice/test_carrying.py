"""What a day says to a run that is carried over it."""

from datetime import date
from typing import get_args

import pytest

from app.coach.days import days_of_week
from app.coach.maintenance.constraints import Reason
from app.coach.maintenance.rearranging import carry, on_bench
from app.voice.carrying import SHORT, WORDS, says
from tests.builders import MONDAY
from tests.coach.maintenance.test_rearranging import OWN, SAT, SUN, THU, TUE, WED, on


@pytest.mark.parametrize(
    ("day", "today", "said"),
    [
        (TUE, TUE, "past from fits fits in a row near Sun run"),
        (THU, TUE, "past run fits from fits fits run"),
        (SUN, TUE, "past run near Tue too short fits too short from"),
        (SAT, SAT, "past past past past past from run"),
        (TUE, WED, "past from fits fits in a row near Sun run"),
    ],
)
def test_each_day_says_what_it_says_in_at_most_ten_letters(
    day: date, today: date, said: str
) -> None:
    session = on(OWN, day)
    week = on_bench(OWN, session, today).opened()
    words = [says(week, session, other) for other in days_of_week(MONDAY)]
    assert " ".join(words) == said
    assert max(map(len, words)) <= 10


@pytest.mark.parametrize("today", days_of_week(MONDAY))
@pytest.mark.parametrize("day", [TUE, THU, SAT, SUN])
def test_a_day_that_fits_takes_the_run_and_no_other_does(day: date, today: date) -> None:
    session = on(OWN, day)
    week = on_bench(OWN, session, today).opened()
    for other in days_of_week(MONDAY):
        fits = says(week, session, other) == "fits"
        assert bool(carry(OWN, session.id, other, today).put) == fits


def test_every_reason_has_words() -> None:
    """In short as well, but for "near", which names the day that is."""
    assert set(WORDS) == {*SHORT, "near"} == set(get_args(Reason))


def test_a_paused_day_says_so() -> None:
    session = on(OWN, TUE)
    week = on_bench(OWN, session, TUE).opened()._replace(paused=frozenset({WED}))
    assert says(week, session, WED) == "paused"
