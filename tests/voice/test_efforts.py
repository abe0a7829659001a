"""How hard a session is meant, in words and in paces."""

from datetime import date, timedelta

import pytest

from app.voice.efforts import effort
from storage.records import Change, Outing, Run
from tests.builders import MONDAY, RUNNER, easy, intervals, journal, long, tempo

TODAY = MONDAY
RACE = Run(id="race", day=TODAY - timedelta(days=20), km=10, minutes=50, kind="race")


def test_without_a_race_it_is_said_in_words() -> None:
    said = effort(journal(), tempo(TODAY), TODAY)
    assert said == "Firm: a few words at a time, not a sentence."


@pytest.mark.parametrize(
    ("outing", "words"),
    [
        (tempo(TODAY), "Firm, 5:00 to 5:10 a km: a few words at a time."),
        (easy(TODAY), "Easy, 5:55 to 6:38 a km: a story could be told."),
        (long(TODAY), "Easy, 5:55 to 6:38 a km: whole sentences."),
        (intervals(TODAY), "Hard, 4:36 to 4:46 a km: a word at a time."),
    ],
)
def test_with_a_race_it_is_said_in_paces(outing: Outing, words: str) -> None:
    assert effort(journal(RACE), outing, TODAY) == words
    assert len(words) <= 50


def test_a_race_of_long_ago_tells_nothing() -> None:
    later = date(2027, 6, 1)
    assert effort(journal(RACE), tempo(later), later).startswith("Firm: a few words")


def test_a_mile_has_its_own_paces() -> None:
    from msgspec import structs

    in_miles = journal(RACE).after(Change(put=(structs.replace(RUNNER, units="mi"),)))
    assert "a mile" in effort(in_miles, tempo(TODAY), TODAY)


def test_the_own_coachs_words_come_first() -> None:
    from msgspec import structs

    own = structs.replace(tempo(TODAY), words="3 up, 4x2k @ 4:25 off 90 s float, 2 down.")
    assert effort(journal(RACE), own, TODAY) == f"Coach: {own.words}"
