"""The Log by its keys: what the runner sees, and what a freshly opened store reads."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec import structs

from app.clock import Clock
from app.coach.plan import STATED
from app.companion import Companion
from app.demo import demo_journal
from storage.journal import Journal
from storage.records import Change, Run, Runner
from storage.store import Store
from tests.builders import RUNNER
from tests.screens.conftest import OpenApp, seen

TUESDAY = date(2026, 12, 29)
ANA = demo_journal(TUESDAY)
LEO = "2026-12-21/3"
"""The run of Saturday 26 December, with a note about Leo."""

OpenStore = Callable[[], Store]


def rows(page: str) -> list[str]:
    return [row.strip() for row in page.splitlines() if row.strip()]


def chosen(page: str) -> str:
    """The marked line of the list, without its mark and the scrollbar."""
    return next(row for row in rows(page) if row.startswith("›")).lstrip("› ")


async def after(app: Companion, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """What is seen once the keys were pressed on the Log, one after the other."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in ("5", *keys):
            await pilot.press(key)
            await pilot.pause()
            await pilot.pause()
        return seen(app)


def typed(words: str) -> list[str]:
    return ["slash", *("space" if letter == " " else letter for letter in words)]


async def test_5_shows_every_run_the_newest_first_under_its_week(open_app: OpenApp) -> None:
    page = rows(await after(open_app(ANA, TUESDAY), "j"))
    assert page[2].split("  ")[0] == "Every run"
    assert page[2].endswith("81 runs · 484.6 km · by week")
    assert page[4].split() == ["21", "to", "27", "Dec", "2026", "14.9", "1:39", "3", "runs"]
    assert page[5].split()[:6] == ["Sun", "27", "Dec", "≈", "long", "run"]
    assert page[6].startswith("› Sat 26 Dec ≈ easy                3.0  20 min   6:40      3  Leo")


async def test_the_chosen_run_is_told_in_full_below(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), "down")
    assert "Sat 26 Dec 2026 · easy, eased · 3.0 km · 20 min · 6:40 /km · effort 3" in page
    assert "  Leo feverish; a short one." in page
    assert "e edit   backspace delete   w why   r by month   enter totals only" in page


@pytest.mark.parametrize(
    ("keys", "run"),
    [
        (["up"], "Sun 27 Dec"),
        (["down", "down", "k"], "Sat 26 Dec"),
        (["end"], "Tue 9 Jun"),
        (["end", "down"], "Tue 9 Jun"),
        (["end", "t"], "Sun 27 Dec"),
        (["left"], "Sun 20 Dec"),
        (["h", "h", "right"], "Sun 20 Dec"),
        (["r", "left"], "Sun 29 Nov"),
        (["pagedown"], "Sun 6 Dec"),
    ],
)
async def test_keys_choose_a_run(keys: list[str], run: str, open_app: OpenApp) -> None:
    assert chosen(await after(open_app(ANA, TUESDAY), *keys)).startswith(run)


async def test_the_chosen_run_always_stays_in_sight(open_app: OpenApp) -> None:
    app = open_app(ANA, TUESDAY)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        for key in ["down"] * 30 + ["pagedown", "up", "up", "left", "r", "end", "home"]:
            await pilot.press(key)
            await pilot.pause()
            assert seen(app).count("› ") == 1


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([], "21 to 27 Dec 2026                 14.9    1:39  3 runs"),
        (["r"], "December 2026                     93.6   10:11  15 runs"),
        (["r", "r"], "2026                             484.6   52:16  81 runs"),
        (["r", "r", "r"], "21 to 27 Dec 2026                 14.9    1:39  3 runs"),
    ],
)
async def test_r_adds_up_by_week_month_and_year(
    keys: list[str], words: str, open_app: OpenApp
) -> None:
    assert words in await after(open_app(ANA, TUESDAY), *keys)


