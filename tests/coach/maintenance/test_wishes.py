"""What the runner says of a session: it keeps its day, it matters, and the coach obeys both."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.days import WEEK, days_of_week
from app.coach.limits import refused_changes
from app.coach.maintenance.bench import bench
from app.coach.maintenance.hold import hold
from app.coach.maintenance.letting_go import let_go
from app.coach.maintenance.rearranging import (
    carry,
    carry_refusal,
    fitted,
    on_bench,
    options,
    rearrange,
    without_room,
)
from app.coach.maintenance.wishes import may_wish, pin, prize, unpin, unprize
from app.coach.maintenance.worth import BUILD, STARVED, STARVED_STEPS, worth
from app.coach.map.begin import begin
from app.coach.map.races import race_on
from app.coach.plan import journey, sessions_on
from storage.journal import Journal
from storage.records import Change, Pause, Session
from tests.builders import MONDAY, tempo
from tests.coach.maintenance.test_rearranging import (
    EVERY_DAY,
    FRI,
    OWN,
    RUN,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    asked,
    on,
    taken,
    ticked,
    told,
)

Wish = Callable[[Journal, str, date], Change]
ROOMY = OWN.after(Change(put=(EVERY_DAY,)))
"""The same week, with every day open to any length."""
ILL = Pause(id="a", first=TUE, last=TUE, reason="ill", made=TUE)


def said(own: Journal, wish: Wish, day: date) -> Journal:
    """The journal once something was said of a day's session, on Monday."""
    return own.after(wish(own, on(own, day).id, MONDAY))


def wishes(own: Journal, day: date) -> tuple[bool, bool]:
    return on(own, day).pinned, on(own, day).matters


def test_a_session_keeps_its_day_and_matters_until_that_is_taken_back() -> None:
    both = said(said(OWN, pin, SAT), prize, SAT)
    assert wishes(both, SAT) == (True, True)
    assert wishes(said(both, unpin, SAT), SAT) == (False, True)
    assert said(said(both, unpin, SAT), unprize, SAT) == OWN


@pytest.mark.parametrize("wish", [unpin, unprize])
def test_what_was_not_said_is_not_taken_back(wish: Wish) -> None:
    assert not wish(OWN, on(OWN, SAT).id, MONDAY)


@pytest.mark.parametrize("wish", [pin, prize])
def test_what_was_said_is_not_said_again(wish: Wish) -> None:
    assert not wish(said(OWN, wish, SAT), on(OWN, SAT).id, MONDAY)


def raced() -> Journal:
    return OWN.after(race_on(OWN, SAT, 5.0, MONDAY))


@pytest.mark.parametrize(
    ("own", "day", "today"),
    [
        (OWN, TUE, WED),
        (ticked(OWN, TUE), TUE, TUE),
        (OWN.after(Change(put=(ILL,))), TUE, TUE),
        (raced(), SAT, MONDAY),
        (OWN, TUE, MONDAY - WEEK - timedelta(days=1)),
    ],
    ids=["gone by", "ticked", "paused", "a race", "beyond next week"],
)
@pytest.mark.parametrize("wish", [pin, unpin, prize, unprize])
def test_nothing_is_said_of_what_is_over_or_stands_by_itself(
    own: Journal, day: date, today: date, wish: Wish
) -> None:
    assert not may_wish(own, on(own, day), today)
    assert not wish(own, on(own, day).id, today)


def test_nothing_is_said_of_what_was_let_go_or_is_not_there() -> None:
    session = on(OWN, TUE)
    gone = OWN.after(let_go(OWN, session.id, MONDAY))
    assert not pin(gone, session.id, MONDAY)
    assert not pin(OWN, "2026-11-23/9", MONDAY)


def test_a_run_that_keeps_its_day_makes_no_room_when_another_is_asked_about() -> None:
    assert asked(OWN, TUE, TUE)[0] == ("move", "Tue tempo Thu, Thu easy –")
    assert asked(said(OWN, pin, THU), TUE, TUE) == [("let go", "Tue tempo –")]


