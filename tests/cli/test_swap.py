"""`swap`: the recommended maintenance run."""

import json

import pytest

from tests.cli.ana import Tickover


def test_a_swap_says_what_it_became_and_that_it_counts(ana: Tickover) -> None:
    assert ana("swap").stdout == "Eased to 30 minutes steady. It keeps the week just as well.\n"


def test_the_eased_session_is_shown_with_what_it_was(ana: Tickover) -> None:
    ana("swap")
    said = ana("today").stdout
    assert "STEADY" in said
    assert "Was: tempo 6.5 km, 39 min." in said


def test_a_swap_that_is_ticked_has_its_own_sign(ana: Tickover) -> None:
    ana("swap")
    ana("done")
    assert ana("status").stdout == "≈ steady · 2 more to keep the week\n"


def test_a_second_swap_says_that_it_is_eased_already(ana: Tickover) -> None:
    ana("swap")
    said = ana("swap")
    assert said.exit_code == 1
    assert (
        said.stderr
        == "Already eased: steady 30 min. tickover undo goes back; --list has other ways.\n"
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("swap wed", "Nothing is planned for tomorrow; there is no swap."),
        ("swap 14 mar", "Race day has no swap; tickover done ticks it when it is run."),
        ("swap last tue", "Tuesday 22 December's"),
    ],
)
def test_what_cannot_be_swapped_is_one_sentence(ana: Tickover, typed: str, sentence: str) -> None:
    said = ana(typed)
    assert said.exit_code == 1
    assert said.stderr.startswith(sentence)


def test_a_list_shows_every_way_and_changes_nothing(ana: Tickover) -> None:
    said = ana("swap --list").stdout.splitlines()
    assert said[0] == "Today: tempo 6.5 km, 39 min · short of time"
    assert [line[:22].strip() for line in said[2:7]] == [
        "1  Shorter tempo", "2  Maintenance run", "3  Easy with strides", "4  Easy",
        "5  Ten minutes",
    ]  # fmt: skip
    assert said[2].endswith("28 min   4.5 km  holds")
    assert "TEMPO" in ana("today").stdout


def test_minutes_to_spare_size_the_list_and_mark_what_takes_longer(ana: Tickover) -> None:
    said = ana("swap --list --minutes 25").stdout
    assert "10 easy, 5 firm, 10 easy" in said
    assert (
        "3  Easy with strides  30 easy, 6 quick of 20 s    30 min   4.8 km  a little, too long"
        in said
    )


def test_a_way_is_taken_by_its_number_and_why_names_the_reason(ana: Tickover) -> None:
    said = ana("swap --variant 3 --reason stressed").stdout
    assert said == "Eased to 30 minutes easy. It keeps the week just as well.\n"
    assert "(you: lighter, by m or s): stressed, you said" in " ".join(ana("why").stdout.split())


def test_a_reason_alone_takes_the_first_way_for_it(ana: Tickover) -> None:
    assert ana("swap --reason tired").stdout.startswith("Eased to 30 minutes steady.")


def test_an_eased_session_can_be_swapped_again_for_another_way(ana: Tickover) -> None:
    ana("swap")
    assert ana("swap --variant 4").stdout.startswith("Eased to 30 minutes easy.")
    assert "Was: tempo 6.5 km, 39 min." in ana("today").stdout


def test_who_is_sore_is_given_rest_and_nothing_is_owed(ana: Tickover) -> None:
    assert ana("swap --reason sore").stdout == "Let go: nothing moves, and nothing is owed.\n"
    assert "rest in its place (you): sore or ill, you said" in ana("why").stdout


def test_a_walk_is_ticked_as_a_walk_and_counts(ana: Tickover) -> None:
    assert ana("swap --reason sore --variant 2").stdout.startswith("A walk of 30 minutes.")
    ana("done")
    assert ana("status").stdout == "≈ walk · 2 more to keep the week\n"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("swap --variant 9", "There are five ways; tickover swap --list shows the numbers.\n"),
        ("swap --variant 0", "There are five ways; tickover swap --list shows the numbers.\n"),
        ("swap --variant 3 --minutes 25", "Easy with strides. It takes 30 min, and there are 25"),
        ("swap --minutes 5", "Nothing fits into so little; tickover swap --list shows what there"),
        ("swap wed --list", "Nothing is planned for tomorrow; there is no swap.\n"),
        ("swap 14 mar --list", "Race day has no swap;"),
        ("swap 2027-01-12 --list", "Tuesday 12 January's"),
    ],
)
def test_what_cannot_be_chosen_is_one_sentence_and_changes_nothing(
    ana: Tickover, typed: str, sentence: str
) -> None:
    before = ana("week").stdout
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (1, "")
    assert said.stderr.startswith(sentence)
    assert said.stderr.count("\n") == 1
    assert ana("week").stdout == before


@pytest.mark.parametrize(
    "typed", ["swap --json", "swap --same-step --list", "swap --reason lazy", "swap --variant x"]
)
def test_options_that_do_not_go_together_are_wrong_usage(ana: Tickover, typed: str) -> None:
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr.count("\n") == 1


def test_the_list_as_json_has_the_same_ways(ana: Tickover) -> None:
    found = json.loads(ana("swap --list --minutes 25 --json").stdout)
    assert (found["session"], found["minutes"]) == ("2026-12-28/1", 25)
    assert [way["free"] for way in found["ways"]] == [True, True, False, True, True]
