"""`momentum` and `streak`: as text and as JSON."""

import json
from math import floor

from tests.cli.ana import Tickover


def test_momentum_shows_score_chart_streak_and_weeks(ana: Tickover) -> None:
    lines = ana("momentum").stdout.splitlines()
    assert lines[0].split("  ")[0] == "Momentum 93 · rolling"
    assert lines[2].startswith("100 ▄")
    assert "Streak    5 weeks, best 21 · 19 runs in a row" in lines
    assert "21 Dec    ✓ 3 of 4, and 3 keep it" in lines
    assert sum(line[:1].isdigit() and " Dec  " in line for line in lines) == 4


def test_no_line_is_wider_than_eighty_columns(ana: Tickover) -> None:
    printed = ana("momentum").stdout + ana("streak").stdout
    assert max(map(len, printed.splitlines())) <= 80


def test_its_json_never_rounds_up_to_a_score_that_the_text_does_not_reach(ana: Tickover) -> None:
    for day in range(13, 28):
        on = f"--today 2026-07-{day:02} momentum"
        score = json.loads(ana(f"{on} --json").stdout)["score"]
        assert ana(on).stdout.split()[1] == str(floor(score))


def test_after_a_year_away_the_last_weeks_are_those_of_the_calendar(ana: Tickover) -> None:
    told = ana("--today 2028-03-01 momentum").stdout
    assert " Feb" in told
    assert "were due" not in told
    assert "✓" not in told


def test_its_json_has_every_week_and_how_it_was_counted(ana: Tickover) -> None:
    facts = json.loads(ana("momentum --json").stdout)
    assert (facts["band"], facts["spares"]) == ("rolling", 2)
    assert 93 <= facts["score"] < 94
    assert facts["bounce_back"] == {"came_straight_back": 3, "misses": 7}
    assert facts["streak"]["weeks"] == 5
    assert len(facts["weeks"]) > 26
    assert facts["weeks"][-2]["how"] == "runs"
    assert facts["weeks"][-2]["words"] == "3 of 4, and 3 keep it"
    covered = next(week for week in facts["weeks"] if week["how"] == "spare")
    assert covered["kept"] is True
    assert covered["ticks"] < covered["ticks_goal"]
    assert len(covered["spares"]) == covered["ticks_goal"] - covered["ticks"]


def test_a_tick_raises_it(ana: Tickover) -> None:
    before = json.loads(ana("momentum --json").stdout)["score"]
    ana("done")
    assert json.loads(ana("momentum --json").stdout)["score"] > before


def test_days_on_plan_are_counted_by_choice(ana: Tickover) -> None:
    assert json.loads(ana("streak --json").stdout)["streak"]["days"] is None
    said = ana("streak --days").stdout.splitlines()
    assert said[0] == "Days on plan count now, planned rest too: 35 in a row."
    row = "Streak    5 weeks, best 21 · 19 runs in a row · 35 days on plan"
    assert row in said
    assert row in ana("today").stdout.splitlines()
    assert json.loads(ana("momentum --json").stdout)["streak"]["days"] == 35
    assert ana("streak --no-days").stdout.startswith("Days on plan count no longer.\n")
    assert ana("undo").exit_code == 0
    assert ana("streak --days").stdout.splitlines()[0] == row


def test_without_a_plan_there_is_one_sentence(tickover: Tickover) -> None:
    for command in ("momentum", "streak", "momentum --json", "streak --days"):
        said = tickover(command)
        assert (said.exit_code, said.stdout) == (1, "")
        assert said.stderr == "No plan yet. tickover setup begins one.\n"
