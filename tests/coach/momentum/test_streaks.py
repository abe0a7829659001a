"""Weeks kept in a row, sessions in a row: training rules, 8.3."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.days import first_of_week
from app.coach.momentum.runs import tick
from app.coach.momentum.streaks import Streak, streak_on
from app.coach.momentum.weeks import tallies
from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import (
    MONDAY,
    RUNNER,
    easy,
    four_runs,
    journal,
    race,
    run_for,
    week,
    weeks_of_four,
)


def on(weeks: int, days: int = 0) -> date:
    """A day of the journey: so many weeks and days after its first."""
    return MONDAY + timedelta(days=7 * weeks + days)


def ticked(own: Journal, ids: Iterable[str]) -> Journal:
    """The journal after these sessions were ticked on their days."""
    for session_id in ids:
        session = own.session(session_id)
        assert session is not None
        own = own.after(tick(own, session_id, session.outing.day))
    return own


def ids(weeks: Iterable[int], ordinals: Iterable[int] = (1, 2, 3, 4)) -> list[str]:
    return [f"{on(n).isoformat()}/{k}" for n in weeks for k in ordinals]


def row(own: Journal, today: date) -> Streak:
    return streak_on(own, today)


def test_an_unfinished_today_is_neutral() -> None:
    own = ticked(weeks_of_four(3), ids([0, 1]))
    assert row(own, on(2, 1)).weeks == 2
    assert row(own, on(2, 1)).sessions == 8


def test_the_first_week_is_the_first_week_and_no_zero() -> None:
    own = ticked(weeks_of_four(2), ids([0], [1]))
    assert row(own, on(0, 2)) == Streak(0, 0, 1, 1, is_first_week=True)


def test_a_week_joins_as_soon_as_it_is_kept() -> None:
    own = ticked(weeks_of_four(2), [*ids([0]), *ids([1], [1, 2, 3])])
    assert row(own, on(1, 5)).weeks == 2


def test_three_of_four_keep_a_week() -> None:
    own = ticked(weeks_of_four(2), ids([0], [1, 2, 4]))
    assert row(own, on(2)).weeks == 1


def spareless(own: Journal) -> Journal:
    """The journal of a runner who goes without spares."""
    return own.after(Change(put=(structs.replace(RUNNER, spares_on=False),)))


def test_two_of_four_end_the_streak_once_the_answers_are_due() -> None:
    own = spareless(ticked(weeks_of_four(4), [*ids([0, 1]), *ids([2], [1, 2])]))
    waiting, over = on(3, 6), on(4)
    assert row(own, waiting).weeks == 2
    assert row(own, over).weeks == 0
    assert row(own, over).best_weeks == 2


def test_a_missed_run_ends_the_row_of_sessions_and_not_the_week() -> None:
    own = ticked(weeks_of_four(3), [*ids([0]), *ids([1], [1, 3, 4])])
    later = on(2, 4)
    assert row(own, later).weeks == 2
    assert row(own, later).sessions == 2
    assert row(own, later).best_sessions == 5


def test_a_paused_week_bridges() -> None:
    pause = Pause(id="p", first=on(1), last=on(1, 6), reason="ill", made=on(1))
    own = ticked(weeks_of_four(3).after(Change(put=(pause,))), ids([0, 2]))
    assert row(own, on(3)).weeks == 2
    assert row(own, on(3)).sessions == 8


def test_a_run_in_a_pause_counts() -> None:
    pause = Pause(id="p", first=on(1), last=on(1, 6), reason="away", made=on(1))
    own = ticked(weeks_of_four(2).after(Change(put=(pause,))), [*ids([0]), *ids([1], [1])])
    assert row(own, on(2)).sessions == 5


@pytest.mark.parametrize(("first", "goal"), [(7, 3), (6, 2), (5, 1), (3, 1), (1, 0)])
def test_a_pause_to_the_end_of_the_week_lowers_what_keeps_it(first: int, goal: int) -> None:
    pause = Pause(id="p", first=on(0, first), last=on(0, 7), reason="life", made=on(0))
    own = weeks_of_four(1).after(Change(put=(pause,)))
    assert tallies(own, on(0))[0].goal == goal


def test_three_a_week_by_choice_asks_for_three() -> None:
    days = (on(0, 1), on(0, 3), on(0, 6))
    own = spareless(ticked(journal(week(on(0), map(easy, days), ticks=3)), ids([0], [1, 2])))
    assert row(own, on(2)).weeks == 0


def test_the_race_alone_keeps_its_week() -> None:
    days = (on(0, 1), on(0, 3))
    own = ticked(journal(week(on(0), [*map(easy, days), race(on(0, 6))])), ids([0], [3]))
    assert tallies(own, on(1))[0].kept is True


def test_an_eased_week_counts_as_any_other() -> None:
    own = weeks_of_four(1)
    shorter = [
        run_for(s, minutes=20 if s.outing.kind == "easy" else 30) for s in own.weeks[0].sessions
    ]
    own = own.after(Change(put=tuple(shorter[:3])))
    assert row(own, on(0, 6)).weeks == 1


@pytest.mark.parametrize(("gap", "weeks"), [(1, 2), (2, 2), (3, 1)])
def test_two_weeks_without_a_plan_bridge_and_three_do_not(gap: int, weeks: int) -> None:
    own = journal(four_runs(on(0)), four_runs(on(gap + 1), 2))
    own = ticked(own, ids([0, gap + 1]))
    assert row(own, on(gap + 2)).weeks == weeks


def test_a_streak_does_not_live_on_for_months_after_the_last_plan() -> None:
    own = ticked(weeks_of_four(2), ids([0, 1]))
    assert row(own, on(4, 6)).weeks == 2
    assert row(own, on(5)).weeks == 0
    assert row(own, on(5)).best_weeks == 2


def test_two_runs_on_one_day_tick_two_sessions() -> None:
    own = weeks_of_four(1)
    own = own.after(tick(own, ids([0], [1])[0], on(0, 1)))
    own = own.after(tick(own, ids([0], [2])[0], on(0, 1)))
    assert row(own, on(0, 1)).sessions == 2


def test_an_extra_run_is_no_tick() -> None:
    own = weeks_of_four(1)
    extra = structs.replace(run_for(own.weeks[0].sessions[0]), id="extra", session="")
    own = own.after(Change(put=(extra,)))
    assert tallies(own, on(0, 1))[0].ticks == 0
    assert tallies(own, on(0, 1))[0].km == 6.5


@given(st.sets(st.integers(0, 47)), st.integers(0, 12 * 7 + 14))
def test_best_is_never_below_the_row_and_a_tick_of_this_week_never_shortens_one(
    done: set[int], day: int
) -> None:
    own = ticked(weeks_of_four(12), [ids([n // 4], [n % 4 + 1])[0] for n in sorted(done)])
    today = on(0, day)
    before = row(own, today)
    assert before.weeks <= before.best_weeks
    assert before.sessions <= before.best_sessions
    for session in (s for w in own.weeks if w.first_day <= today for s in w.sessions[-4:]):
        if session.outing.day < first_of_week(today, "mon"):
            continue
        after = row(own.after(tick(own, session.id, session.outing.day)), today)
        assert after.weeks >= before.weeks
        assert after.sessions >= before.sessions
