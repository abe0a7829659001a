"""The verdict as it stands today: on what was run, and what is planned ahead."""

from datetime import timedelta

import pytest

from app.coach.map.standing import standing
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import Fates, begun, but, lived

FIRST = begun(RUNNER, JOURNEY)


def colour(week: int, fates: Fates) -> str:
    own = lived(FIRST, MONDAY, MONDAY + timedelta(weeks=week - 1), fates)
    return standing(own, JOURNEY, MONDAY + timedelta(weeks=week - 1)).colour


@pytest.mark.parametrize("week", [1, 6, 12, 16])
def test_a_plan_that_is_run_stays_reachable(week: int) -> None:
    assert colour(week, but()) == "green"


def test_once_reachable_it_stays_so_while_little_is_missing() -> None:
    fates = but(w5_1="eased", w5_2="gone", w5_3="eased", w5_4="eased")
    own = lived(FIRST, MONDAY, MONDAY + timedelta(weeks=5), fates)
    now = standing(own, JOURNEY, MONDAY + timedelta(weeks=5))
    assert (now.colour, now.longest_km, now.asked_km) == ("green", 17.5, 18.0)


def test_long_runs_that_were_not_run_are_not_counted() -> None:
    gone = but(w10="gone", w11="gone", w12="gone", w13="gone", w14="gone")
    own = lived(FIRST, MONDAY, MONDAY + timedelta(weeks=14), gone)
    now = standing(own, JOURNEY, MONDAY + timedelta(weeks=14))
    assert (now.colour, now.longest_km) == ("red", 14.8)
