"""Whatever setting up accepts is drawn, and the limits refuse nothing in it."""

import pytest
from hypothesis import HealthCheck, assume, given, settings

from app.coach.days import DAY
from app.coach.limits import other_than_drawn, refusals
from app.coach.map.draw import draw, planned_weeks
from benchmarks.lived import broken
from storage.records import Week
from tests.coach.map.any_runner import Setting, second_settings, settings_of
from tests.coach.map.living import lived, unmarked

EXAMPLES = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


def _weeks(setting: Setting) -> tuple[Week, ...]:
    return planned_weeks(setting.journal, setting.journey, setting.today)


@EXAMPLES
@given(settings_of())
def test_nothing_is_refused(setting: Setting) -> None:
    weeks = _weeks(setting)
    assert weeks
    assert refusals(setting.journal, setting.journey, weeks, setting.today) == ()


@settings(parent=EXAMPLES, max_examples=100)
@given(second_settings())
def test_nothing_is_refused_when_one_journey_takes_over_from_another(setting: Setting) -> None:
    weeks = _weeks(setting)
    assert refusals(setting.journal, setting.journey, weeks, setting.today) == ()


@EXAMPLES
@given(settings_of())
def test_drawing_again_changes_nothing(setting: Setting) -> None:
    change = draw(setting.journal, setting.journey, setting.today)
    after = setting.journal.after(change)
    assert not after.news_in(draw(after, setting.journey, setting.today))
    weeks = tuple(record for record in change.put if isinstance(record, Week))
    assert not list(other_than_drawn(after, setting.journey, weeks, setting.today))


@settings(parent=EXAMPLES, max_examples=20)
@given(settings_of())
def test_whatever_is_run_as_planned_stands_as_it_was_drawn(setting: Setting) -> None:
    """But for its paces, once the race that told them is too long ago."""
    way = setting.journey
    own = setting.journal.after(draw(setting.journal, way, setting.today))
    assume(not own.runs)
    drawn = [week for week in own.weeks if week.journey == way.id]
    own = lived(own, way.from_day, way.from_day + 40 * DAY)
    assert [week for week in unmarked(own) if week.journey == way.id][: len(drawn)] == drawn


@pytest.mark.parametrize("number", range(30))
def test_no_life_breaks_what_fitting_promises(number: int) -> None:
    assert list(broken(number)) == []
