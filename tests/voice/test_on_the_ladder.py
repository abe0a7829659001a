"""What is said on the ladder: of steps that wait, that come again, and of the way beyond them."""

from datetime import date, timedelta

import pytest

from app.coach.maintenance.easing import ease
from app.coach.map.ladder_moves import stay
from app.coach.momentum.runs import Figures, enter, tick
from app.voice.cards import card
from app.voice.ladder import step_names
from app.voice.ticking import ticked as said_of
from app.voice.time_off import came_back
from app.voice.why_page import why_page
from storage.journal import Journal
from storage.records import Change, Pause
from tests.coach.map.ladders import WAY, Morning, days, drawn, lived, missed, on, opened, ticked
from widgets.card import INSIDE


def reason(own: Journal, day: date) -> str:
    return card(own, day, day).body[-1].left


def eased(own: Journal, session: str, today: date) -> Change:
    own = own.after(ease(own, session, today))
    return Change(put=(own.week[session.partition("/")[0]], *tick(own, session, today).put))


def stayed(own: Journal, session: str, today: date) -> Change:
    own = own.after(stay(own, session, today))
    return Change(put=(own.week[session.partition("/")[0]], *tick(own, session, today).put))


def test_a_step_that_was_missed_has_waited() -> None:
    own = lived(lived(drawn(), [on(0, 0)]), [on(0, 2)], missed)
    assert reason(opened(own, on(0, 4)), on(0, 4)) == "Step 2 has waited; then the ladder goes on."


@pytest.mark.parametrize("what", [eased, stayed])
def test_a_step_that_was_run_in_part_or_stayed_on_comes_once_more(what: Morning) -> None:
    own = lived(lived(drawn(), [on(0, 0)]), [on(0, 2)], what)
    assert reason(opened(own, on(0, 4)), on(0, 4)) == "Step 2 once more; then the ladder goes on."


def test_after_steps_back_each_says_where_the_way_back_leads() -> None:
    own = lived(drawn(), days(on(0, 0), on(3, 6)))
    own = opened(lived(own, [on(6, 0)]), on(6, 2))
    assert reason(own, on(6, 2)) == "Step 8 again, on the way back to step 13."


def test_the_why_page_names_the_step() -> None:
    own = lived(drawn(), [on(0, 0)])
    assert why_page(own, on(0, 2), on(0, 2)).name == "RUN AND WALK, STEP 2"


def ill(own: Journal, first: date, last: date | None) -> Journal:
    return own.after(Change(put=(Pause(id="p", first=first, last=last, reason="ill", made=first),)))


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (on(4, 2), "The ladder goes on at step 13, as of today."),
        (on(5, 0), "The ladder goes on at step 10, as of today."),
        (on(6, 0), "The ladder goes on at step 7, as of today."),
    ],
)
def test_a_pause_says_where_the_ladder_would_go_on(today: date, words: str) -> None:
    own = ill(lived(drawn(), days(on(0, 0), on(3, 6))), on(4, 0), None)
    said = " ".join(row.left for row in card(own, today, today).body)
    assert said == f"Two days clear of fever first. {words}"


def test_a_pause_with_an_end_says_where_the_ladder_goes_on_then() -> None:
    own = ill(lived(drawn(), days(on(0, 0), on(3, 6))), on(4, 0), on(5, 6))
    said = " ".join(row.left for row in card(own, on(4, 0), on(4, 0)).body)
    assert said == "Back on Monday 4 January. The ladder goes on at step 7."


def test_coming_back_says_at_which_step() -> None:
    own = ill(lived(drawn(), days(on(0, 0), on(3, 6))), on(4, 0), on(4, 6))
    assert came_back(own, on(5, 0)) == "Welcome back. The ladder goes on at step 10."


def test_a_milestone_of_weeks_does_not_silence_the_step() -> None:
    own = lived(drawn(), days(on(0, 0), on(3, 0)))
    session = f"{on(3, 0)}/2"
    own = own.after(tick(opened(own, on(3, 2)), session, on(3, 2)))
    assert said_of(own, session, on(3, 2)) == (
        "Step 11 climbed. That makes four weeks kept in a row."
    )


def test_above_the_last_step_the_way_to_say_5_km_is_named() -> None:
    own = lived(drawn(), days(on(0, 0), on(8, 6)))
    assert reason(own, on(9, 0)) == "e has room for km: with 5 the ladder is climbed."


def test_once_5_km_is_covered_no_run_leads_to_it() -> None:
    own = lived(drawn(), days(on(0, 0), on(8, 6)))
    far = enter(opened(own, on(9, 0)), f"{on(9, 0)}/1", Figures(km=5.1, minutes=41.0), on(9, 0))
    own = opened(own.after(far), on(9, 0))
    due = card(own, on(9, 2), on(9, 2))
    assert "to 5 km" not in step_names(own, WAY, on(9, 2)).values()
    assert due.title == "Today"
    assert due.body[-1].left == "5 km is covered; this one is for the pleasure."


def test_what_is_said_on_the_ladder_has_room_for_its_words() -> None:
    own = drawn()
    for n in range(0, 7 * 11, 7):
        for day in (on(0, n), on(0, n + 2), on(0, n + 4)):
            own = opened(own, day)
            assert all(len(row.left) <= INSIDE for row in card(own, day, day).body)
            own = lived(own, [day], ticked if day.day % 3 else missed)
    assert own.runs[-1].day - own.runs[0].day > timedelta(weeks=8)
