"""What our limits would say to a coach's plan, in words."""

from datetime import date, timedelta

from app.coach.limits import Refusal
from app.voice.own_warnings import shortened, warned
from app.voice.words import Units
from storage.records import Week
from tests.builders import MONDAY, four_runs

WEEKS: tuple[Week, ...] = tuple(four_runs(MONDAY + timedelta(days=7 * n), n + 1) for n in range(12))
LATER = Refusal("01", "2026-12-14/4", 14.48, 12.397, date(2026, 12, 20), 11.27)
EARLIER = Refusal("08", "2026-11-23", 1, 2, MONDAY)


def test_each_is_said_with_its_week_the_first_one_first() -> None:
    assert warned(WEEKS, [LATER, EARLIER], Units()) == (
        "week 1: the week of 23 November has one day without a run; two give the legs time.",
        (
            "week 4: 14.4 km on Sunday 20 December is more than a tenth longer than 11.2 km, the"
            " longest of the 30 days before."
        ),
    )


def test_what_is_about_another_plan_is_left_out() -> None:
    assert warned(WEEKS[:2], [LATER], Units()) == ()


def test_a_dozen_are_shown_and_all_on_request() -> None:
    lines = [str(n) for n in range(20)]
    assert shortened(lines, is_all=False)[-2:] == ("11", "And 8 more; --all shows them.")
    assert shortened(lines, is_all=True) == tuple(lines)
