"""What Momentum looks like; a picture that changed is looked at before it is kept."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

import pytest

from app.coach.momentum.runs import tick
from app.demo import TO_THE_HALF, demo_journal, half_marathon, lived
from storage.journal import Journal
from storage.records import Change
from tests.builders import MONDAY, RUNNER
from tests.coach.momentum.test_twelve_weeks import twelve_weeks
from tests.screens.conftest import Look, OpenApp
from tests.screens.test_map import drawn
from tests.screens.test_map_pictures import IN_MILES, on
from tests.screens.test_momentum import TEN_WEEKS, TODAY, thursdays_let_go
from tests.screens.test_pictures import run_and_walk, settled

Compare = Callable[..., bool]
R = TypeVar("R")
JOURNEY = timedelta(days=7 * 16)


@cache
def half_year() -> tuple[Journal, date]:
    return demo_journal(TODAY), TODAY


@cache
def ten_years() -> tuple[Journal, date]:
    """One half marathon after another before Ana's half year."""
    now, _ = half_year()
    first = now.weeks[0].first_day
    facts = Change(put=(*now.runner.values(), *now.pause.values()))
    tables = [(now.journey, now.week, now.run)]
    while (TODAY - first).days < 3653:
        first -= JOURNEY
        own = lived(Journal().after(facts), half_marathon(first), first + JOURNEY, TO_THE_HALF)
        tables.append((own.journey, own.week, own.run))
    journeys, weeks, runs = zip(*tables, strict=True)
    return Journal(now.runner, _one(journeys), _one(weeks), _one(runs), now.pause), TODAY


def _one(tables: tuple[Mapping[str, R], ...]) -> dict[str, R]:
    return {key: record for table in reversed(tables) for key, record in table.items()}


def first_week() -> tuple[Journal, date]:
    own = drawn()
    own = own.after(tick(own, f"{MONDAY}/1", on(0, 1)))
    return own, on(0, 2)


Kept = Callable[[], tuple[Journal, date]]
LIVES: dict[str, tuple[Kept, tuple[str, ...]]] = {
    "nothing": (lambda: (Journal().after(Change(put=(RUNNER,))), MONDAY), ()),
    "before": (lambda: (drawn(), MONDAY - timedelta(days=2)), ()),
    "first-morning": (lambda: (drawn(), MONDAY), ()),
    "first-week": (first_week, ()),
    "half-year": (half_year, ()),
    "half-year-km": (half_year, ("v",)),
    "half-year-rows": (half_year, ("r", "v", "v")),
    "half-year-effort": (half_year, ("v", "v", "v")),
    "half-year-a-year": (half_year, ("r",)),
    "half-year-earlier": (half_year, ("left", "v")),
    "half-year-days": (half_year, ("c",)),
    "half-year-why": (half_year, ("w",)),
    "ten-years": (ten_years, ("r",)),
    "ten-years-km": (ten_years, ("r", "v")),
    "ten-years-all": (ten_years, ("r", "r")),
    "ten-years-all-km": (ten_years, ("r", "r", "v")),
    "ten-years-rows": (ten_years, ("r", "r", "v", "v")),
    "insight": (lambda: (thursdays_let_go(5), TEN_WEEKS), ()),
    "twelve-weeks": (lambda: (twelve_weeks(), on(11, 6)), ()),
    "twelve-weeks-rows": (lambda: (twelve_weeks(), on(11, 6)), ("v", "v")),
    "miles": (lambda: (drawn(until=on(5, 2), owner=IN_MILES), on(5, 2)), ("v",)),
    "run-and-walk": (lambda: run_and_walk(4, 2), ("v",)),
}


@pytest.mark.parametrize("name", LIVES)
def test_a_life_at_80x24(name: str, snap_compare: Compare, open_app: OpenApp) -> None:
    life, keys = LIVES[name]
    app = open_app(*life())
    assert snap_compare(app, press=("3", *keys), run_before=settled, terminal_size=(80, 24))


SIZES = [(40, 12), (60, 20), (100, 30), (120, 40), (200, 60)]


@pytest.mark.parametrize("name", ["nothing", "first-week", "half-year", "ten-years"])
@pytest.mark.parametrize("size", SIZES)
def test_a_life_at_other_sizes(
    name: str, size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    life, keys = LIVES[name]
    app = open_app(*life())
    assert snap_compare(app, press=("3", *keys), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("name", ["nothing", "first-week", "half-year", "ten-years"])
@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
def test_a_life_in_other_looks(
    name: str, size: tuple[int, int], look: Look, snap_compare: Compare, open_app: OpenApp
) -> None:
    life, keys = LIVES[name]
    app = open_app(*life())
    assert snap_compare(app, press=("3", *keys, "v"), run_before=look, terminal_size=size)
