"""The page about the ladder says what the ladder is."""

import re
from datetime import date
from pathlib import Path

from app.coach.map.ladder import TOP, rung_minutes
from app.coach.map.ladder_weeks import step_on
from app.voice.run_walk import minutes_words, said

PAGE = Path(__file__).parents[2] / "docs/ladder.md"
ROW = re.compile(r"^\| (\d+)(?: to (\d+))?[^|]*\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def test_every_step_stands_in_the_table() -> None:
    written = {
        step: (words, minutes)
        for first, last, words, minutes in ROW.findall(PAGE.read_text(encoding="utf-8"))
        for step in range(int(first), int(last or first) + 1)
    }
    drawn = {
        step: (said(step_on(date(2026, 12, 9), step))[1], minutes_words(rung_minutes(step)))
        for step in range(1, TOP + 1)
    }
    assert written == drawn
