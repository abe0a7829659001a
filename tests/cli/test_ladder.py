"""Ben, who did not run: what the commands say on the ladder, in minutes and never in km."""

import json
from collections.abc import Iterator

import pytest

from tests.cli.ana import Tickover
from tests.coach.map.ladders import on

RUN_DAYS = [on(week, weekday) for week in range(3) for weekday in (0, 2, 4)][:7]
"""The days of the first seven steps."""
WEDNESDAY, FRIDAY = "--today 2026-12-09", "--today 2026-12-11"


@pytest.fixture
def ben(tickover: Tickover) -> Tickover:
    """Types one command on Ben's file, on whose ladder step 8 is due."""
    tickover(f"--today {RUN_DAYS[0]} setup --now not-yet")
    for day in RUN_DAYS:
        assert tickover(f"--today {day} done").exit_code == 0
    return tickover


def test_the_day_is_step_8_of_27(ben: Tickover) -> None:
    assert ben(f"{WEDNESDAY} today").stdout.splitlines() == [
        "Today · step 8 of 27                                          Wed 9 Dec 2026",
        "",
        "RUN AND WALK                                                          23 min",
        "▁▁▁▁▁▁▁▁▁▁▆▆▆▁▁▁▆▆▆▆▆▆▁▁▁▁▁▁▆▆▆▁▁▁▆▆▆▆▆▆▁▁▁▁▁▁",
        "5 walk    1½ run, 1½ walk, 3 run, 3 walk, twice",
        "Run slower than you think. Walking is part of it.",
        "Finished is the goal; how far is not asked.",
        "",
        "Week 3    1 of 3 runs · 1 more keeps it",
        "Streak    2 weeks, best 2 · 7 runs in a row",
        "Ladder    step 8 of 27 to 5 km",
        "",
        "tickover done ticks it, tickover swap makes it 15 min,",
        "tickover swap --same-step stays on its step.",
    ]


def test_the_week_names_its_steps(ben: Tickover) -> None:
    page = ben(f"{WEDNESDAY} week").stdout
    assert "Mon 7     ✓ run and walk, step 7 " in page
    assert "Fri 11    ○ run and walk, step 9 " in page
    assert "Goal      2 of 3 runs keep it" in page
    assert " km\n" not in page.replace("to 5 km", "")


def test_the_status_is_in_minutes(ben: Tickover) -> None:
    assert ben(f"{WEDNESDAY} status").stdout == "▸ 23 min run and walk · 2 weeks\n"


def test_json_names_the_step(ben: Tickover) -> None:
    facts = json.loads(ben(f"{WEDNESDAY} today --json").stdout)
    assert (facts["session"]["step"], facts["session"]["km"]) == (8, None)
    assert facts["week"]["km_goal"] == 0
    journey = facts["journey"]
    assert [journey[field] for field in ("goal", "goal_km", "step", "steps", "of")] == [
        "run-walk", 5.0, 8, 27, None,
    ]  # fmt: skip


def said(ben: Tickover, *typed: str) -> Iterator[str]:
    for words in typed:
        result = ben(words)
        yield (result.stdout or result.stderr).strip()


def test_a_whole_tick_climbs(ben: Tickover) -> None:
    assert list(said(ben, f"{WEDNESDAY} done", f"{FRIDAY} done")) == [
        "Step 8 climbed: the week is kept. Friday makes it whole.",
        "Step 9 climbed: week 3 is kept, three of three.",
    ]
    assert "step 10 of 27" in ben("--today 2026-12-14 today").stdout
    five = "First 5 minutes without a walk. 1 of 3 runs this week."
    assert list(said(ben, "--today 2026-12-14 done")) == [five]


def test_an_eased_step_waits(ben: Tickover) -> None:
    eased = "Eased to 15 minutes run and walk: the step waits, the run counts."
    assert next(said(ben, f"{WEDNESDAY} swap")) == eased
    ben(f"{WEDNESDAY} done")
    page = ben(f"{FRIDAY} today").stdout
    assert "step 8 of 27" in page
    assert "Step 8 once more; then the ladder goes on." in page


def test_a_shorter_run_is_noted_and_the_step_waits(ben: Tickover) -> None:
    typed = f"{WEDNESDAY} done --minutes 16"
    assert next(said(ben, typed)) == "16 min, noted. Step 8 waits, the run counts."


def test_km_without_a_time_count_too(ben: Tickover) -> None:
    assert next(said(ben, f"{WEDNESDAY} done --km 3.1")) == "3.1 km, noted. Step 8 climbed."


def test_one_stays_on_a_step_and_takes_it_back(ben: Tickover) -> None:
    same, undo = f"{WEDNESDAY} swap --same-step", f"{WEDNESDAY} undo"
    assert list(said(ben, same, same, undo)) == [
        "Step 8 again next time; this run counts in full.",
        "Today's 23 min run and walk has no step to stay on; tickover today says what is due.",
        "Undone: Step 8 again next time; this run counts in full.",
    ]
    assert "Fri 11    ○ run and walk, step 9 " in ben(f"{WEDNESDAY} week").stdout


def test_after_a_break_it_says_how_far_it_steps_back(ben: Tickover) -> None:
    page = ben("--today 2026-12-16 today").stdout
    assert "Today · step 5 of 27" in page
    assert "After 8 days without a run, three steps back." in page


def test_a_run_of_ana_has_no_step_to_stay_on(ana: Tickover) -> None:
    result = ana("swap --same-step")
    assert result.exit_code == 1
    assert result.stderr.startswith("Today's tempo 6.5 km has no step to stay on")


def test_the_run_that_covers_5_km_is_said_and_followed(ben: Tickover) -> None:
    for day in (on(week, weekday) for week in range(3, 11) for weekday in (0, 2, 4)):
        ben(f"--today {day} done")
    assert next(said(ben, f"--today {on(11, 0)} done --km 5.1 --minutes 41")) == (
        "5.1 km · 41 min, noted. That is 5 km: from walking to here in twelve weeks."
    )
    assert "Ladder    5 km covered" in ben(f"--today {on(11, 0)} today").stdout
    assert "Ladder" not in ben(f"--today {on(11, 1)} today").stdout
    facts = json.loads(ben(f"--today {on(12, 0)} today --json").stdout)
    assert facts["journey"]["goal"] == "keep-running"
    assert facts["week"]["ticks_planned"] == 3


def test_an_extra_run_of_5_km_is_the_end_of_it_too(ben: Tickover) -> None:
    for day in (on(week, weekday) for week in range(2, 6) for weekday in (0, 2, 4)):
        ben(f"--today {day} done")
    assert next(said(ben, f"--today {on(5, 5)} add 5")) == (
        "Extra: 5.0 km on Saturday. That is 5 km: from walking to here in six weeks."
        " Three of three this week."
    )


def test_the_first_morning_promises_runs_and_steps(tickover: Tickover) -> None:
    tickover("--today 2026-11-21 setup --now not-yet --days tue,thu,sat")
    before = tickover("--today 2026-11-21 today").stdout
    assert "The way to 5 km begins then." in before
    assert "Ladder    begins Mon 23" in before
    page = tickover("--today 2026-11-23 today").stdout.splitlines()
    assert page[2:5] == [
        "THREE RUNS                                                 two keep the week",
        "○ step 1   ○ step 2   ○ step 3",
        "The first week: more walking than running.",
    ]
