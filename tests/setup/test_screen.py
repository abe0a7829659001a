"""Keys in, then what the runner sees and what a freshly opened store reads."""

from collections.abc import Callable
from datetime import date

import pytest

from app.clock import Clock
from app.coach.map.begin import begin
from app.coach.momentum.runs import tick
from app.coach.plan import journey
from app.companion import Companion
from app.screens.welcome import WelcomeScreen
from storage.journal import Journal
from storage.store import Store
from tests.setup.conftest import TODAY, begun, foreseen, reach

OpenStore = Callable[[], Store]
FIELDS = 16
"""Stops on the way down where a race is the goal."""
LADDER_FIELDS = 9
"""The same for someone who does not run yet."""


async def after(app: Companion, *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """What stands on the screen once the keys were pressed, one after the other."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        strips = app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)


def typed(text: str) -> tuple[str, ...]:
    """The keys that write a text."""
    names = {" ": "space", ".": "full_stop", ",": "comma", "-": "minus", "=": "equals_sign"}
    return tuple(names.get(letter, letter) for letter in text)


async def test_with_no_file_it_asks(app: Companion) -> None:
    page = await after(app)
    assert "Where are you now, where would you like to get to" in page
    assert "▸ I run every week" in page
    assert all(line in page for line in foreseen())
    assert "▸ Begin" in page


async def test_enter_all_the_way_through_begins_a_working_plan(
    app: Companion, open_store: OpenStore
) -> None:
    page = await after(app, *["enter"] * FIELDS)
    assert "weeks to a half marathon, from tomorrow on." in page
    assert "Week 1" in page
    journal = open_store().read()
    assert journal.owner
    assert journal.owner.easy_pace is None
    assert journal.weeks[0].sessions


async def test_escape_leaves_and_writes_nothing(app: Companion, open_store: OpenStore) -> None:
    await after(app, "escape")
    assert open_store().read() == Journal()


async def test_a_typed_week_redraws_what_follows(app: Companion) -> None:
    page = await after(app, "tab", *typed("40"), "tab")
    assert all(line in page for line in foreseen(weekly="40"))
    assert "longest lately 12" in page


async def test_a_comma_is_a_decimal_point(app: Companion, open_store: OpenStore) -> None:
    await after(app, "tab", *typed("30,5"), *["enter"] * (FIELDS - 1))
    way = journey(open_store().read())
    assert way
    assert way.weekly_km == 30.5


@pytest.mark.parametrize("text", ["ten", "-5", "1e9", "nan"])
async def test_a_bad_figure_is_refused_beside_the_field(
    app: Companion, open_store: OpenStore, text: str
) -> None:
    page = await after(app, "tab", *typed(text), *["enter"] * (FIELDS - 1))
    assert "a usual week · A number from 0.1 to 300 km." in page
    assert "Nothing yet" in page
    assert open_store().read() == Journal()


async def test_beginning_goes_to_what_is_refused(app: Companion) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", *typed("30"), *["enter"] * (FIELDS - 2))
        await pilot.pause()
        assert app.focused
        assert app.focused.parent
        assert app.focused.parent.id == "longest"


async def test_a_longest_run_above_the_week_is_refused(app: Companion) -> None:
    page = await after(app, "tab", "tab", *typed("30"), "tab")
    assert "longest lately · The longest run is part of its week: 25 km at most." in page


async def test_a_race_in_the_past_is_refused(app: Companion) -> None:
    page = await after(app, "down", "down", "down", "tab", *typed("1 nov 2026"), "tab")
    assert f"on · 1 November is past; {reach()} would do." in page


async def test_a_race_too_soon_is_drawn_with_ways_out(app: Companion) -> None:
    page = await after(app, "down", "down", "down", "tab", *typed("20 jan"), "tab")
    assert "Not by 20 January safely" in page
    assert all(line in page for line in foreseen(race_day="20 jan"))


async def test_arrows_change_a_choice(app: Companion) -> None:
    assert "▸ I run now and then" in await after(app, "right")


async def test_now_and_then_begins_smaller(app: Companion) -> None:
    page = await after(app, "right")
    assert "a usual week 10" in page
    assert "▸ 5 km" in page


async def test_who_does_not_run_yet_is_asked_for_days_and_no_distance(app: Companion) -> None:
    page = await after(app, "right", "right")
    assert "▸ I do not run yet" in page
    assert "MON   tue   WED   thu   FRI" in page
    assert "a 5 km race on no race needed" in page
    assert "27 steps in 9 weeks at the soonest · three runs a week" in page
    assert "Week 1: Mon, Wed, Fri: 5 walk, then 1 run, 1½ walk, eight times." in page
    for hidden in ("a usual week", "longest lately", "easy 5 km in", "half", "the long run"):
        assert hidden not in page


async def test_enter_all_the_way_through_begins_the_ladder(
    app: Companion, open_store: OpenStore
) -> None:
    page = await after(app, "right", "right", *["enter"] * LADDER_FIELDS)
    assert "Drawn: 27 steps to 5 km, from today on." in page
    assert "Today · step 1 of 27" in page
    way = journey(open_store().read())
    assert way
    assert (way.goal.kind, way.goal.race_day) == ("run_walk", None)


async def test_what_was_typed_before_counts_for_nothing_on_the_ladder(
    app: Companion, open_store: OpenStore
) -> None:
    keys = ["tab", *typed("40"), "shift+tab", "right", "right", *["enter"] * LADDER_FIELDS]
    await after(app, *keys)
    way = journey(open_store().read())
    assert way
    assert (way.goal.kind, way.weekly_km) == ("run_walk", 0.0)


async def test_days_next_to_each_other_say_which_day_would_do(app: Companion) -> None:
    days = ["right", "right", "down", "down", "space", *["right"] * 2, "space", "right", "space"]
    page = await after(app, *days)
    assert "Legs new to running rest a day between two runs; Monday would do." in page
    assert "Nothing yet" in page


async def test_a_pocket_terminal_asks_for_the_ladder_too(app: Companion) -> None:
    page = await after(app, "right", "right", "down", size=(40, 12))
    assert "a 5 km race on no race needed" in page


async def test_days_are_chosen_with_space_and_limited_with_digits(
    app: Companion, open_store: OpenStore
) -> None:
    keys = ["right", *typed("60"), "right", "space", "right", "space"]
    page = await after(app, *["down"] * 5, *keys)
    names = "mon   TUE   WED   thu   fri   SAT   SUN"
    assert names in page
    row = next(row for row in page.splitlines() if "minutes at most" in row)
    above = next(row for row in page.splitlines() if names in row)
    assert row[above.index("TUE") :].startswith("60 ")


async def test_units_change_what_is_asked(app: Companion) -> None:
    page = await after(app, "down", "down", "right")
    assert "a usual week 16   mi" in page
    assert "easy 3 mi in" in page


async def test_a_goal_in_runs_asks_how_many(app: Companion) -> None:
    page = await after(app, *["down"] * 3, *["right"] * 4)
    assert "runs a week 4" in page
    assert "Nothing grows by itself here" in page


async def test_another_distance_asks_how_long(app: Companion, open_store: OpenStore) -> None:
    keys = [*["down"] * 3, *["right"] * 3, "tab", *typed("12"), *["enter"] * 12]
    page = await after(app, *keys)
    assert "weeks to a 12 km race, from tomorrow on." in page
    way = journey(open_store().read())
    assert way
    assert way.goal.km == 12


async def test_a_question_mark_opens_the_keys_but_in_own_words(
    app: Companion, open_store: OpenStore
) -> None:
    assert "Keys here" in await after(app, "tab", "question_mark")
    again = Companion(open_store(), Clock(TODAY))
    page = await after(again, *["down"] * 6, *typed("fun"), "question_mark")
    assert "fun?" in page


async def test_a_running_journey_says_what_is_replaced(open_store: OpenStore) -> None:
    made = begun()
    open_store().apply(lambda own: begin(own, *made, None, TODAY), lambda _: "", "cli")
    app = Companion(open_store(), Clock(date(2026, 11, 25)))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(WelcomeScreen(app.journal, app.today))
        await pilot.pause()
        page = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert f"This replaces the plan to {reach()}." in page
    assert "From Thu" in page


async def test_on_the_way_only_other_days_keep_the_race_and_undo_brings_them_back(
    open_store: OpenStore,
) -> None:
    made = begun(race_day="2027-04-11")
    open_store().apply(lambda own: begin(own, *made, None, TODAY), lambda _: "", "cli")
    first = open_store().read().weeks[0].sessions[0].id
    open_store().apply(lambda own: tick(own, first, TODAY), lambda _: "", "cli")
    before = open_store().read()
    app = Companion(open_store(), Clock(date(2026, 11, 25)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "g")
        await pilot.pause()
        page = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "on 11 April 2027" in page
        assert "The running week stands; the weeks after it are drawn anew." in page
        app.screen.query_one("#days").focus()
        await pilot.press("right", "space")
        await pilot.pause()
        await app.screen.run_action("begin")
        await pilot.pause()
        after = open_store().read()
        (way,) = after.journey.values()
        assert way.goal == before.journey[way.id].goal
        assert after.owner != before.owner
        assert "drawn anew from Monday on" in app.said
        app.action_undo()
        assert open_store().read().owner == before.owner


@pytest.mark.parametrize(
    ("key", "words"),
    [("f2", "on 3 March 2027"), ("f3", "▸ 5 km"), ("f3", "on 20 January 2027")],
)
async def test_one_key_takes_a_way_out_and_enter_begins(
    app: Companion, open_store: OpenStore, key: str, words: str
) -> None:
    page = await after(
        app, "down", "down", "down", "tab", *typed("20 jan"), "tab", "shift+tab", key
    )
    assert words in page
    assert "Reachable. A" in page
    again = Companion(open_store(), Clock(TODAY))
    await after(
        again, "down", "down", "down", "tab", *typed("20 jan"), "tab", "shift+tab", key, "enter"
    )
    assert journey(open_store().read())


async def test_walk_breaks_begin_the_plan_as_it_stands(
    app: Companion, open_store: OpenStore
) -> None:
    await after(app, "down", "down", "down", "tab", *typed("20 jan"), "tab", "shift+tab", "f5")
    way = journey(open_store().read())
    assert way
    assert way.goal.race_day == date(2027, 1, 20)


async def test_a_way_out_is_taken_by_mouse(app: Companion) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "down", "tab", *typed("20 jan"), "tab")
        await pilot.pause()
        await pilot.click("WayOut")
        await pilot.pause()
        page = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert "on 3 March 2027" in page


async def test_ways_out_fit_on_one_page(app: Companion) -> None:
    page = await after(app, "down", "down", "down", "tab", *typed("20 jan"), "tab")
    for words in ("a usual week", "f2 on 3 March", "f3 a 5 km race", "f5 as drawn", "▸ Begin"):
        assert words in page
    assert "f4" not in page


async def test_a_key_of_no_way_out_does_nothing(app: Companion, open_store: OpenStore) -> None:
    assert "▸ half" in await after(app, "f2", "f3", "f4", "f5")
    assert open_store().read() == Journal()


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
async def test_everything_stands_on_one_page(app: Companion, size: tuple[int, int]) -> None:
    page = await after(app, size=size)
    for words in ("a usual week", "half", "the long run", "injured until", "Week 1:", "▸ Begin"):
        assert words in page


async def test_a_pocket_terminal_scrolls_to_the_field(app: Companion) -> None:
    page = await after(app, *["enter"] * 3, size=(40, 12))
    assert "easy 5 km in" in page


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (20, 5), (300, 100)])
async def test_no_size_stops_it(app: Companion, size: tuple[int, int]) -> None:
    await after(app, "down", "right", size=size)
    assert app.return_code in (0, None)


async def test_words_that_were_taken_back_show_no_more(app: Companion) -> None:
    to_born = ["enter"] * (FIELDS - 3)
    page = await after(app, *to_born, *typed("1975"), "tab", "shift+tab", "ctrl+u", "enter")
    assert "born as in 1980" in page
