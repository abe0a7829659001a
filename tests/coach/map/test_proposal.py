"""An own coach's plan is never fitted: what fitting would do is proposed, and taken by a key."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.map.proposal import proposal, take_proposal
from storage.journal import Journal
from storage.records import Change
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import Fate, begun, but, lived

TODAY = MONDAY + timedelta(weeks=6)


def own(until: date = TODAY, **fates: Fate) -> Journal:
    drawn = begun(RUNNER, JOURNEY)
    drawn = drawn.after(Change(put=(structs.replace(JOURNEY, drawn_by="own"),)))
    return lived(drawn, MONDAY, until, but(**fates))


@pytest.mark.parametrize("week", range(12))
def test_who_follows_the_plan_is_proposed_nothing_on_any_monday(week: int) -> None:
    monday = MONDAY + timedelta(weeks=week)
    assert proposal(own(monday), monday) is None


def test_a_run_that_has_outgrown_what_was_run_is_proposed_shorter() -> None:
    journal = own(w4_4="gone", w5_4="gone", w6_4="gone", w3_4="gone")
    found = proposal(journal, TODAY)
    assert found is not None
    assert (found.session.outing.km, found.outing.km, found.longest_km) == (13.6, 10.4, 9.6)


def test_taken_it_is_the_runner_s_own_change_with_its_reason() -> None:
    journal = own(w4_4="gone", w5_4="gone", w6_4="gone", w3_4="gone")
    found = proposal(journal, TODAY)
    assert found is not None
    after = journal.after(take_proposal(journal, found.session.id, TODAY))
    session = after.session(found.session.id)
    assert session is not None
    assert [(w.by, w.reason, w.before.km) for w in session.was] == [("runner", "longest", 13.6)]


def test_a_plan_that_the_coach_draws_is_fitted_and_needs_no_proposal() -> None:
    drawn = lived(begun(RUNNER, JOURNEY), MONDAY, TODAY, but(w5="gone", w6="gone"))
    assert proposal(drawn, TODAY) is None


def test_a_run_less_than_a_fifth_beyond_what_was_run_is_the_coachs_business() -> None:
    """The long run of 11.4 km was let go: 12.4 km after 10.4 km is left alone."""
    monday = MONDAY + timedelta(weeks=5)
    assert proposal(own(monday, w5_4="gone"), monday) is None
