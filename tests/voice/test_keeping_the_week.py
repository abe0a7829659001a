"""The tick that keeps a week is told in one line of 80 columns, with u beside it."""

from datetime import timedelta

import pytest
from msgspec import structs

from app.coach.days import DAY
from app.coach.momentum.runs import tick
from app.coach.momentum.weeks import tally
from app.voice.momentum import asked, week_text
from app.voice.status import status_line
from app.voice.ticking import keeps_the_week, ticked
from app.voice.words import Units
from storage.records import Change, Kind, Pause
from tests.builders import JOURNEY, MONDAY, RUNNER, journal, long, race, week, weeks_of_four
from tests.coach.map.living import begun, but, lived
from tests.coach.momentum.lives import life

SATURDAY, SUNDAY = (MONDAY + timedelta(days=n) for n in (5, 6))
ROOM = 67
"""Columns of the line beside "u undo"."""


@pytest.mark.parametrize("kind", ["mp", "recovery", "medlong", "intervals", "long"])
def test_the_run_that_is_left_is_named_by_its_day_and_nothing_is_cut_off(kind: Kind) -> None:
    own = lived(begun(RUNNER, JOURNEY), MONDAY, SUNDAY, but())
    first, *_ = next(iter(own.week.values())).sessions
    other = structs.replace(first, outing=structs.replace(first.outing, kind=kind))
    own = own.after(Change(put=(own.with_session(other),)))
    here = own.week[first.id.partition("/")[0]]
    said = keeps_the_week(own, other, tally(own, here, SATURDAY), SATURDAY)
    assert said.endswith("ticked: the week is kept. Sunday makes it whole.")
    assert len(said) <= ROOM


def test_a_race_on_the_way_is_not_where_the_way_leads() -> None:
    on_the_way = week(MONDAY, [structs.replace(race(SATURDAY), km=14.4), long(SUNDAY)], ticks=2)
    own = journal(JOURNEY, on_the_way)
    own = own.after(tick(own, on_the_way.sessions[0].id, SATURDAY))
    said = ticked(own, on_the_way.sessions[0].id, SATURDAY)
    assert said == "Race 14.4 km ticked: that is the first one. One more keeps the week."


def test_a_week_that_a_pause_shortened_counts_the_runs_that_are_left() -> None:
    own, ill = (
        weeks_of_four(1),
        Pause(id="p", first=MONDAY, last=MONDAY + 3 * DAY, reason="ill", made=MONDAY),
    )
    own = own.after(Change(put=(ill,)))
    left = tally(own, own.weeks[0], MONDAY + 4 * DAY)
    assert week_text(left, Units("km")) == "0 of 2 runs · 1 run keeps it"
    assert asked(left, Units("km")) == "1 of 2 runs keeps it"


@pytest.mark.parametrize(
    ("words", "bar", "line"),
    [
        ("ddd.", "18 of 30 km · week kept ✓", "week kept"),
        ("d...", "6 of 30 km · 2 more keep it", "2 more to keep the week"),
        ("dggd", "18 of 30 km · 2 of 4 runs", "2 of 4 this week"),
        ("gggd", "12 of 30 km · 1 of 4 runs", "1 of 4 this week"),
    ],
)
def test_no_run_is_asked_for_where_none_is_left(words: str, bar: str, line: str) -> None:
    own = life(words)
    day = max((run.day for run in own.runs), default=MONDAY)
    assert week_text(tally(own, own.weeks[0], day), Units("km")) == bar
    assert status_line(own, day).endswith(line)


def test_the_race_that_is_left_keeps_the_week_alone() -> None:
    own = journal(JOURNEY, week(MONDAY, [long(SATURDAY), race(SUNDAY)], ticks=2))
    assert tally(own, own.weeks[0], SUNDAY).is_in_reach
