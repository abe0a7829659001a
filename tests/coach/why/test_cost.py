"""What letting a session go would change is counted, and only while it can still be run."""

from datetime import date, timedelta

from msgspec import structs

from app.coach.momentum.runs import tick
from app.coach.why.cost import Cost, cost
from app.coach.why.place import place
from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import MONDAY, RACE_DAY, easy, journal, long, race, week, weeks_of_four

TUESDAY, SUNDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=6)
TEMPO, LONG = f"{MONDAY.isoformat()}/1", f"{MONDAY.isoformat()}/4"
OWN = weeks_of_four(3)


def cost_of(own: Journal, session_id: str, today: date) -> Cost | None:
    session = own.session(session_id)
    assert session is not None
    return cost(place(own, session, today))


def known(own: Journal, session_id: str, today: date) -> Cost:
    found = cost_of(own, session_id, today)
    assert found is not None
    return found


def test_three_of_four_are_left_and_three_keep_the_week() -> None:
    found = known(OWN, TEMPO, TUESDAY)
    assert (found.left, found.goal, found.has_race) == (3, 3, False)
    assert found.lighter is not None
    assert found.lighter.kind == "steady"
    assert found.holds == "mostly"


def test_what_was_let_go_before_is_not_left() -> None:
    gone = structs.replace(OWN.weeks[0].sessions[0], let_go=TUESDAY)
    own = OWN.after(Change(put=(OWN.with_session(gone),)))
    assert known(own, LONG, SUNDAY).left == 2


def test_a_session_that_is_over_costs_nothing() -> None:
    own = OWN.after(tick(OWN, TEMPO, TUESDAY))
    assert cost_of(own, TEMPO, TUESDAY) is None
    assert cost_of(OWN, TEMPO, TUESDAY + timedelta(days=8)) is None
    ill = Pause(id="p", first=MONDAY, reason="ill", made=MONDAY)
    assert cost_of(OWN.after(Change(put=(ill,))), TEMPO, TUESDAY) is None


def test_the_race_alone_keeps_its_week() -> None:
    first = RACE_DAY - timedelta(days=6)
    own = journal(week(first, [easy(first), race(RACE_DAY)], number=16))
    assert known(own, f"{first.isoformat()}/1", first).has_race


def test_a_long_run_tells_from_which_one_the_next_would_grow() -> None:
    longs = [long(SUNDAY + timedelta(days=7 * n), km) for n, km in enumerate((8.8, 9.6, 10.4))]
    own = journal(*(week(o.day - timedelta(days=6), [o], number=n) for n, o in enumerate(longs, 1)))
    step = known(own, own.weeks[1].sessions[0].id, MONDAY).step
    assert step is not None
    assert (step.session.outing.day, step.from_km) == (longs[2].day, 8.8)
    assert known(own, own.weeks[2].sessions[0].id, MONDAY).step is None
