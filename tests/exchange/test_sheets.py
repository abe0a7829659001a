"""Spreadsheets as text: what programs save, and what they would do to cells."""

from hypothesis import given
from hypothesis import strategies as st

from app.exchange.sheets import Line, decoded, guarded, sheet, unguarded, written


def test_a_line_keeps_its_number_where_cells_hold_several_lines() -> None:
    assert sheet('a,"b\nc"\n\nd\n', ",") == (Line(1, ("a", "b\nc")), Line(4, ("d",)))


def test_every_usual_encoding_is_read() -> None:
    words = "café – 6 easy"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert decoded(words.encode(encoding)) == words
    assert decoded(b"caf\xe9\x81") == "caf\xe9\x81"


def test_line_ends_of_every_system_are_line_ends() -> None:
    assert sheet("a\rb\r\nc\n", ",") == sheet("a\nb\nc\n", ",")


def test_a_cell_longer_than_any_is_no_sheet() -> None:
    assert sheet("x" * 200_000, ",") == ()


def test_what_a_spreadsheet_would_work_out_is_guarded() -> None:
    assert (
        written([["=1+1", "+3", "-", "@x", "'tis", "6 easy"]]) == "'=1+1,'+3,'-,'@x,'tis,6 easy\n"
    )


def test_an_apostrophe_of_the_coachs_own_stays() -> None:
    assert unguarded("'tis easy") == "'tis easy"


@given(st.text())
def test_guarding_is_always_taken_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(st.text(), st.sampled_from([",", ";", "\t"]))
def test_any_text_is_lines_or_nothing(text: str, delimiter: str) -> None:
    numbers = [line.number for line in sheet(text, delimiter)]
    assert numbers == sorted(set(numbers))
