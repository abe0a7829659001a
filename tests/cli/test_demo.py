"""Ana's journal: in mid-journey on whatever day it is asked for, and made of the coach's moves."""

from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.coach.momentum.streaks import streak_on
from app.coach.momentum.ticks import unanswered
from app.coach.momentum.weeks import tallies
from app.coach.plan import journey, week_of
from app.coach.turn import turn
from app.commands.desk import Desk
from app.demo import demo_journal, write_demo
from tests.cli.ana import ANA, TUESDAY

DAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))
NOW = datetime(2026, 12, 29, 7, tzinfo=UTC)


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_any_day_is_in_week_6_of_16(today: date) -> None:
    journal = demo_journal(today)
    week, way = week_of(journal, today, today), journey(journal)
    assert week is not None
    assert way is not None
    assert (week.number, week.journey) == (6, way.id)
    assert journal.weeks[-1].number == 16


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_the_week_so_far_is_ticked_and_nothing_waits(today: date) -> None:
    journal = demo_journal(today)
    assert unanswered(journal, today) == ()
    assert all(run.day < today for run in journal.runs)


@settings(max_examples=20, deadline=None)
@given(DAYS)
def test_the_same_day_always_gives_the_same_journal(today: date) -> None:
    assert demo_journal(today) == demo_journal(today)


def test_half_a_year_lies_behind_her() -> None:
    assert (TUESDAY - ANA.runs[0].day).days > 180


def test_weeks_1_to_5_are_kept_the_fifth_with_three_eased_and_one_let_go() -> None:
    weeks = [week for week in tallies(ANA, TUESDAY) if week.week.first_day >= date(2026, 11, 23)]
    assert [week.kept for week in weeks] == [True] * 5 + [None]
    assert sorted(state for _, state in weeks[4].states) == ["dropped", "eased", "eased", "eased"]


def test_her_streak_is_five_weeks_and_nineteen_runs() -> None:
    own = streak_on(ANA, TUESDAY)
    assert (own.weeks, own.sessions) == (5, 19)
    assert own.best_weeks > own.weeks


def test_a_miss_and_a_pause_are_part_of_it() -> None:
    states = {state for week in tallies(ANA, TUESDAY) for _, state in week.states}
    assert {"done", "eased", "missed", "excused", "dropped", "open"} <= states


def test_the_coach_has_nothing_to_change_in_it() -> None:
    assert not turn(ANA, TUESDAY)


def test_its_file_holds_the_journal_and_nothing_to_undo(tmp_path: Path) -> None:
    place, state = tmp_path / "ana.json", tmp_path / "state"
    write_demo(place, state, TUESDAY, NOW)
    journal = Desk(str(place), TUESDAY, state).journal
    assert journal == ANA
    assert journal.steps == ()
