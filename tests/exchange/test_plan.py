"""Plans as text: rows and grids, in the order of their days, or what is wrong with them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.plan import plan_in
from app.exchange.plan_lines import PlanRead

TODAY = date(2026, 11, 23)
"""A Monday."""
ROWS = "week,day,kind,distance_km,minutes,note\n"


def read(text: str) -> PlanRead:
    return plan_in(text, "km", TODAY)


def seen(text: str) -> list[tuple[int, str, str | None]]:
    """Place, words and kind of each row that asks for something."""
    plan = read(text)
    assert plan.troubles == ()
    return [(row.place, row.words, row.reading.kind) for row in plan.asks]


def test_rows_are_read_by_the_names_of_their_columns() -> None:
    text = "note,kind,day,week,minutes\n3 mi run,easy,2,1,30\n,rest,3,1,\n,long,Sun,2,1:30\n"
    assert seen(text) == [(1, "3 mi run", "easy"), (13, "", "long")]
    assert read(text).asks[1].reading.minutes == 90


def test_a_row_without_figures_takes_them_from_its_note() -> None:
    intervals, easy, race = read(
        f"{ROWS}1,1,intervals,,,8 x 400 5K pace\n1,3,easy,,,\n1,7,race,,,HM\n"
    ).asks
    assert (intervals.reading.km, intervals.reading.segments[0].times) == (3.2, 8)
    assert (easy.reading.minutes, easy.reading.doubt) == (30, "no figure")
    assert race.reading.km == 21.0975


def test_the_kinds_of_published_tables_are_known() -> None:
    assert seen(f"{ROWS}1,1,maint,,30,\n1,2,runwalk,,20,\n1,3,cross,,,\n") == [
        (0, "", "steady"),
        (1, "", "runwalk"),
        (2, "", "cross"),
    ]


GRID = """Marathon for Chloe;;;
;;;
Week;Mon;Wed;Sun;Total
1;rest;4x2k @ 4:25;long 24, last 8 at MP;37
Week 2;"6,5 easy";off;HM;
"""


def test_a_grid_is_read_week_by_week() -> None:
    assert seen(GRID) == [
        (2, "4x2k @ 4:25", "intervals"),
        (6, "long 24, last 8 at MP", "long"),
        (7, "6,5 easy", "easy"),
        (13, "HM", "race"),
    ]
    assert read(GRID).unread == ("Total",)
    assert read(GRID).asks[0].line == 4
    assert read(GRID).asks[0].column == "Wed"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_usual_delimiter_is_found(delimiter: str) -> None:
    text = "\n".join([f"W{delimiter}Tue{delimiter}Sun", f"1{delimiter}6 easy{delimiter}12 long"])
    assert [place for place, *_ in seen(text)] == [1, 6]


@pytest.mark.parametrize("labels", [("1", "2"), ("Week 1", "W2"), ("", ""), ("2", "1"), ("3", "")])
def test_weeks_are_numbers_or_follow_each_other(labels: tuple[str, str]) -> None:
    text = f"Week,Tue,Thu\n{labels[0]},6 easy,8 easy\n{labels[1]},7 easy,9 easy\n"
    places = [place for place, *_ in seen(text)]
    assert [place - places[0] for place in places] == [0, 2, 7, 9]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2027-01-04", "2027-01-11"),
        ("04/01/2027", "11/01/2027"),
        ("01/04/2027", "01/11/2027"),
        ("4 Jan 2027", "11 January 2027"),
        ("Jan 4, 2027", "Jan 11, 2027"),
        ("5 Jan", "12 Jan"),
    ],
)
def test_weeks_may_be_dates(first: str, second: str) -> None:
    text = f'w/c,Tue,Sun\n"{first}",6 easy,8 easy\n"{second}",7 easy,9 easy\n'
    days = [row.day for row in read(text).asks]
    assert days == [date(2027, 1, n) for n in (5, 10, 12, 17)]


def test_a_sunday_at_the_head_comes_before_its_monday() -> None:
    text = "Week,Sun,Mon,Sat\n1,12 long,6 easy,8 easy\n2,14 long,,\n"
    assert [place for place, *_ in seen(text)] == [-1, 0, 5, 6]


def test_a_heading_between_the_weeks_is_left_alone() -> None:
    assert len(seen("Week,Tue,Sun\nBase,,\n1,6 easy,8 easy\nBuild,,\n2,6 easy,8 easy\n")) == 4


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("hello", 0, "", "No plan is in it"),
        ("", 0, "", "No plan is in it"),
        (f"{ROWS}1,1,easy,5,,\n1,1,long,9,,\n", 3, "", "a row already, on line 2"),
        (f"{ROWS}1,1,rest,,,\n1,1,long,9,,\n", 3, "", "a row already, on line 2"),
        (f"{ROWS}one,1,easy,5,,\n", 2, "", "“one” is no week"),
        (f"{ROWS}999,1,easy,5,,\n", 2, "", "“999” is no week"),
        (f"{ROWS}1,8,easy,5,,\n", 2, "", "“8” is no day"),
        (f"{ROWS}1,1,hop,5,,\n", 2, "", "“hop” is no kind"),
        (f"{ROWS}1,1,easy,far,,\n", 2, "", "A number from 0.1 to 300 km."),
        (f"{ROWS}1,1,easy,1e3,,\n", 2, "", "A number from 0.1 to 300 km."),
        (f"{ROWS}1,1,easy,,long,\n", 2, "", "minutes, or as 39:30"),
        (f"{ROWS}1,7,race,,,\n", 2, "", "How long is the race?"),
        ("week,day,kind,note,day_date\n1,1,easy,5 km,soon\n", 2, "", "is no date"),
        (
            "week,day,kind,note,day_date\n1,1,easy,5 km,2027-01-04\n1,2,easy,5 km,\n",
            3, "", "It has no day_date",
        ),
        ("Week,Tue,Thu\n1,6 easy,see Tom\n", 2, "Thu", "Nothing can be made of “see Tom”"),
        ("Week,Tue,Thu\n1,6 easy,club race\n", 2, "Thu", "How long is the race in “club race”?"),
        ("Week,Tue,Sat,Thu\n1,6 easy,7 easy,\n", 1, "", "do not follow each other"),
        ("Week,Tue,Tue\n1,6 easy,7 easy\n", 1, "", "do not follow each other"),
        ("Week,Tue,Thu\n1,6 easy,\n1,7 easy,\n", 3, "Tue", "a row already, on line 2"),
        ("Week,Tue,Thu\nBase,6 easy,7 easy\n", 2, "", "Which week is it?"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_named_by_its_line(
    text: str, line: int, column: str, said: str
) -> None:
    trouble = read(text).troubles[0]
    assert (trouble.line, trouble.column) == (line, column)
    assert said in trouble.sentence


WORDS = (
    "6 easy", "4x2k @ 4:25", "rest", "long 24, last 8 at MP", "45 min", "HM", "cross 40",
    "strides", "", "=1+1", "'6", '"', "see Tom", "week", "day", "kind", "Mon", "Tue", "Sun", "1",
    "2", "7", "Week 3", "2027-01-04", "easy", "race", "5", "\n", ",", ";", "\t", "\ufeff",
    "\x00", "é",
)  # fmt: skip
words = st.sampled_from(WORDS)


@given(st.text() | st.lists(words, max_size=40).map(",".join))
def test_any_text_is_a_plan_or_says_what_is_wrong(text: str) -> None:
    plan = read(text)
    assert all(trouble.sentence for trouble in plan.troubles)
    assert plan.troubles or len({row.place for row in plan.rows}) == len(plan.rows)


@given(st.lists(st.lists(words, min_size=3, max_size=3), max_size=8))
def test_any_cells_of_a_grid_are_read_or_named(cells: list[list[str]]) -> None:
    plan = read("\n".join(["Week,Mon,Sun", *map(",".join, cells)]))
    assert all(trouble.line <= 60 and trouble.sentence for trouble in plan.troubles)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_named(raw: bytes) -> None:
    from app.exchange.sheets import decoded

    assert isinstance(read(decoded(raw)), PlanRead)
