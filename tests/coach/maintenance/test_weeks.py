"""Three lighter runs in a week make it a maintenance week, which counts in full."""

from datetime import timedelta

import pytest

from app.coach.maintenance.easing import ease
from app.coach.maintenance.weeks import is_maintenance_week
from app.coach.momentum.runs import tick
from app.coach.momentum.weeks import Tally, tally
from tests.builders import MONDAY, weeks_of_four

SUNDAY = MONDAY + timedelta(days=6)


def eased(count: int, *, run: bool = False) -> Tally:
    own = weeks_of_four(1)
    for session in own.weeks[0].sessions[:count]:
        own = own.after(ease(own, session.id, session.outing.day))
        if run:
            own = own.after(tick(own, session.id, session.outing.day))
    return tally(own, own.weeks[0], SUNDAY if run else MONDAY)


@pytest.mark.parametrize(("count", "is_one"), [(0, False), (2, False), (3, True), (4, True)])
def test_three_lighter_runs_make_a_maintenance_week(count: int, *, is_one: bool) -> None:
    assert is_maintenance_week(eased(count)) is is_one
    assert is_maintenance_week(eased(count, run=True)) is is_one


def test_a_maintenance_week_is_kept_like_any_other() -> None:
    week = eased(3, run=True)
    assert (week.kept, week.goal) == (True, 3)
