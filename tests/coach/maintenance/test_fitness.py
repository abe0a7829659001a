"""What a break leaves of a race's pace, and how long it is felt."""

from datetime import date, timedelta

import pytest

from app.coach.maintenance.fitness import fitness
from app.voice.efforts import effort
from storage.journal import Journal
from storage.records import Change, Run
from tests.builders import JOURNEY, MONDAY, RUNNER, tempo
from tests.coach.map.living import begun, but, lived

RACE = Run(id="race", day=date(2026, 12, 20), km=10, minutes=50, kind="race")
BACK = MONDAY + timedelta(weeks=6)


def after_two_weeks_off(until: date) -> Journal:
    """Weeks 5 and 6 went by without a run, from the day after the race on."""
    own = lived(begun(RUNNER, JOURNEY), MONDAY, until, but(w5="gone", w6="gone"))
    return own.after(Change(put=(RACE,)))


@pytest.mark.parametrize(
    ("days", "left"),
    [(0, 0.973), (1, 0.970), (14, 0.970), (15, 0.970), (16, 1.0), (40, 1.0)],
)
def test_a_break_is_felt_for_as_many_days_as_it_had(days: int, left: float) -> None:
    today = BACK + timedelta(days=days)
    assert fitness(after_two_weeks_off(today), today) == pytest.approx(left, abs=0.0011)


def test_a_race_after_it_tells_what_is_left_by_itself() -> None:
    today = BACK + timedelta(days=7)
    late = Run(id="late", day=today, km=10, minutes=49, kind="race")
    assert fitness(after_two_weeks_off(today).after(Change(put=(late,))), today) == 1.0


def test_without_a_race_nothing_is_known_to_be_left() -> None:
    own = lived(begun(RUNNER, JOURNEY), MONDAY, BACK, but(w5="gone", w6="gone"))
    assert fitness(own, BACK) == 1.0


def test_paces_are_slower_by_it() -> None:
    own = after_two_weeks_off(BACK)
    assert effort(own, tempo(BACK), BACK) == "Firm, 5:07 to 5:17 a km: a few words at a time."
