"""Milestones: what a run made true for the first time, said once and seldom."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.momentum.milestones import Milestone, reached
from storage.journal import Journal
from storage.records import Change, Pause, Run
from tests.builders import JOURNEY, MONDAY, journal
from tests.coach.momentum.lives import LETTERS, life, on

MANY = Milestone("runs")
LONGEST = Milestone("longest")


def only(own: Journal, new: Sequence[Run], today: date) -> Milestone | None:
    """The one milestone that these runs made true, if there is one."""
    found = reached(own, new, today)
    assert len(found) <= 1
    return next(iter(found), None)


def row(weeks: int) -> Milestone:
    return Milestone("weeks", weeks)


def days_of(words: str, *more: Run | Pause) -> Iterator[tuple[Journal, tuple[Run, ...], date]]:
    """A life session by session: the journal, the run that came last if one did, and the day."""
    letters, before = words.replace(" ", ""), frozenset[str]()
    for n in range(1, len(letters) + 1):
        told = iter(letters[:n] + "." * (len(letters) - n))
        own = life("".join(" " if letter == " " else next(told) for letter in words))
        own = own.after(Change(put=more))
        new = tuple(run for run in own.runs if run.session and run.id not in before)
        before = frozenset(own.run)
        sessions = sorted(own.weeks, key=lambda week: week.id)
        outing = [s for week in sessions for s in week.sessions][n - 1].outing
        yield own, new, max([outing.day, *(run.day for run in new)])


def found_in(words: str, *more: Run | Pause) -> list[Milestone]:
    each = (only(own, new, today) for own, new, today in days_of(words, *more))
    return [found for found in each if found and found.kind == "weeks"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dd..", []),
        ("ddd.", [row(1)]),
        ("dddd dddd dddd", [row(1)]),
        ("dddd dddd dddd dddd dddd", [row(1), row(4)]),
        ("dddd " * 12, [row(1), row(4), row(12)]),
        ("dddd dddd dddd xxxx xxxx dddd dddd dddd dddd", [row(1), row(4)]),
        ("dddd dddd dddd dddd xxxx xxxx dddd dddd dddd dddd", [row(1), row(4)]),
        ("xxxx ddd.", [row(1)]),
        ("ddxx ddd.", []),  # a spare had kept the week before
    ],
)
def test_a_row_is_reached_by_the_run_that_makes_it_the_longest(
    words: str, found: list[Milestone]
) -> None:
    assert found_in(words) == found


def test_a_paused_week_lies_in_a_row_and_adds_nothing_to_it() -> None:
    ill = Pause(id="p", first=on(2), last=on(2, 6), reason="ill", made=on(2))
    assert found_in("dddd dddd .... dddd ddd.", ill) == [row(1), row(4)]


def test_half_a_year_and_a_year() -> None:
    own = life("dddd " * 51 + "ddd.")
    last = own.runs[-1:]
    assert only(own, last, on(51, 5)) == row(52)
    assert only(own, own.runs[-2:-1], on(51, 5)) == row(52)
    assert only(own, own.runs[-5:-4], on(51, 5)) is None


def test_a_row_over_a_week_without_its_answers_is_not_told_yet() -> None:
    own = life("dddd dddd dddd dd.. ddd.")
    assert only(own, own.runs[-1:], on(4, 5)) is None


def test_a_late_answer_reaches_it_too() -> None:
    own = life("dddd dddd dddd dddd ....")
    assert only(own, own.runs[-2:], on(4)) == row(4)


def runs(count: int, km: float = 5.0) -> list[Run]:
    return [Run(id=f"{n:03}", day=MONDAY + timedelta(days=n), km=km) for n in range(count)]


@pytest.mark.parametrize(("count", "found"), [(99, None), (100, MANY), (101, None)])
def test_the_hundredth_run(count: int, found: Milestone | None) -> None:
    own = journal(*runs(count))
    assert only(own, own.runs[-1:], MONDAY + timedelta(days=count)) == found


def test_of_three_answers_at_once_one_may_be_the_hundredth() -> None:
    own = journal(*runs(101))
    assert only(own, own.runs[-3:], MONDAY + timedelta(days=101)) == MANY


def test_the_hundredth_run_may_keep_the_first_week_as_well() -> None:
    before = [structs.replace(run, day=run.day - timedelta(days=200)) for run in runs(97)]
    own = life("ddd.").after(Change(put=tuple(before)))
    assert reached(own, own.runs[-1:], on(0, 5)) == (MANY, row(1))


def test_a_walk_is_not_among_a_hundred_runs() -> None:
    own = journal(*runs(99), Run(id="walk", day=on(20), km=9.0, kind="walk"))
    assert only(own, (own.run["walk"],), on(20)) is None


@pytest.mark.parametrize(
    ("km", "day", "found"),
    [
        (12.0, on(4), LONGEST),
        (12.0, on(3, 6), None),
        (8.0, on(4), None),
        (8.04, on(4), None),
        (7.0, on(4), None),
    ],
)
def test_the_longest_run_is_longer_than_all_and_than_what_was_stated(
    km: float, day: date, found: Milestone | None
) -> None:
    new = Run(id="x", day=day, km=km)
    assert only(journal(*runs(20), new), (new,), day) == found


def test_a_plan_that_grows_each_week_has_one_in_four_weeks() -> None:
    plan = [Run(id=f"{n:03}", day=on(n, 6), km=9.0 + n) for n in range(16)]
    told = [n for n in range(16) if only(journal(*plan[: n + 1]), (plan[n],), plan[n].day)]
    assert told == [4, 8, 12]


def test_what_was_stated_is_that_of_journeys_that_have_begun() -> None:
    ahead = structs.replace(JOURNEY, id="journey-2", from_day=on(20), longest_km=30)
    new = Run(id="x", day=on(5), km=12.0)
    assert only(journal(ahead, *runs(20), new), (new,), on(5)) == LONGEST


lives = st.lists(st.text(LETTERS, min_size=3, max_size=4), min_size=1, max_size=14)


@given(lives)
def test_nothing_is_reached_twice_and_nothing_without_a_run(words: list[str]) -> None:
    told = [(only(own, new, today), new) for own, new, today in days_of(" ".join(words))]
    weeks = [found.weeks for found, _ in told if found and found.kind == "weeks"]
    assert len(weeks) == len(set(weeks))
    assert all(new for found, new in told if found)
