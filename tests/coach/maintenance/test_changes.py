"""What no change of the runner's may do (invariants 15 to 18), and what is none of their business.

The changes are made by hand here: no move makes them.
"""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.limits import refused_changes
from app.coach.maintenance.coming_back import come_back
from app.coach.maintenance.easing import ease
from app.coach.momentum.runs import remove
from storage.journal import Journal
from storage.records import Change, Outing, Pause, Session, Was
from tests.builders import JOURNEY, MONDAY, RUNNER, easy, long, tempo, week
from tests.coach.map.living import begun, but, lived

TUE, THU, SUN = (MONDAY + timedelta(days=n) for n in (1, 3, 6))
WEEK = week(MONDAY, (tempo(TUE), easy(THU), long(SUN)))
OWN = Journal().after(Change(put=(RUNNER, JOURNEY, WEEK)))
TEMPO, EASY, LONG = WEEK.sessions


def numbers(session: Session, own: Journal = OWN, today: date = MONDAY) -> list[str]:
    """What is refused in a change to one session, by number."""
    after = own.after(Change(put=(own.with_session(session),)))
    return [refusal.invariant for refusal in refused_changes(own, after, today)]


def was(session: Session, outing: Outing, rule: str, reason: str = "") -> Session:
    """A session that the runner made something else."""
    kept = Was(before=session.outing, on=MONDAY, rule=rule, reason=reason, by="runner")
    return structs.replace(session, outing=outing, was=(*session.was, kept))


@pytest.mark.parametrize(("km", "minutes"), [(7.5, 45), (7.0, 46)])
def test_15_a_session_that_grows_is_refused(km: float, minutes: float) -> None:
    grown = structs.replace(EASY, outing=easy(THU, km, minutes))
    assert numbers(grown) == ["15"]


def test_15_a_session_on_another_day_owes_nothing() -> None:
    moved = structs.replace(EASY, outing=easy(THU + timedelta(days=1)))
    assert numbers(moved) == []


def test_15_an_eased_session_may_become_whole_again() -> None:
    own = OWN.after(ease(OWN, LONG.id, MONDAY))
    assert numbers(LONG, own) == []


def test_16_a_swap_that_is_heavier_than_the_session_is_refused() -> None:
    assert numbers(was(EASY, tempo(THU), "5.A1")) == ["16"]


def test_18_who_is_sore_is_given_no_run() -> None:
    assert numbers(was(TEMPO, easy(TUE, 3.0, 20), "5.A4", "sore")) == ["18"]
    assert numbers(was(TEMPO, Outing(TUE, "walk", 0.0, 30.0, ()), "5.A5", "sore")) == []


@pytest.mark.parametrize(("last", "refused"), [(None, []), (SUN, []), (TUE, ["18", "18"])])
def test_18_no_run_is_due_while_a_red_flag_stands(last: date | None, refused: list[str]) -> None:
    """One that ended by itself would leave runs due."""
    flagged = Pause(id="p", first=MONDAY, last=last, reason="ill", made=MONDAY, red_flag=True)
    after = OWN.after(Change(put=(flagged,)))
    found = refused_changes(OWN, after, MONDAY)
    assert [refusal.invariant for refusal in found] == refused


BACK = date(2026, 12, 8)
"""Ten days after the last run of the first week."""
AWAY = lived(begun(RUNNER, JOURNEY), MONDAY, BACK, but(w1_4="gone", w2="gone"))


def test_17_a_way_back_of_more_than_its_share_is_refused() -> None:
    agreed = AWAY.after(come_back(AWAY, BACK))
    first = next(s for s in agreed.week["2026-12-07"].sessions if s.outing.day >= BACK)
    assert refused_changes(AWAY, agreed, BACK) == ()
    whole = structs.replace(first, outing=structs.replace(first.outing, km=5.5))
    too_much = agreed.after(Change(put=(agreed.with_session(whole),)))
    assert [one.invariant for one in refused_changes(AWAY, too_much, BACK)] == ["17"]


def test_17_what_was_agreed_to_may_be_moved_whatever_is_known_of_the_gap_since() -> None:
    """The run before the gap is taken out, so that it reads longer, and then a run is moved."""
    gone = but(w1_4="gone", w2_2="gone", w2_3="gone", w2_4="gone")
    own = lived(begun(RUNNER, JOURNEY), MONDAY, BACK, gone)
    own = own.after(come_back(own, BACK))
    own = own.after(remove(own, "2026-11-30/1", BACK))
    saturday = own.week["2026-12-07"].sessions[2]
    moved = structs.replace(saturday.outing, day=date(2026, 12, 10))
    before = structs.replace(
        own.week["2026-12-07"].sessions[1], outing=easy(date(2026, 12, 9), 3.0, 20)
    )
    own = own.after(Change(put=(own.with_session(before),)))
    assert numbers(was(saturday, moved, "6"), own, BACK) == []
