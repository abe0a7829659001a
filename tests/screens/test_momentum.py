"""The Momentum screen by its keys: what the runner sees, and where each key leads."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec import structs

from app.demo import demo_journal
from storage.journal import Journal
from storage.records import Change, Run
from storage.store import Store
from tests.builders import MONDAY, RUNNER
from tests.coach.momentum.lives import life
from tests.screens.conftest import OpenApp, seen
from tests.screens.test_map import HALF, after, drawn

TODAY = date(2026, 12, 29)
HALF_YEAR = demo_journal(TODAY)
TEN_WEEKS = MONDAY + timedelta(days=70)


def thursdays_let_go(weeks: int) -> Journal:
    """Ten weeks of which the last Thursdays were let go, and one that has begun."""
    own = drawn(HALF, until=TEN_WEEKS)
    begun = (structs.replace(week, begun=True) for week in own.weeks[:11])
    own = own.after(Change(put=tuple(begun)))
    for week in own.weeks[10 - weeks : 10]:
        session = week.sessions[1]
        runs = {key: run for key, run in own.run.items() if key != session.id}
        own = Journal(own.runner, own.journey, own.week, runs, own.pause)
        gone = structs.replace(session, let_go=session.outing.day)
        own = own.after(Change(put=(own.with_session(gone),)))
    return own


async def test_3_opens_it_with_score_streak_days_and_shares(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3")
    for words in (
        "╭─ Momentum 93 · rolling",
        "12 weeks, since 12 Oct",
        "5 weeks kept        best 21",
        "19 runs in a row    best 55",
        "spares ◆◆",
        "came straight back 3 of 7",
        "35 runs were due",
        "✓ on time    23  65 %",
        "‖ paused      3",
    ):
        assert words in page


async def test_the_days_of_twelve_weeks_stand_side_by_side(open_app: OpenApp) -> None:
    rows = (await after(open_app(HALF_YEAR, TODAY), "3")).splitlines()
    assert rows[13][:55].rstrip() == "          Nov            Dec         Jan"
    assert rows[15][:40].rstrip() == "  T ‖  ≈  –  ✓  ✓  –  ✓  ✓  ✓  ≈  ≈  ▸"
    assert rows[17][:40].rstrip() == "  T ‖  ✓  –  ✓  ✓  –  ✓  ✓  ✓  ✓  –  ○"


async def test_a_year_stands_beside_the_shares(open_app: OpenApp) -> None:
    rows = (await after(open_app(HALF_YEAR, TODAY), "3", "r")).splitlines()
    assert rows[13].rstrip() == "    J  J   A    S   O   N    D   J"
    assert rows[15].startswith("  T ✓✓✓✓✓✓◇✓✓✓✓✓✓✓✓✓✓✓‖≈–✓✓–✓✓✓≈≈▸")
    assert rows[16].startswith("  W ···············+··‖···········")


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (("v",), "Kilometres a week · █ run, ░ goal"),
        (("v", "v"), "Weeks kept in a row · best ever 21"),
        (("v", "v", "v"), "Effort, the mean of a week"),
        (("v", "v", "v", "v"), "Momentum 93 · rolling"),
    ],
)
async def test_v_leads_through_the_charts(
    keys: tuple[str, ...], title: str, open_app: OpenApp
) -> None:
    assert f"╭─ {title} ─" in await after(open_app(HALF_YEAR, TODAY), "3", *keys)


async def test_effort_is_no_chart_where_none_was_ever_noted(open_app: OpenApp) -> None:
    own = drawn(until=TEN_WEEKS)
    page = await after(open_app(own, TEN_WEEKS), "3", "v", "v", "v")
    assert "╭─ Momentum" in page


async def test_two_charts_stand_side_by_side_in_a_wide_terminal(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3", size=(120, 30))
    assert "╭─ Momentum 93" in page
    assert "╭─ Kilometres a week" in page
    assert "╭─ Kilometres a week" not in await after(open_app(HALF_YEAR, TODAY), "3")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("r",), "30 weeks so far, since 8 Jun"),
        (("r", "r"), "all, since 8 Jun"),
        (("r", "r", "r"), "12 weeks, since 12 Oct"),
        (("left",), "12 weeks, 20 Jul to 11 Oct"),
        (("left", "left", "left"), "12 weeks, 8 Jun to 30 Aug"),
        (("left", "right"), "12 weeks, since 12 Oct"),
        (("left", "left", "left", "right"), "12 weeks, 20 Jul to 11 Oct"),
        (("left", "left", "t"), "12 weeks, since 12 Oct"),
        (("left", "r"), "30 weeks so far, since 8 Jun"),
    ],
)
async def test_the_range_is_chosen_moved_and_named(
    keys: tuple[str, ...], words: str, open_app: OpenApp
) -> None:
    assert words in await after(open_app(HALF_YEAR, TODAY), "3", *keys)


async def test_w_says_how_each_number_was_counted_and_esc_leads_back(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3", "w")
    assert "How momentum is counted" in page
    assert "5 weeks kept, since 23 Nov; the best were 21, from 8 Jun" in page
    assert "Two in hand, last spent on the week of 20 Jul" in page
    page = await after(open_app(HALF_YEAR, TODAY), "3", "w", *["down"] * 14)
    assert "0 of 4 so far, and 3 keep it · 93" in page
    assert "3 of 4, and 3 keep it · 92 to 93" in page
    page = await after(open_app(HALF_YEAR, TODAY), "3", "r", "w", *["end"])
    assert "2 of 3, a spare covered Tuesday" in page
    assert "╭─ Streak" in await after(open_app(HALF_YEAR, TODAY), "3", "w", "escape")


async def test_c_counts_days_on_plan_and_c_again_no_longer(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3", "c")
    assert "35 days on plan    best 130" in page
    assert "Days on plan count now, planned rest too: 35 in a row." in page
    assert "│ 35 days on plan     │" in await after(open_app(HALF_YEAR, TODAY), "3", "c", "1")
    assert "On plan     35 days on plan" in await after(open_app(HALF_YEAR, TODAY), "3", "c", "w")
    assert "days on plan  " not in await after(open_app(HALF_YEAR, TODAY), "3", "c", "c")


async def test_days_on_plan_have_room_in_a_small_terminal(open_app: OpenApp) -> None:
    rows = (await after(open_app(HALF_YEAR, TODAY), "3", "c", size=(40, 12))).splitlines()
    assert rows[4] == " spares ◆◆              35 days on plan"
    assert rows[10] == " r range  ← → earlier, later  ? help"


async def test_the_last_line_says_what_is_quietly_true(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3")
    assert "28 of 35, and no day of the week stands out." in page


async def test_enter_asks_for_days_where_weeks_fall_short(open_app: OpenApp) -> None:
    own = life("ddxx dxxd " * 4 + ".... ....")
    page = await after(open_app(own, TEN_WEEKS), "3")
    assert "weeks fell short" in page
    assert "enter asks for days" in page
    page = await after(open_app(own, TEN_WEEKS), "3", "enter")
    assert "the running week stands" in page


async def test_enter_gives_the_runs_of_the_day_that_stands_out_to_a_free_one(
    open_app: OpenApp, open_store: Callable[[], Store]
) -> None:
    app = open_app(thursdays_let_go(5), TEN_WEEKS)
    page = await after(app, "3", size=(80, 24))
    assert "Thursday was not run 5 times in 8, and Wednesday is free.   enter moves it" in page
    app = open_app(thursdays_let_go(5), TEN_WEEKS)
    page = await after(app, "3", "enter")
    assert "Thursday's runs go to Wednesday, from the next week on.   u undo" in page
    owner = open_store().read().owner
    assert owner is not None
    assert set(owner.days) == {"tue", "wed", "sat", "sun"}


async def test_once_it_has_another_day_it_is_not_named_any_more(open_app: OpenApp) -> None:
    page = await after(open_app(thursdays_let_go(5), TEN_WEEKS), "3", "enter", "v")
    assert "35 of 40; no run ahead is on a Thursday any more." in page


async def test_u_takes_the_other_day_back(
    open_app: OpenApp, open_store: Callable[[], Store]
) -> None:
    page = await after(open_app(thursdays_let_go(5), TEN_WEEKS), "3", "enter", "u", "v")
    assert "Wednesday is free.   enter moves it" in page
    owner = open_store().read().owner
    assert owner is not None
    assert set(owner.days) == {"tue", "thu", "sat", "sun"}


async def test_before_there_is_a_plan_it_names_the_key_that_leads_to_one(
    open_app: OpenApp,
) -> None:
    own = Journal().after(Change(put=(RUNNER,)))
    for size in ((80, 24), (40, 12)):
        page = " ".join((await after(open_app(own, MONDAY), "3", size=size)).split())
        assert "2 opens the Map, where a road is drawn." in page


async def test_before_the_first_week_it_says_when_that_begins(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), MONDAY - timedelta(days=2)), "3")
    assert "The first week begins on Monday 23 November" in page


async def test_the_first_week_says_what_is_ahead(open_app: OpenApp) -> None:
    page = await after(open_app(drawn(), MONDAY), "3")
    assert "╭─ Momentum 25 · starting" in page
    assert "1 week so far, since 23 Nov" in page
    assert "first week" in page
    assert "1 opens Today." in page


async def test_runs_without_a_plan_are_shown(open_app: OpenApp) -> None:
    run = Run(id="a", day=MONDAY, km=5.0, source="typed")
    own = Journal().after(Change(put=(RUNNER, run)))
    page = await after(open_app(own, MONDAY + timedelta(days=1)), "3", "v")
    assert "Kilometres a week" in page
    assert "+ extra       1" in page


async def test_a_tick_on_today_is_counted_when_it_is_seen_again(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3", "1", "d", "3")
    assert "20 runs in a row" in page
    assert "36 runs were due" in page


async def test_a_small_terminal_lists_it_without_the_chart(open_app: OpenApp) -> None:
    rows = (await after(open_app(HALF_YEAR, TODAY), "3", size=(40, 12))).splitlines()
    assert rows[0] == " Momentum 93 · rolling         12 weeks"
    assert rows[2] == " 5 weeks kept                   best 21"
    assert rows[10] == " r range  ← → earlier, later  ? help"


async def test_every_key_of_it_is_in_its_help(open_app: OpenApp) -> None:
    page = await after(open_app(HALF_YEAR, TODAY), "3", "question_mark")
    for words in (
        "The next chart.",
        "12 weeks, a year, or all.",
        "Counts days on plan",
        "How each number",
    ):
        assert words in page


async def test_no_size_crashes_it(open_app: OpenApp) -> None:
    app = open_app(HALF_YEAR, TODAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        for size in [(1, 1), (3, 40), (200, 3), (39, 11), (80, 24), (79, 24), (82, 34), (300, 100)]:
            await pilot.resize_terminal(*size)
            for key in ("v", "r"):
                await pilot.press(key)
            await pilot.pause()
        assert app.is_running
        assert seen(app)
