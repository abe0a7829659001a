"""Days, numbers and figures in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.voice.words import Units, full_date, relative_day, run_time, short_day, size, span
from storage.records import Run, RunKind
from tests.builders import RACE_DAY, race, tempo

TODAY = date(2026, 12, 29)
KM, MI = Units("km"), Units("mi")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 12, 28), "yesterday"),
        (date(2026, 12, 29), "today"),
        (date(2026, 12, 30), "tomorrow"),
        (date(2027, 1, 2), "Saturday"),
        (date(2027, 1, 5), "Tuesday 5 January"),
        (date(2026, 12, 24), "Thursday 24 December"),
    ],
)
def test_a_day_as_seen_from_today(day: date, words: str) -> None:
    assert relative_day(day, TODAY) == words


def test_days_in_small_places() -> None:
    assert short_day(TODAY) == "Tue 29"
    assert full_date(TODAY) == "Tue 29 Dec 2026"


@pytest.mark.parametrize(("minutes", "words"), [(39, "39 min"), (59.6, "1:00"), (81, "1:21")])
def test_a_span(minutes: float, words: str) -> None:
    assert span(minutes) == words


def test_a_size_in_both_units() -> None:
    assert size(tempo(TODAY), KM) == "6.5 km · about 39 min"
    assert size(tempo(TODAY), MI) == "4.03 mi · about 39 min"
    assert size(race(RACE_DAY), KM) == "21.1 km · by effort"


def test_totals_are_rounded_down_and_sums_of_decimals_are_whole() -> None:
    assert KM.whole(15.9) == "15"
    assert KM.whole(0.1 + 0.2 + 32.7) == "33"


@given(st.floats(0, 10_000))
def test_no_total_is_ever_rounded_up(km: float) -> None:
    assert int(KM.whole(km)) <= km + 0.006


@pytest.mark.parametrize(
    ("kind", "minutes", "words"),
    [
        ("run", 52.5, "52 min"),
        ("run", 112.4, "1:52"),
        ("race", 52.5, "52:30"),
        ("race", 112 + 8 / 60, "1:52:08"),
        ("race", 59 + 59.9 / 60, "1:00"),
        ("race", 112.0, "1:52"),
        ("race", None, ""),
    ],
)
def test_the_time_of_a_race_has_its_seconds(
    kind: RunKind, minutes: float | None, words: str
) -> None:
    assert run_time(Run(id="r", day=date(2027, 1, 24), minutes=minutes, kind=kind)) == words
