"""The morning question: its own keys, while d ticks what the card shows."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.maintenance.letting_go import let_go
from app.coach.momentum.runs import tick
from app.coach.plan import STATED
from storage.journal import Journal
from storage.records import Change, Pause, Run
from tests.builders import JOURNEY, MONDAY, weeks_of_four
from tests.screens.conftest import OpenApp, seen

TUE, WED, THU, FRI, SAT = (MONDAY + timedelta(days=n) for n in range(1, 6))
OWN = weeks_of_four(4)
TEMPO, EASY = "2026-11-23/1", "2026-11-23/2"


async def test_the_question_stands_above_today_s_card(open_app: OpenApp) -> None:
    app = open_app(OWN, THU)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page = seen(app)
        assert "Tuesday's tempo 6.5 km: did it happen?   y yes   x no   ← another answer" in page
        assert "EASY" in page
        await pilot.press("d")
        await pilot.pause()
        assert list(app.store.read().run) == [EASY]


@pytest.mark.parametrize(
    ("key", "said", "runs", "let_go"),
    [
        ("y", "that is the first one.", [TEMPO], None),
        ("x", "Tuesday is gone, and nothing is owed for it.", [], THU),
    ],
)
async def test_a_key_answers(
    open_app: OpenApp, key: str, said: str, runs: list[str], let_go: object
) -> None:
    app = open_app(OWN, THU)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert said in seen(app)
        own = app.store.read()
        session = own.session(TEMPO)
        assert session is not None
        assert (list(own.run), session.let_go) == (runs, let_go)
        await pilot.press("u")
        await pilot.pause()
        assert "Undone" in seen(app)
        assert app.store.read().week == OWN.week


async def test_several_are_answered_at_once(open_app: OpenApp) -> None:
    app = open_app(OWN, FRI)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Two runs have no answer yet: Tue, Thu.   y all   x none" in seen(app)
        await pilot.press("y")
        await pilot.pause()
        assert list(app.store.read().run) == [TEMPO, EASY]


async def test_without_a_question_its_keys_do_nothing(open_app: OpenApp) -> None:
    app = open_app(OWN, TUE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("y", "x")
        await pilot.pause()
        assert app.store.read().run == {}


def missed(own: Journal, *session_ids: str) -> Journal:
    for session_id in session_ids:
        own = own.after(let_go(own, session_id, SAT))
    return own


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (
            missed(OWN.after(tick(OWN, TEMPO, TUE)), EASY),
            "One missed run changes nothing about a habit. The next one is today.",
        ),
        (
            missed(OWN, TEMPO, EASY),
            "Two have gone by. m makes today easy 20 min; whole is fine too.",
        ),
    ],
)
async def test_after_a_miss_today_is_spoken_of(open_app: OpenApp, own: Journal, said: str) -> None:
    app = open_app(own, SAT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert said in seen(app)


async def test_after_more_than_seven_silent_days_one_question_stands(open_app: OpenApp) -> None:
    own = OWN.after(tick(OWN, TEMPO, TUE))
    for silent, said in ((7, "runs have no answer yet"), (8, "Eight days without word.   p you")):
        app = open_app(own, TUE + timedelta(days=silent + 1))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert said in seen(app)


async def test_after_silent_days_y_ticks_nothing_and_a_asks_for_the_day(open_app: OpenApp) -> None:
    app = open_app(OWN.after(tick(OWN, TEMPO, TUE)), TUE + timedelta(days=9))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("y")
        await pilot.pause()
        assert list(app.store.read().run) == [TEMPO]
        await pilot.press("a", *"28 nov", "tab", *"8", "enter")
        await pilot.pause()
        (added,) = (run for run in app.store.read().runs if not run.session)
        assert (added.day, added.km) == (date(2026, 11, 28), 8.0)


async def test_sunday_s_run_done_on_monday_is_an_extra_and_said_whole(open_app: OpenApp) -> None:
    used_to_it = Change(put=(structs.replace(JOURNEY, longest_km=12.0),))
    app = open_app(OWN.after(used_to_it), MONDAY + timedelta(days=7))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", *"12", "enter")
        await pilot.pause()
        said = "Logged as extra. Sunday's long run was last week's, and is let go.   u undo"
        assert said in seen(app)
        own = app.store.read()
        sunday = own.session("2026-11-23/4")
        assert sunday is not None
        assert sunday.let_go == MONDAY + timedelta(days=7)
        assert [run.session for run in own.runs] == [""]


async def test_days_before_the_plan_are_not_silent(open_app: OpenApp) -> None:
    stated = Run(id="race", day=MONDAY - timedelta(days=40), km=10, minutes=50, kind="race")
    for race in (stated, structs.replace(stated, note=STATED)):
        app = open_app(OWN.after(Change(put=(race,))), WED)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "Yesterday's tempo 6.5 km: did it happen?" in seen(app)


async def test_p_says_that_the_silent_days_were_time_off(open_app: OpenApp) -> None:
    own = OWN.after(tick(OWN, TEMPO, TUE))
    app = open_app(own, TUE + timedelta(days=9))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "i", "enter")
        await pilot.pause()
        (pause,) = app.store.read().pause.values()
        assert (pause.first, pause.last, pause.reason) == (THU, date(2026, 12, 2), "ill")
        await pilot.press("left", "right")
        await pilot.pause()
        assert "Eight days without a run.   p shows a way back" in seen(app)


@pytest.mark.parametrize(
    ("keys", "first"), [("p", date(2026, 11, 29)), ("pi", THU), ("pia", date(2026, 11, 29))]
)
async def test_silence_is_covered_as_far_back_as_its_reason_reaches(
    open_app: OpenApp, keys: str, first: date
) -> None:
    app = open_app(OWN.after(tick(OWN, TEMPO, TUE)), date(2026, 12, 6))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys, "enter")
        await pilot.pause()
        (pause,) = app.store.read().pause.values()
        assert (pause.first, pause.last) == (first, date(2026, 12, 5))


async def test_ill_and_away_are_said_of_a_missed_day_with_its_own_dates(open_app: OpenApp) -> None:
    app = open_app(OWN, THU)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "left", "left")
        await pilot.pause()
        assert "p say why" in seen(app)
        await pilot.press("p", "a", "enter")
        await pilot.pause()
        (pause,) = app.store.read().pause.values()
        assert (pause.first, pause.last, pause.reason) == (TUE, TUE, "away")


async def test_the_days_of_a_pause_are_not_silent(open_app: OpenApp) -> None:
    until = TUE + timedelta(10)
    ill = Pause(id="P1", first=TUE + timedelta(1), last=until, reason="ill", made=TUE)
    own = OWN.after(tick(OWN, TEMPO, TUE)).after(Change(put=(ill,)))
    app = open_app(own, TUE + timedelta(12))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "without word" not in seen(app)
        assert "did it happen?" in seen(app)
