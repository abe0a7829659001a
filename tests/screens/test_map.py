"""The Map by its keys: what the runner sees, and where each key leads."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.maintenance.hold import hold
from app.coach.map.draw import draw
from app.coach.momentum.runs import tick
from app.companion import Companion
from storage.journal import Journal
from storage.records import Change, Goal, Runner
from tests.builders import JOURNEY, MONDAY, RACE_DAY, RUNNER, weeks_of_four
from tests.coach.map.runners import ANA, journal_of, journey, runner
from tests.screens.conftest import OpenApp, seen

TUESDAY = MONDAY + timedelta(days=1)
WEEK_SIX = MONDAY + timedelta(days=37)
"""A Wednesday in week 6."""
TOO_SOON = Goal("race", 42.195, date(2026, 12, 27))
AT_LEISURE = runner("tue", "thu", "sat", "sun")
HALF = Goal("race", 21.0975, date(2027, 3, 14))


def drawn(goal: Goal = HALF, until: date = MONDAY, runs: int = 4, owner: Runner = ANA) -> Journal:
    """A plan as the coach draws it, with every run before a day ticked."""
    own, way = journal_of(owner), journey(goal, runs=runs)
    own = own.after(draw(own, way, MONDAY))
    for session in [one for week in own.weeks for one in week.sessions]:
        if session.outing.day < until:
            own = own.after(tick(own, session.id, session.outing.day))
    return own


async def after(app: Companion, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """What is seen once the keys were pressed, one after the other."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            await pilot.pause()
        return seen(app)


async def test_2_opens_the_map_and_1_today_again(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2")
    assert "From 25 km a week to a half marathon" in page
    assert "Sunday 14 March · 15 weeks to go" in page
    assert "● you are here" in page
    assert "╭─ Today" in await after(open_app(drawn(), TUESDAY), "2", "1")


async def test_the_map_says_what_was_planned_run_and_kept(open_app: OpenApp) -> None:
    rows = (await after(open_app(drawn(until=WEEK_SIX), WEEK_SIX), "2")).splitlines()
    words = {row.split()[0]: row.split()[1:] for row in rows if row.split()}
    assert words["week"] == [str(number) for number in range(1, 17)]
    assert words["goal"][:6] == ["26", "28", "30", "22", "31", "34"]
    assert words["run"] == ["26", "28", "30", "22", "31", "6"]
    assert words["kept"] == ["✓", "✓", "✓", "✓", "✓", "▸"]
    assert words["phase"] == ["base", "cut", "build", "cut", "peak", "taper"]


async def test_a_hold_is_named_on_the_road_where_it_begins(open_app: OpenApp) -> None:
    own = drawn(until=WEEK_SIX)
    held = own.after(hold(own, weeks=5, today=WEEK_SIX))
    rows = (await after(open_app(held, WEEK_SIX), "2")).splitlines()
    (phases,) = [row.split() for row in rows if row.startswith("  phase")]
    assert phases[:4] == ["phase", "base", "cut", "hold"]


async def test_a_race_that_is_run_is_no_longer_weighed(open_app: OpenApp) -> None:
    own = drawn(until=RACE_DAY)
    race = own.weeks[-1].sessions[-1]
    raced = own.after(tick(own, race.id, RACE_DAY))
    assert "The race is run. Behind you: 16 weeks, " in await after(open_app(raced, RACE_DAY), "2")


async def test_the_chosen_week_says_its_goal_its_band_and_its_sessions(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(until=WEEK_SIX), WEEK_SIX), "2")
    assert "Week 6 · build · 28 Dec to 3 Jan · 34 km, 29 to 36 will do · 3 of 4 runs" in page
    assert "Tue ✓ tempo 6.5    Thu ○ easy 8.5     Sat ○ easy 7.0     Sun ○ LONG 12.4" in page


