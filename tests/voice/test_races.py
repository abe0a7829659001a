"""Races by name, and others by the measure in which they are round."""

import pytest

from app.voice.map import race_words
from app.voice.words import KM_PER_MILE


@pytest.mark.parametrize(
    ("km", "words"),
    [
        (5.0, "a 5 km race"),
        (10.0, "a 10 km race"),
        (21.0975, "a half marathon"),
        (21.1, "a half marathon"),
        (21.0, "a half marathon"),
        (13.1 * KM_PER_MILE, "a half marathon"),
        (26.2 * KM_PER_MILE, "a marathon"),
        (50.0, "a 50 km race"),
        (15.0, "a 15 km race"),
        (12.5, "a 12.5 km race"),
        (10.2, "a 10.2 km race"),
        (8.0, "an 8 km race"),
        (11.0, "an 11 km race"),
        (18.4, "an 18.4 km race"),
        (80.0, "an 80 km race"),
        (7 * KM_PER_MILE, "a 7 mile race"),
        (10 * KM_PER_MILE, "a 10 mile race"),
        (7.5 * KM_PER_MILE, "a 7.5 mile race"),
        (18 * KM_PER_MILE, "an 18 mile race"),
        (50 * KM_PER_MILE, "a 50 mile race"),
        (33.333, "a 33.3 km race"),
        (None, "a race"),
    ],
)
def test_a_race_goes_by_its_name_or_its_round_figure(km: float | None, words: str) -> None:
    assert race_words(km) == words