async def test_enter_shows_only_what_runs_come_to_and_their_runs_again(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), "r", "enter", "down")
    assert [row.split()[0] for row in rows(page)[4:11]] == [
        "December", "›", "October", "September", "August", "July", "June",
    ]  # fmt: skip
    assert "November 2026 · 10 runs · 66.8 km · 7:16" in page
    assert "Tue 22 Dec" not in page
    again = await after(open_app(ANA, TUESDAY), "r", "enter", "down", "enter")
    assert chosen(again).startswith("Sun 29 Nov")


async def test_runs_are_found_as_they_are_typed_and_added_up(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), *typed("leo"))
    assert "Runs with “leo”" in page
    assert "2 runs · 10.0 km · by week" in page
    assert chosen(page).startswith("Sat 26 Dec")
    assert "Sun 27 Dec" not in page
    assert chosen(await after(open_app(ANA, TUESDAY), *typed("leo jul"))).startswith("Sun 19 Jul")


async def test_letters_are_typed_and_enter_gives_the_keys_back(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), *typed("weq5"))
    assert "No run has “weq5”. esc shows every run." in page
    page = await after(open_app(ANA, TUESDAY), *typed("leo"), "enter", "down")
    assert chosen(page).startswith("Sun 19 Jul")
    assert "esc shows every run." in page


async def test_escape_shows_every_run_again_around_the_chosen_one(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), *typed("leo jul"), "escape")
    assert "Every run" in page
    assert chosen(page).startswith("Sun 19 Jul")


async def test_backspace_deletes_and_u_brings_back(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    page = await after(open_app(ANA, TUESDAY), "down", "backspace")
    assert "Easy run of Sat 26 Dec 2026 deleted. Its session is open again.   u undo" in page
    assert "80 runs" in page
    assert chosen(page).startswith("Tue 22 Dec")
    assert LEO not in open_store().read().run
    again = await after(Companion(open_store(), Clock(TUESDAY)), "u")
    assert chosen(again).startswith("Sat 26 Dec")
    assert open_store().read().run == ANA.run


async def test_a_deleted_run_of_today_leaves_its_session_due(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), "1", "d", "5", "backspace", "1")
    assert "▸" in page
    assert "6.5 km" in page


async def test_what_is_deleted_among_found_runs_can_be_undone(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), *typed("leo"), "enter", "backspace")
    assert "u undo" in page
    assert "1 run · 7.0 km" in page


async def test_e_edits_what_was_run(open_app: OpenApp, open_store: OpenStore) -> None:
    keys = ["down", "e", "4", "tab", "2", "8", "enter"]
    page = await after(open_app(ANA, TUESDAY), *keys)
    assert chosen(page).startswith("Sat 26 Dec ≈ easy                4.0  28 min   7:00")
    run = open_store().read().run[LEO]
    assert (run.km, run.minutes, run.note) == (4.0, 28.0, "Leo feverish; a short one.")


async def test_e_edits_an_extra_run(open_app: OpenApp, open_store: OpenStore) -> None:
    page = await after(open_app(ANA, TUESDAY), *typed("extra"), "enter", "e", "5", "enter")
    assert "5.0" in chosen(page)
    (extra,) = [run for run in open_store().read().run.values() if not run.session]
    assert (extra.km, extra.note) == (5.0, "To the station and back.")


async def test_a_adds_a_run_of_any_day(open_app: OpenApp, open_store: OpenStore) -> None:
    keys = ["a", "1", "4", "space", "m", "a", "r", "tab", "5", "enter"]
    page = await after(open_app(ANA, TUESDAY), *keys)
    assert "Extra: 5.0 km on Sat 14 Mar 2026." in page
    assert chosen(page).startswith("Sat 14 Mar + extra run           5.0")
    (new,) = [run for run in open_store().read().run.values() if run.id not in ANA.run]
    assert (new.day, new.km, new.session) == (date(2026, 3, 14), 5.0, "")


