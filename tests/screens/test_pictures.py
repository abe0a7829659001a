"""What each kind of day looks like; a picture that changed is looked at before it is kept."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec import structs
from textual.pilot import Pilot

from app.coach.momentum.runs import tick
from storage.journal import Journal
from storage.records import Change, Key, Pause, Run
from tests.builders import JOURNEY, MONDAY, RACE_DAY, four_runs, journal, race, week
from tests.coach.map.ladders import drawn, lived, opened
from tests.screens.chloe import FRIDAY, chloe
from tests.screens.conftest import OpenApp

Compare = Callable[..., bool]


def on(weeks: int, days: int) -> date:
    return MONDAY + timedelta(days=7 * weeks + days)


def lived_until(today: date) -> Journal:
    """Sixteen weeks of four runs, the last with the race, every run before `today` ticked."""
    weeks = [four_runs(on(n, 0), n + 1) for n in range(15)]
    own = journal(*weeks, week(on(15, 0), [race(RACE_DAY)], number=16, ticks=1))
    for session in [s for w in own.weeks for s in w.sessions if s.outing.day < today]:
        own = own.after(tick(own, session.id, session.outing.day))
    return own


def ended(own: Journal) -> Journal:
    over = structs.replace(JOURNEY, ended=RACE_DAY, ended_why="reached")
    return own.after(Change(put=(over,)))


def paused(own: Journal) -> Journal:
    ill = Pause(id="p", first=on(5, 0), reason="ill", made=on(5, 0))
    return own.after(Change(put=(ill,)))


def without_last_sunday(own: Journal) -> Journal:
    return own.after(Change(drop=(Key("run", f"{on(4, 0).isoformat()}/4"),)))


def run_and_walk(weeks: int, days: int) -> tuple[Journal, date]:
    """Ben on the ladder, every run before the day whole: it asks for minutes, never for km."""
    today = on(weeks, days)
    own = lived(drawn(), [MONDAY + timedelta(days=n) for n in range((today - MONDAY).days)])
    return opened(own, today), today


EXTRA = Run(id="extra", day=on(5, 2), km=5.2, minutes=34, source="typed")

DAYS: dict[str, tuple[Journal, date, tuple[str, ...]]] = {
    "run-day": (lived_until(on(5, 1)), on(5, 1), ()),
    "eased": (lived_until(on(5, 1)), on(5, 1), ("m",)),
    "ticked": (lived_until(on(5, 1)), on(5, 1), ("d",)),
    "eased-and-ticked": (lived_until(on(5, 1)), on(5, 1), ("m", "d")),
    "days-on-plan": (lived_until(on(5, 1)), on(5, 1), ("3", "c", "1")),
    "rest": (lived_until(on(5, 2)), on(5, 2), ()),
    "extra": (lived_until(on(5, 2)).after(Change(put=(EXTRA,))), on(5, 2), ()),
    "week-begins": (lived_until(on(5, 0)), on(5, 0), ()),
    "week-kept": (lived_until(on(5, 6)), on(5, 6), ("d",)),
    "no-answer": (without_last_sunday(lived_until(on(5, 1))), on(5, 1), ()),
    "another-day": (lived_until(on(5, 1)), on(5, 1), ("right", "right")),
    "race-day": (lived_until(RACE_DAY), RACE_DAY, ()),
    "raced": (lived_until(RACE_DAY), RACE_DAY, ("d",)),
    "before": (lived_until(MONDAY), MONDAY - timedelta(days=2), ()),
    "after": (ended(lived_until(on(16, 1))), on(16, 1), ()),
    "paused": (paused(lived_until(on(5, 0))), on(5, 3), ()),
    "own": (chloe(), FRIDAY, ()),
    "own-eased": (chloe(), FRIDAY, ("m",)),
    "form": (lived_until(on(5, 1)), on(5, 1), ("e",)),
    "why": (lived_until(on(5, 1)), on(5, 1), ("m", "w")),
    "why-rest": (lived_until(on(5, 2)), on(5, 2), ("w",)),
    "swaps": (lived_until(on(5, 1)), on(5, 1), ("s",)),
    "swaps-in-25-minutes": (lived_until(on(5, 1)), on(5, 1), ("s", "2", "5", "down", "down")),
    "swaps-sore": (lived_until(on(5, 1)), on(5, 1), ("s", *["right"] * 3)),
    "help": (lived_until(on(5, 1)), on(5, 1), ("question_mark",)),
}


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what is mounted after the first frame is there."""
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("name", DAYS)
def test_a_day_at_80x24(name: str, snap_compare: Compare, open_app: OpenApp) -> None:
    own, today, keys = DAYS[name]
    assert snap_compare(
        open_app(own, today), press=keys, run_before=settled, terminal_size=(80, 24)
    )


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (100, 30), (160, 50)])
def test_a_run_day_at_other_sizes(
    size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = DAYS["run-day"]
    assert snap_compare(open_app(own, today), press=keys, run_before=settled, terminal_size=size)


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
def test_why_at_other_sizes(
    size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = DAYS["why"]
    assert snap_compare(open_app(own, today), press=keys, run_before=settled, terminal_size=size)


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
def test_swaps_at_other_sizes(
    size: tuple[int, int], snap_compare: Compare, open_app: OpenApp
) -> None:
    own, today, keys = DAYS["swaps"]
    assert snap_compare(open_app(own, today), press=keys, run_before=settled, terminal_size=size)


@pytest.mark.parametrize("theme", ["textual-light", "nord", "ansi-dark"])
def test_a_run_day_in_other_colours(theme: str, snap_compare: Compare, open_app: OpenApp) -> None:
    own, today, _ = DAYS["ticked"]
    app = open_app(own, today)

    async def in_theme(pilot: Pilot[None]) -> None:
        await settled(pilot)
        app.theme = theme
        await pilot.pause()

    assert snap_compare(app, run_before=in_theme, terminal_size=(80, 24))


LADDER: dict[str, tuple[int, int, tuple[str, ...]]] = {
    "step-8": (2, 2, ()),
    "eased": (2, 2, ("m",)),
    "ticked-and-stayed": (2, 2, ("d", "r")),
    "twenty-minutes": (4, 4, ("d",)),
    "before-a-run": (2, 3, ()),
    "beyond": (9, 2, ()),
}


@pytest.mark.parametrize("name", LADDER)
def test_a_day_on_the_ladder_at_80x24(name: str, snap_compare: Compare, open_app: OpenApp) -> None:
    weeks, days, keys = LADDER[name]
    app = open_app(*run_and_walk(weeks, days))
    assert snap_compare(app, press=keys, run_before=settled, terminal_size=(80, 24))


def test_a_day_on_the_ladder_in_the_pocket(snap_compare: Compare, open_app: OpenApp) -> None:
    app = open_app(*run_and_walk(2, 2))
    assert snap_compare(app, run_before=settled, terminal_size=(40, 12))
