"""Weeks kept in a row, sessions in a row: training rules, 8.3."""

from collections.abc import Iterable
from datetime import date

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
    easy,
    four_runs,
    journal,
    race,
    run_for,
    week,
    weeks_of_four,
)
from tests.coach.momentum.lives import life, on, spareless, stand, ticked


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


def test_a_walk_adds_no_kilometres_to_its_week() -> None:
    own = weeks_of_four(1)
    walk = structs.replace(run_for(own.weeks[0].sessions[0]), kind="walk")
    counted = tallies(own.after(Change(put=(walk,))), on(0, 1))[0]
    assert (counted.ticks, counted.km, counted.longest_km) == (1, 0.0, 0.0)


def test_a_row_that_broke_waits_and_two_whole_runs_mend_it() -> None:
    broken = "dddd dddd dddd dxxx ddxx"
    assert stand(life(f"{broken} ...."), 5).streak.weeks == 0
    assert stand(life(f"{broken} ...."), 5).streak.row.waiting == 4
    one = stand(life(f"{broken} d..."), 5, 2).streak
    assert (one.weeks, one.row.waiting, one.row.mend) == (0, 4, 1)
    two = stand(life(f"{broken} dd.."), 5, 4).streak
    assert (two.weeks, two.row.waiting, two.row.mended) == (4, 0, on(5, 3))
    assert stand(life(f"{broken} ddd."), 5, 5).streak.weeks == 5


def test_eased_and_moved_runs_mend_it() -> None:
    own = life("dddd xxxx ....")
    tempo, easy_run = own.weeks[2].sessions[:2]
    eased = run_for(tempo, minutes=30)
    moved = structs.replace(run_for(easy_run), day=on(2, 4))
    own = own.after(Change(put=(eased, moved)))
    assert stand(own, 2, 4).streak.weeks == 1


@pytest.mark.parametrize("letter", ["x", "s"])
def test_a_missed_or_a_partial_run_leaves_it_as_the_best(letter: str) -> None:
    now = stand(life(f"dddd dddd xxxx d{letter}dd"), 4).streak
    assert (now.row.waiting, now.best_weeks, now.row.ended) == (0, 2, on(3, 3))


def test_what_is_mended_stays_so_a_run_without_an_answer_comes_first() -> None:
    own = life("dddd dddd xxxx d.dd ....")
    rows = [stand(own, 3, day).streak.row for day in range(6, 12)]
    assert [(row.waiting, row.mend) for row in rows] == [(2, 1)] * 5 + [(0, 0)]
    answered = stand(ticked(own, ["2026-12-14/2"]), 3, 6).streak
    assert (answered.weeks, answered.row.mended) == (3, on(3, 3))


def test_a_run_given_up_in_time_lets_it_wait_for_the_next() -> None:
    now = stand(life("dddd dddd xxxx dgdd"), 4).streak
    assert (now.weeks, now.row.waiting) == (3, 0)


def test_it_is_mended_once_in_28_days() -> None:
    after_21 = stand(life("dddd xxxx dddd dddd xxxx dd.."), 5, 4).streak
    assert (after_21.weeks, after_21.best_weeks, after_21.row.waiting) == (0, 3, 0)
    after_28 = stand(life("dddd xxxx dddd dddd dddd dddd xxxx dd.."), 7, 4).streak
    assert (after_28.weeks, after_28.best_weeks) == (5, 5)


def test_one_that_is_not_mended_stands_beside_the_new_one() -> None:
    now = stand(life("dddd dddd dddd xxxx xddd"), 5).streak
    assert (now.weeks, now.best_weeks) == (1, 3)


def test_a_second_week_not_kept_ends_the_wait() -> None:
    now = stand(life("dddd dddd xxxx xxxx"), 4).streak
    assert (now.weeks, now.row.waiting, now.best_weeks) == (0, 0, 2)


def test_a_week_taken_off_lets_it_wait() -> None:
    ill = Pause(id="p", first=on(2), last=on(2, 6), reason="ill", made=on(2))
    assert stand(life("dddd xxxx .... ....").after(Change(put=(ill,))), 3).streak.row.waiting == 1
    assert stand(life("dddd xxxx .... dd..").after(Change(put=(ill,))), 3, 4).streak.weeks == 1


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