async def test_without_a_day_it_was_today(open_app: OpenApp, open_store: OpenStore) -> None:
    await after(open_app(ANA, TUESDAY), "a", "down", "5", "enter")
    (new,) = [run for run in open_store().read().run.values() if run.id not in ANA.run]
    assert new.day == TUESDAY


async def test_a_day_to_come_is_refused_beside_its_field(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    keys = ["a", *"tomorrow", "down", "5", "enter"]
    page = await after(open_app(ANA, TUESDAY), *keys, size=(120, 40))
    assert "Today or a day before" in page
    assert open_store().read().run == ANA.run


async def test_w_tells_why_the_session_was_there(open_app: OpenApp) -> None:
    page = await after(open_app(ANA, TUESDAY), "down", "w")
    assert "Why is this here · easy, Saturday 26 December" in page
    extra = await after(open_app(ANA, TUESDAY), *typed("extra"), "enter", "w")
    assert "Why" not in extra
    assert "w why" not in extra


async def test_what_was_stated_at_set_up_is_no_run(open_app: OpenApp) -> None:
    stated = Run(id="s", day=date(2026, 12, 28), km=10, minutes=55, kind="race", note=STATED)
    page = await after(open_app(ANA.after(Change(put=(stated,))), TUESDAY))
    assert "81 runs" in page
    assert STATED not in page


async def test_miles_are_miles_throughout(open_app: OpenApp) -> None:
    owner = structs.replace(ANA.owner or Runner(), units="mi")
    page = await after(open_app(ANA.after(Change(put=(owner,))), TUESDAY))
    assert "81 runs · 301.11 mi" in page
    assert "mi    time    /mi effort" in page
    assert "4.53 mi · 48 min · 10:35 /mi" in page


@pytest.mark.parametrize("own", [Journal(), Journal().after(Change(put=(RUNNER,)))])
async def test_an_empty_log_names_the_one_key(own: Journal, open_app: OpenApp) -> None:
    keys = ["escape", "5"] if own.owner is None else []
    page = await after(open_app(own, TUESDAY), *keys)
    assert "No run yet. a adds the first one." in page


async def test_the_first_run_is_added_from_an_empty_log(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    own = Journal().after(Change(put=(RUNNER,)))
    page = await after(open_app(own, TUESDAY), "a", "tab", "5", "enter")
    assert chosen(page).startswith("Tue 29 Dec + extra run")
    assert len(open_store().read().run) == 1


async def test_keys_that_do_nothing_on_an_empty_log_do_nothing(open_app: OpenApp) -> None:
    own = Journal().after(Change(put=(RUNNER,)))
    keys = ["down", "pagedown", "left", "end", "e", "backspace", "w", "r", "enter", "escape"]
    assert "No run yet." in await after(open_app(own, TUESDAY), *keys)


async def test_a_run_that_another_program_adds_is_shown(
    open_app: OpenApp, open_store: OpenStore
) -> None:
    app = open_app(ANA, TUESDAY)
    run = Run(id="other", day=TUESDAY, km=3.0, source="typed")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        open_store().apply(lambda _: Change(put=(run,)), lambda _: "Added.", "cli")
        app.look_at_the_file()
        await pilot.pause()
        await pilot.pause()
        assert chosen(seen(app)).startswith("Tue 29 Dec + extra run           3.0")


async def test_a_clicked_line_is_chosen(open_app: OpenApp) -> None:
    app = open_app(ANA, TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await pilot.click("RunList", offset=(10, 3))
        await pilot.pause()
        assert chosen(seen(app)).startswith("Tue 22 Dec")


async def test_ten_thousand_runs_are_drawn_by_those_in_sight(open_app: OpenApp) -> None:
    runs = tuple(
        Run(id=f"r{n:05}", day=date.fromordinal(TUESDAY.toordinal() - n), km=5.0, note=f"no {n}")
        for n in range(10_000)
    )
    app = open_app(Journal().after(Change(put=(RUNNER, *runs))), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        assert "no 9999" in chosen(seen(app))
        assert len(list(app.screen.query("*"))) < 100
