"""w on Today: why the chosen day is as it is; any way out leads back."""

from datetime import timedelta

import pytest

from app.companion import Companion
from app.screens.why import WhyScreen
from tests.builders import MONDAY, weeks_of_four
from tests.screens.conftest import OpenApp, seen

TUESDAY, WEDNESDAY = (MONDAY + timedelta(days=n) for n in (1, 2))


async def after(app: Companion, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """What is seen once the keys were pressed."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.wait_for_animation()
        return seen(app)


async def test_w_tells_why_a_run_is_here(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "w")
    assert "Why is this here · tempo, Tuesday 24 November" in page
    assert "The first firm minutes: 14, between easy ones." in page
    assert "drawn as tempo 6.5 km, 39 min" in page


async def test_w_after_m_tells_what_it_was(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "m", "w")
    assert "became steady 4.9 km, 30 min (you: lighter, by m or s)" in page


async def test_w_on_a_day_of_rest_tells_why_it_is_one(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), WEDNESDAY), "w")
    assert "Why nothing is due · Wednesday 25 November" in page
    assert "The day after tempo." in page


async def test_w_tells_of_the_chosen_day(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), WEDNESDAY), "left", "w")
    assert "tempo, Tuesday 24 November" in page


@pytest.mark.parametrize("key", ["escape", "w", "q", "enter"])
async def test_any_way_out_leads_back(open_app: OpenApp, key: str) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "w", key)
    assert "Today · key run" in page
    assert "Why is this here" not in page


async def test_a_small_terminal_scrolls_to_the_last_row(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "w", size=(40, 12))
    assert "Rules" not in page
    page = await after(open_app(weeks_of_four(16), TUESDAY), "w", *["down"] * 40, size=(40, 12))
    assert "proportion" in page


async def test_help_lists_it(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "question_mark")
    assert "Why this is here, and what it was before." in page


async def test_nothing_is_changed_by_looking(open_app: OpenApp) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test() as pilot:
        before = app.journal
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, WhyScreen)
        await pilot.press("escape")
        assert app.journal is before
