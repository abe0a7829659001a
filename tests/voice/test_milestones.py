"""What is said of a milestone: one fact, with the run that reached it."""

import pytest

from app.coach.momentum.milestones import WEEKS_IN_A_ROW, Milestone
from app.coach.momentum.runs import Figures, enter, tick
from app.voice.answers import run as all_were_run
from app.voice.milestones import milestone_words
from app.voice.ticking import added, corrected, edited, entered, ticked
from app.voice.words import LINE
from storage.records import Run
from tests.builders import MONDAY, journal
from tests.coach.momentum.lives import extra, life, on
from tests.voice.unkind import UNKIND

KEPT = "dddd dddd dddd dd.."


def test_a_tick_that_makes_four_weeks_tells_it_in_the_place_of_the_week() -> None:
    own, thursday = life(KEPT), on(3, 5)
    own = own.after(tick(own, f"{on(3)}/3", thursday))
    said = "Easy 5.0 km ticked. That makes four weeks kept in a row."
    assert ticked(own, f"{on(3)}/3", thursday) == said


def test_the_same_is_told_with_figures_and_not_again_when_they_are_corrected() -> None:
    own, session = life(KEPT), f"{on(3)}/3"
    own = own.after(enter(own, session, Figures(5.0, 34.0), on(3, 5)))
    said = "5.0 km · 34 min, noted. That makes four weeks kept in a row."
    assert entered(own, session, on(3, 5)) == said
    assert corrected(own, session, on(3, 5)) == "5.0 km · 34 min, noted."


def test_answers_given_at_once_tell_it_once() -> None:
    own = life("dddd dddd dddd dddd ....")
    said = "Two runs ticked. That makes four weeks kept in a row."
    assert all_were_run(own, [f"{on(3)}/{n}" for n in (3, 4)], on(4)) == said
    ordinary = life("dd..")
    of_two = all_were_run(ordinary, [f"{on(0)}/{n}" for n in (1, 2)], on(0, 3))
    assert of_two == "Two runs ticked: each counts on its own day."


def test_an_added_run_tells_the_hundredth_and_an_edited_one_does_not() -> None:
    runs = [extra(MONDAY.replace(year=2026 - n // 20, day=n % 20 + 1)) for n in range(99)]
    last = Run(id="last", day=MONDAY, km=4.0, minutes=26.0)
    own = journal(*runs, last)
    assert (
        added(own, last, MONDAY) == "Extra: 4.0 km · 26 min on Monday. That makes a hundred runs."
    )
    assert edited(own, "last", MONDAY) == "Extra: 4.0 km · 26 min on Monday."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Milestone("weeks", 1), "That is the first week kept."),
        (Milestone("weeks", 26), "That makes 26 weeks kept in a row: half a year."),
        (Milestone("weeks", 52), "That makes 52 weeks kept in a row: a whole year."),
        (Milestone("longest"), "That is the longest run so far."),
    ],
)
def test_the_words(found: Milestone, said: str) -> None:
    assert milestone_words(found) == said


@pytest.mark.parametrize("weeks", WEEKS_IN_A_ROW)
def test_two_at_once_have_room_on_the_line(weeks: int) -> None:
    both = Milestone("runs"), Milestone("weeks", weeks)
    assert len(" ".join(map(milestone_words, both))) <= LINE


def test_none_is_unkind() -> None:
    every = [Milestone("weeks", n) for n in WEEKS_IN_A_ROW]
    words = [milestone_words(found) for found in (*every, Milestone("runs"), Milestone("longest"))]
    assert not [said for said in words for word in UNKIND if word in said or "!" in said]
