"""Keys in, then what the runner sees and what a freshly opened store reads."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from filelock import FileLock

from app.clock import Clock
from app.coach.map.climbing import is_stayed
from app.coach.momentum.runs import tick
from app.coach.plan import sessions_on
from app.companion import Companion
from app.demo import write_demo
from storage.places import lock_place
from storage.records import Change, Run
from storage.store import Store
from tests.builders import MONDAY, weeks_of_four
from tests.coach.map.ladders import drawn, lived, on, opened
from tests.screens.conftest import OpenApp, seen
from widgets.keys import Keys

TUESDAY, WEDNESDAY, SUNDAY = (MONDAY + timedelta(days=n) for n in (1, 2, 6))
TEMPO = f"{MONDAY.isoformat()}/1"
LONG = f"{MONDAY.isoformat()}/4"

OpenStore = Callable[[], Store]


async def after(app: Companion, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """What is seen once the keys were pressed, one after the other."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()  # what is mounted after the first frame is there, too
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        return seen(app)


async def test_it_opens_on_todays_run(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY))
    assert "TEMPO" in page
    assert "6.5 km · about 39 min" in page
    assert "d done   m steady 30 min" in page
    assert "first week" in page
    assert "0 of 30 km · 3 runs keep it" in page


async def test_d_ticks_and_the_file_has_it(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "d")
    assert "✓ TEMPO" in page
    assert "that is the first one. Two more keep the week.   u undo" in page
    assert open_store().read().run[TEMPO] == Run(
        id=TEMPO, day=TUESDAY, km=6.5, minutes=39, session=TEMPO
    )


async def test_space_ticks_too(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(weeks_of_four(16), TUESDAY), "space")
    assert TEMPO in open_store().read().run


async def test_u_takes_it_back_and_ctrl_r_makes_it_again(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "d", "u")
    assert "Undone: Tempo 6.5 km ticked: that is the first one." in page
    assert "▸ tempo" in page
    assert not open_store().read().run
    app = Companion(open_store(), Clock(TUESDAY))
    assert "✓ TEMPO" in await after(app, "ctrl+r")
    assert TEMPO in open_store().read().run


async def test_m_eases_and_the_eased_run_counts(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "m")
    assert "Eased to 30 minutes steady. It keeps the week just as well.   u undo" in page
    assert "Was: tempo 6.5 km, 39 min." in page
    page = await after(Companion(open_store(), Clock(TUESDAY)), "d")
    assert "≈ STEADY" in page
    assert "1 run" in page


async def test_arrows_choose_a_day_and_yesterday_can_be_ticked(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), WEDNESDAY))
    assert "Yesterday's tempo 6.5 km: did it happen?   y yes   x no" in page
    page = await after(open_app(weeks_of_four(16), WEDNESDAY), "left")
    assert "Tuesday 24 November · key run · no answer yet" in page
    await after(open_app(weeks_of_four(16), WEDNESDAY), "left", "d")
    assert open_store().read().run[TEMPO].day == TUESDAY


async def test_d_on_a_later_session_of_this_week_ran_it_today(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), *["right"] * 5, "d")
    assert "ticked, run on Tuesday" in page or "that is the first one" in page
    assert open_store().read().run[LONG].day == TUESDAY


async def test_d_does_nothing_beyond_this_week(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(weeks_of_four(16), TUESDAY), *["right"] * 7, "d")
    assert not open_store().read().run


async def test_t_comes_back_to_today(open_app: OpenApp) -> None:
    assert "Today · key run" in await after(
        open_app(weeks_of_four(16), TUESDAY), "right", "right", "t"
    )


async def test_e_enters_what_was_run(open_app: OpenApp, open_store: OpenStore) -> None:
    keys = ["e", *"5,2", "down", *"33", "down", "6", "down", *"windy", "enter"]
    page = await after(open_app(weeks_of_four(16), TUESDAY), *keys)
    run = open_store().read().run[TEMPO]
    assert (run.km, run.minutes, run.effort, run.note) == (5.2, 33, 6, "windy")
    assert run.source == "typed"
    assert "5.2 km · 33 min, noted as eased. It counts in full." in page


async def test_what_is_not_understood_is_refused_beside_the_field(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "e", *"ten", "enter")
    assert "A number from 0.1 to 300 km." in page
    assert not open_store().read().run


async def test_a_adds_a_run_that_was_not_planned(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), WEDNESDAY), "a", *"4", "enter")
    (run,) = open_store().read().run.values()
    assert (run.km, run.day, run.session) == (4.0, WEDNESDAY, "")
    assert "Extra: 4.0 km on Wednesday." in page
    assert "+ run" in page


