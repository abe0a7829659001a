"""Twelve weeks of four runs lived: a miss, a short run, an illness, a long run moved."""

from app.coach.maintenance.easing import ease
from app.coach.maintenance.rearranging import carry
from app.coach.momentum.bounce_back import BounceBack
from app.coach.momentum.shares import shares
from storage.journal import Journal
from storage.records import Change, Pause
from tests.coach.momentum.lives import life, on, stand, ticked

ILL = Pause(id="flu", first=on(6), last=on(6, 6), reason="ill", made=on(6))


def twelve_weeks() -> Journal:
    """Tue, Thu, Sat and Sun: Thursday of week 3 missed, the tempo of week 5 run as a short steady.

    Week 7 ill, and the long run of week 9 on the Friday instead.
    """
    own = life("dddd dddd dxdd dddd .ddd dddd .... dddd ddd. dddd dddd dddd")
    tempo = own.weeks[4].sessions[0]
    own = own.after(ease(own, tempo.id, tempo.outing.day))
    own = ticked(own, [tempo.id]).after(Change(put=(ILL,)))
    wednesday, friday = on(8, 2), on(8, 4)
    long_run = own.weeks[8].sessions[3]
    own = own.after(carry(own, long_run.id, friday, wednesday))
    return ticked(own, [long_run.id])


def test_the_streak_reads_eleven_weeks() -> None:
    now = stand(twelve_weeks(), 11, 6)
    assert (now.streak.weeks, now.streak.best_weeks) == (11, 11)
    assert now.spares == 2


def test_the_paused_week_neither_adds_nor_breaks() -> None:
    own = twelve_weeks()
    assert [stand(own, week, 6).streak.weeks for week in (5, 6, 7)] == [6, 6, 7]
    assert stand(own, 6, 6).score == stand(own, 5, 6).score


def test_the_row_of_runs_goes_on_from_the_thursday() -> None:
    now = stand(twelve_weeks(), 11, 6)
    assert now.streak.sessions == 34
    assert now.bounce_back == BounceBack(1, 1)


def test_what_became_of_the_48_sessions() -> None:
    own = twelve_weeks()
    found = shares(own, stand(own, 11, 6).weeks, map(on, range(12)))
    assert (found.eased, found.moved, found.missed, found.paused) == (1, 1, 1, 4)
    assert found.on_time == 41
