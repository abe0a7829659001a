"""A day without a session has its reason too."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.days import DAY
from app.coach.momentum.runs import tick
from app.coach.why.rest import Reason, rest
from app.coach.why.shaping import rest_shaping
from app.demo import ANA, half_marathon
from storage.journal import Journal
from storage.records import Change, Pause, Was
from tests.builders import (
    JOURNEY,
    MONDAY,
    RACE_DAY,
    RUNNER,
    easy,
    journal,
    race,
    tempo,
    week,
    weeks_of_four,
)
from tests.coach.map.living import begun, lived

OWN = weeks_of_four(16)
MON, TUE, WED, FRI, SUN = (MONDAY + timedelta(days=n) for n in (0, 1, 2, 4, 6))
ENDED = structs.replace(JOURNEY, ended=SUN, ended_why="reached")
ILL = Pause(id="p", first=MON, reason="ill", made=MON)
EVERY_DAY = structs.replace(RUNNER, days=dict.fromkeys(("mon", "tue", "wed", "thu", "fri")))


@pytest.mark.parametrize(
    ("own", "day", "reason"),
    [
        (OWN, MON - timedelta(days=2), "before the way"),
        (OWN, MON, "before hard"),
        (OWN, MON + timedelta(days=7), "after long"),
        (OWN, WED, "after hard"),
        (OWN, FRI, "not a day"),
        (OWN.after(Change(put=(EVERY_DAY,))), FRI, "between"),
        (OWN, MON + timedelta(days=7 * 16), "after the way"),
        (OWN.after(Change(put=(ENDED,))), FRI, "no plan"),
        (OWN.after(Change(put=(ILL,))), WED, "paused"),
        (OWN.after(tick(OWN, f"{MONDAY.isoformat()}/4", WED)), SUN, "moved"),
    ],
)
def test_why_nothing_is_due(own: Journal, day: date, reason: Reason) -> None:
    assert rest(own, day, MON).reason == reason


def test_the_days_around_a_race() -> None:
    first = RACE_DAY - timedelta(days=6)
    own = journal(
        week(first, [easy(first), race(RACE_DAY - timedelta(days=2))], number=16),
    )
    assert rest(own, RACE_DAY - timedelta(days=3), first).reason == "eve"
    assert rest(own, RACE_DAY - timedelta(days=1), first).reason == "after a race"


def test_after_a_half_marathon_three_days_are_free_whatever_stands_beside_them() -> None:
    run_on = lived(begun(ANA, half_marathon(MONDAY)), MONDAY, RACE_DAY + 4 * DAY)
    found = [rest(run_on, RACE_DAY + n * DAY, RACE_DAY + DAY) for n in (1, 2, 3)]
    assert [one.reason for one in found] == ["after a race", "recovering", "recovering"]
    assert found[1].on == RACE_DAY + 4 * DAY
    assert rest_shaping(found[1]).rules == ("4.6",)


def test_a_coach_of_the_runners_own_is_the_reason_on_their_plan() -> None:
    own = OWN.after(Change(put=(structs.replace(JOURNEY, drawn_by="own"),)))
    assert rest(own, FRI, MON).reason == "coach"


def test_the_day_before_the_long_run() -> None:
    own = journal(week(MON, [tempo(TUE), OWN.weeks[0].sessions[3].outing]))
    assert rest(own, SUN - timedelta(days=1), MON).reason == "before long"


def test_a_session_that_was_moved_away_is_named_with_its_new_day() -> None:
    moved = structs.replace(
        OWN.weeks[0].sessions[0], outing=tempo(WED), was=(Was(tempo(TUE), MON, "6", "", "runner"),)
    )
    own = OWN.after(Change(put=(OWN.with_session(moved),)))
    found = rest(own, TUE, MON)
    assert (found.reason, found.on) == ("moved", WED)


def test_what_was_let_go_is_no_reason_to_rest() -> None:
    gone = structs.replace(OWN.weeks[0].sessions[0], let_go=TUE)
    own = OWN.after(Change(put=(OWN.with_session(gone),)))
    assert rest(own, WED, WED).reason == "not a day"


def test_the_week_says_how_much_rest_it_has_and_how_much_it_needs() -> None:
    found = rest(OWN, WED, MON)
    assert (found.days, found.least) == (3, 2)
