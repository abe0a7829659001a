"""The tick that keeps a week is told in one line of 80 columns, with u beside it."""

from datetime import timedelta

import pytest
from msgspec import structs

from app.coach.momentum.weeks import tally
from app.voice.ticking import keeps_the_week
from storage.records import Change, Kind
from tests.builders import JOURNEY, MONDAY, RUNNER
from tests.coach.map.living import begun, but, lived

SATURDAY = MONDAY + timedelta(days=5)
ROOM = 67
"""Columns of the line beside "u undo"."""


@pytest.mark.parametrize("kind", ["mp", "recovery", "medlong", "intervals", "long"])
def test_the_run_that_is_left_is_named_by_its_day_and_nothing_is_cut_off(kind: Kind) -> None:
    journal = lived(begun(RUNNER, JOURNEY), MONDAY, SATURDAY + timedelta(days=1), but())
    week = next(iter(journal.week.values()))
    first, *_ = week.sessions
    other = structs.replace(first, outing=structs.replace(first.outing, kind=kind))
    journal = journal.after(Change(put=(journal.with_session(other),)))
    week = journal.week[first.id.partition("/")[0]]
    said = keeps_the_week(journal, other, tally(journal, week, SATURDAY), SATURDAY)
    assert said.endswith("ticked: the week is kept. Sunday makes it whole.")
    assert len(said) <= ROOM
