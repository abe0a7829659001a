"""Time off on Today: keys in, then what is seen and what a freshly opened store reads."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from textual.events import Key

from app.clock import Clock
from app.coach.maintenance.pauses import pause
from app.companion import Companion
from app.demo import ANA, half_marathon
from storage.journal import Journal
from storage.records import Pause, PauseReason
from storage.store import Store
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import begun, lived, opened
from tests.screens.conftest import OpenApp, seen
from tests.screens.test_today import after

OpenStore = Callable[[], Store]
TUE = date(2027, 1, 19)
BACK = date(2027, 1, 26)


def until(today: date) -> Journal:
    """Ana's way to the half, every run done until a day."""
    return lived(begun(ANA, half_marathon(MONDAY)), MONDAY, today)


def off(reason: PauseReason, first: date, today: date, last: date | None = None) -> Journal:
    """The same with a pause that began on a day."""
    time_off = Pause(id="p", first=first, last=last, reason=reason, made=first)
    own = until(first).after(pause(until(first), time_off, first))
    for n in range((today - first).days + 1):
        own = opened(own, first + timedelta(days=n))
    return own


WELL = until(TUE)
ILL = off("ill", TUE, BACK)


async def test_p_asks_why_and_enter_begins_today(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(WELL, TUE), "p")
    assert "▸ ill" in page
    assert "today, Tuesday 19 January" in page
    assert "open, until you end it" in page
    assert "Nothing is due from today. The streak waits at 8 weeks, the row at 32" in page
    assert "belongs to a doctor, today;" in page
    page = await after(Companion(open_store(), Clock(TUE)), "p", "enter")
    assert "Paused from today. The streak waits at 8 weeks.   u undo" in page
    (begun_pause,) = open_store().read().pause.values()
    assert (begun_pause.first, begun_pause.last, begun_pause.reason) == (TUE, None, "ill")
    assert begun_pause.id


async def test_each_reason_has_its_letter(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(WELL, TUE), "p", "a", "enter")
    assert [one.reason for one in open_store().read().pause.values()] == ["away"]


async def test_arrows_choose_the_days(open_app: OpenApp, open_store: OpenStore) -> None:
    keys = ["p", "l", "down", "left", "left", "down", "right", "right", "right", "enter"]
    await after(open_app(WELL, TUE), *keys)
    (taken,) = open_store().read().pause.values()
    assert (taken.first, taken.last) == (date(2027, 1, 17), date(2027, 1, 19))


async def test_days_can_be_typed(open_app: OpenApp, open_store: OpenStore) -> None:
    keys = ["p", "a", "down", "down", *"30", "space", *"jan", "enter"]
    await after(open_app(WELL, TUE), *keys)
    (taken,) = open_store().read().pause.values()
    assert (taken.first, taken.last) == (TUE, date(2027, 1, 30))


