"""Maintenance by its keys: a run is carried and put down, a day closed, and the week fitted."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.days import WEEK
from app.coach.turn import turn
from app.companion import Companion
from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import JOURNEY, MONDAY, RUNNER, weeks_of_four
from tests.coach.map.living import begun, lived
from tests.screens.conftest import OpenApp, seen

TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=n) for n in range(1, 7))
PLANNED = [TUE, THU, SAT, SUN]
AWAY = Pause(id="b", first=date(2026, 12, 8), last=date(2026, 12, 12), reason="away", made=MONDAY)
ILL = Pause(id="a", first=date(2026, 11, 9), last=date(2026, 11, 12), reason="ill", made=MONDAY)


def own(*pauses: Pause) -> Journal:
    """Tempo on Tuesday, easy on Thursday and Saturday, long on Sunday, in each of four weeks."""
    return weeks_of_four(4).after(Change(put=(structs.replace(JOURNEY, longest_km=12), *pauses)))


def days(app: Companion) -> list[date | None]:
    """Where the sessions of the first week stand in the file; None where one was let go."""
    week = app.store.read().week[MONDAY.isoformat()]
    return [None if session.let_go else session.outing.day for session in week.sessions]


async def pressed(app: Companion, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """What stands on the screen after 4 and these keys."""
    async with app.run_test(size=size) as pilot:
        for key in ("4", *keys):
            await pilot.press(key)
            await pilot.pause()
            await pilot.pause()
        return seen(app)


async def test_4_puts_the_week_on_the_bench(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE))
    assert "The bench · week 1 · goal 30 km, and 3 of 4 runs" in page
    assert "┏▸ tempo ┓" in page
    assert "╭ ○ LONG ╮" in page
    assert "  ·          60 min     off        60 min     off        60 min     3 hours" in page
    assert "Next week  four runs, 30 km, from Tuesday" in page


@pytest.mark.parametrize(("key", "page"), [("1", "╭─ Today"), ("2", "From 25 km a week")])
async def test_digits_open_screens(open_app: OpenApp, key: str, page: str) -> None:
    assert page in await pressed(open_app(own(), TUE), key)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), "Tuesday: tempo"),
        (("right",), "Wednesday: nothing is planned."),
        (("right", "right"), "Thursday: easy, 7.0 km"),
        (("left",), "Monday: nothing was planned."),
        (("left", "left", "left"), "Monday: nothing was planned."),
        (("right",) * 6, "Next week · week 2 · goal 30 km"),
        (("right",) * 30, "Sunday: long run, 12.0 km"),
        (("right",) * 7, "enter picks it up."),
    ],
)
async def test_arrows_choose_a_day_of_this_week_or_the_next(
    open_app: OpenApp, keys: tuple[str, ...], words: str
) -> None:
    assert words in await pressed(open_app(own(), TUE), *keys)


async def test_while_a_run_is_carried_each_day_says_what_it_says_to_it(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), WED), "enter", "right", "left", "enter", "left", "enter")
    assert "Carrying" not in page
    page = await pressed(open_app(own(), TUE), "enter", "right")
    assert "Carrying the tempo · 6.5 km · about 39 min" in page
    assert "  past       from       fits       fits       in a row   near Sun   run" in page
    assert "→ tempo" in page
    assert "as planned" in page
    assert "put down   ·       ·       →tempo  easy    ·       easy    LONG     30 km" in page


async def test_the_day_under_the_run_explains_itself_in_full(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, "enter", "right", "right")
    assert "Thursday fits. Thursday's easy run of 7.0 km would be let go: one run a day." in page
    page = await pressed(open_app(own(), TUE), "enter", *["right"] * 4)
    assert "Saturday is too near Sunday's long run: two days keep the legs. Wednesday" in page


@pytest.mark.parametrize(
    ("keys", "said", "stands"),
    [
        (("right", "right", "enter"), "Tempo moved to Thursday", [THU, None, SAT, SUN]),
        (("right", "enter"), "Tempo moved to tomorrow.   u undo", [WED, THU, SAT, SUN]),
        (("right", "enter", "u"), "Undone", PLANNED),
        (("right", "escape"), "enter picks it up.", PLANNED),
        (("enter",), "enter picks it up.", PLANNED),
        (("left", "enter"), "It stays in hand: why is said below.", PLANNED),
        (("left", "enter", "escape"), "The bench · week 1", PLANNED),
        (("right", "right", "right", "enter"), "Friday would make four days", PLANNED),
        (
            ("right", "right", "right", "enter", "left", "enter"),
            "Tempo moved",
            [THU, None, SAT, SUN],
        ),
        (("right", "right", "x"), "Thursday is closed for now: x opens it.", PLANNED),
        (("right", "right", "x", "enter"), "It stays in hand", PLANNED),
        (("right", "right", "x", "x", "enter"), "Tempo moved", [THU, None, SAT, SUN]),
    ],
)
async def test_what_is_carried_is_put_down_or_back(
    open_app: OpenApp, keys: tuple[str, ...], said: str, stands: list[date | None]
) -> None:
    app = open_app(own(), TUE)
    assert said in await pressed(app, "enter", *keys)
    assert days(app) == stands


async def test_what_is_carried_never_leaves_its_week(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, "enter", *["right"] * 9)
    assert "Sun 29" in page
    assert "Carrying" in page


async def test_a_run_without_an_answer_can_be_carried_to_a_day_ahead(open_app: OpenApp) -> None:
    app = open_app(own(), WED)
    page = await pressed(app, "left", "left", "enter", "right", "enter")
    assert "Tempo moved to today" in page
    assert days(app) == [WED, THU, SAT, SUN]


async def test_what_was_run_is_not_picked_up(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "4", "left", "left")
        await pilot.press("right", "enter")
        await pilot.pause()
        assert "Carrying" not in seen(app)
        assert "╭✓ tempo ╮" in seen(app) or "┏✓ tempo ┓" in seen(app)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("m",), "Eased to"),
        (("s",), "short of time"),
        (("n",), "Not today: tempo"),
        (("w",), "Why"),
        (("question_mark",), "Keys here"),
        (("n", "m"), "Eased to"),
    ],
)
async def test_a_run_is_lightened_in_place(
    open_app: OpenApp, keys: tuple[str, ...], said: str
) -> None:
    assert said in await pressed(open_app(own(), TUE), *keys)


async def test_sunday_is_closed_and_the_long_run_finds_another_day(open_app: OpenApp) -> None:
    app = open_app(own(), WED)
    page = await pressed(app, *["right"] * 3, "x")
    assert "closed" in page
    app = open_app(own(), WED)
    page = await pressed(app, *["right"] * 3, "x", "f")
    assert "enter takes it, esc leaves it." in page
    assert days(app) == PLANNED
    app = open_app(own(), WED)
    page = await pressed(app, *["right"] * 3, "x", "f", "enter")
    assert "u undo" in page
    assert days(app) != PLANNED
    assert SUN not in days(app)
    assert "Sunday is closed for now." in page


@pytest.mark.parametrize(
    ("keys", "shown", "stands"),
    [
        (("x",), "Thursday is closed for now.", PLANNED),
        (("x", "3", "0"), "Thursday is open, 30 min.", PLANNED),
        (("x", "9", "9"), "Thursday is open, 60 min.", PLANNED),
        (("x", "x"), "Thursday: easy, 7.0 km", PLANNED),
        (("f",), "The week fits as it stands", PLANNED),
        (("x", "4", "5", "f"), "The week fits as it stands", PLANNED),
        (("x", "3", "0", "f", "escape"), "Thursday is open, 30 min.", PLANNED),
        (("x", "1", "4"), "Thursday is open, 14 min.", PLANNED),
    ],
)
async def test_a_day_is_closed_and_given_minutes(
    open_app: OpenApp, keys: tuple[str, ...], shown: str, stands: list[date | None]
) -> None:
    app = open_app(own(), TUE)
    assert shown in await pressed(app, "right", "right", *keys)
    assert days(app) == stands


async def test_closed_days_are_forgotten_when_the_screen_is_left(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "right", "x", "right", "x", "left", "left", "1", "4")
    assert "closed" not in page.replace("x closes", "").replace("x close a day", "")


async def test_closed_days_stay_under_a_dialog(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "right", "right", "x", "w", "escape")
    assert "Thursday is closed for now." in page


async def test_on_a_day_ahead_p_asks_for_time_off_from_it_on(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), TUE), "right", "right", "p")
    assert "Thursday 26 November" in page


async def test_time_off_is_listed_the_newest_first(open_app: OpenApp) -> None:
    rows = (await pressed(open_app(own(ILL, AWAY), TUE))).splitlines()
    first = next(n for n, row in enumerate(rows) if "Time off" in row)
    assert "away, Tue 8 Dec to Sat 12 Dec, announced" in rows[first]
    assert "ill, Mon 9 Nov to Thu 12 Nov, over" in rows[first + 1]


async def test_enter_edits_time_off_and_backspace_calls_it_off(open_app: OpenApp) -> None:
    app = open_app(own(ILL, AWAY), TUE)
    assert "╭─ Time off" in await pressed(app, "down", "enter")
    app = open_app(own(ILL, AWAY), TUE)
    assert "Called off: away" in await pressed(app, "down", "backspace")
    assert set(app.store.read().pause) == {"a"}


async def test_backspace_ends_time_off_that_runs(open_app: OpenApp) -> None:
    running = Pause(id="c", first=MONDAY, reason="life", made=MONDAY)
    app = open_app(own(running), TUE)
    assert "Welcome back" in await pressed(app, "down", "backspace")
    assert app.store.read().pause["c"].last == MONDAY


async def test_what_is_over_is_not_ended(open_app: OpenApp) -> None:
    running = Pause(id="c", first=MONDAY, reason="life", made=MONDAY)
    app = open_app(own(ILL, running), TUE)
    await pressed(app, "down", "down", "backspace")
    assert app.store.read().pause == {"a": ILL, "c": running}


async def test_without_a_plan_the_bench_names_the_key(open_app: OpenApp) -> None:
    page = await pressed(open_app(own(), MONDAY + timedelta(days=70)))
    assert "Nothing lies on the bench" in page


async def test_in_a_small_terminal_the_days_are_a_list(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, "enter", "right", "enter", size=(40, 12))
    assert "› Wed 25  ○ tempo 6.5" in page
    assert days(app) == [WED, THU, SAT, SUN]


def next_week(app: Companion) -> list[date | None]:
    """Where the sessions of the second week stand in the file; None where one was let go."""
    week = app.store.read().week[(MONDAY + WEEK).isoformat()]
    return [None if s.let_go else s.outing.day - WEEK for s in week.sessions]


async def test_a_run_of_next_week_is_carried_within_its_week(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, *["right"] * 7, "enter", *["right"] * 2, "enter")
    assert "Tempo moved to" in page
    assert (days(app), next_week(app)) == (PLANNED, [THU, None, SAT, SUN])
    app = open_app(own(), TUE)
    page = await pressed(app, *["right"] * 7, "enter", *["left"] * 9)
    assert "Mon 30" in page
    assert "Carrying" in page


async def test_two_days_of_next_week_are_closed_and_the_week_is_fitted(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    page = await pressed(app, *["right"] * 7, "x", "right", "right", "x", "f")
    assert "  proposed" in page
    app = open_app(own(), TUE)
    await pressed(app, *["right"] * 7, "x", "right", "right", "x", "f", "enter")
    assert days(app) == PLANNED
    assert not {TUE, THU} & set(next_week(app))


async def test_what_was_laid_out_for_next_week_stands_when_it_begins(open_app: OpenApp) -> None:
    app = open_app(own(), TUE)
    await pressed(app, *["right"] * 7, "enter", *["right"] * 2, "enter")
    opened = app.store.read().after(turn(app.store.read(), MONDAY + WEEK))
    week = opened.week[(MONDAY + WEEK).isoformat()]
    assert week.begun
    assert week.sessions[0].outing.day == THU + WEEK


HELD_FROM = MONDAY + 5 * WEEK


async def test_a_hold_is_listed_changed_and_left(open_app: OpenApp) -> None:
    app = open_app(lived(begun(RUNNER, JOURNEY), MONDAY, HELD_FROM), HELD_FROM)
    page = await pressed(app, "p", "h", "enter")
    assert "Hold       Mon 4 Jan to Sun 31 Jan" in page
    page = await pressed(open_app(app.store.read(), HELD_FROM), "down", "enter")
    assert "four weeks, from next week on" in page
    left = open_app(app.store.read(), HELD_FROM)
    page = await pressed(left, "down", "backspace")
    assert "Hold       none" in page
    assert all(week.kind != "hold" for week in left.store.read().weeks)
