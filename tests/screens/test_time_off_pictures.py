"""What time off looks like, from its first question to the third run back."""

from collections.abc import Callable
from datetime import date

import pytest

from storage.journal import Journal
from tests.screens.conftest import OpenApp
from tests.screens.test_pictures import settled
from tests.screens.test_time_off import BACK, ILL, TUE, WELL, off

Compare = Callable[..., bool]

DAYS: dict[str, tuple[Journal, date, tuple[str, ...]]] = {
    "form": (WELL, TUE, ("p",)),
    "refused": (WELL, TUE, ("p", "a", "down", *["left"] * 8)),
    "away": (off("away", TUE, TUE, date(2027, 1, 24)), TUE, ()),
    "day-eight": (ILL, BACK, ()),
    "way-back": (ILL, BACK, ("p",)),
    "coming-back": (ILL, BACK, ("p", "enter")),
}


@pytest.mark.parametrize("name", DAYS)
def test_time_off_at_80x24(name: str, snap_compare: Compare, open_app: OpenApp) -> None:
    own, today, keys = DAYS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=keys, run_before=settled, terminal_size=(80, 24))


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
@pytest.mark.parametrize("name", ["form", "way-back"])
def test_time_off_at_other_sizes(
    name: str, size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = DAYS[name]
    app = open_app(own, today)
    assert snap_compare(app, press=keys, run_before=settled, terminal_size=size)
