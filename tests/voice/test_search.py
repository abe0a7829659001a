"""Finding runs in the log by what people type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.momentum.runs import tick
from app.voice.search import asked, finds, known
from storage.journal import Journal
from storage.records import Change, Run
from tests.builders import MONDAY, RUNNER, weeks_of_four

SATURDAY = date(2026, 11, 7)
RUN = Run(id="run", day=SATURDAY, km=12.53, minutes=80, note="Along the Canal, 3 hills\nwith Leo.")
OWN = Journal().after(Change(put=(RUNNER, RUN)))


def is_found(typed: str, run: Run = RUN, own: Journal = OWN) -> bool:
    return finds(asked(typed), known(own, run, date(2026, 12, 29)))


@pytest.mark.parametrize(
    "typed",
    ["", " ", "canal", "CANAL", "anal", "leo canal", "canal, 3", "3 hills", "sat", "saturday",
     "nov", "7 nov", "sat 7 nov 2026", "2026", "202", "2026-11", "2026-11-07", "12", "12km",
     "12 km", "12 k", "12.5", "12,5", "12.5 km", "12,5k", "extra", "run", "november run"],
)  # fmt: skip
def test_a_run_is_found_by(typed: str) -> None:
    assert is_found(typed)


@pytest.mark.parametrize(
    "typed",
    ["sun", "december", "8 nov", "2025", "20", "13 km", "1", "2 km", "5", "12.6", "7 km", "race",
     "walk", "canal sun", "ovember", "tempo"],
)  # fmt: skip
def test_a_run_is_not_found_by(typed: str) -> None:
    assert not is_found(typed)


def test_a_session_is_found_by_its_name_and_what_became_of_it() -> None:
    own = weeks_of_four(1)
    tempo = own.weeks[0].sessions[0]
    plain = own.after(tick(own, tempo.id, tempo.outing.day))
    lighter = own.after(ease(own, tempo.id, tempo.outing.day))
    eased = lighter.after(tick(lighter, tempo.id, tempo.outing.day))
    assert is_found("tempo", plain.run[tempo.id], plain)
    assert not is_found("eased", plain.run[tempo.id], plain)
    assert is_found("eased tue", eased.run[tempo.id], eased)


def test_a_race_and_a_walk_are_found_by_their_kind() -> None:
    assert is_found("race nov", structs.replace(RUN, kind="race"))
    assert is_found("walk", structs.replace(RUN, kind="walk"))


def test_a_distance_is_in_the_runners_units() -> None:
    in_miles = OWN.after(Change(put=(structs.replace(RUNNER, units="mi"),)))
    assert is_found("7.78", own=in_miles)
    assert is_found("7 miles", own=in_miles)
    assert is_found("7mi", own=in_miles)
    assert not is_found("12.5", own=in_miles)


def test_a_run_without_a_distance_is_found_by_its_day() -> None:
    assert is_found("7", structs.replace(RUN, km=None))
    assert not is_found("12", structs.replace(RUN, km=None))


@given(st.text(max_size=20), st.text(max_size=20))
def test_more_words_never_find_more(typed: str, more: str) -> None:
    """A unit after a figure belongs to it, so the words stand on lines of their own."""
    if is_found(f"{typed}\n{more}"):
        assert is_found(typed)
        assert is_found(more)


@given(st.text(max_size=40))
def test_a_note_is_always_found_by_all_of_its_words(note: str) -> None:
    run = structs.replace(RUN, day=MONDAY, note=note)
    assert all(is_found(word, run) for word in note.split())
