"""Spares and waiting streaks on Today."""

from tests.coach.momentum.lives import life, on
from tests.screens.conftest import OpenApp, seen

COVERED = life("dddd ddxx ....")


async def test_the_badge_has_score_line_and_spares(open_app: OpenApp) -> None:
    app = open_app(COVERED, on(2))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page = seen(app)
        assert "2 weeks      best 2" in page
        assert "momentum 39" in page
        assert "▄▄▄" in page
        assert "spares ◆◇" in page


async def test_b_takes_a_spent_spare_back_and_u_spends_it_again(open_app: OpenApp) -> None:
    app = open_app(COVERED, on(2))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Last week was a run short; a spare covers it. One is left.   b takes it" in seen(
            app
        )
        await pilot.press("b")
        await pilot.pause()
        page = seen(app)
        assert "Taken back: that week stands at two of four" in page
        assert "best 1  mend 0 of 2" in page
        assert "spares ◆◆" in page
        assert app.store.read().week[on(1).isoformat()].spare_declined
        await pilot.press("u")
        await pilot.pause()
        assert "spares ◆◇" in seen(app)
        assert app.store.read().week == COVERED.week


async def test_the_day_that_a_spare_covers_has_its_own_sign(open_app: OpenApp) -> None:
    app = open_app(COVERED, on(2))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("left")
        await pilot.pause()
        assert "◇ LONG" in seen(app)
        assert "– easy" in seen(app)


async def test_two_runs_mend_a_streak_on_the_spot(open_app: OpenApp) -> None:
    app = open_app(life("dddd dddd xxxx d..."), on(3, 3))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "best 2  mend 1 of 2" in seen(app)
        await pilot.press("d")
        await pilot.pause()
        page = seen(app)
        assert "Two runs, and the two weeks go on." in page
        assert "2 weeks      best 2" in page