async def test_esc_leaves_the_form_and_everything_as_it_was(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    await after(open_app(weeks_of_four(16), WEDNESDAY), "a", *"4", "escape")
    assert not open_store().read().run


async def test_a_tick_from_the_command_line_shows_in_the_open_screen(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        open_store().apply(lambda j: tick(j, TEMPO, TUESDAY), lambda _: "Tempo ticked.", "cli")
        app.look_at_the_file()
        await pilot.pause()
        assert "✓ TEMPO" in seen(app)


async def test_neither_the_screen_nor_the_command_line_overwrites_the_other(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        open_store().apply(lambda j: tick(j, LONG, TUESDAY), lambda _: "Long ticked.", "cli")
        await pilot.press("d")
        await pilot.pause()
    assert set(open_store().read().run) == {TEMPO, LONG}


async def test_the_page_turns_while_the_screen_is_open(open_app: OpenApp) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.clock.pretended = WEDNESDAY
        app.look_at_the_clock()
        await pilot.pause()
        page = seen(app)
    assert "Wed 25 Nov 2026" in page
    assert "Yesterday's tempo 6.5 km: did it happen?" in page
    assert "REST" in page


async def test_a_day_that_is_looked_at_stays_when_the_page_turns(open_app: OpenApp) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "right")
        app.clock.pretended = WEDNESDAY
        app.look_at_the_clock()
        await pilot.pause()
        page = seen(app)
    assert "Thursday 26 November" in page


async def test_every_key_of_the_screen_is_in_the_help(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "question_mark")
    for words in ("Ticks the session", "maintenance run", "The day before.", "Takes the last"):
        assert words in page


async def test_undo_is_dimmed_until_there_is_something_to_undo(
    open_app: OpenApp, tmp_path: Path
) -> None:
    write_demo(tmp_path / "ana.json", tmp_path / "state", TUESDAY, Clock().now())
    ana = Store(tmp_path / "ana.json", now=Clock().now, turn=lambda _: Change())
    app = Companion(ana, Clock(TUESDAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert has_lit(app, "undo") is False
        await pilot.press("d")
        await pilot.pause()
        await pilot.pause()
        assert has_lit(app, "undo") is True


def has_lit(app: Companion, action: str) -> bool:
    """Whether a key at the foot is lit."""
    words = {entry.words: entry for entry in app.screen.query_one(Keys).entries}
    return not words[action].keys[0].is_dim


async def test_a_full_line_of_days_at_forty_columns(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), size=(40, 12))
    assert "TEMPO" in page
    assert "M ·  T ▸  W ·  T ○  F ·  S ○  S ○" in page
    assert "d done" in page


async def test_no_size_crashes_it(open_app: OpenApp) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        for size in [(1, 1), (3, 40), (200, 3), (39, 11), (80, 23), (79, 24), (300, 100)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.is_running


async def test_a_key_pressed_while_another_program_writes_is_kept(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    app = open_app(weeks_of_four(16), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        with FileLock(lock_place(app.store.path, app.store.state)):
            await pilot.press("d")
            await pilot.pause()
            assert "Another Tickover is writing; this waits for it." in seen(app)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "✓ TEMPO" in seen(app)
    assert TEMPO in open_store().read().run


async def test_a_screen_a_row_or_two_short_still_shows_the_page(open_app: OpenApp) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), size=(80, 22))
    assert "╭─ Today · key run" in page
    assert "Journey" in page
    assert "? help" in page


async def test_nothing_entered_is_no_run(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(weeks_of_four(16), WEDNESDAY), "a", "enter")
    assert "A distance or a time, at least." in page
    assert not open_store().read().run


async def test_a_distance_and_a_time_that_can_be_no_run_are_refused(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    keys = ["e", *"300", "down", *"40", "enter"]
    page = await after(open_app(weeks_of_four(16), TUESDAY), *keys)
    assert "0:08 a km: one of the two is off." in page
    assert not open_store().read().run


async def test_r_stays_on_a_step_and_u_climbs_again(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    today = on(0, 4)
    app = open_app(opened(lived(drawn(), [on(0, 0), on(0, 2)]), today), today)
    page = await after(app, "d", "r")
    assert "Step 3 again next time; this run counts in full.   u undo" in page
    (friday,) = sessions_on(open_store().read(), today, today)
    assert is_stayed(friday)
    await after(Companion(open_store(), Clock(today)), "u")
    (friday,) = sessions_on(open_store().read(), today, today)
    assert not is_stayed(friday)
    assert friday.id in open_store().read().run


async def test_r_does_nothing_where_there_is_no_ladder(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(weeks_of_four(16), TUESDAY), "r")
    assert "d done   m steady 30 min" in page
    assert all(not session.was for week in open_store().read().weeks for session in week.sessions)
