"""Where a runner stands, on the days on which other programs get it wrong."""

from datetime import date, datetime, timedelta, timezone

import pytest
from msgspec import structs

from app.clock import training_day
from app.coach.days import first_of_week
from app.coach.momentum.bounce_back import BounceBack
from app.coach.momentum.runs import tick
from app.coach.momentum.shares import shares
from app.coach.momentum.streaks import Streak
from storage.records import Change, Pause, Weekday
from tests.builders import MONDAY, RUNNER, easy, four_runs, journal, week
from tests.coach.momentum.lives import extra, life, on, spareless, stand, ticked


def test_the_streak_is_not_0_in_the_morning() -> None:
    own = life("dddd dddd dddd ....")
    assert [stand(own, 3, day).streak.weeks for day in range(7)] == [3] * 7
    assert stand(own, 3, 1).streak.sessions == 12


def test_it_does_not_live_on_months_after_the_last_run() -> None:
    own = life("dddd dddd dddd")
    assert stand(own, 20).streak.weeks == 0
    assert stand(own, 20).streak.best_weeks == 3
    planned_on = life("dddd dddd dddd " + ".... " * 17)
    assert stand(planned_on, 20).streak.weeks == 0


def test_29_february_is_a_day_like_any_other() -> None:
    own = life("dddd " * 4, date(2028, 2, 14))
    standing = stand(own, 0, (date(2028, 3, 12) - MONDAY).days)
    assert (standing.streak.weeks, standing.streak.sessions) == (4, 16)
    assert date(2028, 2, 29) in {score.day for score in standing.scores}


def test_week_53_is_a_week_like_any_other() -> None:
    own = life("dddd " * 4, date(2026, 12, 21))
    standing = stand(own, 0, (date(2027, 1, 17) - MONDAY).days)
    assert date(2026, 12, 28).isocalendar().week == 53
    assert standing.streak.weeks == 4
    assert [week.tally.week.id for week in standing.weeks][1] == "2026-12-28"


def test_two_runs_in_a_day_are_two_ticks_and_one_day_of_the_score() -> None:
    own = life("....")
    for session in own.weeks[0].sessions[:2]:
        own = own.after(tick(own, session.id, on(0, 1)))
    standing = stand(own, 0, 1)
    assert standing.streak.sessions == 2
    assert [score.day for score in standing.scores] == [on(0, 1)]


def test_a_clock_set_back_breaks_nothing() -> None:
    own = life("dddd dddd dddd")
    assert stand(own, 1, 2).streak.weeks == 2
    assert stand(own, 1, 2).score <= stand(own, 2, 6).score
    assert stand(own, -5).streak == Streak(is_first_week=True)


@pytest.mark.parametrize("start", ["sun", "sat", "wed"])
def test_a_week_may_start_on_any_day(start: Weekday) -> None:
    first = first_of_week(date(2026, 11, 25), start)
    days = [first + timedelta(days=7 * n) for n in range(3)]
    own = journal(
        structs.replace(RUNNER, week_start=start),
        *(week(day, [easy(day), easy(day + timedelta(days=6))], ticks=2) for day in days),
    )
    own = ticked(own, [session.id for each in own.weeks for session in each.sessions])
    standing = stand(own, 0, (first - MONDAY).days + 20)
    assert (standing.streak.weeks, standing.streak.sessions) == (3, 6)


def test_a_run_logged_at_0130_belongs_to_the_evening_before() -> None:
    night = datetime(2026, 11, 30, 1, 30, tzinfo=timezone(timedelta(hours=1)))
    today = training_day(night, RUNNER.day_start)
    own = life("ddx.")
    own = own.after(tick(own, f"{MONDAY}/4", today))
    assert own.run[f"{MONDAY}/4"].day == on(0, 6)
    assert stand(own, 0, 6).weeks[0].kept is True


def test_excused_days_do_not_lengthen_the_streak() -> None:
    away = Pause(id="p", first=on(1), last=on(2, 6), reason="away", made=on(1))
    own = life("dddd .... .... ....").after(Change(put=(away,)))
    standing = stand(own, 3)
    assert (standing.streak.weeks, standing.streak.sessions) == (1, 4)


def test_a_run_in_a_pause_counts() -> None:
    away = Pause(id="p", first=on(1), last=on(1, 6), reason="away", made=on(1))
    own = life("dddd d...").after(Change(put=(away,)))
    assert stand(own, 1, 6).streak.sessions == 5
    assert stand(own, 1, 6).score > stand(own, 0, 6).score


def test_coming_straight_back_is_counted_by_the_session_after_each_miss() -> None:
    own = spareless(life("dxdx xddg xgd."))
    assert stand(own, 3).bounce_back == BounceBack(straight=3, misses=4)
    assert stand(life("dddx"), 1).bounce_back == BounceBack(0, 0)


def test_a_whole_week_after_a_miss_is_coming_straight_back_and_a_week_of_rest_is_not() -> None:
    assert stand(life("dddx dddd"), 2).bounce_back == BounceBack(1, 1)
    rest = journal(four_runs(on(0)), week(on(1), (), 2), four_runs(on(2), 3))
    missed = Change(
        put=(rest.with_session(structs.replace(rest.weeks[0].sessions[3], let_go=on(1))),)
    )
    own = ticked(rest.after(missed), [session.id for session in rest.weeks[0].sessions[:3]])
    assert stand(own, 2).bounce_back == BounceBack(0, 0)
    later = ticked(own, [session.id for session in rest.weeks[2].sessions])
    assert stand(later, 3).bounce_back == BounceBack(1, 1)


def test_shares_count_every_session_once_and_the_runs_beside_them() -> None:
    own = life("dmsx ddg. dddd").after(Change(put=(extra(on(0, 2)),)))
    away = Pause(id="p", first=on(2, 5), last=on(2, 6), reason="away", made=on(2))
    own = own.after(Change(put=(away,)))
    found = shares(own, stand(own, 4).weeks, map(on, range(4)))
    assert (found.on_time, found.eased, found.moved) == (8, 0, 1)
    assert (found.let_go, found.missed, found.paused, found.extra) == (1, 2, 0, 1)
    assert found.due == 12
