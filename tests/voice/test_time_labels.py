"""What stands below charts of weeks, and above the strip of days."""

from datetime import date, timedelta

import pytest

from app.voice.time_labels import month_names, time_labels


def weeks(first: date, count: int) -> list[date]:
    return [first + timedelta(days=7 * n) for n in range(count)]


MONDAY = date(2026, 11, 23)


def test_a_few_weeks_are_named_by_their_first_days() -> None:
    assert time_labels(weeks(MONDAY, 3), 12) == ((0, "23 Nov"), (1, "30 Nov"), (2, "7 Dec"))


def test_a_year_is_named_by_the_months_that_begin_in_its_weeks() -> None:
    found = time_labels(weeks(date(2026, 1, 5), 52), 53)
    assert found[:3] == ((3, "Feb"), (7, "Mar"), (12, "Apr"))
    assert [name for _, name in found][-2:] == ["Dec", "Jan"]


def test_many_years_are_named_by_the_weeks_in_which_they_begin() -> None:
    found = time_labels(weeks(date(2019, 12, 16), 200), 200)
    assert [name for _, name in found] == ["2020", "2021", "2022", "2023"]
    assert weeks(date(2019, 12, 16), 200)[found[0][0]] == date(2019, 12, 30)


@pytest.mark.parametrize(
    ("first", "names"),
    [
        (date(2026, 11, 2), ("Nov", "", "", "", "Dec", "")),
        (date(2026, 11, 9), ("Nov", "", "", "Dec", "", "")),
        (date(2026, 11, 16), ("", "", "Dec", "", "", "")),
        (date(2026, 11, 30), ("Dec", "", "", "", "Jan", "")),
        (date(2028, 2, 28), ("Mar", "", "", "", "Apr", "")),
    ],
)
def test_the_first_month_is_named_where_it_has_room_before_the_next(
    first: date, names: tuple[str, ...]
) -> None:
    assert month_names(weeks(first, 6)) == names
