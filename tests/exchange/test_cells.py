"""What coaches write in one cell, and what is read from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.cells import Reading, read, structure
from app.exchange.segments import spelled
from app.exchange.sizes import Bare
from storage.records import Kind, Segment

STRIDES = Segment("repetition", 1 / 3, times=6, rest=1)


@pytest.mark.parametrize(
    ("words", "kind", "km", "minutes"),
    [
        ("6 easy", "easy", 6, None),
        ("easy 6,5 km", "easy", 6.5, None),
        ("8 km", "easy", 8, None),
        ("5 mi", "easy", 8.05, None),
        ("45 min", "easy", None, 45),
        ("45'", "easy", None, 45),
        ("40m easy", "easy", None, 40),
        ("1h30 long", "long", None, 90),
        ("1:45 long", "long", None, 105),
        ("2 hours easy", "easy", None, 120),
        ("tempo 10", "tempo", 10, None),
        ("easy 30-40 min", "easy", None, 30),
        ("Medium-long run 12 miles", "medlong", 19.31, None),
        ("16 miles pace", "mp", 25.75, None),
        ("8 recovery", "recovery", 8, None),
        ("fartlek 45 min", "intervals", None, 45),
        ("4x2k @ 4:25", "intervals", 8, None),
        ("8 x 400 5K pace", "intervals", 3.2, None),
        ("10 x 200m", "reps", 2, None),
        ("hills 8x60s", "hills", None, 8),
        ("long 24, last 8 at MP", "long", 24, None),
        ("3 up, 4x2k @ 4:25 off 90 s float, 2 down", "intervals", 13, None),
        ("10k easy + 6 strides", "easy", 10, None),
        ("20 min @ 4:30", "easy", None, 20),
        ("parkrun", "timetrial", 5, None),
        ("parkrun, easy", "easy", 5, None),
        ("5 km time trial", "timetrial", 5, None),
        ("2 up, 6 @ 4:20, 2 down", "tempo", 10, None),
        ("Tempo 13k: 3 up, 7k @ 4:30, 3 down", "tempo", 13, None),
        ("wu 15, tempo 20, cd 10", "tempo", None, 45),
        ("15 up, 20 firm, 10 down", "tempo", None, 45),
        ("wu 2, tempo 5, cd 2", "tempo", 9, None),
        ("8 up, 8 MP, 8 down", "mp", 24, None),
        ("long 20, 500 up", "long", 20, None),
        ("10 up tempo", "tempo", 10, None),
        ("18 long, 10 down the canal", "long", 28, None),
        ("10 wu, race 10k", "race", 10, None),
        ("race 10k", "race", 10, None),
        ("10-K Race", "race", 10, None),
        ("HM", "race", 21.0975, None),
        ("13.1 miles Half Marathon", "race", 21.0975, None),
        ("race 42.2", "race", 42.195, None),
        ("cross 40", "cross", None, 40),
        ("bike 1h", "cross", None, 60),
        ("gym", "strength", None, None),
        ("walk 30", "walk", None, 30),
        ("run 3, walk 1.5, run 5", "runwalk", None, 9.5),
        ("2 mi; or cross-train", "easy", 3.22, None),
    ],
)
def test_a_cell_is_understood(
    words: str, kind: Kind, km: float | None, minutes: float | None
) -> None:
    reading = read(words, "km")
    assert (reading.kind, reading.km, reading.minutes, reading.doubt) == (kind, km, minutes, "")


@pytest.mark.parametrize(
    "words",
    ["", "rest", "Rest", "off", "OFF!", "-", "–", "x", "rest day", "Rest or cross-training"],
)
def test_rest_asks_for_nothing(words: str) -> None:
    assert read(words, "km") == Reading(None)


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("7 with Tom", "not understood"),
        ("easy", "no figure"),
        ("strides", "no figure"),
        ("club race", "no length"),
        ("ask Tom", "nothing"),
        ("travel", "nothing"),
        ("10m", "nothing"),
        ("9999 km", "nothing"),
    ],
)
def test_what_a_cell_leaves_open_is_told(words: str, doubt: str) -> None:
    assert read(words, "km").doubt == doubt


def test_a_run_of_no_size_is_taken_for_half_an_hour() -> None:
    assert read("easy", "km")[:3] == ("easy", None, 30)


def test_a_bare_figure_is_miles_where_miles_are_said() -> None:
    assert read("6 easy", "mi").km == 9.66
    assert read("6 km easy", "mi").km == 6
    assert read("5m", "mi").km == 8.05


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("4x2k @ 4:25", "[4 x 2 km in 530 s interval]"),
        ("4 x 1 mile @ 6:40/mi", "[4 x 1.61 km in 400 s interval]"),
        (
            "3 up, 4x2k @ 4:25 off 90 s float, 2 down",
            "[3 km easy + 4 x 2 km in 530 s interval off 1.5 min easy + 2 km easy]",
        ),
        ("6x800 (90 s jog)", "[6 x 0.8 km interval off 1.5 min easy]"),
        ("6x800m w/ 2 min jog", "[6 x 0.8 km interval off 2 min easy]"),
        ("3x10 min threshold, 2 min rest", "[3 x 10 min threshold off 2 min walk]"),
        (
            "2 km wu, 5x1000 @ 4:00/km r=2', 2 km cd",
            "[2 km easy + 5 x 1 km in 4 min interval off 2 min easy + 2 km easy]",
        ),
        ("long 24, last 8 at MP", "[16 km easy + 8 km marathon]"),
        ("10 km, first 3 steady", "[3 km steady + 7 km easy]"),
        ("8 miles w/ 5 miles @ MP", "[2.41 km easy + 8.05 km marathon + 2.41 km easy]"),
        ("10k easy + 6 strides", "[8.83 km easy + 6 x 20 s repetition off 1 min easy]"),
        ("run 3, walk 1, run 3, walk 1, run 3", "[3 x 3 min easy off 1 min walk]"),
        (
            "Tempo 13k: 3 up, 7k @ 4:30, 3 down",
            "[3 km easy + 7 km in 31.5 min threshold + 3 km easy]",
        ),
        ("tempo 3k up, 7k, 3k down", "[3 km easy + 7 km threshold + 3 km easy]"),
        ("wu 15, tempo 20, cd 10", "[15 min easy + 20 min threshold + 10 min easy]"),
        ("wu: 10, tempo 5k, cd: 10", "[10 min easy + 5 km threshold + 10 min easy]"),
        ("wu 15, 6x400, cd 10", "[15 min easy + 6 x 0.4 km interval + 10 min easy]"),
        ("MP: 3 up, 12, 2 down", "[3 km easy + 12 km marathon + 2 km easy]"),
        ("2 up, 6 @ 4:20, 2 down", "[2 km easy + 6 km in 26 min threshold + 2 km easy]"),
        ("tempo 2 x 10 min, 2k down", "[2 x 10 min threshold + 2 km easy]"),
        ("hills: 3 up, 5 hard, 2 down", "[3 km easy + 5 km interval + 2 km easy]"),
        ("6 easy", ""),
        ("tempo 10", ""),
    ],
)
def test_what_a_session_is_made_of(words: str, parts: str) -> None:
    assert spelled(read(words, "km").segments) == parts


def test_parts_are_minutes_where_the_size_beside_them_is() -> None:
    parts = structure("12 E + 12 T + 11 E", "tempo", None, 35, "km")
    assert spelled(parts) == "[12 min easy + 12 min threshold + 11 min easy]"


def test_parts_that_do_not_go_with_the_size_are_none() -> None:
    assert structure("3 up, 4x2k, 2 down", "tempo", 30, None, "km") == ()


@given(st.text(max_size=80), st.sampled_from(["km", "mi", "min"]))
def test_any_words_give_a_reading(words: str, bare: Bare) -> None:
    reading = read(words, bare)
    assert reading.km is None or reading.km > 0
    assert reading.minutes is None or reading.minutes > 0


PIECES = (
    "3", "4", "12", "24", "400", "90", "1:30", "4:25", "km", "k", "mi", "min", "s", "'", "x",
    "@", "at", "off", "w/", "with", ",", "+", ";", "(", ")", "-", "up", "down", "easy", "long",
    "tempo", "MP", "last", "first", "5k", "pace", "jog", "float", "rest", "strides", "hills",
    "race", "half", "marathon", "parkrun", "walk", "run", "cross", "HM", "E", "T", "I", "M", "R",
    "/", "or",
)  # fmt: skip
pieces = st.sampled_from(PIECES)


@given(st.lists(pieces, max_size=14).map(" ".join), st.sampled_from(["km", "mi", "min"]))
def test_any_words_of_coaches_give_a_reading_whose_parts_it_gives_again(
    words: str, bare: Bare
) -> None:
    reading = read(words, bare)
    again = structure(words, reading.kind, reading.km, reading.minutes, bare)
    assert reading.segments in ((), again)
    assert all(part.times >= 1 for part in reading.segments)
