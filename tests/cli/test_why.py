"""`tickover why`: the same rows as the dialog, as text and as JSON."""

import json

from tests.cli.ana import Tickover


def test_a_session_says_what_it_was_and_who_changed_it(ana: Tickover) -> None:
    said = ana("why last sun").stdout
    assert said.startswith("Why is this here · long run, Sunday 27 December")
    assert "became 7.3 km, from 11.4 km (you: lighter, by m or s)" in said


def test_no_line_is_wider_than_the_page(ana: Tickover) -> None:
    for day in ("today", "tomorrow", "sun", "last thu", "2027-03-14"):
        assert max(map(len, ana(["why", day]).stdout.splitlines())) <= 76


def test_a_day_of_rest_says_why(ana: Tickover) -> None:
    assert "The day after tempo." in ana("why tomorrow").stdout


def test_without_a_plan_it_says_what_begins_one(tickover: Tickover) -> None:
    said = tickover("why")
    assert (said.exit_code, said.stdout) == (1, "")
    assert said.stderr == "No plan yet. tickover setup begins one.\n"


def test_a_day_that_nobody_understands_is_refused_in_a_sentence(ana: Tickover) -> None:
    said = ana("why someday")
    assert said.exit_code == 2
    assert said.stdout == ""
    assert "Traceback" not in said.stderr


def test_json_of_a_let_go_run_names_who(ana: Tickover) -> None:
    facts = json.loads(ana("why last thu --json").stdout)
    last = facts["events"][-1]
    assert (last["what"], last["by"], last["day"]) == ("let_go", "runner", "2026-12-24")
    assert facts["if_it_goes"] == ""


def test_json_of_a_day_of_rest_has_a_purpose_and_no_events(ana: Tickover) -> None:
    facts = json.loads(ana("why tomorrow --json").stdout)
    assert facts["session"] is None
    assert facts["events"] == []
    assert facts["purpose"].startswith("The day after tempo.")
    assert facts["invariants"] == ["06", "08"]
