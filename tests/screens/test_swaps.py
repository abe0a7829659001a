"""The swap chooser: keys in, then what the runner sees and what a freshly opened store reads."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.coach.maintenance.easing import ease
from app.coach.momentum.ticks import state
from storage.journal import Journal
from storage.records import Session
from storage.store import Store
from tests.builders import MONDAY, RACE_DAY, intervals, journal, race, week, weeks_of_four
from tests.screens.conftest import OpenApp, seen
from tests.screens.test_today import after

TUESDAY, WEDNESDAY = (MONDAY + timedelta(days=n) for n in (1, 2))
TEMPO = f"{MONDAY.isoformat()}/1"
SIZES = ((80, 24), (40, 12), (120, 40))

OpenStore = Callable[[], Store]


def tempo_in(store: Store) -> Session:
    session = store.read().session(TEMPO)
    assert session
    return session


async def test_s_shows_every_way_with_what_it_keeps_and_the_promise(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s")
    for words in (
        "Swap today's tempo · 6.5 km, about 39 min",
        "short of time   tired   stressed   sore or ill   weather   travel",
        "▸ Shorter tempo      10 easy, 8 firm, 10 easy    28   4.5 ━━━━─ holds",
        "Maintenance run    5 easy, 20 steady, 5 easy   30   4.9 ━━━── mostly   m",
        "Ten minutes        out of the door and back    10   1.5 ───── the habit",
        "The firm part stays firm and gets shorter: 8 of 14 minutes;",
        "Every line counts in full: the week, the streak and the row go on.",
    ):
        assert words in page


async def test_s_and_enter_take_the_first_way(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "enter")
    assert "Eased to 28 minutes tempo. It keeps the week just as well.   u undo" in page
    session = tempo_in(open_store())
    assert (session.outing.kind, session.outing.minutes) == ("tempo", 28)
    assert (session.was[0].rule, session.was[0].reason) == ("5.A1", "time")


async def test_a_wet_night_with_thirty_minutes_and_w_names_it(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    keys = ("s", "left", "left", "3", "0", "down", "enter")
    page = await after(open_app(weeks_of_four(16), TUESDAY), *keys, "w")
    assert "weather, you said" in page
    session = tempo_in(open_store())
    assert session.was[0].reason == "weather"
    assert (session.outing.minutes or 0) <= 30


async def test_the_reason_sorts_anew(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "right")
    assert "▸ Maintenance run" in page


async def test_minutes_size_what_can_be_sized_and_backspace_rubs_out(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "2", "5")
    assert "minutes to spare  25" in page
    assert "10 easy, 5 firm, 10 easy    25" in page
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "2", "5", *["backspace"] * 2)
    assert "minutes to spare  any" in page


async def test_what_takes_longer_says_so_and_is_not_taken(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "2", "5", "down", "down", "enter")
    assert "Easy with strides. It takes 30 min, and there are 25 min." in page
    assert not tempo_in(open_store()).was


async def test_m_takes_the_recommended_one_at_once(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "m")
    assert "Eased to 30 minutes steady." in page
    assert tempo_in(open_store()).outing.kind == "steady"


async def test_esc_leaves_everything_as_it_was(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "right", "escape")
    assert "▸ tempo" in page
    assert not tempo_in(open_store()).was


async def test_sore_shows_rest_a_walk_and_the_pause_and_no_run(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", *["right"] * 3)
    assert "▸ Rest" in page
    assert "A walk" in page
    assert "p pauses the plan for as long as it takes." in page
    assert "Shorter" not in page
    assert "Ten minutes" not in page
    await after(open_app(weeks_of_four(16), TUESDAY), "s", *["right"] * 3, "m")
    assert not tempo_in(open_store()).was


async def test_rest_for_who_is_ill_lets_it_go(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", *["right"] * 3, "enter")
    assert "Let go: nothing moves, and nothing is owed." in page
    own = open_store().read()
    assert state(own, tempo_in(open_store()), TUESDAY) == "dropped"


def eased() -> Journal:
    own = weeks_of_four(16)
    return own.after(ease(own, TEMPO, TUESDAY))


async def test_on_an_eased_session_m_dims_and_s_still_chooses(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(eased(), TUESDAY))
    assert "d done   s other swaps" in page
    assert "   m " not in page
    page = await after(open_app(eased(), TUESDAY), "s")
    assert "Swap today's tempo" in page
    await after(open_app(eased(), TUESDAY), "s", "m", "down", "enter")
    assert len(tempo_in(open_store()).was) == 1
    await after(open_app(eased(), TUESDAY), "s", "enter")
    assert tempo_in(open_store()).outing.kind == "tempo"


async def test_u_takes_a_chosen_swap_back(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(weeks_of_four(16), TUESDAY), "s", "enter", "u")
    assert open_store().read().weeks == weeks_of_four(16).weeks


@pytest.mark.parametrize("keys", [("right",), ("left",), ("right",) * 14, ("d",)])
async def test_s_dims_where_there_is_no_swap(keys: tuple[str, ...], open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), *keys, "s")
    assert "Swap " not in page


async def test_race_day_has_no_swap(open_app: OpenApp) -> None:
    own = journal(week(RACE_DAY - timedelta(days=6), [race(RACE_DAY)], number=16, ticks=1))
    assert "Swap " not in await after(open_app(own, RACE_DAY), "s")


async def test_a_click_chooses_a_line_and_another_takes_it(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        await pilot.click("WayList", offset=(5, 2))
        await pilot.pause()
        assert "▸ Maintenance run" in seen(app)
        await pilot.click("WayList", offset=(5, 2))
        await pilot.pause()
        await pilot.pause()
    assert tempo_in(open_store()).outing.kind == "steady"


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_can_be_looked_at_at_every_size(
    size: tuple[int, int], open_app: OpenApp
) -> None:
    own = journal(week(MONDAY, [intervals(TUESDAY)], ticks=1))
    for steps in range(8):
        page = await after(
            open_app(own, TUESDAY), "s", "left", "left", *["down"] * steps, size=size
        )
        assert "▸ " in page
        assert "Every line counts in full" in page
    assert "▸ Ten minutes" in page


async def test_help_lists_the_keys_of_the_chooser(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "question_mark")
    assert "0-9         Minutes to spare: what can be sized is sized to them." in page
    assert page.count("Minutes to spare") == 1


async def test_w_tells_why_and_leads_back_to_the_chooser(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "w")
    assert "Why is this here" in page
    page = await after(open_app(weeks_of_four(16), TUESDAY), "s", "w", "escape")
    assert "Swap today's tempo" in page


async def test_n_in_the_chooser_asks_what_becomes_of_it_instead(open_app: OpenApp) -> None:
    assert "╭─ Not today: tempo" in await after(open_app(weeks_of_four(16), TUESDAY), "s", "n")


async def test_p_in_the_chooser_asks_for_time_off(open_app: OpenApp) -> None:
    assert "╭─ Time off" in await after(open_app(weeks_of_four(16), TUESDAY), "s", "p")