HELD = said(said(OWN, pin, SAT), pin, SUN)
"""Of Tuesday's and Thursday's run only one can be run on Thursday, and none elsewhere."""


def test_another_run_is_let_go_for_the_one_that_matters() -> None:
    found = asked(said(OWN, prize, THU), TUE, TUE)
    assert found[0] == ("move", "Tue tempo Thu, Thu easy Sat, Sat easy –")


def test_a_run_that_matters_is_let_go_for_none_that_does_not() -> None:
    assert asked(said(HELD, prize, THU), TUE, TUE) == [
        ("let go", "Tue tempo –"),
        ("trade", "Tue tempo Thu, Thu easy Tue"),
    ]


def test_of_two_that_matter_the_key_session_comes_first() -> None:
    own = said(said(HELD, prize, THU), prize, TUE)
    assert asked(own, TUE, TUE)[0] == ("move", "Tue tempo Thu, Thu easy –")


def test_an_easy_run_that_matters_is_moved_before_it_is_let_go() -> None:
    assert asked(ROOMY, THU, THU)[0] == ("let go", "Thu easy –")
    assert asked(said(ROOMY, prize, THU), THU, THU)[0] == ("move", "Thu easy Fri")


def test_a_run_that_matters_goes_elsewhere_and_a_long_one_is_let_go_for_it() -> None:
    """Only Saturday is left of the weekend: of the two one can stay."""
    hours = {SUN: 0.0}
    plain = fitted(bench(ROOMY, ROOMY.week[MONDAY.isoformat()], SAT), hours)
    assert plain is not None
    assert told(plain) == "Sat easy –, Sun long Sat"
    own = said(ROOMY, prize, SAT)
    option = fitted(bench(own, own.week[MONDAY.isoformat()], SAT), hours)
    assert option is not None
    assert told(option) == "Sun long –"


def test_a_run_keeps_its_day_though_the_day_was_closed() -> None:
    own = said(OWN, pin, THU)
    week, hours = bench(own, own.week[MONDAY.isoformat()], TUE), {THU: 0.0}
    assert fitted(week, hours) is None
    assert without_room(week, hours) == (on(own, THU),)
    assert without_room(week, {THU: 60.0}) == ()


def test_the_runner_s_own_hand_carries_it_and_it_keeps_the_day_it_is_put_on() -> None:
    own = said(ROOMY, pin, THU)
    moved = own.after(carry(own, on(own, THU).id, FRI, MONDAY))
    assert wishes(moved, FRI) == (True, False)
    assert asked(moved, FRI, MONDAY) == asked(said(moved, unpin, FRI), FRI, MONDAY)


def test_n_on_it_offers_what_it_always_does() -> None:
    own = said(OWN, pin, TUE)
    assert asked(own, TUE, TUE) == asked(OWN, TUE, TUE)
    assert wishes(taken(own, TUE, TUE, 0), THU) == (True, False)


@pytest.mark.parametrize("wish", [pin, prize])
def test_nothing_is_carried_over_it(wish: Wish) -> None:
    own = said(OWN, wish, THU)
    week = on_bench(own, on(own, TUE), MONDAY).opened()
    assert carry_refusal(week, on(own, TUE), THU) == "run"
    assert not carry(own, on(own, TUE).id, THU, MONDAY)


def test_a_race_takes_the_day_that_it_is_on() -> None:
    own = said(OWN, pin, SAT)
    assert on(own.after(race_on(own, SAT, 5.0, MONDAY)), SAT).outing.kind == "race"


@pytest.mark.parametrize("wish", [pin, prize])
def test_on_a_day_without_a_run_a_race_takes_one_of_which_nothing_was_said(wish: Wish) -> None:
    """Of Thursday's and Saturday's easy run it takes the first."""
    plain, own = OWN, said(OWN, wish, THU)
    assert not sessions_on(plain.after(race_on(plain, FRI, 5.0, MONDAY)), THU, MONDAY)
    after = own.after(race_on(own, FRI, 5.0, MONDAY))
    assert on(after, THU).outing.kind == "easy"
    assert not sessions_on(after, SAT, MONDAY)


