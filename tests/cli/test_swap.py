"""`swap`: the recommended maintenance run."""

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
    assert said.stderr == "Already eased: steady 30 min. tickover undo goes back.\n"


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