async def test_on_a_day_ahead_time_off_begins_with_it(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    keys = ["right", "right", "right", "p", "a", "down", "down", *"fri", "enter"]
    await after(open_app(WELL, TUE), *keys)
    (taken,) = open_store().read().pause.values()
    assert (taken.first, taken.last) == (date(2027, 1, 22), date(2027, 1, 22))


async def test_flu_to_monday_is_to_the_next_one(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(WELL, TUE), "p", "down", "down", *"mon", "enter")
    (taken,) = open_store().read().pause.values()
    assert (taken.first, taken.last) == (TUE, date(2027, 1, 25))


async def test_what_is_refused_is_said_and_nothing_begins(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(WELL, TUE), "p", "a", "down", *["left"] * 8, "enter")
    assert "Away: up to 7 days back, so from Tue 12 Jan on." in page
    page = await after(Companion(open_store(), Clock(TUE)), "p", "down", *"smarch", "enter")
    assert "is no day that I know" in page
    assert not open_store().read().pause


async def test_esc_leaves_everything_as_it_was(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(WELL, TUE), "p", "escape")
    assert "d done" in page
    assert not open_store().read().pause


async def test_a_red_flag_plans_no_run_until_it_is_settled(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(WELL, TUE), "p", "up", "right")
    assert "belongs to a doctor, today. No run is" in page
    assert "open, until you end it" not in page
    page = await after(Companion(open_store(), Clock(TUE)), "p", "up", "right", "enter")
    assert "Pain in the chest or fainting belongs to a doctor, today.   u undo" in page
    assert "NO RUN IS PLANNED" in page
    assert "p it is settled" in page
    (flagged,) = open_store().read().pause.values()
    assert (flagged.first, flagged.last, flagged.red_flag) == (TUE, None, True)
    assert "No run is planned until you say it is settled." in await after(
        Companion(open_store(), Clock(BACK)), "2"
    )
    page = await after(Companion(open_store(), Clock(BACK)), "p")
    assert "Taking it says that it is settled." in page
    page = await after(Companion(open_store(), Clock(BACK)), "p", "enter")
    assert "Welcome back." in page


async def test_an_answer_typed_ahead_of_enter_is_never_lost(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    app = open_app(WELL, TUE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        for key in ("up", "right", "enter"):
            app.post_message(Key(key, None))
        await pilot.pause()
        await pilot.pause()
    (flagged,) = open_store().read().pause.values()
    assert flagged.red_flag


async def test_a_holiday_is_for_no_doctor(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(WELL, TUE), "p", "up", "right", "a")
    assert "doctor" not in page.replace("to a doctor", "")
    await after(Companion(open_store(), Clock(TUE)), "p", "up", "right", "a", "enter")
    assert [one.red_flag for one in open_store().read().pause.values()] == [False]


async def test_the_paused_card_says_what_comes_after(open_app: OpenApp) -> None:
    page = await after(open_app(off("ill", TUE, date(2027, 1, 21)), date(2027, 1, 21)))
    assert "Paused · ill" in page
    assert "since Tue 19 Jan, no end set" in page
    assert "8 weeks     waiting" in page
    assert "The streak waits at 8 weeks. Nothing is lost here." in page
    assert "Two days clear of fever first. Then 3.5 easy km" in page
    assert "p end the pause" in page


async def test_nothing_is_ticked_in_a_pause(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(ILL, BACK), "d", "m", "e", "n")
    assert open_store().read().run == ILL.run


async def test_a_pause_with_an_end_names_the_day_after_it(open_app: OpenApp) -> None:
    page = await after(open_app(off("away", TUE, TUE, date(2027, 1, 24)), TUE))
    assert "Back on Monday 25 January. Then 3.0 easy km" in page


async def test_once_a_week_the_line_asks(open_app: OpenApp) -> None:
    page = await after(open_app(ILL, BACK))
    assert "Day eight of the pause.   p ends it when you are well" in page
    page = await after(open_app(ILL, BACK - timedelta(days=1)))
    assert "of the pause.   p ends" not in page


async def test_the_way_back_is_shown_and_esc_keeps_the_pause(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(ILL, BACK), "p")
    assert "Tue 26 Jan  easy 3.0 km" in page
    assert "Three runs in ten days, any length. That is all this stretch asks." in page
    await after(Companion(open_store(), Clock(BACK)), "p", "escape")
    assert open_store().read().pause["p"].last is None


async def test_enter_takes_the_way_back_and_counts_to_three(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(ILL, BACK), "p", "enter")
    assert "Welcome back. The way back is agreed; w shows its rule." in page
    assert "Today · coming back, 1 of 3" in page
    assert "Half of the usual for four days, three quarters" in page
    assert "for four more. Firm again from Thu 4 Feb." in page
    assert open_store().read().pause["p"].last == date(2027, 1, 25)
    page = await after(Companion(open_store(), Clock(BACK)), "w")
    assert "became easy 3.0 km, 20 min (you: the way back after" in page


async def test_one_undo_takes_the_way_back_back(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(ILL, BACK), "p", "enter", "u")
    own = open_store().read()
    assert (own.pause, own.week) == (ILL.pause, ILL.week)


async def test_other_dates_are_one_key_from_the_way_back(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    await after(open_app(ILL, BACK), "p", "p", "down", "down", "3", "1", "escape")
    assert open_store().read().pause == ILL.pause
    await after(Companion(open_store(), Clock(BACK)), "p", "p", "j", "enter")
    assert open_store().read().pause["p"].reason == "injured"


async def test_a_few_days_away_end_at_once(open_app: OpenApp, open_store: OpenStore) -> None:
    day = date(2027, 1, 22)
    page = await after(open_app(off("away", TUE, day), day), "p")
    assert "Welcome back. The plan goes on as it stands.   u undo" in page
    assert open_store().read().pause["p"].last == date(2027, 1, 21)


async def test_after_a_pause_that_ended_by_itself_the_way_back_is_offered(
    open_app: OpenApp,
) -> None:
    own = off("away", TUE, BACK, BACK - timedelta(days=1))
    page = await after(open_app(own, BACK))
    assert "Eight days without a run.   p shows a way back" in page
    assert "The way back" in await after(open_app(own, BACK), "p")


async def test_h_holds_for_weeks_and_again_leaves_it(open_app: OpenApp) -> None:
    own = lived(begun(RUNNER, JOURNEY), MONDAY, MONDAY + timedelta(weeks=5))
    app = open_app(own, MONDAY + timedelta(weeks=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "h", "down", "right", "left", "left")
        await pilot.pause()
        assert "three weeks, from next week on" in seen(app)
        assert "Held from Mon 4 Jan to Sun 24 Jan." in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Held from Mon 4 Jan to Sun 24 Jan: 23 km a week, then up again." in seen(app)
        await pilot.press("p", "h", "down", "0", "enter")
        await pilot.pause()
        assert "The hold ends with this week; the weeks after it lead up again." in seen(app)
        assert all(week.kind != "hold" for week in app.journal.weeks)


async def test_weeks_that_can_t_be_held_are_refused_in_one_sentence(open_app: OpenApp) -> None:
    own = lived(begun(RUNNER, JOURNEY), MONDAY, MONDAY + timedelta(weeks=5))
    app = open_app(own, MONDAY + timedelta(weeks=5))
    async with app.run_test(size=(80, 24)) as pilot:
        for typed, said in (("9", "At most eight weeks"), ("0", "A hold has 1 to 15 weeks.")):
            await pilot.press("p", "h", "down", typed, "enter")
            await pilot.pause()
            assert said in seen(app)
            await pilot.press("escape")
            await pilot.pause()
        assert all(week.kind != "hold" for week in app.journal.weeks)


@pytest.mark.parametrize(("weeks", "is_said"), [("1", False), ("8", True)])
async def test_a_hold_that_takes_the_race_out_of_reach_says_so_beforehand(
    open_app: OpenApp, weeks: str, *, is_said: bool
) -> None:
    own = lived(begun(RUNNER, JOURNEY), MONDAY, MONDAY + timedelta(weeks=5))
    app = open_app(own, MONDAY + timedelta(weeks=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "h", "down", weeks)
        await pilot.pause()
        assert ("is asked." in seen(app)) is is_said
