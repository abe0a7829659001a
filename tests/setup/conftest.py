"""Answers given to an empty or a known journal, on days written out."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from app.answers.fitting import Beginning
from app.answers.form import Answers, Refusal
from app.answers.reading import read
from app.answers.shown import shown
from app.clock import Clock
from app.coach.turn import turn
from app.companion import Companion
from app.voice.setup import day_words
from storage.journal import Journal
from storage.store import Store

TODAY = date(2026, 11, 23)
"""A Monday."""


def ids(first: int = 1) -> Callable[[], str]:
    """Ids in order, as the edge would make them."""
    numbers: Iterator[int] = count(first)
    return lambda: f"{next(numbers):04}"


def begun(today: date = TODAY, journal: Journal | None = None, /, **stated: str) -> Beginning:
    """What answers come to that are all understood."""
    known = journal or Journal()
    outcome = read(Answers(**stated), known, today, ids(1 + len(known.journey)))
    assert isinstance(outcome, Beginning), outcome
    return outcome


def refused(
    today: date = TODAY, journal: Journal | None = None, /, **stated: str
) -> dict[str, str]:
    """The sentence beside each field that is refused."""
    outcome = read(Answers(**stated), journal or Journal(), today, ids())
    assert not isinstance(outcome, Beginning), outcome
    assert all(isinstance(one, Refusal) for one in outcome)
    return {one.field: one.sentence for one in outcome}


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TICKOVER_STATE", str(tmp_path / "state"))


@pytest.fixture
def open_store(tmp_path: Path) -> Callable[[], Store]:
    """One more store on the test's file, as another program would open it."""
    now = Clock().now
    return lambda: Store(tmp_path / "t.json", now=now, turn=lambda own: turn(own, TODAY))


@pytest.fixture
def app(open_store: Callable[[], Store]) -> Companion:
    """The App on no file at all."""
    return Companion(open_store(), Clock(TODAY))


def reach() -> str:
    """The race day that is offered where none is named, in words."""
    race_day = begun().journey.goal.race_day
    assert race_day
    return day_words(race_day, TODAY)


def foreseen(**stated: str) -> tuple[str, ...]:
    """The lines of the preview."""
    return shown(Answers(**stated), Journal(), TODAY, ids()).lines
