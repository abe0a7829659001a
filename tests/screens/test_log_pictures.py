"""What the Log looks like; a picture that changed is looked at before it is kept."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.momentum.runs import tick
from app.demo import demo_journal
from storage.journal import Journal
from storage.records import Change, Run, Runner
from tests.builders import MONDAY, RUNNER, weeks_of_four
from tests.screens.conftest import Look, OpenApp
from tests.screens.test_pictures import settled

Compare = Callable[..., bool]

TUESDAY = date(2026, 12, 29)
ANA = demo_journal(TUESDAY)
SIZES = [(80, 24), (40, 12)]


def first_week() -> Journal:
    own = weeks_of_four(2)
    session = own.weeks[0].sessions[0]
    return own.after(tick(own, session.id, session.outing.day))


def ten_years() -> Journal:
    """Three runs a week, with races, walks, runs by the clock alone, and long notes."""
    days = (TUESDAY - timedelta(days=n) for n in range(3650) if n % 7 in (0, 2, 5))
    runs = [
        Run(
            id=f"r{day}",
            day=day,
            km=None if n % 11 == 0 else 5.0 + n % 16,
            minutes=6.4 * (5.0 + n % 16),
            kind="race" if n % 37 == 3 else "walk" if n % 23 == 5 else "run",
            effort=n % 10 + 1 if n % 3 else None,
            note="Twice around the reservoir, and the wind was there before us." if n % 4 else "",
            source="typed",
        )
        for n, day in enumerate(days)
    ]
    return Journal().after(Change(put=(RUNNER, *runs)))


IN_MILES = ANA.after(Change(put=(structs.replace(ANA.owner or Runner(), units="mi"),)))

LOGS: dict[str, tuple[Journal, date, tuple[str, ...]]] = {
    "empty": (Journal().after(Change(put=(RUNNER,))), TUESDAY, ()),
    "first-week": (first_week(), MONDAY + timedelta(days=2), ()),
    "half-a-year": (ANA, TUESDAY, ("down",)),
    "ten-years": (ten_years(), TUESDAY, ("down", "down")),
    "by-year": (ten_years(), TUESDAY, ("r", "r", "enter", "down")),
    "found": (ANA, TUESDAY, ("slash", *"leo")),
    "not-found": (ANA, TUESDAY, ("slash", *"snowman")),
    "deleted": (ANA, TUESDAY, ("down", "backspace")),
    "adding": (ANA, TUESDAY, ("a",)),
    "miles": (IN_MILES, TUESDAY, ("down",)),
}


@pytest.mark.parametrize("name", LOGS)
@pytest.mark.parametrize("size", SIZES)
def test_a_log(name: str, size: tuple[int, int], snap_compare: Compare, open_app: OpenApp) -> None:
    own, today, keys = LOGS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=("5", *keys), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("name", ["empty", "first-week", "half-a-year", "ten-years"])
@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
def test_a_log_in_wide_terminals(
    name: str, size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = LOGS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=("5", *keys), run_before=settled, terminal_size=size)


@pytest.mark.parametrize("name", ["empty", "first-week", "half-a-year", "ten-years"])
@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
def test_a_log_in_other_looks(
    name: str, size: tuple[int, int], look: Look, snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = LOGS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=("5", *keys), run_before=look, terminal_size=size)
