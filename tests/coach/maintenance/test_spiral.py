"""The states of rule 7.2: on, wobble, slide, and the way back."""

from datetime import date, timedelta

import pytest

from app.coach.maintenance.spiral import Course, lately
from app.coach.momentum.answers import all_run, none_run
from app.coach.momentum.runs import tick
from app.coach.momentum.ticks import unanswered
from storage.journal import Journal
from storage.records import Change, Pause
from tests.builders import MONDAY, weeks_of_four

WEEKS = 6


def lived(marks: str) -> tuple[Journal, date]:
    """Weeks of four runs: + was run, - was answered no.

    Today is the day after the last of them.
    """
    own, today = weeks_of_four(WEEKS), MONDAY
    sessions = [session for week in own.weeks for session in week.sessions]
    for mark, session in zip(marks, sessions, strict=False):
        day = session.outing.day
        today = day + timedelta(days=1)
        if mark == "+":
            own = own.after(tick(own, session.id, day))
        elif mark == "-":
            own = own.after(none_run(own, [session.id], today))
    return own, today


@pytest.mark.parametrize(
    ("marks", "course"),
    [
        ("++++++++", "on"),
        ("++++++-", "on"),
        ("++++++-+", "on"),
        ("+++++--", "wobble"),
        ("++++-+-", "wobble"),
        ("++++-+-+", "wobble"),
        ("++++--++", "on"),
        ("+++++---", "slide"),
        ("++++-+--", "slide"),
        ("+++++---+", "slide"),
        ("+++++---++", "wobble"),
        ("+++++---++++", "on"),
        ("----", "slide"),
        ("+-", "on"),
    ],
)
def test_how_it_goes(marks: str, course: Course) -> None:
    own, today = lived(marks)
    assert lately(own, today).course == course


def test_what_has_no_answer_and_what_is_excused_is_neutral() -> None:
    own, today = lived("++++")
    later = today + timedelta(days=6)
    assert lately(own, later).course == "on"
    ill = Pause(id="p", first=today, last=later, reason="ill", made=later)
    assert lately(own.after(Change(put=(ill,))), later + timedelta(days=20)).course == "slide"
    assert lately(own.after(Change(put=(ill,))), later + timedelta(days=1)).course == "on"


def test_one_answer_is_given_for_all_that_wait_and_an_answer_given_meanwhile_stands() -> None:
    own = weeks_of_four(WEEKS)
    friday = MONDAY + timedelta(days=4)
    waiting = [session.id for session in unanswered(own, friday)]
    assert len(waiting) == 2
    ran = own.after(all_run(own, waiting, friday))
    assert [ran.run[session_id].day for session_id in waiting] == [
        MONDAY + timedelta(days=1),
        MONDAY + timedelta(days=3),
    ]
    meanwhile = own.after(tick(own, waiting[0], friday))
    after = meanwhile.after(none_run(meanwhile, waiting, friday))
    assert after.run == meanwhile.run
    gone = after.session(waiting[1])
    assert gone is not None
    assert gone.let_go == friday
    assert not none_run(after, waiting, friday)
