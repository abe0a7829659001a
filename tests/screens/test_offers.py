"""What is offered by key: longer weeks, and a coach's run fitted to what was run."""

from datetime import date, timedelta

from msgspec import structs

from storage.records import Change, Goal
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import begun, but, lived
from tests.screens.conftest import OpenApp, seen


def monday(number: int) -> date:
    return MONDAY + timedelta(weeks=number - 1)


async def test_plus_takes_longer_weeks_once_they_are_offered(open_app: OpenApp) -> None:
    way = structs.replace(JOURNEY, goal=Goal("keep_running"), weekly_km=20.0)
    app = open_app(lived(begun(RUNNER, way), MONDAY, monday(5)), monday(5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "+ makes the weeks 21 km, not 20; left alone they stay." in seen(app)
        await pilot.press("plus")
        await pilot.pause()
        assert "21 km a week from 28 December on." in seen(app)


async def test_f_fits_a_run_of_a_coach_s_plan(open_app: OpenApp) -> None:
    own = begun(RUNNER, JOURNEY).after(Change(put=(structs.replace(JOURNEY, drawn_by="own"),)))
    fates = but(w3_4="gone", w4_4="gone", w5_4="gone", w6_4="gone")
    app = open_app(lived(own, MONDAY, monday(7), fates), monday(7))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "left")
        await pilot.pause()
        assert "f makes it 10.4 km." in seen(app)
        await pilot.press("f")
        await pilot.pause()
        assert "Sunday's run is 10.4 km now: it grows from what was run." in seen(app)


async def test_minus_takes_a_small_week_once_it_is_offered(open_app: OpenApp) -> None:
    slid = but(w5_2="gone", w5_3="gone", w5_4="gone")
    app = open_app(lived(begun(RUNNER, JOURNEY), MONDAY, monday(6), slid), monday(6))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "two runs of ten minutes keep it.   - takes it" in seen(app)
        await pilot.press("minus")
        await pilot.pause()
        assert "Next week is small: two runs of ten minutes keep it." in seen(app)
        assert app.journal.week[monday(7).isoformat()].kind == "maintenance"


async def test_minus_holds_after_three_small_weeks(open_app: OpenApp) -> None:
    small = but(w3="eased", w4="eased", w5="eased")
    app = open_app(lived(begun(RUNNER, JOURNEY), MONDAY, monday(6), small), monday(6))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "- holds for four weeks: keep now, build later." in seen(app)
        await pilot.press("minus")
        await pilot.pause()
        assert "Held from Mon 4 Jan to Sun 31 Jan" in seen(app)
