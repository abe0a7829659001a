"""The log: every run, and what they come to by week, month and year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.momentum.log import SPANS, Span, Total, first_of, groups, logged, total
from app.coach.plan import STATED
from storage.journal import Journal
from storage.records import WEEKDAYS, Change, Run, Weekday


def ran(day: date, km: float | None = 5.0, minutes: float | None = 30.0, note: str = "") -> Run:
    return Run(id=f"run-{day}", day=day, km=km, minutes=minutes, note=note, source="typed")


def journal(*runs: Run) -> Journal:
    return Journal().after(Change(put=runs))


def test_every_run_is_logged_the_newest_first() -> None:
    days = [date(2026, 12, 24), date(2026, 12, 31), date(2026, 12, 27)]
    own = journal(*(ran(day) for day in days))
    assert [run.day.day for run in logged(own)] == [31, 27, 24]


def test_what_was_stated_at_set_up_is_no_run() -> None:
    assert logged(journal(ran(date(2026, 12, 24), note=STATED))) == ()


def test_what_is_not_known_of_a_run_adds_nothing() -> None:
    runs = [ran(date(2026, 12, 24), minutes=None), ran(date(2026, 12, 25), km=None)]
    assert total(runs) == Total(runs=2, walks=0, km=5.0, minutes=30.0)


def test_a_walk_adds_its_time_and_no_kilometres() -> None:
    walk = Run(id="walk", day=date(2026, 12, 24), km=4.0, minutes=50.0, kind="walk")
    assert total([walk, ran(date(2026, 12, 25))]) == Total(runs=1, walks=1, km=5.0, minutes=80.0)


@pytest.mark.parametrize(
    ("span", "day", "first_day"),
    [
        ("week", date(2027, 1, 3), date(2026, 12, 28)),
        ("week", date(2026, 12, 28), date(2026, 12, 28)),
        ("month", date(2028, 2, 29), date(2028, 2, 1)),
        ("year", date(2026, 12, 31), date(2026, 1, 1)),
    ],
)
def test_a_day_belongs_to_its_week_month_and_year(span: Span, day: date, first_day: date) -> None:
    assert first_of(day, span, "mon") == first_day


def test_a_week_begins_on_the_runners_day() -> None:
    assert first_of(date(2027, 1, 2), "week", "sun") == date(2026, 12, 27)


def test_runs_are_grouped_in_their_order() -> None:
    own = journal(*(ran(date(2026, 12, day)) for day in (20, 21, 27, 28)))
    found = groups(logged(own), "week", "mon")
    assert [group.first_day.day for group in found] == [28, 21, 14]
    assert [[run.day.day for run in group.runs] for group in found] == [[28], [27, 21], [20]]


RUNS = st.lists(
    st.builds(
        Run,
        id=st.uuids().map(str),
        day=st.dates(date(1999, 12, 1), date(2030, 2, 1)),
        km=st.none() | st.integers(1, 40).map(float),
        minutes=st.none() | st.integers(5, 300).map(float),
        kind=st.sampled_from(("run", "race", "walk")),
    ),
    unique_by=lambda run: run.id,
    max_size=30,
)


@given(RUNS, st.sampled_from(SPANS), st.sampled_from(WEEKDAYS))
def test_groups_always_hold_every_run_once_and_come_to_the_same(
    runs: list[Run], span: Span, week_start: Weekday
) -> None:
    own = logged(journal(*runs))
    found = groups(own, span, week_start)
    assert tuple(run for group in found for run in group.runs) == own
    assert len({group.first_day for group in found}) == len(found)
    assert sum(total(group.runs).km for group in found) == total(own).km
    assert sum(total(group.runs).minutes for group in found) == total(own).minutes
