"""What people type, read kindly."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.typed import (
    Refused,
    day,
    distance_text,
    effort,
    kilometres,
    last_day,
    minutes,
    number,
    past_day,
    time_text,
    weekdays,
)
from app.voice.words import Units

TODAY = date(2026, 12, 30)
KM, MI = Units("km"), Units("mi")


@pytest.mark.parametrize(
    ("text", "km"),
    [("5", 5.0), ("5.2", 5.2), ("5,2", 5.2), (" 5.2 km", 5.2), ("3 mi", 4.828), ("3mi", 4.828)],
)
def test_a_distance(text: str, km: float) -> None:
    assert kilometres(text, KM) == pytest.approx(km, abs=0.0005)


def test_a_distance_is_in_the_runners_units() -> None:
    assert kilometres("10", MI) == 16.0934
    assert kilometres("3 km", MI) == 3.0


@pytest.mark.parametrize("text", ["-5", "ten", "1e9", "nan", "inf", "0", "", "5 5", "--", "1e1"])
def test_what_is_no_distance_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"^A number from 0\.1 to 300 km\.$"):
        kilometres(text, KM)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("39", 39), ("39 min", 39), ("39:30", 39.5), ("1:21", 81), ("1:21:30", 81.5),
        ("1h21", 81), ("39,5", 39.5), ("12:00:00", 720),
    ],
)  # fmt: skip
def test_a_time(text: str, value: float) -> None:
    assert minutes(text) == value


@pytest.mark.parametrize("text", ["-5", "ten", "nan", "1e9", "39:75", "0", "1:2:3:4", ":"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        minutes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", TODAY),
        ("yesterday", date(2026, 12, 29)),
        ("Tomorrow", date(2026, 12, 31)),
        ("sat", date(2027, 1, 2)),
        ("Saturday", date(2027, 1, 2)),
        ("mon", date(2026, 12, 28)),
        ("last mon", date(2026, 12, 21)),
        ("next tue", date(2027, 1, 5)),
        ("14 mar", date(2027, 3, 14)),
        ("14 March 2028", date(2028, 3, 14)),
        ("Sunday 14 March", date(2027, 3, 14)),
        ("29 feb", date(2028, 2, 29)),
        ("24 dec", date(2026, 12, 24)),
        ("2027-03-14", date(2027, 3, 14)),
    ],
)
def test_a_day_as_people_say_it(text: str, expected: date) -> None:
    assert day(text, TODAY, ahead="feb" in text) == expected


def test_a_weekday_is_the_one_in_the_runners_week() -> None:
    assert day("sun", TODAY, "mon") == date(2027, 1, 3)
    assert day("sun", TODAY, "sun") == date(2026, 12, 27)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", date(2026, 12, 29)),
        ("sun", date(2026, 12, 27)),
        ("wed", date(2026, 12, 23)),
        ("weds", date(2026, 12, 23)),
        ("last sun", date(2026, 12, 27)),
        ("14 mar", date(2026, 3, 14)),
        ("30 dec", date(2025, 12, 30)),
        ("29 feb", date(2024, 2, 29)),
        ("1 nov 2025", date(2025, 11, 1)),
    ],
)
def test_a_day_gone_by_is_the_last_of_its_name(text: str, expected: date) -> None:
    assert past_day(text, date(2026, 12, 29)) == expected


@pytest.mark.parametrize("text", ["tomorrow", "2027-01-01", "14 mar 2027", "next sun"])
def test_a_day_to_come_is_not_gone_by(text: str) -> None:
    with pytest.raises(Refused, match="Today or a day before"):
        past_day(text, date(2026, 12, 29))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sun", date(2027, 1, 3)),
        ("mon", date(2027, 1, 4)),
        ("wed", TODAY),
        ("last mon", date(2026, 12, 21)),
        ("29 dec", date(2026, 12, 29)),
        ("next mon", date(2027, 1, 4)),
    ],
)
def test_a_last_day_is_the_next_of_its_name(text: str, expected: date) -> None:
    assert last_day(text, TODAY, TODAY) == expected


def test_a_last_day_is_never_before_a_first_one_that_is_far_ahead() -> None:
    assert last_day("mon", date(2027, 1, 21), TODAY) == date(2027, 1, 25)


def test_a_date_ahead_is_the_next_to_come() -> None:
    assert day("24 dec", TODAY, ahead=True) == date(2027, 12, 24)


@pytest.mark.parametrize(
    "text",
    ["", "someday", "32 mar", "2027-02-30", "14 foo", "t", "13/4", "0001-01-01", "9999-12-31"],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        day(text, TODAY)


def test_weekdays_come_in_the_order_of_the_calendar() -> None:
    assert weekdays("sun, Tue thu/sat") == ("tue", "thu", "sat", "sun")


@pytest.mark.parametrize("text", ["", "tue,foo", "t"])
def test_what_are_no_weekdays_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        weekdays(text)


def test_an_effort_is_from_one_to_ten() -> None:
    assert effort("6") == 6
    with pytest.raises(Refused):
        effort("11")


@given(st.text(max_size=20))
def test_no_text_ever_raises_anything_but_a_refusal(text: str) -> None:
    for read in (
        lambda: kilometres(text, KM), lambda: minutes(text), lambda: day(text, TODAY),
        lambda: weekdays(text), lambda: effort(text), lambda: number(text, 0, 1, ""),
    ):  # fmt: skip
        with suppress(Refused):
            read()


@given(st.integers(60, 170_000))
def test_a_time_can_always_be_typed_back(seconds: int) -> None:
    text = time_text(seconds / 60)
    assert minutes(text) * 60 == pytest.approx(seconds, abs=0.5)


@given(st.floats(0.2, 300), st.sampled_from([KM, MI]))
def test_a_distance_can_always_be_typed_back(km: float, units: Units) -> None:
    assert kilometres(distance_text(km, units), units, 400) == pytest.approx(km, abs=0.02)
