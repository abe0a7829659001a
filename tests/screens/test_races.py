"""Races by key: one put into the plan, and the choices where one will not be run."""

from datetime import date, timedelta

from app.coach.momentum.runs import tick
from storage.journal import Journal
from tests.builders import MONDAY, RACE_DAY, four_runs, journal, race, week
from tests.screens.conftest import OpenApp, seen

WEDNESDAY = date(2026, 11, 25)


def on_the_way() -> Journal:
    """Two weeks of four runs, and the race far ahead."""
    last = RACE_DAY - timedelta(days=6)
    race_week = week(last, [race(RACE_DAY)], number=16, ticks=1)
    return journal(four_runs(MONDAY), four_runs(MONDAY + timedelta(days=7), 2), race_week)


def on_the_day() -> Journal:
    own = on_the_way()
    return own.after(tick(own, "2026-11-23/1", date(2026, 11, 24)))


async def test_a_race_is_put_on_the_chosen_day(open_app: OpenApp) -> None:
    app = open_app(on_the_way(), WEDNESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "right", "right", "R")
        await pilot.pause()
        await pilot.press(*"10k", "enter")
        await pilot.pause()
        assert "10 km on Saturday 28 November. Sunday's long run becomes easy" in seen(app)
        assert "10 KM" in seen(app)
        kinds = [s.outing.kind for s in app.store.read().week["2026-11-23"].sessions]
        assert kinds == ["tempo", "easy", "race", "easy"]


async def test_a_distance_that_is_none_is_refused_beside_the_field(open_app: OpenApp) -> None:
    app = open_app(on_the_way(), WEDNESDAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("R", *"far", "enter")
        await pilot.pause()
        assert "A number from" in seen(app)
        await pilot.press("escape")
        assert app.store.read().weeks == app.journal.weeks


async def test_a_race_that_is_not_started_is_let_go(open_app: OpenApp) -> None:
    app = open_app(on_the_day(), RACE_DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "not started: let it go" in seen(app)
        await pilot.press("3")
        await pilot.pause()
        assert "The race is let go." in seen(app)
        assert app.store.read().weeks[-1].sessions[0].let_go == RACE_DAY


async def test_a_race_that_was_stopped_on_the_way_asks_what_was_run(open_app: OpenApp) -> None:
    app = open_app(on_the_day(), RACE_DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        await pilot.press(*"12", "enter")
        await pilot.pause()
        run = app.store.read().runs[-1]
        assert (run.km, run.kind, run.session) == (12.0, "run", "2027-03-08/1")


async def test_esc_leaves_the_race_as_it_was(open_app: OpenApp) -> None:
    app = open_app(on_the_day(), RACE_DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "escape")
        await pilot.pause()
        assert app.store.read().weeks[-1].sessions[0].let_go is None
