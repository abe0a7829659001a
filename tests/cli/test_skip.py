"""`skip` and `move`: the week before and after, and nothing changed unasked."""

import pytest

from tests.cli.ana import Tickover


def test_skip_shows_the_week_as_each_way_leaves_it_and_changes_nothing(ana: Tickover) -> None:
    before = ana("week --json").stdout
    found = ana("skip")
    said = found.stdout
    assert "as planned   ·       tempo   ·       easy    ·       easy    LONG     33 km" in said
    assert "1 move it    ·       ·       ·       →tempo  ·       easy    LONG     24 km" in said
    assert "3 trade days ·       →easy   ·       →tempo  ·       easy    LONG     33 km" in said
    assert found.stderr == "Nothing is changed: --take 1 or --take 2 or --take 3 takes one.\n"
    assert found.exit_code == 1
    assert ana("week --json").stdout == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("skip --take 1", "Tempo moved to Thursday; Thursday's easy run is let go for it.\n"),
        ("skip --yes", "Tempo let go: nothing is owed. Next: Thursday, easy 8.5 km.\n"),
        (
            "skip sun --yes",
            "Long run let go: nothing is owed. Next: Thursday, easy 8.5 km.\n",
        ),
        (
            "--today 2026-12-30 skip yesterday --yes",
            "Tempo was not run: nothing is owed. Next: Thursday, easy 8.5 km.\n",
        ),
    ],
)
def test_a_way_is_taken(ana: Tickover, typed: str, said: str) -> None:
    assert ana(typed).stdout == said
    assert ana("undo").exit_code == 0
    assert "TEMPO" in ana("today").stdout


def test_a_session_is_moved_and_comes_back_with_undo(ana: Tickover) -> None:
    assert ana("move --to wed --yes").stdout.endswith("Tempo moved to tomorrow.\n")
    assert "Wed 30    ○ tempo" in ana("week").stdout
    ana("undo")
    assert "Tue 29    ▸ tempo" in ana("week").stdout


def test_a_move_that_nobody_can_be_asked_about_is_shown_only(ana: Tickover) -> None:
    said = ana("move --to wed")
    assert "to Wed       ·       ·       →tempo" in said.stdout
    assert said.stderr == "Nothing is changed: --yes moves it without being asked.\n"
    assert said.exit_code == 1
    assert "Tue 29    ▸ tempo" in ana("week").stdout


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("skip wed", "Nothing is planned for tomorrow; nothing is skipped."),
        ("skip 2027-01-12", "Tuesday 12 January's"),
        ("skip --take 3 sat", "There is no way 3; tickover skip shows those there are."),
        ("move wed --to thu", "Nothing is planned for tomorrow; nothing is moved."),
        ("move --to tue", "Today's tempo 6.5 km stands there already; nothing is moved."),
        ("move --to mon", "Monday has gone by. Wednesday and Thursday fit."),
        ("move --to sat", "Saturday is too near Sunday's long run: two days keep the legs."),
        ("move --to sun", "Sunday has its run already: one run a day."),
        ("move --to 2027-01-05", "Tuesday 5 lies in another week: nothing spills into it."),
        ("move 2027-01-12 --to 2027-01-14", "Tuesday 12 January's"),
    ],
)
def test_what_can_t_be_done_is_one_sentence(ana: Tickover, typed: str, sentence: str) -> None:
    said = ana(typed)
    assert (said.exit_code, said.stdout) == (1, "")
    assert said.stderr.startswith(sentence)


def test_a_run_that_is_let_go_already_is_said_to_be(ana: Tickover) -> None:
    ana("skip --yes")
    assert (
        ana("skip").stderr
        == "Today's tempo 6.5 km is let go already, and nothing is owed for it.\n"
    )


def test_a_day_that_is_none_is_refused_as_typed(ana: Tickover) -> None:
    said = ana("move --to someday")
    assert said.exit_code == 2
    assert "someday" in said.stderr