async def test_the_last_sentence_is_the_verdict(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2")
    assert "Reachable. The long run grows to 18 km by 28 February; a half asks for 15." in page


@pytest.mark.parametrize(
    ("keys", "week"),
    [
        (["right"], "Week 7 · build"),
        (["l", "l"], "Week 8 · lighter"),
        (["left"], "Week 5 · base · 21 to 27 Dec · 31 of 31 km · week kept ✓"),
        (["h"] * 9, "Week 1 · base"),
        (["right"] * 20, "Week 16 · race week"),
        (["right", "right", "t"], "Week 6 · build"),
    ],
)
async def test_arrows_choose_a_week_and_t_comes_back(
    keys: list[str], week: str, open_app: OpenApp
) -> None:
    assert week in await after(open_app(drawn(until=WEEK_SIX), WEEK_SIX), "2", *keys)


async def test_a_click_chooses_a_week(open_app: OpenApp) -> None:
    app = open_app(drawn(), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        await pilot.click("Road", offset=(8 + 4 * 2 + 1, 3))
        await pilot.pause()
        assert "Week 3 · base" in seen(app)


async def test_a_click_on_its_name_opens_a_screen(open_app: OpenApp) -> None:
    app = open_app(drawn(), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click("Masthead", offset=(22, 0))
        await pilot.pause()
        assert "you are here" in seen(app)
        await pilot.click("Masthead", offset=(13, 0))
        await pilot.pause()
        assert "you are here" not in seen(app)


async def test_enter_opens_the_weeks_first_run_on_today(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2", "right", "enter")
    assert "Tuesday 1 December" in page
    assert "1 Today" in page


async def test_enter_opens_the_next_run_of_the_running_week(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(until=WEEK_SIX), WEEK_SIX), "2", "enter")
    assert "Thursday 31 December" in page


async def test_g_asks_for_goal_and_days_and_esc_comes_back(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2", "g")
    assert "Where are you now, where would you like to get to" in page
    assert "you are here" in await after(open_app(drawn(), TUESDAY), "2", "g", "escape")


async def test_u_on_the_map_takes_back_what_was_ticked_on_today(open_app: OpenApp) -> None:
    app = open_app(drawn(), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("d", "2")
        await pilot.pause()
        assert "run     6" in seen(app)
        await pilot.press("u")
        await pilot.pause()
        assert "Undone: " in seen(app)
        assert "run     6" not in seen(app)


async def test_what_is_ticked_while_the_map_is_covered_is_on_it_when_it_opens(
    open_app: OpenApp,
) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2", "1", "d", "2")
    assert "run     6" in page


async def test_the_map_turns_the_page_with_the_day(open_app: OpenApp) -> None:
    app = open_app(drawn(), MONDAY + timedelta(days=6))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        app.clock.pretended = MONDAY + timedelta(days=7)
        app.look_at_the_clock()
        await pilot.pause()
        assert "Week 2 · base" in seen(app)


async def test_a_race_out_of_reach_names_the_keys_of_what_would_do(open_app: OpenApp) -> None:
    own = drawn(TOO_SOON, owner=AT_LEISURE)
    page = await after(open_app(own, TUESDAY), "2")
    assert "Not by 27 December safely: the long run reaches 9.6 km, and 25 is asked." in page
    assert "o on 9 May   i a 5 km race on the day" in page


@pytest.mark.parametrize(
    ("key", "goal"), [("o", ("▸ marathon", "9 May 2027")), ("i", ("▸ 5 km", "27 December 2026"))]
)
async def test_a_way_out_opens_set_up_on_it(
    key: str, goal: tuple[str, str], open_app: OpenApp
) -> None:
    own = drawn(TOO_SOON, owner=AT_LEISURE)
    page = await after(open_app(own, TUESDAY), "2", key)
    assert all(words in page for words in goal)


async def test_no_way_out_is_offered_where_the_goal_is_in_reach(open_app: OpenApp) -> None:
    assert "you are here" in await after(open_app(drawn(), TUESDAY), "2", "o", "i")


async def test_without_a_journey_the_map_names_the_one_key(open_app: OpenApp) -> None:
    alone = Journal().after(Change(put=(RUNNER,)))
    assert "No road is drawn yet. g asks where to." in await after(open_app(alone, MONDAY), "2")
    page = await after(open_app(alone, MONDAY), "2", "left", "enter", "t", "g")
    assert "Where are you now" in page


async def test_a_journey_that_is_over_says_what_it_came_to(open_app: OpenApp) -> None:
    over = structs.replace(JOURNEY, ended=MONDAY + timedelta(days=13), ended_why="reached")
    own = weeks_of_four(2)
    for session in own.weeks[0].sessions:
        own = own.after(tick(own, session.id, session.outing.day))
    page = await after(open_app(own.after(Change(put=(over,))), date(2026, 12, 9)), "2")
    assert "2 weeks, 4 runs, 30 km. g draws the next road." in page


async def test_a_journey_that_leads_on_and_on_counts_runs_in_blocks(open_app: OpenApp) -> None:
    own = drawn(Goal("runs", per_week=3), date(2027, 1, 14), runs=3)
    page = await after(open_app(own, date(2027, 1, 14)), "2")
    assert "Three runs a week, since 23 November       spring on 1 March · 6 weeks to go" in page
    assert "block      1      2      3" in page
    assert "goal      12     12     12" in page
    assert "Block 2, week 4 · 11 to 17 Jan" in page


async def test_a_small_terminal_lists_the_weeks_around_the_chosen_one(open_app: OpenApp) -> None:
    own = drawn(until=WEEK_SIX)
    rows = (await after(open_app(own, WEEK_SIX), "2", "right", size=(40, 12))).splitlines()
    assert rows[0] == " To a half marathon      10 weeks to go"
    assert [row.split()[:2] for row in rows[2:8]] == [
        ["Week", "4"],
        ["Week", "5"],
        ["●", "Week"],
        ["›", "Week"],
        ["Week", "8"],
        ["Week", "9"],
    ]
    assert "enter opens it" in rows[-1]


async def test_a_tall_terminal_says_why_each_run_of_the_week_is_there(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2", size=(80, 40))
    assert "Sun 29  ○ long run                                     8.8 km · about 57 min" in page
    assert "            The first step from 8.0 km towards 18.0 km." in page


async def test_a_broad_terminal_lists_the_weeks_ahead(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2", size=(160, 50))
    assert "30 Nov  ○ Week 2, base            28 km · long 9.6" in page
    assert "8 Mar   ○ Week 16, race week     12 km · race 21.1" in page


async def test_every_key_of_the_map_is_in_its_help(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), TUESDAY), "2", "question_mark")
    for words in (
        "The week before.",
        "next run on Today",
        "Where to, by when",
        "Today: the session",
    ):
        assert words in page


async def test_a_screen_is_in_the_palette(open_app: OpenApp) -> None:
    app = open_app(drawn(), TUESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"map")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert "you are here" in seen(app)


async def test_no_size_crashes_it(open_app: OpenApp) -> None:
    app = open_app(drawn(until=WEEK_SIX), WEEK_SIX)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        for size in [(1, 1), (3, 40), (200, 3), (39, 11), (80, 23), (79, 24), (82, 34), (300, 100)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.is_running