def test_what_is_drawn_anew_keeps_what_was_said_of_the_same_run() -> None:
    own, monday = RUN[5], MONDAY + 5 * WEEK
    for session in own.week[(monday + WEEK).isoformat()].sessions:
        own = own.after(pin(own, session.id, monday))
    way, runner = journey(own), own.owner
    assert way
    assert runner
    again = own.after(begin(own, runner, way, (), way.id, monday))
    assert _pinned(again, monday + WEEK) == _pinned(own, monday + WEEK) != []
    held = own.after(hold(own, 2, monday))
    stood = {(s.outing.day, s.outing.kind) for s in own.week[(monday + WEEK).isoformat()].sessions}
    here = held.week[(monday + WEEK).isoformat()].sessions
    alike = [s.outing.day for s in here if (s.outing.day, s.outing.kind) in stood]
    assert _pinned(held, monday + WEEK) == alike != []


def _pinned(own: Journal, first_day: date) -> list[date]:
    return [s.outing.day for s in own.week[first_day.isoformat()].sessions if s.pinned]


@given(kind=st.sampled_from(sorted(BUILD["half"])))
def test_one_session_that_matters_is_worth_more_than_all_that_do_not(kind: str) -> None:
    """Seven of the dearest, each of them starved of its kind."""
    prized = structs.replace(Session("w/1", tempo(TUE)), matters=True)
    dearest = max(max(row.values()) for row in BUILD.values())
    assert worth(prized, BUILD["half"], None) > 7 * dearest * (1 + STARVED * STARVED_STEPS)


@given(
    week=st.integers(1, 14),
    weekday=st.integers(0, 6),
    pinned=st.sets(st.integers(0, 6)),
    prized=st.sets(st.integers(0, 6)),
    given_minutes=st.dictionaries(
        st.integers(0, 6), st.sampled_from((0, 20, 45, 90, float("inf")))
    ),
    place=st.integers(0, 6),
)
def test_no_proposal_moves_what_keeps_its_day_or_drops_what_matters_for_what_does_not(
    week: int,
    weekday: int,
    pinned: set[int],
    prized: set[int],
    given_minutes: dict[int, float],
    place: int,
) -> None:
    own, first_day = RUN[week], MONDAY + week * WEEK
    today, days = first_day + timedelta(days=weekday), days_of_week(first_day)
    sessions = own.week[first_day.isoformat()].sessions
    for n, session in enumerate(sessions):
        for wish, places in ((pin, pinned), (prize, prized)):
            own = own.after(wish(own, session.id, today)) if n in places else own
    asked_about = own.week[first_day.isoformat()].sessions[place % len(sessions)]
    hours = {days[n]: minutes for n, minutes in given_minutes.items() if days[n] >= today}
    around = fitted(bench(own, own.week[first_day.isoformat()], today), hours)
    for option in options(own, asked_about, today):
        after = own.after(rearrange(own, asked_about.id, option.by_id, today))
        assert _still_said(own, after, first_day, asked_about.id)
        gone = [one for one in option.let_go if one.matters and one.id != asked_about.id]
        assert not gone or asked_about.matters
    if around:
        after = own.after(rearrange(own, around.sessions[0].id, around.by_id, today))
        assert after != own
        assert _still_said(own, after, first_day, "")


def _still_said(own: Journal, after: Journal, first_day: date, asked_about: str) -> bool:
    """Whether all that keeps its day does, but for the one that was asked about."""
    before = own.week[first_day.isoformat()].sessions
    held = [one for one in before if one.pinned and one.id != asked_about]
    assert refused_changes(own, after, first_day) == ()
    return all(after.session(one.id) == one for one in held)
